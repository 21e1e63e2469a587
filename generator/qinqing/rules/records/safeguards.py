"""Rules about settings and policies that could switch a guard off: plan, lifecycle, calendar, powers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

from qinqing.findings.finding import Text
from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.policy.actors import OFFICE, VERIFIER
from qinqing.policy.lifecycle import RESTING_STATES, VERIFYING_ACTIONS
from qinqing.policy.monthly_meetings import owes_meeting
from qinqing.policy.obligations import owing_units
from qinqing.policy.periods import first_day, period_containing
from qinqing.policy.tenure import in_force_throughout
from qinqing.policy.working_days import WorkingCalendar
from qinqing.register.records.kinds import KINDS
from qinqing.register.records.names import unit_name
from qinqing.register.records.register import Register
from qinqing.register.records.words import PlannedKind
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import listing, words

DAYS_AHEAD: Final = 366
"""How far ahead of the day of the data a rule or a duty may begin, in days."""
DAYS_OFF: Final = 15
"""How many working days of a year a district may declare free."""


class Threshold(NamedTuple):
    """A number of the settings or of a policy (门槛), and between which values it still guards anything."""

    path: str
    pointer: Pointer
    value: int
    least: int
    most: int


def check_thresholds(register: Register, as_of: date) -> Iterator[Violation]:
    """A threshold lies where it still guards something."""
    for threshold in _thresholds(register):
        if not threshold.least <= threshold.value <= threshold.most:
            arguments = words(value=threshold.value, least=threshold.least, most=threshold.most)
            yield Violation("QQ225", threshold.path, threshold.pointer, arguments=arguments)


def _thresholds(register: Register) -> Iterator[Threshold]:
    if (site := register.site) is not None:
        shown = site.disclosure
        # From the answers of one or two a single voter could be guessed; with a very large group nothing is told.
        yield Threshold(site.path, ("disclosure", "minimum_group"), shown.minimum_group, 3, 30)
        yield Threshold(site.path, ("disclosure", "near_deadline_days"), shown.near_deadline_days, 1, 60)
    if (lifecycle := register.lifecycle) is not None:
        yield Threshold(lifecycle.path, ("max_days",), lifecycle.max_days, 1, 366)
    if (plan := register.reporting) is not None:
        for index, item in enumerate(plan.items):
            yield Threshold(plan.path, ("items", index, "due_day"), item.due_day, 1, 31)
    if (policy := register.accountability) is not None:
        yield Threshold(policy.path, ("remind_from",), policy.remind_from, 1, 30)
        yield Threshold(policy.path, ("bottom",), policy.bottom, 1, 10)
        yield Threshold(policy.path, ("repeat_times",), policy.repeat_times, 1, 12)
        yield Threshold(policy.path, ("same_rank_months",), policy.same_rank_months, 6, 60)


def check_plan_covers_duties(register: Register, as_of: date) -> Iterator[Violation]:
    """The reporting plan asks every unit for what its duties in the registry say that it files."""
    plan, site = register.reporting, register.site
    if plan is None or site is None:
        return
    month = max(site.first_period, site.current_period)
    asked: dict[PlannedKind, set[str]] = {}
    for item in plan.items:
        if item.since <= month:
            asked.setdefault(item.kind, set()).update(owing_units(register, item, period_containing(month, item.cycle)))
    for kind, bound in _bound_by_duty(register, month).items():
        left_out = sorted(bound - asked.get(kind, set()))
        if left_out:
            names = listing(unit_name(register, identifier) for identifier in left_out)
            arguments = words(kind=KINDS[kind].title, count=len(left_out), names=names)
            yield Violation("QQ219", plan.path, ("items",), key=True, arguments=arguments)


def _bound_by_duty(register: Register, month: str) -> Mapping[PlannedKind, frozenset[str]]:
    """Return, by kind of record, the units whose duties in the registry and the tree bind them to file it."""
    units = tuple(unit for unit in register.units.values() if in_force_throughout(unit, month))
    enforcing = frozenset(unit.id for unit in units if unit.duties.enforcement)
    serving = (unit for unit in units if unit.duties.public_service or unit.duties.hotline or unit.duties.publicity)
    responsible = {
        identifier
        for indicator in register.indicators.values()
        if indicator.level == 3 and indicator.cycle == "月" and in_force_throughout(indicator, month)
        for identifier in indicator.responsible_units
    }
    return {
        "progress": frozenset(unit.id for unit in units if unit.id in responsible),
        "meeting": frozenset(unit.id for unit in units if owes_meeting(unit, month)),
        "inspection-plan": enforcing,
        "visits": enforcing,
        "service": frozenset(unit.id for unit in serving),
    }


def check_lifecycle_guarded(register: Register, as_of: date) -> Iterator[Violation]:
    """What ends a rectification, or stops its clock, is done by the office or by a unit that verifies."""
    policy = register.lifecycle
    for index, transition in enumerate(policy.transitions if policy is not None else ()):
        ends = transition.to in RESTING_STATES or transition.action in VERIFYING_ACTIONS
        if policy is not None and ends and transition.by not in (OFFICE, VERIFIER):
            arguments = words(action=transition.action, by=transition.by)
            yield Violation("QQ220", policy.path, ("transitions", index, "by"), arguments=arguments)


def check_powers_apart(register: Register, as_of: date) -> Iterator[Violation]:
    """The office and the commission are two units: each approves what is the matter of the other."""
    site = register.site
    if site is not None and site.office == site.commission:
        yield Violation("QQ221", site.path, ("commission",), arguments=words(name=unit_name(register, site.office)))


def check_beginnings(register: Register, as_of: date) -> Iterator[Violation]:
    """A rule, a board or a duty begins within a year: what begins later is as good as struck out."""
    for path, pointer, name, day in _beginnings(register):
        if (day - as_of).days > DAYS_AHEAD:
            arguments = words(name=name, day=day.isoformat(), as_of=as_of.isoformat())
            yield Violation("QQ222", path, pointer, arguments=arguments)


def _beginnings(register: Register) -> Iterator[tuple[str, Pointer, Text, date]]:
    if (plan := register.reporting) is not None:
        for index, item in enumerate(plan.items):
            yield plan.path, ("items", index, "since"), Text(item.name, item.name), first_day(item.since)
        for index, excuse in enumerate(plan.excused):
            for number, period in enumerate(excuse.periods):
                name = Text("准予缺报", "the leave not to file")
                yield plan.path, ("excused", index, "periods", number), name, first_day(period)
    if (policy := register.accountability) is not None:
        name = Text("问责规则", "the accountability rules")
        yield policy.path, ("effective_from",), name, policy.effective_from
    for _, scheme in sorted(register.schemes.items()):
        name = Text(f"榜单“{scheme.name}”", f"the board '{scheme.name}'")
        yield scheme.path, ("versions", 0, "effective_from"), name, scheme.versions[0].effective_from
    for _, unit in sorted(register.units.items()):
        if unit.monthly_meeting.since is not None:
            name = Text("监督月例会", "the monthly supervision meeting")
            yield unit.path, ("monthly_meeting", "since"), name, first_day(unit.monthly_meeting.since)


def check_days_off(register: Register, as_of: date) -> Iterator[Violation]:
    """A district declares few working days of a year free: deadlines are counted in working days."""
    holidays = register.holidays
    if holidays is None:
        return
    national = WorkingCalendar()
    declared: Counter[int] = Counter()
    for index, adjustment in enumerate(holidays.adjustments):
        # A year that the calendar does not know yet counts as worked, so that nothing is declared free in advance.
        if adjustment.working or national.is_working(adjustment.date) is False:
            continue
        year = adjustment.date.year
        declared[year] += 1
        if declared[year] == DAYS_OFF + 1:
            arguments = words(year=year, most=DAYS_OFF)
            yield Violation("QQ223", holidays.path, ("adjustments", index, "date"), arguments=arguments)


def check_duties_admitted(register: Register, as_of: date) -> Iterator[Violation]:
    """A unit that has windows has the duty to file their reviews."""
    for _, unit in sorted(register.units.items()):
        if unit.windows and not unit.duties.public_service:
            arguments = words(name=unit.short_name, count=len(unit.windows))
            yield Violation("QQ224", unit.path, ("duties", "public_service"), arguments=arguments)


CHECKS: tuple[Check, ...] = (
    check_thresholds,
    check_plan_covers_duties,
    check_lifecycle_guarded,
    check_powers_apart,
    check_beginnings,
    check_days_off,
    check_duties_admitted,
)
