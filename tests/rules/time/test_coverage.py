"""Reports that are missing: told once for a unit, with every period that nothing was filed for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from qinqing.register.reading import read_register
from qinqing.register.records.register import Register
from qinqing.register.records.typed import PolicyReportingExcused
from qinqing.register.schema.validation import SchemaSet
from qinqing.rules.time.coverage import check_columns_filled, check_reports_filed
from support.trees import AS_OF, mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register


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
