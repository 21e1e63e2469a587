"""The JSON form, for programs: its shape is described in ``docs/check-output.md`` and kept stable."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from qinqing import __version__
from qinqing.findings import catalogue
from qinqing.findings.finding import Argument, Finding, Language, Text
from qinqing.findings.summary import Summary

SHAPE_VERSION = 1


def render(findings: Sequence[Finding], summary: Summary, language: Language) -> str:
    """Return one JSON object with the summary, every finding, and apart from them what waivers cover."""
    document = {
        "version": SHAPE_VERSION,
        "tool": {"name": "qinqing", "version": __version__},
        "language": language,
        "summary": {
            "files": summary.files,
            "records": summary.records,
            "errors": summary.errors,
            "warnings": summary.warnings,
            "waived": len(summary.waived),
        },
        "findings": [_finding(finding, language) for finding in findings],
        "waived": [_finding(finding, language) for finding in summary.waived],
    }
    return dump(document)


def dump(document: object) -> str:
    """Return ``document`` as indented JSON with Chinese text readable and lone surrogates escaped."""
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode("utf-8")


def _finding(finding: Finding, language: Language) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "title": catalogue.CATALOGUE[finding.code].title.in_language(language),
        "message": catalogue.message_of(finding, language),
        "remedy": catalogue.remedy_of(finding, language),
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "end_column": finding.end_column,
        "arguments": {name: _argument(value, language) for name, value in sorted(finding.arguments.items())},
        "excerpt": finding.excerpt,
    }


def _argument(value: Argument, language: Language) -> str | int:
    if isinstance(value, Text):
        return value.in_language(language)
    return value if isinstance(value, int) else str(value)
