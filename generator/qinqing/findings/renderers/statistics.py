"""How often each rule is broken (按规则统计), instead of every place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from qinqing.findings.finding import Finding, Language
from qinqing.findings.renderers.json_ import dump
from qinqing.findings.summary import RuleCount, Summary, closing_line, count_by_rule
from qinqing.findings.wording import SEVERITY_WORDS

STATISTICS_FORMATS: Final = frozenset({"full", "concise", "json"})
"""The formats that statistics have: text, the same for both of the first, and JSON."""


def render_statistics(findings: Sequence[Finding], *, output_format: str, language: Language, summary: Summary) -> str:
    """Return how many ``findings`` each rule has, the most frequent first, in one of :data:`STATISTICS_FORMATS`."""
    counts = count_by_rule(findings)
    return _json(counts, language) if output_format == "json" else _text(counts, language, summary)


def _json(counts: Sequence[RuleCount], language: Language) -> str:
    return dump(
        [
            {
                "code": entry.code,
                "severity": entry.severity.value,
                "title": entry.title.in_language(language),
                "count": entry.count,
            }
            for entry in counts
        ]
    )


def _text(counts: Sequence[RuleCount], language: Language, summary: Summary) -> str:
    width = max((len(f"{entry.count:,}") for entry in counts), default=0)
    lines = [
        f"{entry.count:>{width},}  {entry.code}  {SEVERITY_WORDS[entry.severity].in_language(language)}  "
        f"{entry.title.in_language(language)}"
        for entry in counts
    ]
    return "\n".join([*lines, *([""] if lines else []), closing_line(summary, language)]) + "\n"
