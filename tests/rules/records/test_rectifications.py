"""Rules about rectifications: every step from every state by every sort of actor, dates and deadlines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qinqing.policy.lifecycle import START, VERIFYING_ACTIONS, steps_of
from qinqing.register.records.typed import Rectification
from qinqing.rules.records.rectifications import CHECKS
from support.rectifications import (
    ACTIONS,
    ACTORS,
    BODY,
    LIFECYCLE,
    MINI,
    OFFICE,
    RESPONSIBLE,
    STATES,
    VERIFIER,
    WAYS,
    rectification,
)
from support.trees import AS_OF

MAY: dict[str, frozenset[str]] = {
    "任何单位": frozenset(ACTORS),
    "责任单位": frozenset({RESPONSIBLE}),
    "优化办": frozenset({OFFICE, BODY}),
    "核验单位": frozenset({OFFICE, VERIFIER, BODY}),
}


def codes(record: Rectification) -> list[str]:
    register = replace(MINI, rectifications=(record,), batches=None)
    return [violation.code for check in CHECKS for violation in check(register, AS_OF)]


@pytest.mark.parametrize("state", STATES)
def test_each_state_is_reached_by_allowed_steps(state: str) -> None:
    if state != START:
        assert codes(rectification(*WAYS[state])) == []
        assert [step.reached for step in steps_of(rectification(*WAYS[state]), LIFECYCLE)][-1] == state


@pytest.mark.parametrize("actor", ACTORS)
@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("state", STATES)
def test_a_step_is_judged_by_state_action_and_actor(state: str, action: str, actor: str) -> None:
    found = codes(rectification(*WAYS[state], (action, actor)))
    transitions = [
        transition for transition in LIFECYCLE.transitions if transition.action == action and state in transition.from_
    ]
    verified = state in ("已核验", "已销号")
    expected = []
    if action == "销号" and not verified:
        expected.append("QQ429")
    elif not transitions:
        expected.append("QQ421")
    own_judgement = actor == RESPONSIBLE and (
        action in VERIFYING_ACTIONS or any(transition.by == "核验单位" for transition in transitions)
    )
    if own_judgement:
        expected.append("QQ423")
    elif transitions and not any(actor in MAY[transition.by] for transition in transitions):
        expected.append("QQ424")
    assert sorted(found) == sorted(expected)


def test_after_a_forbidden_step_the_following_ones_are_judged_from_where_it_leads() -> None:
    record = rectification(("登记", RESPONSIBLE), ("申请销号", RESPONSIBLE), ("核验通过", VERIFIER), ("销号", OFFICE))
    assert codes(record) == ["QQ421"]


def test_closing_after_a_return_needs_a_new_verification() -> None:
    returned = (*WAYS["已核验"], ("退回重办", OFFICE), ("申请销号", RESPONSIBLE), ("销号", OFFICE))
    assert codes(rectification(*returned)) == ["QQ429"]
    again = (*returned[:-1], ("核验通过", VERIFIER), ("销号", OFFICE))
    assert codes(rectification(*again)) == []


@pytest.mark.parametrize("closer", [VERIFIER, BODY])
def test_another_closes_what_the_office_itself_had_to_rectify(closer: str) -> None:
    steps = (
        ("登记", OFFICE),
        ("交办", VERIFIER),
        ("认领", OFFICE),
        ("申请销号", OFFICE),
        ("核验通过", VERIFIER),
        ("销号", closer),
    )
    assert codes(rectification(*steps, unit=OFFICE)) == []


def test_without_a_lifecycle_nobody_still_verifies_their_own_work() -> None:
    record = rectification(*WAYS["待核验"], ("核验通过", RESPONSIBLE))
    register = replace(MINI, rectifications=(record,), batches=None, lifecycle=None)
    assert [violation.code for check in CHECKS for violation in check(register, AS_OF)] == ["QQ423"]


def test_an_unknown_actor_is_left_to_the_rules_about_references() -> None:
    assert codes(rectification(*WAYS["待核验"], ("核验通过", "qu-wu-ci-danwei"))) == []
