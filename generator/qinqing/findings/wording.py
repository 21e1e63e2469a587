"""The few words that the printed forms share, in both languages, and a finding's sentences ready to print."""

from __future__ import annotations

from dataclasses import dataclass

from qinqing.findings import catalogue
from qinqing.findings.finding import Finding, Language, Severity, Text
from qinqing.findings.width import printable

SEVERITY_WORDS = {Severity.ERROR: Text("错误", "error"), Severity.WARNING: Text("警告", "warning")}
REMEDY = Text("建议：", "help: ")
MORE = Text("详见：", "see: ")
WAIVED = Text("经批准豁免：", "waived with approval:")


@dataclass(frozen=True, slots=True)
class Sentences:
    """What is said about one finding, free of characters that act on a terminal or end a line."""

    code: str
    severity: str
    title: str
    message: str
    remedy: str
    file: str


def sentences(finding: Finding, language: Language) -> Sentences:
    """Return the sentences of ``finding`` in ``language``."""
    return Sentences(
        code=finding.code,
        severity=SEVERITY_WORDS[finding.severity].in_language(language),
        title=catalogue.CATALOGUE[finding.code].title.in_language(language),
        message=printable(catalogue.message_of(finding, language)).strip(),
        remedy=printable(catalogue.remedy_of(finding, language)).strip(),
        file=printable(finding.file),
    )


def place(finding: Finding) -> str:
    """Return ``file:line:column``, or the file alone where the whole file is meant.

    A file whose name begins with a sign is written ``./:name``: in the log of a forge, a line that begins with ``::``
    or ``##[`` is a command.
    """
    file = printable(finding.file)
    if not (file[:1].isalnum() or file[:1] in ("", ".", "_", "/")):
        file = f"./{file}"
    return f"{file}:{finding.line}:{max(finding.column, 1)}" if finding.line > 0 else file
