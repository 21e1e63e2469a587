"""Key figures (关键数字) of the home page: pure functions of a register and a day, exact numbers, no wording."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from qinqing.register import records as r
from qinqing.register.periods import first_day, last_day, month_after
from qinqing.register.register import Register
from qinqing.site.ledger import CLOSED, LedgerEntry, batch_summaries, ledger_of

_CYCLE_MONTHS = {"月": 1, "季": 3, "半年": 6, "年": 12}
HIGHER = "越高越好"
MONTHLY_MEETING = "监督月例会"
NOT_INCLUDED = "未纳入"


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


def in_force(valid_from: date, valid_to: date | None, day: date) -> bool:
    """Return whether something valid from and to the given days is in force on ``day``."""
    return valid_from <= day and (valid_to is None or day <= valid_to)


def chief_on(indicator: r.Indicator, day: date) -> r.IndicatorChief | None:
    """Return who is chief (指标长) of ``indicator`` on ``day``."""
    for chief in reversed(indicator.chiefs):
        if in_force(chief.from_, chief.to, day):
            return chief
    return None


def is_claimed(chief: r.IndicatorChief, day: date) -> bool:
    """Return whether ``chief`` had claimed (认领) the indicator by ``day`` (S24)."""
    return chief.claimed_on is not None and chief.claimed_on <= day


def entry_value(entry: r.ProgressEntry, measure: str | None) -> Fraction | None:
    """Return the value an entry reports: the number itself, or numerator over denominator in the unit of measure.

    A zero denominator or a missing number gives None: no rate exists, and none is invented (S16).
    """
    if entry.value is not None:
        return Fraction(entry.value)
    if entry.numerator is None or not entry.denominator:
        return None
    scale = {"%": 100, "‰": 1000}.get(measure or "", 1)
    return Fraction(entry.numerator) / Fraction(entry.denominator) * scale


def meets(value: Fraction, target: int | Decimal, direction: str | None) -> bool:
    """Return whether ``value`` reaches ``target`` in the direction of the indicator."""
    return value >= Fraction(target) if direction == HIGHER else value <= Fraction(target)


def due_in(cycle: str | None, month: str) -> bool:
    """Return whether an indicator of ``cycle`` (月, 季, 半年, 年) has a value due for ``month``."""
    return int(month[5:]) % _CYCLE_MONTHS.get(cycle or "月", 1) == 0


def excused(register: Register, kind: str) -> frozenset[tuple[str, str]]:
    """Return the pairs of unit and period that need not file records of ``kind``."""
    items = register.reporting.excused if register.reporting else ()
    return frozenset((item.unit, period) for item in items if item.kind == kind for period in item.periods)


def filing_since(register: Register, kind: str) -> str:
    """Return the first month for which records of ``kind`` are filed."""
    first = register.site.first_period if register.site else ""
    items = register.reporting.items if register.reporting else ()
    return max(first, min((item.since for item in items if item.kind == kind), default=first))


def units_in_force(register: Register, month: str) -> Iterator[r.Unit]:
    """Return the units that are on the registry during ``month``."""
    for unit in register.units.values():
        if in_force(unit.valid_from, unit.valid_to, last_day(month)):
            yield unit


def meeting_units(register: Register, month: str) -> tuple[str, ...]:
    """Return the units that have to hold a supervision meeting in ``month`` (S45 S47)."""
    return tuple(
        unit.id
        for unit in units_in_force(register, month)
        if unit.monthly_meeting.stage != NOT_INCLUDED and (unit.monthly_meeting.since or month) <= month
    )


def progress_units(register: Register, month: str) -> tuple[str, ...]:
    """Return the units that have to report on indicators for ``month``: those responsible for a third-level one."""
    if month < filing_since(register, "progress"):
        return ()
    responsible = {
        unit
        for indicator in register.indicators.values()
        if indicator.level == 3 and in_force(indicator.valid_from, indicator.valid_to, first_day(month))
        for unit in indicator.responsible_units
    }
    free = excused(register, "progress")
    return tuple(sorted(unit for unit in responsible if (unit, month) not in free))


def publicity_counts(register: Register, month: str) -> Mapping[str, int]:
    """Return the reports published per unit with a publicity duty; a unit without a record counts as zero (S20)."""
    counts = {unit.id: 0 for unit in units_in_force(register, month) if unit.duties.publicity}
    for report in register.service_reports:
        if report.period == month and report.publicity is not None and report.unit in counts:
            counts[report.unit] = len(report.publicity.items)
    return counts


def claimed(register: Register, day: date) -> Quantity:
    """Return how many indicators in force are claimed (已认领) by their chief (S24)."""
    current = [item for item in register.indicators.values() if in_force(item.valid_from, item.valid_to, day)]
    chiefs = [chief_on(item, day) for item in current]
    return Quantity(
        sum(c is not None and c.claimed_on is not None and c.claimed_on <= day for c in chiefs), len(current)
    )


def progress_filed(register: Register, month: str) -> Quantity:
    """Return how many units filed their monthly progress report (S02 S25)."""
    due = frozenset(progress_units(register, month))
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
    due = frozenset(meeting_units(register, month))
    held = {
        record.unit
        for record in register.minutes
        if record.period == month and any(meeting.type == MONTHLY_MEETING for meeting in record.meetings)
    }
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


def _services(register: Register, month: str) -> Iterator[r.ServiceReport]:
    return (report for report in register.service_reports if report.period == month)
