"""Which periods a board has (报告期): those that are over, in the cycle of its scheme."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qinqing.policy.periods import last_day, months_of
from qinqing.register.records.typed import Scheme
from qinqing.register.records.words import SchemeCycle
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.measure import INDICATOR, SECRETARY, SECTION

MONTH: Final[SchemeCycle] = "月"
QUARTER: Final[SchemeCycle] = "季"
HALF_YEAR: Final[SchemeCycle] = "半年"
YEAR: Final[SchemeCycle] = "年"
ROUND: Final[SchemeCycle] = "轮次"


def periods_of(lookup: Lookup, scheme: Scheme) -> tuple[str, ...]:
    """Return the periods of ``scheme`` that have a board, earliest first.

    A board by month, quarter, half-year or year has those that lie in the published months of the site and are
    complete; one of indicators also those that a superior has assessed.  A board by round has the periods of the
    evaluations, or the years of the contests, whose result was there by ``lookup.as_of``.  No period ends before the
    first version of the scheme is in force.
    """
    first = min(version.effective_from for version in scheme.versions)
    found = _rounds(lookup, scheme) if scheme.cycle == ROUND else _calendar(lookup, scheme)
    return tuple(sorted({period for period in found if first <= last_day(period)}, key=_order))


def is_over(lookup: Lookup, scheme: Scheme, period: str) -> bool:
    """Return whether ``period`` is one that :func:`periods_of` gives."""
    return period in periods_of(lookup, scheme)


def _order(period: str) -> tuple[str, str]:
    return last_day(period).isoformat(), period


def _rounds(lookup: Lookup, scheme: Scheme) -> Iterator[str]:
    if scheme.subject == SECTION:
        yield from (one.period for one in lookup.register.evaluations if one.published_on <= lookup.as_of)
    elif scheme.subject == SECRETARY:
        yield from (str(one.date.year) for one in lookup.register.contests if one.date <= lookup.as_of)
    for sheet in scheme.sheets:
        if sheet.date <= lookup.as_of:
            yield sheet.period


def _calendar(lookup: Lookup, scheme: Scheme) -> Iterator[str]:
    site = lookup.register.site
    if site is None:
        return
    years = range(int(site.first_period[:4]), int(site.current_period[:4]) + 1)
    for period in (f"{year}{part}" for year in years for part in _PARTS[scheme.cycle]):
        months = months_of(period)
        if site.first_period <= months[0] and months[-1] <= site.current_period and last_day(period) <= lookup.as_of:
            yield period
    if scheme.subject == INDICATOR:
        length = len(months_of(f"2023{_PARTS[scheme.cycle][0]}"))
        yield from (
            one.period
            for one in lookup.register.assessments
            if one.published_on <= lookup.as_of and len(months_of(one.period)) == length
        )


_PARTS = {
    MONTH: tuple(f"-{month:02d}" for month in range(1, 13)),
    QUARTER: ("-Q1", "-Q2", "-Q3", "-Q4"),
    HALF_YEAR: ("-H1", "-H2"),
    YEAR: ("",),
}
