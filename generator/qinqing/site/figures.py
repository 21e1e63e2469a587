"""Key figures (关键数字) of the home page: pure functions of a register and a day, exact numbers, no wording."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from qinqing.policy.ledger import LedgerEntry, batch_summaries, ledger_of
from qinqing.policy.lifecycle import CLOSED
from qinqing.policy.monthly_meetings import MONTHLY_MEETING, held_meetings, owes_meeting
from qinqing.policy.obligations import excused_periods, obligations_of
from qinqing.policy.periods import last_day, month_after
from qinqing.policy.tenure import chief_on, in_force_throughout, indicators_in_force, is_claimed, units_in_force
from qinqing.register.records import typed as r
from qinqing.register.records.register import Register
from qinqing.standing.numbers.completion import entry_value, meets


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count, or a count out of another; both are published so that anyone can divide again."""

    count: int
    total: int | None = None

    @property
    def ratio(self) -> Fraction | None:
        """The exact share, None where there is no total or it is zero."""
        return Fraction(self.count, self.total) if self.total else None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """One figure now and before; ``moment`` is a period (``2023-08``) or a day, ``before`` likewise."""

    key: str
    now: Quantity
    moment: str | date
    then: Quantity | None
    before: str | date


def meeting_units(register: Register, month: str) -> frozenset[str]:
    """Return the units that have to hold a supervision meeting in ``month`` (S45 S47)."""
    excused = excused_periods(register, "meeting")
    return frozenset(
        unit.id
        for unit in register.units.values()
        if owes_meeting(unit, month) and in_force_throughout(unit, month) and (unit.id, month) not in excused
    )


def progress_units(register: Register, month: str) -> frozenset[str]:
    """Return the units that have to report on indicators for ``month`` (S25)."""
    owed = obligations_of(register, first=month, last=month)
    return frozenset(one.unit for one in owed if one.item.kind == "progress" and not one.excused)


def publicity_counts(register: Register, month: str) -> Mapping[str, int]:
    """Return the reports published per unit with a publicity duty; a unit without a record counts as zero (S20)."""
    counts = {unit.id: 0 for unit in units_in_force(register, last_day(month)) if unit.duties.publicity}
    for report in register.services:
        if report.period == month and report.publicity is not None and report.unit in counts:
            counts[report.unit] = len(report.publicity.items)
    return counts


def claimed(register: Register, day: date) -> Quantity:
    """Return how many indicators in force are claimed (已认领) by their chief (S24)."""
    chiefs = [chief_on(indicator, day) for indicator in indicators_in_force(register, day)]
    return Quantity(sum(chief is not None and is_claimed(chief, day) for chief in chiefs), len(chiefs))


def progress_filed(register: Register, month: str) -> Quantity:
    """Return how many units filed their monthly progress report (S02 S25)."""
    due = progress_units(register, month)
    filed = {report.unit for report in register.progress if report.period == month}
    return Quantity(len(due & filed), len(due))


def targets_met(register: Register, month: str) -> Quantity:
    """Return how many reported values reach the target of the period; entries without a value are left out (S05)."""
    met = valued = 0
    for report in register.progress:
        if report.period != month:
            continue
        for entry in report.entries:
            indicator = register.indicators.get(entry.indicator)
            value = entry_value(entry, indicator.measure) if indicator else None
            if indicator is None or value is None:
                continue
            valued += 1
            met += meets(value, entry.target, indicator.direction)
    return Quantity(met, valued)


def meetings_held(register: Register, month: str) -> Quantity:
    """Return how many of the units that owe a supervision meeting filed its minutes (S47)."""
    due = meeting_units(register, month)
    held = {found.minutes.unit for found in held_meetings(register, MONTHLY_MEETING) if found.month == month}
    return Quantity(len(due & held), len(due))


def rectified(ledger: Iterable[LedgerEntry]) -> Quantity:
    """Return how many registered rectifications are closed (已销号)."""
    states = [entry.state for entry in ledger]
    return Quantity(states.count(CLOSED), len(states))


def overdue(ledger: Iterable[LedgerEntry]) -> Quantity:
    """Return how many rectifications are past their deadline and not done."""
    return Quantity(sum(entry.overdue for entry in ledger))


def leads_resolved(ledger: Iterable[LedgerEntry], batches: r.PolicyBatches | None, day: date) -> Quantity:
    """Return how many leads assigned in batches by ``day`` are resolved, out of the announced number (S17)."""
    known = [summary for summary in batch_summaries(ledger, batches) if summary.batch.assigned_on <= day]
    return Quantity(sum(summary.resolved for summary in known), sum(summary.total for summary in known))


def reviews_covered(register: Register, month: str) -> Quantity:
    """Return evaluated out of handled services (好差评覆盖) of all windows (S16)."""
    reviews = [review for report in _services(register, month) for review in report.reviews]
    return Quantity(sum(item.evaluated for item in reviews), sum(item.handled for item in reviews))


def hotline_on_time(register: Register, month: str) -> Quantity:
    """Return 12345 tickets finished on time out of those due (S19)."""
    hotlines = [report.hotline for report in _services(register, month) if report.hotline is not None]
    return Quantity(sum(item.on_time for item in hotlines), sum(item.due for item in hotlines))


def publicity_zero(register: Register, month: str) -> Quantity:
    """Return how many units with a publicity duty published nothing (S20)."""
    counts = publicity_counts(register, month)
    return Quantity(sum(count == 0 for count in counts.values()), len(counts))


_BY_MONTH = {
    "progress-filed": progress_filed,
    "targets-met": targets_met,
    "meetings-held": meetings_held,
    "reviews-covered": reviews_covered,
    "hotline-on-time": hotline_on_time,
    "publicity-zero": publicity_zero,
}


def key_figures(register: Register, as_of: date) -> tuple[KeyFigure, ...]:
    """Return the key figures: monthly ones for the current period, daily ones at ``as_of``, each with the one before.

    A monthly figure is compared with the month before, unless that lies before the first period; a daily one with
    the last day of the month before ``as_of``.
    """
    if register.site is None:
        return ()
    month = register.site.current_period
    earlier = month_after(month, -1)
    comparable = earlier >= register.site.first_period
    month_end = as_of.replace(day=1) - timedelta(days=1)
    monthly: Iterable[KeyFigure] = (
        KeyFigure(
            key=key,
            now=count(register, month),
            moment=month,
            then=count(register, earlier) if comparable else None,
            before=earlier,
        )
        for key, count in _BY_MONTH.items()
    )
    return (*monthly, *_daily_figures(register, as_of, month_end))


def _daily_figures(register: Register, day: date, before: date) -> Iterator[KeyFigure]:
    now, then = _counts_on(register, day), _counts_on(register, before)
    for key, quantity in now.items():
        yield KeyFigure(key=key, now=quantity, moment=day, then=then[key], before=before)


def _counts_on(register: Register, day: date) -> Mapping[str, Quantity]:
    ledger = ledger_of(register.rectifications, as_of=day, lifecycle=register.lifecycle, batches=register.batches)
    return {
        "claimed": claimed(register, day),
        "rectified": rectified(ledger),
        "overdue": overdue(ledger),
        "leads-resolved": leads_resolved(ledger, register.batches, day),
    }


def _services(register: Register, month: str) -> Iterator[r.Service]:
    return (report for report in register.services if report.period == month)
