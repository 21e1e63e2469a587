"""SARIF 2.1.0, for code scanning: the standard form in which analysis results travel between programs."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from qinqing import __version__
from qinqing.findings import catalogue
from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Finding, Language, Severity, Text
from qinqing.findings.renderers.json_ import dump
from qinqing.findings.summary import Summary
from qinqing.findings.wording import REMEDY, sentences

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_SUPPRESSED = {"suppressions": [{"kind": "external", "status": "accepted"}]}
"""What marks a result that an approved waiver covers."""
LANGUAGES = {"zh": "zh-CN", "en": "en-US"}


def render(findings: Sequence[Finding], summary: Summary, language: Language) -> str:
    """Return a SARIF log with one run; the rules that were broken are described in it, what is waived is suppressed."""
    rules = sorted({finding.code for finding in (*findings, *summary.waived)})
    index = {code: place for place, code in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "qinqing",
                "version": __version__,
                "rules": [_rule(catalogue.CATALOGUE[code], language) for code in rules],
            }
        },
        "language": LANGUAGES[language],
        "columnKind": "unicodeCodePoints",
        "results": [
            *(_result(finding, index[finding.code], language) for finding in findings),
            *(_result(finding, index[finding.code], language) | _SUPPRESSED for finding in summary.waived),
        ],
        "properties": {"files": summary.files, "records": summary.records},
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": _pascal_case(rule.name),
        "shortDescription": {"text": rule.title.in_language(language)},
        "fullDescription": {"text": rule.reason.in_language(language)},
        "help": {"text": f"qinqing rule {rule.code}"},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(finding: Finding, rule_index: int, language: Language) -> dict[str, Any]:
    said = sentences(finding, language)
    message = f"{said.message}\n{REMEDY.in_language(language)}{said.remedy}" if said.remedy else said.message
    address = quote(finding.file, safe="/", errors="backslashreplace")
    location: dict[str, Any] = {"artifactLocation": {"uri": address, "uriBaseId": "%SRCROOT%"}}
    if finding.line > 0:
        region = {"startLine": finding.line, "startColumn": max(finding.column, 1)}
        if finding.end_column > finding.column:
            region["endColumn"] = finding.end_column
        location["region"] = region
    return {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"finding/v1": _fingerprint(finding)},
    }


def _fingerprint(finding: Finding) -> str:
    """Return what stays the same when the finding moves to another line of its file."""
    arguments = [
        f"{name}={value.en if isinstance(value, Text) else value}" for name, value in sorted(finding.arguments.items())
    ]
    return sha256("\n".join([finding.code, finding.file, *arguments]).encode("utf-8", "backslashreplace")).hexdigest()


def _pascal_case(name: str) -> str:
    return "".join(part[:1].upper() + part[1:] for part in name.replace("_", "-").split("-"))
