"""The lifecycle of rectifications: every step from every state by every sort of actor."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qinqing.policy.lifecycle import START, VERIFYING_ACTIONS, allowed_actions, steps_of
from qinqing.register.reading import read_register
from qinqing.register.records.typed import PolicyLifecycle, Rectification, RectificationEvent
from qinqing.register.schema.validation import SchemaSet
from qinqing.rules.records.rectifications import CHECKS
from support.trees import AS_OF, mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register
assert MINI.lifecycle is not None
LIFECYCLE: PolicyLifecycle = MINI.lifecycle
ACTIONS = tuple(dict.fromkeys(transition.action for transition in LIFECYCLE.transitions))
STATES = (START, "已登记", "已交办", "整改中", "待核验", "已核验", "已销号", "长期整改", "不予受理")
RESPONSIBLE, OFFICE, VERIFIER, BYSTANDER, BODY = (
    "qu-shichang-jianguan-ju",
    "qu-youhua-ban",
    "qu-jiwei-jianwei",
    "qu-tongji-ju",
    "sheng-youhua-ban",
)
ACTORS = (RESPONSIBLE, OFFICE, VERIFIER, BYSTANDER, BODY)
# How to get to each state by steps that are all allowed.
WAYS: dict[str, tuple[tuple[str, str], ...]] = {START: ()}
WAYS["已登记"] = (("登记", BYSTANDER),)
WAYS["已交办"] = (*WAYS["已登记"], ("交办", OFFICE))
WAYS["整改中"] = (*WAYS["已交办"], ("认领", RESPONSIBLE))
WAYS["待核验"] = (*WAYS["整改中"], ("申请销号", RESPONSIBLE))
WAYS["已核验"] = (*WAYS["待核验"], ("核验通过", VERIFIER))
WAYS["已销号"] = (*WAYS["已核验"], ("销号", OFFICE))
WAYS["长期整改"] = (*WAYS["整改中"], ("长期整改", OFFICE))
WAYS["不予受理"] = (*WAYS["已登记"], ("不予受理", OFFICE))
MAY: dict[str, frozenset[str]] = {
    "任何单位": frozenset(ACTORS),
    "责任单位": frozenset({RESPONSIBLE}),
    "优化办": frozenset({OFFICE, BODY}),
    "核验单位": frozenset({OFFICE, VERIFIER, BODY}),
}


def event(action: str, by: str, day: int = 1) -> RectificationEvent:
    return RectificationEvent(
        date=date(2023, 8, day),
        action=action,
        by=by,
        text="办理情况。",
        new_deadline=date(2023, 10, 20) if action == "延期" else None,
        approved_by=OFFICE if action in ("延期", "长期整改") else None,
        evidence=(),
    )


def rectification(*steps: tuple[str, str], unit: str = RESPONSIBLE) -> Rectification:
    template = next(record for record in MINI.rectifications if record.id == "zg-2023-0002")
    events = tuple(event(action, by) for action, by in steps)
    return replace(template, unit=unit, events=events, resolution=None)


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


def test_a_step_of_an_unknown_state_offers_what_is_allowed() -> None:
    assert allowed_actions(LIFECYCLE, START) == ("登记",)
    assert "核验通过" in allowed_actions(LIFECYCLE, "待核验")
    assert allowed_actions(LIFECYCLE, "已销号") == ()


def test_the_state_stays_where_a_step_changes_nothing() -> None:
    record = rectification(*WAYS["整改中"], ("进展", RESPONSIBLE), ("延期", RESPONSIBLE))
    assert [step.reached for step in steps_of(record, LIFECYCLE)][-3:] == ["整改中"] * 3


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
