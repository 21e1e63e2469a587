"""The bonuses, deductions and vetoes (加分扣分、一票否决) that count on a board in a period."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qinqing.policy.periods import first_day, last_day
from qinqing.register.records.typed import ContestAdjustment, Scheme, SchemeAdjustment
from qinqing.standing.boards.scoring import Adjustment
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.measure import SECRETARY
from qinqing.standing.numbers.value import Source, exact


def adjustments_of(lookup: Lookup, scheme: Scheme, period: str) -> Mapping[str, tuple[Adjustment, ...]]:
    """Return the adjustments of each subject of ``scheme`` in ``period`` that were decided by ``lookup.as_of``.

    They are the scheme's own, dated in the period or assigned to it, which is how a correction after the period gets
    its place (S08); on a board of secretaries also those of the contest of the period (S67).
    """
    found: dict[str, list[Adjustment]] = {}
    for subject, adjustment in (*_of_scheme(scheme, period), *_of_contests(lookup, scheme, period)):
        if adjustment.date <= lookup.as_of:
            found.setdefault(subject, []).append(adjustment)
    return {subject: tuple(sorted(own, key=lambda one: one.date)) for subject, own in found.items()}


def _of_scheme(scheme: Scheme, period: str) -> Iterator[tuple[str, Adjustment]]:
    for index, item in enumerate(scheme.adjustments):
        if _counts_in(item, period):
            yield item.subject, _adjustment(item, Source(scheme.path, ("adjustments", index)))


def _counts_in(item: SchemeAdjustment, period: str) -> bool:
    if item.period is not None:
        return item.period == period
    return first_day(period) <= item.date <= last_day(period)


def _of_contests(lookup: Lookup, scheme: Scheme, period: str) -> Iterator[tuple[str, Adjustment]]:
    for contest in lookup.register.contests if scheme.subject == SECRETARY else ():
        if first_day(period) <= contest.date <= last_day(period):
            for index, item in enumerate(contest.adjustments):
                yield item.unit, _adjustment(item, Source(contest.path, ("adjustments", index)))


def _adjustment(item: SchemeAdjustment | ContestAdjustment, source: Source) -> Adjustment:
    return Adjustment(
        kind=item.kind,
        points=exact(item.points or 0),
        date=item.date,
        reason=item.reason,
        basis=item.basis,
        source=source,
    )
