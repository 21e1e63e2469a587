"""Visits held against plans: planned or not, how often, for whom, and what was looked at."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from qinqing.register.records.register import Register
from qinqing.register.records.typed import (
    InspectionPlan,
    InspectionPlanPlan,
    VisitLog,
    VisitLogVisit,
    VisitLogVisitLateEntry,
)
from qinqing.rules.records.visits import CHECKS
from support.trees import AS_OF

UNIT, MONTH = "qu-shichang-jianguan-ju", "2023-08"
BIG = InspectionPlanPlan(
    number=1,
    enterprise="E-00012",
    enterprise_class="规模企业",
    items=("特种设备安全", "计量器具"),
    max_times=1,
    legal_basis="《特种设备安全法》",
    approved_by="局长",
)
SMALL = replace(BIG, number=2, enterprise=None, enterprise_class="小微企业", items=("食品经营许可",), max_times=2)
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


def register(*visits: VisitLogVisit, plans: tuple[InspectionPlanPlan, ...] = (BIG, SMALL)) -> Register:
    log = VisitLog(
        path=f"data/records/{UNIT}/{MONTH}/visits.yaml",
        unit=UNIT,
        period=MONTH,
        submitted_on=date(2023, 9, 3),
        submitted_by="法规股股长",
        visits=visits,
        training=(),
        installations=(),
    )
    plan = InspectionPlan(
        path=f"data/records/{UNIT}/{MONTH}/inspection-plan.yaml",
        unit=UNIT,
        period=MONTH,
        submitted_on=date(2023, 7, 28),
        submitted_by="法规股股长",
        plans=plans,
    )
    return Register(visit_logs=(log,), inspection_plans=(plan,))


def codes(found: Register) -> list[str]:
    return [violation.code for check in CHECKS for violation in check(found, AS_OF)]


def test_a_planned_inspection_is_in_order() -> None:
    assert codes(register(VISIT)) == []


def test_only_inspections_need_a_plan() -> None:
    for kind in ("走访慰问", "参观调研", "其他"):
        assert codes(register(replace(VISIT, kind=kind, plan=None, items=("消防安全",)))) == []


def test_a_plan_for_one_enterprise_covers_no_other() -> None:
    assert codes(register(replace(VISIT, enterprise="E-00013"))) == ["QQ444"]


def test_an_unknown_plan_number_is_left_to_the_rules_about_references() -> None:
    assert codes(register(replace(VISIT, plan=9))) == []


def test_an_unreadable_plan_accuses_nobody() -> None:
    hidden = replace(
        register(replace(VISIT, plan=None), plans=()),
        inspection_plans=(),
        unreadable=frozenset({f"data/records/{UNIT}/{MONTH}/inspection-plan.yaml"}),
    )
    assert codes(hidden) == []


def test_the_plan_of_another_month_does_not_count() -> None:
    found = register(VISIT)
    later = replace(found, inspection_plans=(replace(found.inspection_plans[0], period="2023-09"),))
    assert codes(replace(later, visit_logs=(replace(later.visit_logs[0], visits=(replace(VISIT, plan=None),)),))) == [
        "QQ444"
    ]


def test_every_item_outside_the_plan_is_named() -> None:
    visit = replace(VISIT, items=("特种设备安全", "消防安全", "环境保护"))
    (violation,) = (violation for check in CHECKS for violation in check(register(visit), AS_OF))
    assert violation.pointer == ("visits", 0, "items", 1)
    assert "消防安全、环境保护" in str(violation.arguments["items"])


def test_a_visit_entered_late_counts_as_scanned_within_ten_days() -> None:
    for days in range(15):
        late = VisitLogVisitLateEntry(date=date(2023, 8, 15) + timedelta(days=days), reason="现场网络故障")
        expected = ["QQ442"] if days > 10 else []
        assert codes(register(replace(VISIT, scanned=False, late_entry=late))) == expected


@given(st.lists(st.sampled_from(["E-00041", "E-00042", "E-00043"]), max_size=9))
def test_a_plan_for_a_class_allows_its_number_of_times_to_each_enterprise(enterprises: list[str]) -> None:
    visits = tuple(
        replace(
            VISIT, number=number, enterprise=enterprise, enterprise_class="小微企业", plan=2, items=("食品经营许可",)
        )
        for number, enterprise in enumerate(enterprises, 1)
    )
    excess = sum(max(0, times - SMALL.max_times) for times in Counter(enterprises).values())
    assert codes(register(*visits)) == ["QQ444"] * excess
