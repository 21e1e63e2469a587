"""Periods (报告期): months, quarters, half-years and years as text that sorts and compares.

The schemas admit the years 2000–2099; what is reckoned from there may lie a little before or after.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from qinqing.register.records.words import SchemeCycle

_PERIOD = re.compile(r"(?P<year>[12][0-9]{3})(?:-(?:(?P<month>0[1-9]|1[0-2])|Q(?P<quarter>[1-4])|H(?P<half>[12])))?")


@lru_cache(maxsize=4096)
def months_of(period: str) -> tuple[str, ...]:
    """Return the months of ``period`` in order: ``"2023-Q3"`` gives ``("2023-07", "2023-08", "2023-09")``.

    Raises ValueError where ``period`` is not of the form ``2023``, ``2023-08``, ``2023-Q3`` or ``2023-H1``.
    """
    match = _PERIOD.fullmatch(period)
    if match is None:
        raise ValueError(f"not a period: {period!r}")
    year = match["year"]
    if match["month"]:
        first, count = int(match["month"]), 1
    elif match["quarter"]:
        first, count = 3 * int(match["quarter"]) - 2, 3
    elif match["half"]:
        first, count = 6 * int(match["half"]) - 5, 6
    else:
        first, count = 1, 12
    return tuple(f"{year}-{month:02d}" for month in range(first, first + count))


def is_month(period: str) -> bool:
    """Return whether ``period`` is a single month such as ``"2023-08"``."""
    return len(months_of(period)) == 1


def period_containing(month: str, cycle: SchemeCycle) -> str:
    """Return the period of ``cycle`` (月, 季, 半年 or 年) that ``month`` lies in: ``"2023-08"``, 季 → ``"2023-Q3"``."""
    year, number = month[:4], int(month[5:])
    match cycle:
        case "季":
            return f"{year}-Q{(number + 2) // 3}"
        case "半年":
            return f"{year}-H{(number + 5) // 6}"
        case "年":
            return year
        case _:
            return month


def is_within(period: str, longer: str) -> bool:
    """Return whether every month of ``period`` belongs to ``longer``: ``"2023-08"`` lies within ``"2023-Q3"``."""
    return set(months_of(period)) <= set(months_of(longer))


def first_day(period: str) -> date:
    """Return the first day of ``period``."""
    return date.fromisoformat(months_of(period)[0] + "-01")


def last_day(period: str) -> date:
    """Return the last day of ``period``."""
    month = months_of(period)[-1]
    year, number = int(month[:4]), int(month[5:])
    return date(year, number, monthrange(year, number)[1])


def month_after(month: str, count: int = 1) -> str:
    """Return the month ``count`` months after ``month``; a negative count goes back."""
    index = _number(month) + count
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


@lru_cache(maxsize=4096)
def months_between(first: str, last: str) -> tuple[str, ...]:
    """Return every month from ``first`` to ``last``, both included; nothing when ``first`` is later."""
    return tuple(month_after(first, count) for count in range(_number(last) - _number(first) + 1))


def _number(month: str) -> int:
    """Return how many months lie between the year 0 and ``month``."""
    return int(month[:4]) * 12 + int(month[5:]) - 1


def chinese_period(period: str) -> str:
    """Return ``period`` as an official text writes it: ``"2023-08"`` gives ``"2023年8月"``."""
    match = _PERIOD.fullmatch(period)
    if match is None:
        raise ValueError(f"not a period: {period!r}")
    year = f"{match['year']}年"
    if match["month"]:
        return f"{year}{int(match['month'])}月"
    if match["quarter"]:
        return f"{year}第{'一二三四'[int(match['quarter']) - 1]}季度"
    if match["half"]:
        return f"{year}{'上下'[int(match['half']) - 1]}半年"
    return year
