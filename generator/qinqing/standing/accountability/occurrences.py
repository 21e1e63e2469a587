"""How often an indicator was at the bottom (末位次数): which earlier rankings count with one of now (S34)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from qinqing.policy.periods import first_day, last_day, month_after, months_of
from qinqing.register.records.words import RepeatMode, RepeatWindow
from qinqing.standing.numbers.value import Source

CONSECUTIVE: Final[RepeatMode] = "连续"
CALENDAR_YEAR: Final[RepeatWindow] = "自然年"
TWELVE_MONTHS: Final[RepeatWindow] = "滚动十二个月"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """The place of one indicator in one period (位次), as one assessment of the city published it."""

    indicator: str
    period: str
    assessment: str
    published_on: date
    place: int
    from_bottom: int
    participants: int
    source: Source


def earlier_occurrences(
    current: Ranking,
    bottoms: Iterable[Ranking],
    *,
    mode: RepeatMode,
    window: RepeatWindow,
) -> tuple[Ranking, ...]:
    """Return the rankings among ``bottoms`` that count with ``current``, earliest first.

    A period that overlaps the current one, or one already counted, is the same time judged twice and counts once:
    the largest number of them without a common day counts.  ``window`` is 自然年 (the year of the current period),
    滚动十二个月 (periods that end within the twelve months up to its end) or 不限.  With ``mode`` 累计 all of them
    count, with 连续 only those that follow one another without a gap up to the current one.
    """
    start = first_day(current.period)
    earlier = [
        one for one in bottoms if last_day(one.period) < start and _is_within_window(one.period, current.period, window)
    ]
    earlier.sort(key=_order)
    return _chain(start, earlier) if mode == CONSECUTIVE else _disjoint(earlier)


def _is_within_window(period: str, current: str, window: RepeatWindow) -> bool:
    if window == CALENDAR_YEAR:
        return period[:4] == current[:4]
    if window == TWELVE_MONTHS:
        return months_of(period)[-1] > month_after(months_of(current)[-1], -12)
    return True


def _order(ranking: Ranking) -> tuple[date, int]:
    return last_day(ranking.period), -first_day(ranking.period).toordinal()


def _disjoint(rankings: Sequence[Ranking]) -> tuple[Ranking, ...]:
    """Return as many of ``rankings``, sorted by their end, as have no day in common."""
    found: list[Ranking] = []
    for one in rankings:
        if not found or last_day(found[-1].period) < first_day(one.period):
            found.append(one)
    return tuple(found)


def _chain(start: date, rankings: Sequence[Ranking]) -> tuple[Ranking, ...]:
    """Return the longest chain of ``rankings`` that leads without a gap up to ``start``."""
    longest: tuple[Ranking, ...] = ()
    for one in rankings:
        if last_day(one.period) + timedelta(days=1) == start:
            chain = (*_chain(first_day(one.period), rankings), one)
            longest = chain if len(chain) > len(longest) else longest
    return longest
