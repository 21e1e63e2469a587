"""The full form: sentence, place, code frame, remedy and where to read more, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Sequence

import click

from qinqing.findings.finding import Finding, Language, Severity
from qinqing.findings.frame import frame
from qinqing.findings.summary import Summary, closing_line
from qinqing.findings.wording import MORE, REMEDY, WAIVED, place, sentences

FRAME_WIDTH = 100
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def render(findings: Sequence[Finding], summary: Summary, language: Language, *, colour: bool = False) -> str:
    """Return every finding as a paragraph, then a line for each that is waived, then the closing line."""
    paragraphs = [_paragraph(finding, language) for finding in findings]
    if summary.waived:
        lines = [_waived(finding, language) for finding in summary.waived]
        paragraphs.append("\n".join([WAIVED.in_language(language), *lines]))
    text = "\n\n".join([*paragraphs, closing_line(summary, language)]) + "\n"
    return text if colour else click.unstyle(text)


def _waived(finding: Finding, language: Language) -> str:
    said = sentences(finding, language)
    return f"  {said.code} {place(finding)} {said.message}"


def _paragraph(finding: Finding, language: Language) -> str:
    said = sentences(finding, language)
    strong = COLOURS[finding.severity]
    margin = " " * len(str(finding.line)) if finding.line > 0 else " "
    bar = click.style("|", fg="blue")
    lines = [f"{click.style(f'{said.code} {said.severity}', fg=strong, bold=True)} {said.message}"]
    lines.append(f"{margin}{click.style('-->', fg='blue')} {place(finding)}")
    shown = frame(finding, width=FRAME_WIDTH)
    if shown is not None:
        number = click.style(str(finding.line), fg="blue")
        lines.append(f"{margin} {bar}")
        lines.append(f"{number} {bar} {shown.source}".rstrip())
        lines.append(f"{margin} {bar} {click.style(shown.carets, fg=strong, bold=True)}")
    equals = click.style("=", fg="blue")
    if said.remedy:
        lines.append(f"{margin} {equals} {click.style(REMEDY.in_language(language), bold=True)}{said.remedy}")
    lines.append(f"{margin} {equals} {MORE.in_language(language)}qinqing rule {said.code}")
    return "\n".join(lines)
