"""Words that several rules put into their sentences: names of units, lists, periods."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from qinqing.findings.finding import Argument, Text
from qinqing.policy.periods import chinese_period

_SHOWN = 12
"""How many members of a list a sentence names before it only counts the rest."""


def same(word: str) -> Text:
    """Return ``word`` as a text that reads the same in both languages."""
    return Text(word, word)


def listing(words: Iterable[str | Text]) -> Text:
    """Return ``words`` as one enumeration; past a dozen the rest is only counted."""
    texts = [same(word) if isinstance(word, str) else word for word in words]
    shown = texts[:_SHOWN]
    chinese = "、".join(text.zh for text in shown)
    english = ", ".join(text.en for text in shown)
    if len(texts) > _SHOWN:
        return Text(f"{chinese}等{len(texts)}项", f"{english} and {len(texts) - _SHOWN} more")
    return Text(chinese, english)


def period_text(period: str) -> Text:
    """Return ``period`` as a sentence writes it: 2023年8月, 2023-08."""
    return Text(chinese_period(period), period)


def periods_text(periods: Sequence[str]) -> Text:
    """Return ``periods`` as one enumeration."""
    return listing(period_text(period) for period in periods)


def words(**arguments: Argument) -> Mapping[str, Argument]:
    """Return the arguments of a violation under their names in the catalogue's sentences."""
    return arguments
