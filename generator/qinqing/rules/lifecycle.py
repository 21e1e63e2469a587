"""The lifecycle of a rectification (整改流程) as a state machine read from the policy file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qinqing.register.records import PolicyLifecycle, PolicyLifecycleTransition, Rectification, RectificationEvent
from qinqing.register.register import Register
from qinqing.rules.actors import is_body

START = "无"
UNCHANGED = "不变"
CLOSED_STATES = frozenset({"已销号", "不予受理"})
"""A matter in one of these states (已销号、不予受理) needs nothing more."""
RESTING_STATES = CLOSED_STATES | {"已核验", "长期整改"}
"""A matter in one of these states is not late: it is done, verified, or has a long-term plan."""
VERIFYING_ACTIONS = frozenset({"核验通过", "退回重办", "销号"})
"""Steps that judge the work of the responsible unit, and so are never its own (S60)."""
VERIFIER = "核验单位"
OFFICE = "优化办"
RESPONSIBLE = "责任单位"
ANYONE = "任何单位"


@dataclass(frozen=True, slots=True)
class Step:
    """One event as the lifecycle sees it; ``transitions`` is empty where the step is not allowed from ``state``."""

    index: int
    event: RectificationEvent
    state: str
    transitions: tuple[PolicyLifecycleTransition, ...]
    reached: str


def allowed_actions(lifecycle: PolicyLifecycle, state: str) -> tuple[str, ...]:
    """Return the steps (步骤) that may be taken from ``state``, in the order of the policy file."""
    return tuple(dict.fromkeys(transition.action for transition in lifecycle.transitions if state in transition.from_))


def steps_of(record: Rectification, lifecycle: PolicyLifecycle) -> Iterator[Step]:
    """Yield every event of ``record`` as a step; after one that is not allowed, go on from where it leads."""
    state = START
    for index, event in enumerate(record.events):
        named = [transition for transition in lifecycle.transitions if transition.action == event.action]
        possible = tuple(transition for transition in named if state in transition.from_)
        chosen = (*possible, *named)[:1]
        reached = state if not chosen or chosen[0].to == UNCHANGED else chosen[0].to
        yield Step(index, event, state, possible, reached)
        state = reached


def state_of(record: Rectification, lifecycle: PolicyLifecycle) -> str:
    """Return the state that the last event of ``record`` has led to."""
    state = START
    for step in steps_of(record, lifecycle):
        state = step.reached
    return state


def may_act(register: Register, record: Rectification, actor: str, role: str) -> bool:
    """Return whether ``actor``, a unit or a superior body, may take a step of ``record`` in ``role`` (办理主体).

    A body of the site settings stands above all units.  The office's own matters are handled for it by a unit that
    may verify, since nobody closes their own matter.
    """
    site = register.site
    if role == ANYONE:
        return True
    if role == RESPONSIBLE:
        return actor == record.unit
    if is_body(register, actor):
        return True
    if role == OFFICE and site is not None and record.unit != site.office:
        return actor == site.office
    unit = register.units.get(actor)
    may_verify = (unit is not None and unit.can_verify) or (site is not None and actor == site.office)
    return may_verify and actor != record.unit
