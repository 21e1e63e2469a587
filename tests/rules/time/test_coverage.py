"""What is due when, and who has to file it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qinqing.policy.obligations import due_periods, reporters
from qinqing.register.reading import read_register
from qinqing.register.records.register import Register
from qinqing.register.records.typed import PolicyReportingExcused, PolicyReportingItem
from qinqing.register.schema.validation import SchemaSet
from qinqing.rules.time.coverage import check_columns_filled, check_reports_filed
from support.trees import AS_OF, mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register
MONTHLY = PolicyReportingItem(
    kind="progress", name="指标进展月报", who="责任单位", cycle="月", due_day=10, since="2023-01"
)


def due(item: PolicyReportingItem, current: str, as_of: date) -> list[str]:
    return list(due_periods(item, current=current, as_of=as_of))


@pytest.mark.parametrize(
    ("as_of", "last"),
    [(date(2023, 9, 10), "2023-07"), (date(2023, 9, 11), "2023-08"), (date(2023, 9, 30), "2023-08")],
)
def test_a_month_is_due_when_its_day_has_passed(as_of: date, last: str) -> None:
    assert due(MONTHLY, "2023-08", as_of)[-1] == last


def test_nothing_after_the_current_period_is_due() -> None:
    assert due(MONTHLY, "2023-02", date(2023, 9, 30)) == ["2023-01", "2023-02"]


@pytest.mark.parametrize(
    ("cycle", "since", "expected"),
    [
        ("季", "2023-01", ["2023-Q1", "2023-Q2"]),
        ("季", "2023-02", ["2023-Q2"]),
        ("半年", "2023-01", ["2023-H1"]),
        ("半年", "2023-02", []),
        ("年", "2022-01", ["2022"]),
        ("年", "2023-01", []),
    ],
)
def test_only_whole_periods_are_due(cycle: str, since: str, expected: list[str]) -> None:
    assert due(replace(MONTHLY, cycle=cycle, since=since), "2023-08", date(2023, 9, 30)) == expected


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("责任单位", {"qu-gongdian-gongsi", "qu-shichang-jianguan-ju"}),
        ("月例会单位", {"qu-gongdian-gongsi", "qu-shichang-jianguan-ju"}),
        ("执法单位", {"qu-shichang-jianguan-ju"}),
        ("窗口单位", {"qu-shichang-jianguan-ju"}),
        ("承办单位", {"qu-gongdian-gongsi", "qu-shichang-jianguan-ju"}),
        ("宣传单位", {"qu-gongdian-gongsi", "qu-shichang-jianguan-ju", "qu-tongji-ju", "qu-youhua-ban"}),
        ("优化办", {"qu-youhua-ban"}),
        ("纪检监察机关", {"qu-jiwei-jianwei"}),
    ],
)
def test_who_files_follows_from_the_registry(who: str, expected: set[str]) -> None:
    assert reporters(MINI, replace(MONTHLY, who=who), "2023-08") == expected


def test_a_unit_without_any_record_is_told_once_with_all_its_months() -> None:
    others = tuple(report for report in MINI.services if report.unit != "qu-tongji-ju")
    (violation,) = check_reports_filed(replace(MINI, services=others), AS_OF)
    assert violation.path == "data/units/qu-tongji-ju.yaml"
    assert violation.arguments["count"] == 2


def test_an_excused_month_is_not_missing() -> None:
    assert MINI.reporting is not None
    excused = PolicyReportingExcused(
        unit="qu-tongji-ju",
        kind="service",
        periods=("2023-07", "2023-08"),
        reason="机构调整。",
        approved_by="qu-youhua-ban",
    )
    others = tuple(report for report in MINI.services if report.unit != "qu-tongji-ju")
    register = replace(MINI, services=others, reporting=replace(MINI.reporting, excused=(excused,)))
    assert list(check_reports_filed(register, AS_OF)) == []


def test_a_month_before_a_unit_existed_is_not_missing() -> None:
    founded = replace(MINI.units["qu-tongji-ju"], valid_from=date(2023, 8, 1))
    others = tuple(report for report in MINI.services if report.unit != "qu-tongji-ju")
    register = replace(MINI, services=others, units={**MINI.units, "qu-tongji-ju": founded})
    (violation,) = check_reports_filed(register, AS_OF)
    assert violation.arguments["count"] == 1


def test_blank_columns_are_told_once_for_a_unit_and_a_column() -> None:
    blank = tuple(
        replace(report, hotline=None) if report.unit == "qu-gongdian-gongsi" else report for report in MINI.services
    )
    (violation,) = check_columns_filled(replace(MINI, services=blank), AS_OF)
    assert violation.pointer == ("duties", "hotline")
    assert violation.arguments["count"] == 2


def test_nothing_is_asked_of_an_empty_register() -> None:
    assert list(check_reports_filed(Register(), AS_OF)) == []
