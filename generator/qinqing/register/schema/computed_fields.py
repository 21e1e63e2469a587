"""Computed fields (计算字段): ranks, scores and rates, which the system works out and nobody writes by hand."""

from __future__ import annotations

import re

_NAMES = frozenset(
    {
        "rank",
        "ranking",
        "place",
        "score",
        "scores",
        "total",
        "total_score",
        "rate",
        "percentage",
        "percent",
        "ratio",
        "coverage",
        "overdue",
        "overdue_days",
        "days_overdue",
        "days_late",
        "delay_days",
        "completion",
        "grade",
        "average",
    }
)
_WORDS = frozenset({"rank", "ranking", "score", "rate", "percentage", "percent", "ratio", "coverage"})
_CHINESE = re.compile(
    r"排名|名次|位次|得分|总分|均分|平均分|综合分|比率|比例|百分比|占比|超期天数|逾期天数|延误天数|率$"
)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def names_a_computed_figure(key: str) -> bool:
    """Return whether ``key`` can only mean a computed figure: ``"rank"``, ``"overdue_days"``, ``"排名"``."""
    return key.casefold().replace("-", "_") in _NAMES or _CHINESE.search(key) is not None


def mentions_a_computed_figure(key: str) -> bool:
    """Return whether a word of ``key`` means a computed figure, as in ``"completionRate"`` or ``"final_score"``."""
    words = {word.casefold() for word in _WORD.findall(key)}
    return names_a_computed_figure(key) or not _WORDS.isdisjoint(words)
