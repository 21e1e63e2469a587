"""The concise form: one line per finding, as editors and grep like it."""

from __future__ import annotations

from collections.abc import Sequence

import click

from qinqing.findings.finding import Finding, Language
from qinqing.findings.renderers.full import COLOURS
from qinqing.findings.summary import Summary, closing_line
from qinqing.findings.wording import place, sentences


def render(findings: Sequence[Finding], summary: Summary, language: Language, *, colour: bool = False) -> str:
    """Return ``file:line:column: CODE severity sentence`` for every finding, then the closing line."""
    lines = [_line(finding, language) for finding in findings]
    text = "\n".join([*lines, closing_line(summary, language)]) + "\n"
    return text if colour else click.unstyle(text)


def _line(finding: Finding, language: Language) -> str:
    said = sentences(finding, language)
    label = click.style(f"{said.code} {said.severity}", fg=COLOURS[finding.severity], bold=True)
    return f"{place(finding)}: {label} {said.message}"
