"""Inspections held against the plan of the month: the visit that names it, the enterprise, how often, what for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qinqing.policy.inspections import Departure, Inspection, covers, inspections_of, plans_by_month
from qinqing.register.records.register import Register
from qinqing.register.records.typed import InspectionPlan, InspectionPlanPlan, VisitLog, VisitLogVisit

UNIT, OTHER, MONTH = "qu-shichang-jianguan-ju", "qu-yingji-ju", "2023-08"
BIG = InspectionPlanPlan(
    number=1,
    enterprise="E-00012",
    enterprise_class="规模企业",
    items=("特种设备安全", "计量器具"),
    max_times=2,
    legal_basis="《特种设备安全法》",
    approved_by="局长",
)
SMALL = replace(BIG, number=2, enterprise=None, enterprise_class="小微企业", max_times=1)
VISIT = VisitLogVisit(
    number=1,
    enterprise="E-00012",
    enterprise_class="规模企业",
    kind="执法检查",
    date=date(2023, 8, 15),
    content="检查电梯维保记录",
    reason="本月检查计划",
    persons=2,
    scanned=True,
    scanned_at=None,
    late_entry=None,
    plan=1,
    items=("特种设备安全",),
    faults=(),
    findings=(),
    lenient=None,
)


def log(*visits: VisitLogVisit, unit: str = UNIT, month: str = MONTH) -> VisitLog:
    return VisitLog(
        path=f"data/records/{unit}/{month}/visits.yaml",
        unit=unit,
        period=month,
        submitted_on=date(2023, 9, 3),
        submitted_by="法规股股长",
        visits=visits,
        training=(),
        installations=(),
    )


def plan(*plans: InspectionPlanPlan, unit: str = UNIT, month: str = MONTH) -> InspectionPlan:
    return InspectionPlan(
        path=f"data/records/{unit}/{month}/inspection-plan.yaml",
        unit=unit,
        period=month,
        submitted_on=date(2023, 7, 28),
        submitted_by="法规股股长",
        plans=plans,
    )


def held(*visits: VisitLogVisit) -> list[Inspection]:
    """Return the inspections among ``visits`` of one unit and month that has the two plans."""
    return list(inspections_of(Register(visit_logs=(log(*visits),), inspection_plans=(plan(BIG, SMALL),))))


def test_an_inspection_within_the_plan_does_not_depart_from_it() -> None:
    register = Register(visit_logs=(log(VISIT),), inspection_plans=(plan(BIG, SMALL),))
    assert list(inspections_of(register)) == [
        Inspection(log=log(VISIT), index=0, visit=VISIT, plan=BIG, times=1, departure=None, beyond=())
    ]


@pytest.mark.parametrize(
    ("changes", "departure", "planned", "allowed"),
    [
        ({"plan": None}, Departure.NO_PLAN, None, 0),
        ({"plan": 3}, Departure.UNKNOWN_PLAN, None, 0),
        ({"enterprise": "E-00013"}, Departure.OTHER_ENTERPRISE, BIG, 2),
        ({"plan": 2}, Departure.OTHER_ENTERPRISE, SMALL, 1),
    ],
)
def test_an_inspection_without_a_plan_of_its_own_departs_from_the_plan(
    changes: dict[str, object], departure: Departure, planned: InspectionPlanPlan | None, allowed: int
) -> None:
    (found,) = held(replace(VISIT, **changes))  # type: ignore[arg-type]
    assert (found.departure, found.plan, found.allowed, found.times) == (departure, planned, allowed, 0)


def test_inspections_of_one_enterprise_are_counted_against_its_plan() -> None:
    departures = [(found.times, found.departure) for found in held(VISIT, VISIT, VISIT, VISIT)]
    assert departures == [(1, None), (2, None), (3, Departure.TOO_OFTEN), (4, Departure.TOO_OFTEN)]


def test_each_enterprise_of_a_class_is_counted_by_itself() -> None:
    small = replace(VISIT, plan=2, enterprise_class="小微企业")
    one, two = replace(small, enterprise="E-00001"), replace(small, enterprise="E-00002")
    assert [found.departure for found in held(one, two, one)] == [None, None, Departure.TOO_OFTEN]


def test_each_plan_month_and_unit_is_counted_by_itself() -> None:
    again = replace(BIG, number=3, max_times=1)
    once = replace(VISIT, plan=3)
    places = [(UNIT, MONTH), (UNIT, "2023-09"), (OTHER, MONTH)]
    register = Register(
        visit_logs=tuple(log(once, VISIT, unit=unit, month=month) for unit, month in places),
        inspection_plans=tuple(plan(BIG, again, unit=unit, month=month) for unit, month in places),
    )
    assert [(found.times, found.departure) for found in inspections_of(register)] == [(1, None)] * 6


def test_items_that_the_plan_does_not_have_are_beyond_it() -> None:
    items = ("计量器具", "食品经营许可", "特种设备安全", "消防")
    (found,) = held(replace(VISIT, items=items))
    assert (found.departure, found.beyond) == (None, (1, 3))


def test_without_a_plan_no_item_is_beyond_it() -> None:
    (found,) = held(replace(VISIT, plan=None, items=("消防",)))
    assert found.beyond == ()


def test_only_inspections_are_held_against_the_plan() -> None:
    courtesy = replace(VISIT, kind="走访慰问")
    assert [found.index for found in held(courtesy, VISIT, courtesy, VISIT)] == [1, 3]


def test_where_the_plan_could_not_be_read_nothing_is_said_of_that_month_alone() -> None:
    logs = (log(VISIT), log(VISIT, month="2023-09"), log(VISIT, unit=OTHER))
    register = Register(visit_logs=logs, unreadable=frozenset({plan().path}))
    assert [(found.log.unit, found.log.period) for found in inspections_of(register)] == [
        (UNIT, "2023-09"),
        (OTHER, MONTH),
    ]


def test_of_two_plans_with_one_number_the_first_counts() -> None:
    doubled = plan(BIG, replace(BIG, max_times=9), SMALL)
    other = plan(SMALL, unit=OTHER)
    found = plans_by_month(Register(inspection_plans=(doubled, other, plan(SMALL))))
    assert found == {(UNIT, MONTH): {1: BIG, 2: SMALL}, (OTHER, MONTH): {2: SMALL}}


@pytest.mark.parametrize(
    ("planned", "enterprise", "enterprise_class", "expected"),
    [
        (BIG, "E-00012", "规模企业", True),
        (BIG, "E-00012", "小微企业", True),
        (BIG, "E-00013", "规模企业", False),
        (SMALL, "E-00013", "小微企业", True),
        (SMALL, "E-00013", "规模企业", False),
        (SMALL, None, "小微企业", True),
    ],
)
def test_a_plan_covers_its_enterprise_or_else_its_class(
    planned: InspectionPlanPlan, enterprise: str | None, enterprise_class: str, expected: bool
) -> None:
    visit = replace(VISIT, enterprise=enterprise, enterprise_class=enterprise_class)
    assert covers(planned, visit) is expected
