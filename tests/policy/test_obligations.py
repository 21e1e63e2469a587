"""What is due when, and who has to file it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from qinqing.policy.obligations import (
    due_in,
    due_on,
    due_periods,
    excused_periods,
    filing_since,
    item_periods,
    obligations_of,
    owing_units,
    reporters,
)
from qinqing.register.reading import read_register
from qinqing.register.records.register import Register
from qinqing.register.records.typed import PolicyReporting, PolicyReportingExcused, PolicyReportingItem
from qinqing.register.schema.validation import SchemaSet
from support.trees import mini_tree

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


SERVICE = replace(MONTHLY, kind="service", name="宣传报道", who="宣传单位")
POWER, MARKET, STATISTICS, OFFICE = "qu-gongdian-gongsi", "qu-shichang-jianguan-ju", "qu-tongji-ju", "qu-youhua-ban"


def planned(*items: PolicyReportingItem, excused: tuple[PolicyReportingExcused, ...] = ()) -> Register:
    """Return the mini-register, whose filing began in July, with the plan ``items``."""
    return replace(MINI, reporting=PolicyReporting(path="data/policy/reporting.yaml", items=items, excused=excused))


def excuse(unit: str, kind: str, *periods: str) -> PolicyReportingExcused:
    return PolicyReportingExcused(unit=unit, kind=kind, periods=periods, reason="机构调整。", approved_by=OFFICE)


def owed(register: Register, first: str, last: str) -> list[tuple[int, str, str, bool]]:
    found = obligations_of(register, first=first, last=last)
    return [(one.index, one.period, one.unit, one.excused) for one in found]


def test_obligations_come_by_plan_then_by_period_then_by_unit() -> None:
    bulletin = replace(MONTHLY, kind="bulletin", who="优化办", due_day=20)
    excused = (excuse(POWER, "progress", "2023-08"), excuse(MARKET, "bulletin", "2023-08"))
    register = planned(MONTHLY, bulletin, excused=excused)
    assert owed(register, "2023-07", "2023-08") == [
        (0, "2023-07", POWER, False),
        (0, "2023-07", MARKET, False),
        (0, "2023-08", POWER, True),
        (0, "2023-08", MARKET, False),
        (1, "2023-07", OFFICE, False),
        (1, "2023-08", OFFICE, False),
    ]


def test_an_obligation_carries_its_item_and_its_last_day() -> None:
    (first, *_) = obligations_of(planned(MONTHLY), first="2023-07", last="2023-08")
    assert (first.item, first.due_on) == (MONTHLY, date(2023, 8, 10))


def test_nothing_is_owed_for_a_month_before_the_repository_or_the_item_began() -> None:
    bulletin = replace(MONTHLY, who="优化办")
    assert owed(planned(bulletin), "2023-01", "2023-07") == [(0, "2023-07", OFFICE, False)]
    assert owed(planned(replace(bulletin, since="2023-08")), "2023-01", "2023-08") == [(0, "2023-08", OFFICE, False)]


def test_what_was_owed_before_the_first_month_is_passed_over() -> None:
    assert owed(planned(replace(MONTHLY, who="优化办")), "2023-08", "2023-08") == [(0, "2023-08", OFFICE, False)]


def test_a_quarter_is_owed_in_the_month_that_ends_it() -> None:
    quarterly = planned(replace(MONTHLY, who="优化办", cycle="季"))
    assert owed(quarterly, "2023-09", "2023-09") == [(0, "2023-Q3", OFFICE, False)]
    assert owed(quarterly, "2023-07", "2023-08") == []
    assert owed(quarterly, "2023-10", "2023-11") == []


def test_without_a_plan_or_site_settings_nothing_is_owed() -> None:
    assert owed(replace(MINI, reporting=None), "2023-07", "2023-08") == []
    assert owed(replace(planned(MONTHLY), site=None), "2023-07", "2023-08") == []


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2023-07", "2023-09", ("2023-Q3",)),
        ("2023-07", "2023-12", ("2023-Q3", "2023-Q4")),
        ("2023-08", "2023-12", ("2023-Q4",)),
        ("2023-07", "2023-11", ("2023-Q3",)),
        ("2023-08", "2023-08", ()),
    ],
)
def test_only_whole_periods_lie_within_the_months(first: str, last: str, expected: tuple[str, ...]) -> None:
    assert item_periods(replace(MONTHLY, cycle="季"), first=first, last=last) == expected


def test_the_last_day_is_counted_from_the_end_of_the_period() -> None:
    assert due_on(MONTHLY, "2023-08") == date(2023, 9, 10)
    assert due_on(replace(MONTHLY, due_day=0), "2023-Q2") == date(2023, 6, 30)


def test_a_unit_owes_only_for_periods_that_it_is_in_force_throughout() -> None:
    assert owing_units(MINI, SERVICE, "2023-08") == (POWER, MARKET, STATISTICS, OFFICE)
    founded = replace(MINI.units[STATISTICS], valid_from=date(2023, 8, 2))
    later = replace(MINI, units={**MINI.units, STATISTICS: founded})
    assert owing_units(later, SERVICE, "2023-08") == (POWER, MARKET, OFFICE)
    assert owing_units(later, SERVICE, "2023-09") == (POWER, MARKET, STATISTICS, OFFICE)


def test_a_unit_that_the_registry_does_not_have_owes_nothing() -> None:
    units = {name: unit for name, unit in MINI.units.items() if name != POWER}
    assert owing_units(replace(MINI, units=units), MONTHLY, "2023-08") == (MARKET,)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, {POWER, MARKET, STATISTICS}),
        ({"level": 2}, {POWER, MARKET}),
        ({"cycle": "季"}, {POWER, MARKET}),
        ({"valid_from": date(2023, 9, 1)}, {POWER, MARKET}),
        ({"valid_from": date(2023, 8, 31)}, {POWER, MARKET, STATISTICS}),
        ({"valid_to": date(2023, 8, 30)}, {POWER, MARKET}),
    ],
)
def test_a_responsible_unit_files_for_the_indicators_of_the_cycle_in_force(
    changes: dict[str, object], expected: set[str]
) -> None:
    added = replace(MINI.indicators["03-02-02"], code="03-02-09", responsible_units=(STATISTICS,))
    added = replace(added, **changes)  # type: ignore[arg-type]
    register = replace(MINI, indicators={**MINI.indicators, "03-02-09": added})
    assert reporters(register, MONTHLY, "2023-08") == expected


def test_without_site_settings_neither_office_nor_commission_is_asked() -> None:
    bare = replace(MINI, site=None)
    assert reporters(bare, replace(MONTHLY, who="优化办"), "2023-08") == frozenset()
    assert reporters(bare, replace(MONTHLY, who="纪检监察机关"), "2023-08") == frozenset()


def test_a_unit_of_the_monthly_meeting_files_from_its_first_month() -> None:
    item = replace(MONTHLY, who="月例会单位")
    assert reporters(MINI, item, "2023-07") == {MARKET}
    assert reporters(MINI, item, "2023-08") == {POWER, MARKET}
    assert reporters(MINI, replace(item, cycle="季"), "2023-Q3") == {MARKET}


@pytest.mark.parametrize(
    ("who", "duty"),
    [("执法单位", "enforcement"), ("窗口单位", "public_service"), ("承办单位", "hotline"), ("宣传单位", "publicity")],
)
def test_a_unit_files_by_each_of_its_duties(who: str, duty: str) -> None:
    unit = MINI.units[STATISTICS]
    idle = replace(unit.duties, enforcement=False, public_service=False, hotline=False, publicity=False)
    for duties, expected in ((idle, set()), (replace(idle, **{duty: True}), {STATISTICS})):
        register = replace(MINI, units={STATISTICS: replace(unit, duties=duties)})
        assert reporters(register, replace(MONTHLY, who=who), "2023-08") == expected


def test_an_excuse_holds_for_its_kind_its_unit_and_its_periods() -> None:
    excused = (excuse(POWER, "progress", "2023-07", "2023-08"), excuse(MARKET, "service", "2023-07"))
    register = planned(MONTHLY, excused=excused)
    assert excused_periods(register, "progress") == {(POWER, "2023-07"), (POWER, "2023-08")}
    assert excused_periods(register, "service") == {(MARKET, "2023-07")}
    assert excused_periods(register, "meeting") == frozenset()
    assert excused_periods(replace(MINI, reporting=None), "progress") == frozenset()


def test_records_are_filed_since_the_first_item_of_their_kind_and_never_before_the_repository() -> None:
    register = planned(replace(MONTHLY, since="2023-09"), replace(MONTHLY, since="2023-08"), SERVICE)
    assert filing_since(register, "progress") == "2023-08"
    assert filing_since(register, "service") == "2023-07"
    assert filing_since(register, "meeting") == "2023-07"
    assert filing_since(replace(MINI, reporting=None), "progress") == "2023-07"
    assert filing_since(replace(register, site=None), "service") == "2023-01"
    assert filing_since(Register(), "service") == ""


@pytest.mark.parametrize(
    ("cycle", "months"),
    [
        ("月", range(1, 13)),
        (None, range(1, 13)),
        ("季", (3, 6, 9, 12)),
        ("半年", (6, 12)),
        ("年", (12,)),
    ],
)
def test_a_value_is_due_in_the_month_that_ends_its_cycle(cycle: str | None, months: Sequence[int]) -> None:
    assert [month for month in range(1, 13) if due_in(cycle, f"2023-{month:02d}")] == list(months)
