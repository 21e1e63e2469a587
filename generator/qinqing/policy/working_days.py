"""Working days (工作日): the mainland calendar of holidays and make-up days, adjusted by the district (S71)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

import chinese_calendar

from qinqing.findings.finding import Text
from qinqing.register.records.typed import PolicyHolidays


@dataclass(frozen=True, slots=True)
class UnknownYear:
    """A year whose holidays (节假日) have not been announced, or are not yet in the calendar library."""

    year: int

    @property
    def reason(self) -> Text:
        """Why no working days can be counted, in both languages."""
        return Text(
            f"日历程序库没有{self.year}年的节假日安排，无法计算工作日",
            f"the calendar library does not know the holidays of {self.year}",
        )


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Which days are worked: the national calendar, and ``adjustments`` of the policy file before it."""

    adjustments: Mapping[date, bool] = field(default_factory=dict)

    def is_working(self, day: date) -> bool | UnknownYear:
        """Return whether ``day`` is worked, or that its year is not known."""
        if day in self.adjustments:
            return self.adjustments[day]
        try:
            return bool(chinese_calendar.is_workday(day))
        except NotImplementedError:
            return UnknownYear(day.year)

    def working_days_after(self, start: date, end: date) -> int | UnknownYear:
        """Return how many working days follow ``start`` up to and with ``end``; none where ``end`` is not later."""
        count = 0
        for number in range(1, (end - start).days + 1):
            working = self.is_working(start + timedelta(days=number))
            if isinstance(working, UnknownYear):
                return working
            count += working
        return count


def build_calendar(holidays: PolicyHolidays | None) -> WorkingCalendar:
    """Return the calendar with the adjustments (地方调休) of the policy file, if there is one."""
    adjustments = holidays.adjustments if holidays is not None else ()
    return WorkingCalendar({adjustment.date: adjustment.working for adjustment in adjustments})
