"""Rules about visits to enterprises (入企扫码), held against the unit's inspection plan of the month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from qinqing.findings.finding import Text
from qinqing.register.kinds import Location, path_of
from qinqing.register.records import InspectionPlanPlan, VisitLog, VisitLogVisit
from qinqing.register.register import Register
from qinqing.rules.violation import Check, Pointer, Violation
from qinqing.rules.wording import listing, words

INSPECTION = "执法检查"
LATE_ENTRY_DAYS = 10
"""Days within which a visit that could not be scanned on the spot may be entered afterwards (补录)."""
_REQUIRED = {
    "date": Text("日期", "date"),
    "content": Text("内容", "content"),
    "reason": Text("事由", "reason"),
}

Plans = dict[tuple[str, str], dict[int, InspectionPlanPlan]]


def check_scanned(register: Register, as_of: date) -> Iterator[Violation]:
    """Every visit is scanned, or entered afterwards with the reason."""
    for log in register.visit_logs:
        for index, visit in enumerate(log.visits):
            if not visit.scanned and visit.late_entry is None:
                arguments = words(number=visit.no)
                yield Violation("QQ441", log.path, ("visits", index, "scanned"), arguments=arguments)


def check_late_entry(register: Register, as_of: date) -> Iterator[Violation]:
    """A visit that was not scanned is entered within ten days."""
    for log in register.visit_logs:
        for index, visit in enumerate(log.visits):
            if visit.late_entry is None or visit.date is None:
                continue
            days = (visit.late_entry.date - visit.date).days
            if days > LATE_ENTRY_DAYS:
                arguments = words(number=visit.no, days=days, allowed=LATE_ENTRY_DAYS)
                yield Violation("QQ442", log.path, ("visits", index, "late_entry", "date"), arguments=arguments)


def check_filled_in(register: Register, as_of: date) -> Iterator[Violation]:
    """Every visit states its date, content and reason."""
    for log in register.visit_logs:
        for index, visit in enumerate(log.visits):
            empty = [name for field, name in _REQUIRED.items() if _blank(getattr(visit, field))]
            if empty:
                arguments = words(number=visit.no, fields=listing(empty))
                yield Violation("QQ443", log.path, ("visits", index), arguments=arguments)


def _blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def plans_by_month(register: Register) -> Plans:
    """Return the inspection plans (检查计划) by unit and month, then by number; the first of a number counts."""
    plans: Plans = {}
    for filed in register.inspection_plans:
        numbered = plans.setdefault((filed.unit, filed.period), {})
        for plan in filed.plans:
            numbered.setdefault(plan.no, plan)
    return plans


def _inspections(register: Register) -> Iterator[tuple[VisitLog, int, VisitLogVisit]]:
    for log in register.visit_logs:
        plan_path = path_of(Location(kind="inspection-plan", unit=log.unit, period=log.period))
        if plan_path in register.unreadable:
            continue
        for index, visit in enumerate(log.visits):
            if visit.kind == INSPECTION:
                yield log, index, visit


def covers(plan: InspectionPlanPlan, visit: VisitLogVisit) -> bool:
    """Return whether ``plan`` is about the enterprise of ``visit``, by its number or by its class."""
    if plan.enterprise is not None:
        return plan.enterprise == visit.enterprise
    return plan.enterprise_class == visit.enterprise_class


def check_planned(register: Register, as_of: date) -> Iterator[Violation]:
    """An inspection is in the plan of the month for that enterprise, and not more often than planned."""
    plans = plans_by_month(register)
    made: Counter[tuple[str, str, int, str | None]] = Counter()
    for log, index, visit in _inspections(register):
        pointer: Pointer = ("visits", index) if visit.plan is None else ("visits", index, "plan")
        plan = None if visit.plan is None else plans.get((log.unit, log.period), {}).get(visit.plan)
        problem = None
        if visit.plan is None:
            problem = Text("没有对应的检查计划", "no plan is named")
        elif plan is None:
            continue  # A number that the plan does not have is told by the rules about references.
        elif not covers(plan, visit):
            problem = Text(f"第{plan.no}项计划不包括该企业", f"plan {plan.no} does not cover this enterprise")
        else:
            made[log.unit, log.period, plan.no, visit.enterprise] += 1
            times = made[log.unit, log.period, plan.no, visit.enterprise]
            if times > plan.max_times:
                problem = Text(
                    f"对该企业已是本月第{times}次，计划最多{plan.max_times}次",
                    f"it is number {times} this month, the plan allows {plan.max_times}",
                )
        if problem is not None:
            yield Violation("QQ444", log.path, pointer, arguments=words(number=visit.no, problem=problem))


def check_within_items(register: Register, as_of: date) -> Iterator[Violation]:
    """An inspection looks at nothing but the items of its plan."""
    plans = plans_by_month(register)
    for log, index, visit in _inspections(register):
        plan = plans.get((log.unit, log.period), {}).get(visit.plan or 0)
        if plan is None:
            continue
        beyond = [number for number, item in enumerate(visit.items) if item not in plan.items]
        if beyond:
            arguments = words(
                number=visit.no,
                plan=plan.no,
                items=listing(visit.items[number] for number in beyond),
            )
            yield Violation("QQ445", log.path, ("visits", index, "items", beyond[0]), arguments=arguments)


def check_faults(register: Register, as_of: date) -> Iterator[Violation]:
    """A visit with a confirmed fault of enforcement is told, so that it is put right within a set time."""
    for log in register.visit_logs:
        for index, visit in enumerate(log.visits):
            if visit.faults:
                arguments = words(number=visit.no, faults=listing(visit.faults))
                yield Violation("QQ446", log.path, ("visits", index, "faults"), key=True, arguments=arguments)


CHECKS: tuple[Check, ...] = (
    check_scanned,
    check_late_entry,
    check_filled_in,
    check_planned,
    check_within_items,
    check_faults,
)
