"""The lifecycle of a rectification: what may be done from each state, and where it leads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qinqing.policy.lifecycle import START, Crossings, Step, allowed_actions, steps_of
from support.rectifications import LIFECYCLE, RESPONSIBLE, STATES, WAYS, rectification


@pytest.mark.parametrize("state", STATES)
def test_each_state_is_reached_by_its_steps(state: str) -> None:
    reached = [step.reached for step in steps_of(rectification(*WAYS[state]), LIFECYCLE)]
    assert [START, *reached][-1] == state


def test_a_step_of_an_unknown_state_offers_what_is_allowed() -> None:
    assert allowed_actions(LIFECYCLE, START) == ("登记",)
    assert "核验通过" in allowed_actions(LIFECYCLE, "待核验")
    assert allowed_actions(LIFECYCLE, "已销号") == ()


def test_the_state_stays_where_a_step_changes_nothing() -> None:
    record = rectification(*WAYS["整改中"], ("进展", RESPONSIBLE), ("延期", RESPONSIBLE))
    assert [step.reached for step in steps_of(record, LIFECYCLE)][-3:] == ["整改中"] * 3


def test_a_step_knows_its_place_the_state_it_was_taken_in_and_what_allowed_it() -> None:
    record = rectification(*WAYS["已交办"])
    transitions = {transition.action: transition for transition in LIFECYCLE.transitions}
    first, second = record.events
    assert list(steps_of(record, LIFECYCLE)) == [
        Step(0, first, START, (transitions["登记"],), "已登记"),
        Step(1, second, "已登记", (transitions["交办"],), "已交办"),
    ]


def test_a_step_that_is_not_allowed_leads_where_it_leads_elsewhere_and_an_unknown_one_nowhere() -> None:
    record = rectification(("登记", RESPONSIBLE), ("申请销号", RESPONSIBLE), ("无此步骤", RESPONSIBLE))
    (_, early, unknown) = steps_of(record, LIFECYCLE)
    assert (early.state, early.transitions, early.reached) == ("已登记", (), "待核验")
    assert (unknown.state, unknown.transitions, unknown.reached) == ("待核验", (), "待核验")


def test_crossings_made_once_serve_many_records_alike() -> None:
    crossings = Crossings(LIFECYCLE)
    for state in STATES:
        record = rectification(*WAYS[state], ("退回重办", RESPONSIBLE))
        assert list(steps_of(record, crossings)) == list(steps_of(record, LIFECYCLE))


def test_of_several_transitions_of_one_step_the_one_from_the_state_leads_on() -> None:
    registering, *_ = LIFECYCLE.transitions
    one = replace(registering, action="办", from_=("甲",), to="乙")
    other = replace(registering, action="办", from_=("丙",), to="丁")
    unmoved = replace(registering, action="办", from_=("乙",), to="不变")
    crossings = Crossings(replace(LIFECYCLE, transitions=(one, other, unmoved)))
    assert crossings.of("办", "甲") == ((one,), "乙")
    assert crossings.of("办", "丙") == ((other,), "丁")
    assert crossings.of("办", "乙") == ((unmoved,), "乙")
    assert crossings.of("办", "戊") == ((), "乙")
