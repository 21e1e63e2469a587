"""Rules about visits to enterprises (入企扫码), held against the unit's inspection plan of the month."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from qinqing.findings.finding import Text
from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.policy.inspections import Departure, Inspection, inspections_of
from qinqing.register.records.register import Register
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import listing, words

LATE_ENTRY_DAYS = 10
"""Days within which a visit that could not be scanned on the spot may be entered afterwards (补录)."""
_REQUIRED = {
    "date": Text("日期", "date"),
    "content": Text("内容", "content"),
    "reason": Text("事由", "reason"),
}


def check_scanned(register: Register, as_of: date) -> Iterator[Violation]:
    """Every visit is scanned, or entered afterwards with the reason."""
    for log in register.visit_logs:
        for index, visit in enumerate(log.visits):
            if not visit.scanned and visit.late_entry is None:
                arguments = words(number=visit.number)
                yield Violation("QQ441", log.path, ("visits", index, "scanned"), arguments=arguments)


def check_late_entry(register: Register, as_of: date) -> Iterator[Violation]:
    """A visit that was not scanned is entered within ten days."""
    for log in register.visit_logs:
        for index, visit in enumerate(log.visits):
            if visit.late_entry is None or visit.date is None:
                continue
            days = (visit.late_entry.date - visit.date).days
            if days > LATE_ENTRY_DAYS:
                arguments = words(number=visit.number, days=days, allowed=LATE_ENTRY_DAYS)
                yield Violation("QQ442", log.path, ("visits", index, "late_entry", "date"), arguments=arguments)


def check_filled_in(register: Register, as_of: date) -> Iterator[Violation]:
    """Every visit states its date, content and reason."""
    for log in register.visit_logs:
        for index, visit in enumerate(log.visits):
            empty = [name for field, name in _REQUIRED.items() if getattr(visit, field) is None]
            if empty:
                arguments = words(number=visit.number, fields=listing(empty))
                yield Violation("QQ443", log.path, ("visits", index), arguments=arguments)


_DEPARTURES: Mapping[Departure, Callable[[Inspection], Text]] = {
    Departure.NO_PLAN: lambda _inspection: Text("没有对应的检查计划", "no plan is named"),
    Departure.OTHER_ENTERPRISE: lambda inspection: Text(
        f"第{inspection.visit.plan}项计划不包括该企业", f"plan {inspection.visit.plan} does not cover this enterprise"
    ),
    Departure.TOO_OFTEN: lambda inspection: Text(
        f"对该企业已是本月第{inspection.times}次，计划最多{inspection.allowed}次",
        f"it is number {inspection.times} this month, the plan allows {inspection.allowed}",
    ),
}
"""How each departure is told; a number that the plan does not have is told by the rules about references."""


def check_planned(register: Register, as_of: date) -> Iterator[Violation]:
    """An inspection is in the plan of the month for that enterprise, and not more often than planned."""
    for inspection in inspections_of(register):
        if inspection.departure is None or inspection.departure not in _DEPARTURES:
            continue
        visit = inspection.visit
        place: Pointer = ("visits", inspection.index)
        arguments = words(number=visit.number, problem=_DEPARTURES[inspection.departure](inspection))
        pointer = place if visit.plan is None else (*place, "plan")
        yield Violation("QQ444", inspection.log.path, pointer, arguments=arguments)


def check_within_items(register: Register, as_of: date) -> Iterator[Violation]:
    """An inspection looks at nothing but the items of its plan."""
    for inspection in inspections_of(register):
        if not inspection.beyond:
            continue
        visit = inspection.visit
        arguments = words(
            number=visit.number,
            plan=visit.plan or 0,
            items=listing(visit.items[number] for number in inspection.beyond),
        )
        pointer: Pointer = ("visits", inspection.index, "items", inspection.beyond[0])
        yield Violation("QQ445", inspection.log.path, pointer, arguments=arguments)


def check_faults(register: Register, as_of: date) -> Iterator[Violation]:
    """A visit with a confirmed fault of enforcement is told, so that it is put right within a set time."""
    for log in register.visit_logs:
        for index, visit in enumerate(log.visits):
            if visit.faults:
                arguments = words(number=visit.number, faults=listing(visit.faults))
                yield Violation("QQ446", log.path, ("visits", index, "faults"), key=True, arguments=arguments)


CHECKS: tuple[Check, ...] = (
    check_scanned,
    check_late_entry,
    check_filled_in,
    check_planned,
    check_within_items,
    check_faults,
)
