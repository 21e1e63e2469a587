"""Working days follow the mainland calendar of holidays and make-up days, and the district's adjustments."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qinqing.policy.working_days import UnknownYear, WorkingCalendar, build_calendar
from qinqing.register.records.typed import PolicyHolidays, PolicyHolidaysAdjustment

# 国务院办公厅关于2023年部分节假日安排的通知: days off, first and last, and weekends that are worked.
HOLIDAYS_2023 = (
    ((1, 1), (1, 2)),
    ((1, 21), (1, 27)),
    ((4, 5), (4, 5)),
    ((4, 29), (5, 3)),
    ((6, 22), (6, 24)),
    ((9, 29), (10, 6)),
)
MADE_UP_2023 = ((1, 28), (1, 29), (4, 23), (5, 6), (6, 25), (10, 7), (10, 8))
CALENDAR = WorkingCalendar()


def off_in_2023() -> set[date]:
    days = set()
    for first, last in HOLIDAYS_2023:
        day = date(2023, *first)
        while day <= date(2023, *last):
            days.add(day)
            day += timedelta(days=1)
    return days


def test_every_day_of_2023_is_worked_or_not_as_announced() -> None:
    off, made_up = off_in_2023(), {date(2023, *day) for day in MADE_UP_2023}
    for number in range(365):
        day = date(2023, 1, 1) + timedelta(days=number)
        expected = day in made_up or (day not in off and day.weekday() < 5)
        assert CALENDAR.is_working(day) is expected, day


def test_national_day_week_has_no_working_day() -> None:
    assert CALENDAR.working_days_after(date(2023, 9, 28), date(2023, 10, 6)) == 0
    assert CALENDAR.working_days_after(date(2023, 9, 28), date(2023, 10, 8)) == 2


def test_no_working_day_follows_a_day_up_to_itself_or_an_earlier_one() -> None:
    assert CALENDAR.working_days_after(date(2023, 8, 31), date(2023, 8, 31)) == 0
    assert CALENDAR.working_days_after(date(2023, 8, 31), date(2023, 8, 1)) == 0


@pytest.mark.parametrize("year", [1999, 2003, 2098])
def test_year_that_the_library_does_not_know_is_told_and_not_guessed(year: int) -> None:
    assert CALENDAR.is_working(date(year, 6, 1)) == UnknownYear(year)
    assert CALENDAR.working_days_after(date(year, 6, 1), date(year, 6, 9)) == UnknownYear(year)
    assert UnknownYear(year).reason.zh == f"日历程序库没有{year}年的节假日安排，无法计算工作日"
    assert UnknownYear(year).reason.en == f"the calendar library does not know the holidays of {year}"


def test_adjustment_of_the_district_comes_before_the_library() -> None:
    calendar = WorkingCalendar({date(2023, 7, 14): False, date(2023, 7, 15): True, date(2098, 1, 1): True})
    assert calendar.is_working(date(2023, 7, 14)) is False
    assert calendar.is_working(date(2023, 7, 15)) is True
    assert calendar.is_working(date(2098, 1, 1)) is True
    assert calendar.working_days_after(date(2023, 7, 13), date(2023, 7, 15)) == 1


def test_without_a_policy_file_the_national_calendar_holds() -> None:
    assert build_calendar(None).is_working(date(2023, 7, 14)) is True


def test_the_policy_file_adjusts_the_national_calendar() -> None:
    adjustments = (
        PolicyHolidaysAdjustment(date=date(2023, 7, 14), working=False, reason="示例节。"),
        PolicyHolidaysAdjustment(date=date(2023, 7, 15), working=True, reason="示例节调休。"),
    )
    calendar = build_calendar(PolicyHolidays(path="data/policy/holidays.yaml", adjustments=adjustments))
    days = [date(2023, 7, day) for day in (13, 14, 15, 16)]
    assert [calendar.is_working(day) for day in days] == [True, False, True, False]


DAYS = st.dates(date(2020, 1, 1), date(2024, 12, 31))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(start=DAYS, first=st.integers(0, 120), second=st.integers(0, 120))
def test_working_days_add_up_over_adjoining_spans(start: date, first: int, second: int) -> None:
    middle = start + timedelta(days=first)
    end = middle + timedelta(days=second)
    parts = [CALENDAR.working_days_after(start, middle), CALENDAR.working_days_after(middle, end)]
    whole = CALENDAR.working_days_after(start, end)
    if end.year <= 2024:
        assert isinstance(whole, int)
        assert sum(part for part in parts if isinstance(part, int)) == whole
        assert 0 <= whole <= (end - start).days
