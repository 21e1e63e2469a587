"""Whether a rectification is overdue is asked of the ledger: the finding and the published figure are one answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qinqing.policy.ledger import ledger_of
from qinqing.register.records.typed import Rectification, RectificationEvent
from qinqing.rules.records.rectifications import check_overdue
from support.measuring import MARKET, OFFICE, mini_lookup

MINI = mini_lookup().register
OPEN = next(record for record in MINI.rectifications if record.id == "zg-2023-0002")
DEADLINE = date(2023, 9, 20)


def event(action: str, day: date, new_deadline: date | None = None) -> RectificationEvent:
    return replace(OPEN.events[-1], action=action, by=OFFICE, date=day, new_deadline=new_deadline)


def found(record: Rectification, day: date) -> list[int | str]:
    """Return the days that the finding tells, after making sure that the ledger tells the same."""
    register = replace(MINI, rectifications=(record,))
    violations = list(check_overdue(register, day))
    assert {violation.code for violation in violations} <= {"QQ428"}
    told = [violation.arguments["days"] for violation in violations]
    ledger = ledger_of((record,), as_of=day, lifecycle=MINI.lifecycle, batches=MINI.batches)
    assert told == [entry.days_overdue for entry in ledger if entry.overdue]
    return [days for days in told if isinstance(days, int | str)]


def test_an_open_rectification_past_its_deadline_is_told_with_its_days() -> None:
    assert OPEN.unit == MARKET
    assert found(OPEN, DEADLINE) == []
    assert found(OPEN, date(2023, 9, 30)) == [10]


@pytest.mark.parametrize(("day", "days"), [(date(2023, 9, 24), [4]), (date(2023, 9, 25), [])])
def test_a_verification_counts_from_its_day_on(day: date, days: list[int]) -> None:
    verified = (event("申请销号", date(2023, 9, 24)), event("核验通过", date(2023, 9, 25)))
    assert found(replace(OPEN, events=(*OPEN.events, *verified)), day) == days


@pytest.mark.parametrize(("day", "days"), [(date(2023, 9, 24), [4]), (date(2023, 9, 25), [])])
def test_an_extension_counts_from_its_day_on(day: date, days: list[int]) -> None:
    extension = event("延期", date(2023, 9, 25), date(2023, 10, 20))
    assert found(replace(OPEN, events=(*OPEN.events, extension)), day) == days


def test_what_was_never_registered_is_not_late() -> None:
    assert found(replace(OPEN, events=(event("进展", date(2023, 8, 1)),)), date(2023, 9, 30)) == []


def test_without_a_lifecycle_nothing_is_late() -> None:
    register = replace(MINI, rectifications=(OPEN,), lifecycle=None)
    assert list(check_overdue(register, date(2023, 9, 30))) == []
