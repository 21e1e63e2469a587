"""The lifecycle of a rectification: what may be done from each state, and where it leads."""

from __future__ import annotations

import pytest

from qinqing.policy.lifecycle import START, allowed_actions, steps_of
from support.rectifications import LIFECYCLE, RESPONSIBLE, STATES, WAYS, rectification


@pytest.mark.parametrize("state", STATES)
def test_each_state_is_reached_by_its_steps(state: str) -> None:
    assert [START, *(step.reached for step in steps_of(rectification(*WAYS[state]), LIFECYCLE))][-1] == state


def test_a_step_of_an_unknown_state_offers_what_is_allowed() -> None:
    assert allowed_actions(LIFECYCLE, START) == ("登记",)
    assert "核验通过" in allowed_actions(LIFECYCLE, "待核验")
    assert allowed_actions(LIFECYCLE, "已销号") == ()


def test_the_state_stays_where_a_step_changes_nothing() -> None:
    record = rectification(*WAYS["整改中"], ("进展", RESPONSIBLE), ("延期", RESPONSIBLE))
    assert [step.reached for step in steps_of(record, LIFECYCLE)][-3:] == ["整改中"] * 3
