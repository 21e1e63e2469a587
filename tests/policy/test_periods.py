"""Periods: months, quarters, half-years and years as text that sorts and compares."""

from __future__ import annotations

from datetime import date

import pytest

from qinqing.policy.periods import (
    chinese_period,
    first_day,
    is_month,
    is_within,
    last_day,
    month_after,
    months_between,
    months_of,
    period_containing,
)


@pytest.mark.parametrize(
    ("period", "first", "last", "count"),
    [
        ("2023-01", "2023-01", "2023-01", 1),
        ("2023-12", "2023-12", "2023-12", 1),
        ("2023-Q1", "2023-01", "2023-03", 3),
        ("2023-Q3", "2023-07", "2023-09", 3),
        ("2023-Q4", "2023-10", "2023-12", 3),
        ("2023-H1", "2023-01", "2023-06", 6),
        ("2023-H2", "2023-07", "2023-12", 6),
        ("2023", "2023-01", "2023-12", 12),
    ],
)
def test_a_period_has_its_months_in_order(period: str, first: str, last: str, count: int) -> None:
    months = months_of(period)
    assert (months[0], months[-1], len(months)) == (first, last, count)
    assert list(months) == sorted(set(months))
    assert is_month(period) is (count == 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "23-08",
        "0000-01",
        "0999",
        "3000-Q1",
        "2023-00",
        "2023-13",
        "2023-8",
        "2023-Q0",
        "2023-Q5",
        "2023-H3",
        "2023-",
    ],
)
def test_what_is_no_period_is_refused(text: str) -> None:
    for read in (months_of, chinese_period):
        with pytest.raises(ValueError, match=f"^not a period: '{text}'$"):
            read(text)


@pytest.mark.parametrize(
    ("month", "quarter", "half"),
    [
        ("2023-01", "2023-Q1", "2023-H1"),
        ("2023-03", "2023-Q1", "2023-H1"),
        ("2023-04", "2023-Q2", "2023-H1"),
        ("2023-06", "2023-Q2", "2023-H1"),
        ("2023-07", "2023-Q3", "2023-H2"),
        ("2023-12", "2023-Q4", "2023-H2"),
    ],
)
def test_a_month_lies_in_one_period_of_each_cycle(month: str, quarter: str, half: str) -> None:
    found = [period_containing(month, cycle) for cycle in ("月", "季", "半年", "年")]
    assert found == [month, quarter, half, "2023"]
    assert all(is_within(month, period) for period in found)


@pytest.mark.parametrize(
    ("period", "longer", "expected"),
    [
        ("2023-09", "2023-Q3", True),
        ("2023-10", "2023-Q3", False),
        ("2023-Q3", "2023-H2", True),
        ("2023-H2", "2023-Q3", False),
        ("2023", "2023", True),
        ("2023-08", "2022", False),
    ],
)
def test_a_period_lies_within_another_that_has_all_its_months(period: str, longer: str, expected: bool) -> None:
    assert is_within(period, longer) is expected


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2023-08", date(2023, 8, 1), date(2023, 8, 31)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-Q2", date(2023, 4, 1), date(2023, 6, 30)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
    ],
)
def test_a_period_has_a_first_and_a_last_day(period: str, first: date, last: date) -> None:
    assert (first_day(period), last_day(period)) == (first, last)


@pytest.mark.parametrize(
    ("month", "count", "expected"),
    [
        ("2023-08", 1, "2023-09"),
        ("2023-12", 1, "2024-01"),
        ("2023-11", 1, "2023-12"),
        ("2023-01", -1, "2022-12"),
        ("2023-08", 0, "2023-08"),
        ("2023-08", 12, "2024-08"),
        ("2023-08", -20, "2021-12"),
        ("0999-12", 1, "1000-01"),
        ("0998-12", 1, "0999-01"),
    ],
)
def test_months_are_counted_on_and_back_over_the_turn_of_the_year(month: str, count: int, expected: str) -> None:
    assert month_after(month, count) == expected


def test_without_a_count_the_next_month_is_meant() -> None:
    assert month_after("2023-08") == "2023-09"


def test_both_ends_belong_to_the_months_between() -> None:
    assert months_between("2023-11", "2024-02") == ("2023-11", "2023-12", "2024-01", "2024-02")
    assert months_between("2023-08", "2023-08") == ("2023-08",)
    assert months_between("2023-09", "2023-08") == ()


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2023", "2023年"),
        ("2023-08", "2023年8月"),
        ("2023-12", "2023年12月"),
        ("2023-Q1", "2023年第一季度"),
        ("2023-Q4", "2023年第四季度"),
        ("2023-H1", "2023年上半年"),
        ("2023-H2", "2023年下半年"),
    ],
)
def test_a_period_is_written_as_an_official_text_writes_it(period: str, words: str) -> None:
    assert chinese_period(period) == words
