"""GitHub workflow commands: every finding becomes a note on its line of the pull request."""

from __future__ import annotations

from collections.abc import Sequence

from qinqing.findings.finding import Finding, Language, Severity
from qinqing.findings.summary import Summary, closing_line
from qinqing.findings.wording import REMEDY, sentences

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def render(findings: Sequence[Finding], summary: Summary, language: Language) -> str:
    """Return one workflow command per finding, then the closing line as plain text."""
    lines = [_command(finding, language) for finding in findings]
    return "\n".join([*lines, closing_line(summary, language)]) + "\n"


def escape_message(text: str) -> str:
    """Return ``text`` as it may stand after ``::`` in a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """Return ``text`` as it may stand as the value of a property of a workflow command."""
    return escape_message(text).replace(":", "%3A").replace(",", "%2C")


def _command(finding: Finding, language: Language) -> str:
    said = sentences(finding, language)
    properties = {"title": f"{said.code} {said.title}", "file": said.file}
    if finding.line > 0:
        properties |= {"line": str(finding.line), "col": str(max(finding.column, 1))}
        if finding.end_column > finding.column:
            properties |= {"endLine": str(finding.line), "endColumn": str(finding.end_column)}
    joined = ",".join(f"{name}={escape_property(value)}" for name, value in properties.items())
    message = f"{said.message}\n{REMEDY.in_language(language)}{said.remedy}" if said.remedy else said.message
    return f"::{COMMANDS[finding.severity]} {joined}::{escape_message(message)}"
