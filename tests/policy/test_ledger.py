"""What the events of a rectification amount to on a given day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qinqing.policy.ledger import (
    LedgerEntry,
    batch_summaries,
    is_near_deadline,
    later_deadline,
    ledger_entry,
    ledger_of,
)
from qinqing.policy.working_days import WorkingCalendar
from qinqing.register.reading import read_register
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Rectification, RectificationEvent
from qinqing.register.schema.validation import SchemaSet
from support.golden import AS_OF
from support.trees import mini_tree


@pytest.fixture(scope="module")
def register() -> Register:
    """The golden register."""
    return read_register(mini_tree(), schema_set=SchemaSet.load()).register


def record_of(register: Register, identifier: str) -> Rectification:
    """Return the golden rectification ``identifier``."""
    return next(record for record in register.rectifications if record.id == identifier)


def on(register: Register, identifier: str, day: date, *events: RectificationEvent) -> LedgerEntry:
    """Return how a golden rectification stands on ``day``, with ``events`` added at its end."""
    record = record_of(register, identifier)
    record = replace(record, events=(*record.events, *events))
    assert register.lifecycle is not None
    entry = ledger_entry(record, as_of=day, lifecycle=register.lifecycle)
    assert entry is not None
    return entry


def event(action: str, day: date) -> RectificationEvent:
    """Return an event of ``action`` on ``day``."""
    return RectificationEvent(
        date=day, action=action, by="qu-jiwei-jianwei", text="测试。", new_deadline=None, approved_by=None, evidence=()
    )


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2023, 7, 25), "已登记"),
        (date(2023, 7, 26), "已交办"),
        (date(2023, 8, 14), "整改中"),
        (date(2023, 8, 15), "待核验"),
        (date(2023, 8, 18), "已核验"),
        (date(2023, 8, 21), "已销号"),
    ],
)
def test_the_state_follows_the_events_up_to_the_day(register: Register, day: date, state: str) -> None:
    assert on(register, "zg-2023-0001", day).state == state


def test_nothing_stands_before_it_is_registered(register: Register) -> None:
    assert register.lifecycle is not None
    record = record_of(register, "zg-2023-0001")
    assert ledger_entry(record, as_of=date(2023, 7, 24), lifecycle=register.lifecycle) is None


def test_days_overdue_begin_the_day_after_the_deadline(register: Register) -> None:
    on_the_day = on(register, "zg-2023-0002", date(2023, 9, 20))
    assert (on_the_day.overdue, on_the_day.days_left) == (False, 0)
    late = on(register, "zg-2023-0002", date(2023, 9, 30))
    assert (late.overdue, late.days_overdue, late.days_left) == (True, 10, None)


def test_an_extension_moves_the_deadline(register: Register) -> None:
    before = on(register, "zg-2023-0003", date(2023, 8, 31))
    assert (before.deadline, before.extended) == (date(2023, 9, 30), False)
    after = on(register, "zg-2023-0003", date(2023, 10, 1))
    assert (after.deadline, after.extended, after.overdue) == (date(2023, 10, 20), True, False)


def test_the_deadline_in_force_knows_where_it_stands(register: Register) -> None:
    assert on(register, "zg-2023-0003", date(2023, 8, 31)).deadline_at == ("deadline", "date")
    assert on(register, "zg-2023-0003", date(2023, 9, 1)).deadline_at == ("events", 2, "new_deadline")


@pytest.mark.parametrize(
    ("new", "deadline"),
    [
        (date(2023, 10, 19), date(2023, 10, 20)),
        (date(2023, 10, 20), date(2023, 10, 20)),
        (date(2023, 10, 21), date(2023, 10, 21)),
    ],
)
def test_an_extension_never_brings_the_deadline_forward(register: Register, new: date, deadline: date) -> None:
    extension = replace(event("延期", date(2023, 9, 6)), new_deadline=new)
    entry = on(register, "zg-2023-0003", date(2023, 9, 10), extension)
    assert entry.deadline == deadline
    assert entry.deadline_at == ("events", 4 if deadline == date(2023, 10, 21) else 2, "new_deadline")
    assert later_deadline(extension, date(2023, 10, 20)) == (deadline if new == date(2023, 10, 21) else None)


def test_what_moves_no_deadline_leaves_it() -> None:
    assert later_deadline(event("进展", date(2023, 9, 6)), date(2023, 9, 20)) is None


def test_what_happens_later_has_not_happened_yet(register: Register) -> None:
    verified = (event("申请销号", date(2023, 9, 24)), event("核验通过", date(2023, 9, 25)))
    before = on(register, "zg-2023-0002", date(2023, 9, 24), *verified)
    assert (before.overdue, before.days_overdue, before.done_on, before.done_in_time) == (True, 4, None, False)
    after = on(register, "zg-2023-0002", date(2023, 9, 25), *verified)
    assert (after.overdue, after.days_overdue, after.done_in_time) == (False, 5, False)


@pytest.mark.parametrize(("day", "in_time"), [(date(2023, 9, 20), True), (date(2023, 9, 21), False)])
def test_what_is_verified_on_the_last_day_is_in_time(register: Register, day: date, in_time: bool) -> None:
    entry = on(register, "zg-2023-0002", date(2023, 9, 30), event("申请销号", day), event("核验通过", day))
    assert entry.done_in_time is in_time
    assert (entry.days_overdue == 0) is in_time


def test_the_clock_stops_when_another_unit_has_verified(register: Register) -> None:
    verified = on(
        register,
        "zg-2023-0002",
        date(2023, 12, 1),
        event("申请销号", date(2023, 9, 22)),
        event("核验通过", date(2023, 9, 25)),
        event("销号", date(2023, 10, 9)),
    )
    assert (verified.state, verified.done_on, verified.days_overdue) == ("已销号", date(2023, 9, 25), 5)
    assert not verified.overdue


def test_the_clock_runs_on_when_the_work_is_sent_back(register: Register) -> None:
    returned = on(
        register,
        "zg-2023-0002",
        date(2023, 9, 30),
        event("申请销号", date(2023, 9, 10)),
        event("核验通过", date(2023, 9, 12)),
        event("退回重办", date(2023, 9, 14)),
    )
    assert (returned.state, returned.done_on, returned.days_overdue) == ("整改中", None, 10)
    assert returned.overdue


def test_long_term_rectification_is_never_overdue(register: Register) -> None:
    entry = on(register, "zg-2023-0002", date(2024, 9, 30), event("长期整改", date(2023, 9, 1)))
    assert (entry.state, entry.days_overdue, entry.overdue, entry.ended) == ("长期整改", 0, False, True)
    assert entry.never_late
    assert not on(register, "zg-2023-0002", date(2024, 9, 30)).never_late


def test_supervision_by_listing_is_remembered(register: Register) -> None:
    assert on(register, "zg-2023-0002", AS_OF, event("挂牌督办", date(2023, 9, 1))).supervised
    assert not on(register, "zg-2023-0002", AS_OF).supervised


def test_leads_of_a_silent_batch_are_withheld_and_counted(register: Register) -> None:
    ledger = ledger_of(register.rectifications, as_of=AS_OF, lifecycle=register.lifecycle, batches=register.batches)
    assert {entry.record.id for entry in ledger if entry.withheld} == {"zg-2023-0004", "zg-2023-0005"}
    (summary,) = batch_summaries(ledger, register.batches)
    assert (summary.resolved, summary.registered, summary.total) == (0, 2, 2)
    assert summary.states == (("整改中", 2),)


def test_leads_of_an_open_batch_are_not_withheld(register: Register) -> None:
    assert register.batches is not None
    opened = replace(
        register.batches, batches=tuple(replace(batch, publish_titles=True) for batch in register.batches.batches)
    )
    ledger = ledger_of(register.rectifications, as_of=AS_OF, lifecycle=register.lifecycle, batches=opened)
    assert not any(entry.withheld for entry in ledger)


def test_without_a_lifecycle_no_state_is_invented(register: Register) -> None:
    assert ledger_of(register.rectifications, as_of=AS_OF, lifecycle=None, batches=register.batches) == ()


def test_an_entry_tells_when_it_was_registered(register: Register) -> None:
    entry = on(register, "zg-2023-0001", date(2023, 8, 21))
    assert entry.registered_on == date(2023, 7, 25)
    assert entry.done_on == date(2023, 8, 18)


def test_the_days_left_are_told_until_the_deadline_unless_nothing_is_left_to_do(register: Register) -> None:
    assert on(register, "zg-2023-0002", date(2023, 9, 19)).days_left == 1
    assert on(register, "zg-2023-0002", date(2023, 9, 21)).days_left is None
    assert on(register, "zg-2023-0001", date(2023, 8, 18)).days_left is None
    assert on(register, "zg-2023-0002", date(2023, 9, 2), event("长期整改", date(2023, 9, 1))).days_left is None


def test_a_deadline_moved_before_the_one_in_force_does_not_count(register: Register) -> None:
    earlier = replace(event("延期", date(2023, 9, 1)), new_deadline=date(2023, 9, 1))
    entry = on(register, "zg-2023-0002", date(2023, 9, 10), earlier)
    assert (entry.deadline, entry.extended) == (date(2023, 9, 20), False)


@pytest.mark.parametrize(
    ("steps", "supervised"),
    [
        ((), False),
        (("挂牌督办",), True),
        (("挂牌督办", "进展"), True),
    ],
)
def test_an_item_under_supervision_stays_so(register: Register, steps: tuple[str, ...], supervised: bool) -> None:
    added = (event(action, date(2023, 9, 1)) for action in steps)
    assert on(register, "zg-2023-0002", date(2023, 9, 2), *added).supervised is supervised


def test_an_item_is_withheld_only_where_it_is_said(register: Register) -> None:
    assert register.lifecycle is not None
    record = record_of(register, "zg-2023-0001")
    for more, withheld in (({}, False), ({"withheld": True}, True), ({"withheld": False}, False)):
        entry = ledger_entry(record, as_of=AS_OF, lifecycle=register.lifecycle, **more)
        assert entry is not None
        assert entry.withheld is withheld


def test_a_first_step_that_does_not_register_leaves_nothing_standing(register: Register) -> None:
    assert register.lifecycle is not None
    record = record_of(register, "zg-2023-0001")
    unregistered = replace(record, events=(event("无此步骤", date(2023, 8, 1)),))
    assert ledger_entry(unregistered, as_of=AS_OF, lifecycle=register.lifecycle) is None


def test_without_a_policy_of_batches_nothing_is_withheld_or_summed_up(register: Register) -> None:
    ledger = ledger_of(register.rectifications, as_of=AS_OF, lifecycle=register.lifecycle, batches=None)
    assert ledger
    assert not any(entry.withheld for entry in ledger)
    assert batch_summaries(ledger, None) == ()


def test_the_overdue_leads_of_a_batch_are_counted_each_batch_by_itself(register: Register) -> None:
    assert register.batches is not None
    (batch,) = register.batches.batches
    late = date(2024, 6, 30)
    leads = tuple(record for record in register.rectifications if record.batch)
    closing = (
        event("申请销号", date(2023, 9, 1)),
        event("核验通过", date(2023, 9, 2)),
        event("销号", date(2023, 9, 3)),
    )
    records = (*leads, replace(leads[0], events=(*leads[0].events, *closing)))
    policy = replace(register.batches, batches=(batch, replace(batch, id="ling-yi-pi", total=9)))
    ledger = ledger_of(records, as_of=late, lifecycle=register.lifecycle, batches=policy)
    first, second = batch_summaries(ledger, policy)
    assert (first.overdue, first.resolved, first.registered, first.total) == (2, 1, 3, 2)
    assert first.states == (("整改中", 2), ("已销号", 1))
    assert (second.overdue, second.resolved, second.registered, second.total, second.states) == (0, 0, 0, 9, ())


@pytest.mark.parametrize(
    ("deadline", "near"),
    [
        (date(2023, 8, 4), True),
        (date(2023, 8, 5), True),
        (date(2023, 8, 7), False),
        (date(2023, 7, 31), True),
        (date(2098, 6, 9), False),
    ],
)
def test_a_deadline_is_near_when_fewer_working_days_are_left_than_the_district_set(
    register: Register, deadline: date, near: bool
) -> None:
    """From Monday, 31 July 2023, four working days lead to Friday and Saturday, five to the next Monday."""
    entry = replace(on(register, "zg-2023-0001", date(2023, 7, 31)), deadline=deadline)
    as_of = date(2023, 7, 31) if deadline.year == 2023 else date(2098, 6, 6)
    assert is_near_deadline(entry, as_of=as_of, calendar=WorkingCalendar(), days=5) is near
