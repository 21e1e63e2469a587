"""Inspections (执法检查) held against the unit's plan of the month: within it, off it, beyond its items (S36)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from qinqing.register.records.kinds import Location, path_of
from qinqing.register.records.register import Register
from qinqing.register.records.typed import InspectionPlanPlan, VisitLog, VisitLogVisit
from qinqing.register.records.words import VisitLogVisitKind

INSPECTION: Final[VisitLogVisitKind] = "执法检查"

Plans = dict[tuple[str, str], dict[int, InspectionPlanPlan]]


class Departure(Enum):
    """How an inspection departs from the plan of the month (超计划检查)."""

    NO_PLAN = "没有对应的检查计划"
    UNKNOWN_PLAN = "计划序号不存在"
    OTHER_ENTERPRISE = "计划不包括该企业"
    TOO_OFTEN = "超过计划次数"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """One inspection of a visit log: the plan it names, its ``times`` in the month, and how it departs from the plan.

    ``beyond`` holds the places of the items that the plan does not have (超范围检查).
    """

    log: VisitLog
    index: int
    visit: VisitLogVisit
    plan: InspectionPlanPlan | None
    times: int
    departure: Departure | None
    beyond: tuple[int, ...]

    @property
    def allowed(self) -> int:
        """How often the plan allows an inspection of one enterprise in the month; 0 without a plan."""
        return 0 if self.plan is None else self.plan.max_times


def plans_by_month(register: Register) -> Plans:
    """Return the inspection plans (检查计划) by unit and month, then by number; the first of a number counts."""
    plans: Plans = {}
    for filed in register.inspection_plans:
        numbered = plans.setdefault((filed.unit, filed.period), {})
        for plan in filed.plans:
            numbered.setdefault(plan.number, plan)
    return plans


def covers(plan: InspectionPlanPlan, visit: VisitLogVisit) -> bool:
    """Return whether ``plan`` is about the enterprise of ``visit``, by its number or by its class."""
    if plan.enterprise is not None:
        return plan.enterprise == visit.enterprise
    return plan.enterprise_class == visit.enterprise_class


def inspections_of(register: Register) -> Iterator[Inspection]:
    """Yield every inspection whose plan, if there is one, could be read, in the order of the logs."""
    plans = plans_by_month(register)
    made: Counter[tuple[str, str, int, str | None]] = Counter()
    for log in register.visit_logs:
        if path_of(Location(kind="inspection-plan", unit=log.unit, period=log.period)) in register.unreadable:
            continue
        for index, visit in enumerate(log.visits):
            if visit.kind != INSPECTION:
                continue
            plan = None if visit.plan is None else plans.get((log.unit, log.period), {}).get(visit.plan)
            times = 0
            departure = None
            if visit.plan is None:
                departure = Departure.NO_PLAN
            elif plan is None:
                departure = Departure.UNKNOWN_PLAN
            elif not covers(plan, visit):
                departure = Departure.OTHER_ENTERPRISE
            else:
                made[log.unit, log.period, plan.number, visit.enterprise] += 1
                times = made[log.unit, log.period, plan.number, visit.enterprise]
                departure = Departure.TOO_OFTEN if times > plan.max_times else None
            beyond = () if plan is None else tuple(n for n, item in enumerate(visit.items) if item not in plan.items)
            yield Inspection(
                log=log, index=index, visit=visit, plan=plan, times=times, departure=departure, beyond=beyond
            )
