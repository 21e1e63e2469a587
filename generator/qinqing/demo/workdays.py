"""Working days of the demonstration year: week days without the holidays of 2023, with its shifted working days."""

from __future__ import annotations

from datetime import date, timedelta

from qinqing.policy.periods import last_day

_HOLIDAYS = frozenset(
    date(2023, month, day)
    for month, days in (
        (1, (1, 2, 21, 22, 23, 24, 25, 26, 27)),
        (4, (5, 29, 30)),
        (5, (1, 2, 3)),
        (6, (22, 23, 24)),
        # The district closed for a flood and made up for it the day after: its own policy of holidays.
        (7, (14,)),
        (9, (29, 30)),
        (10, (1, 2, 3, 4, 5, 6)),
    )
    for day in days
)
_SHIFTED = frozenset(
    date(2023, month, day) for month, day in ((1, 28), (1, 29), (4, 23), (5, 6), (6, 25), (7, 15), (10, 7), (10, 8))
)
_DAY = timedelta(days=1)


def is_working(day: date) -> bool:
    """Return whether offices work on ``day``."""
    return day in _SHIFTED or (day.weekday() < 5 and day not in _HOLIDAYS)


def working_from(day: date) -> date:
    """Return ``day`` or the first working day after it."""
    while not is_working(day):
        day += _DAY
    return day


def working_until(day: date) -> date:
    """Return ``day`` or the last working day before it."""
    while not is_working(day):
        day -= _DAY
    return day


def after(day: date, count: int) -> date:
    """Return the ``count``-th working day after ``day``; a negative count goes back."""
    step = _DAY if count > 0 else -_DAY
    for _ in range(abs(count)):
        day += step
        while not is_working(day):
            day += step
    return day


def in_month(month: str, day: int) -> date:
    """Return a working day of ``month`` (``"2023-08"``), that of the number ``day`` or one near it."""
    last = last_day(month)
    wanted = last.replace(day=min(day, last.day))
    found = working_from(wanted)
    return found if found <= last else working_until(wanted)
