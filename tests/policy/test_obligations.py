"""What is due when, and who has to file it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from qinqing.policy.obligations import due_in, due_periods, reporters
from qinqing.register.reading import read_register
from qinqing.register.records.typed import PolicyReportingItem
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


@pytest.mark.parametrize(
    ("cycle", "due"),
    [("月", range(1, 13)), ("季", (3, 6, 9, 12)), ("半年", (6, 12)), ("年", (12,))],
)
def test_a_value_is_due_at_the_end_of_its_cycle(cycle: str, due: Iterable[int]) -> None:
    assert [month for month in range(1, 13) if due_in(cycle, f"2023-{month:02d}")] == list(due)
