"""How an appeal stands on a day: what came later has not come yet, and its date is not passed on the day itself."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from qinqing.policy.appeals import AppealStatus, appeal_status
from support.accountability_cases import appeal

DUE = date(2023, 8, 31)
AFTER = date(2023, 9, 10)
ANSWERED = {"replied_on": "2023-08-20", "reply": "正在办理。"}


def on(day: date, **changes: Any) -> AppealStatus:
    """Return how an appeal due on the last of August stands on ``day``."""
    return appeal_status(appeal(**changes), as_of=day)


@pytest.mark.parametrize(("day", "days"), [(DUE, 0), (date(2023, 9, 1), 1), (AFTER, 10)])
def test_days_past_begin_the_day_after_the_date(day: date, days: int) -> None:
    status = on(day)
    assert (status.days_past, status.overdue, status.unanswered) == (days, days > 0, days > 0)


def test_a_reasonable_appeal_is_overdue_until_it_is_done_and_an_answer_does_not_do_it() -> None:
    assert (on(AFTER, **ANSWERED).overdue, on(AFTER, **ANSWERED).unanswered) == (True, False)
    done = on(AFTER, **ANSWERED, resolved_on="2023-09-10")
    assert (done.overdue, done.days_past) == (False, 10)


@pytest.mark.parametrize("judged", ["不合理", "待定"])
def test_what_is_not_judged_reasonable_is_answered_but_not_done(judged: str) -> None:
    assert not on(AFTER, judged=judged).overdue
    assert on(AFTER, judged=judged).unanswered
    assert not on(AFTER, judged=judged, **ANSWERED).unanswered


def test_what_comes_later_has_not_come_yet() -> None:
    late = {"replied_on": "2023-09-10", "reply": "已办结。", "resolved_on": "2023-09-11"}
    before = on(date(2023, 9, 9), **late)
    assert (before.answered_on, before.resolved_on, before.unanswered, before.overdue) == (None, None, True, True)
    answered = on(date(2023, 9, 10), **late)
    assert (answered.answered_on, answered.unanswered, answered.overdue) == (date(2023, 9, 10), False, True)
    assert not on(date(2023, 9, 11), **late).overdue


def test_what_was_done_without_an_answer_does_not_wait_for_one() -> None:
    assert not on(AFTER, resolved_on="2023-08-30").unanswered


def test_an_appeal_that_has_not_been_received_waits_for_nothing() -> None:
    early = {"received_on": "2023-09-05"}
    assert on(date(2023, 9, 4), **early).days_past == 0
    assert on(date(2023, 9, 5), **early).days_past == 5


@pytest.mark.parametrize(("day", "in_time"), [("2023-08-31", True), ("2023-09-01", False)])
def test_the_date_itself_is_in_time(day: str, in_time: bool) -> None:
    status = on(AFTER, replied_on=day, reply="已办结。", resolved_on=day)
    assert (status.answered_in_time, status.resolved_in_time) == (in_time, in_time)


def test_what_never_came_was_not_in_time() -> None:
    assert (on(AFTER).answered_in_time, on(AFTER).resolved_in_time) == (False, False)


@pytest.mark.parametrize(("kind", "promised"), [("承诺", True), ("规定", False)])
def test_a_promise_is_told_from_a_prescription(kind: str, promised: bool) -> None:
    assert on(AFTER, due={"date": "2023-08-31", "kind": kind}).promised is promised
