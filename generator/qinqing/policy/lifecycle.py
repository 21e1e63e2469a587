"""The lifecycle of a rectification (整改流程) as a state machine read from the policy file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from qinqing.register.records.typed import PolicyLifecycle, PolicyLifecycleTransition, Rectification, RectificationEvent

START = "无"
UNCHANGED = "不变"
VERIFIED = "已核验"
CLOSED = "已销号"
REJECTED = "不予受理"
LONG_TERM = "长期整改"
AWAITING = "待核验"
STATES = ("已登记", "已交办", "整改中", AWAITING, VERIFIED, LONG_TERM, CLOSED, REJECTED)
CLOSED_STATES = frozenset({CLOSED, REJECTED})
"""A matter in one of these states (已销号、不予受理) needs nothing more."""
RESTING_STATES = CLOSED_STATES | {VERIFIED, LONG_TERM}
"""A matter in one of these states is not late: it is done, verified, or has a long-term plan."""
NEVER_LATE = frozenset({LONG_TERM, REJECTED})
"""For a matter in one of these states (长期整改、不予受理) no deadline runs."""
RETURNED = "退回重办"
VERIFYING_ACTIONS = frozenset({"核验通过", RETURNED, "销号"})
"""Steps that judge the work of the responsible unit, and so are never its own (S60)."""


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


class Crossings:
    """Where each step (步骤) leads from each state, looked up once for all the records of a lifecycle."""

    __slots__ = ("_by_action", "_known")

    def __init__(self, lifecycle: PolicyLifecycle) -> None:
        self._by_action: dict[str, list[PolicyLifecycleTransition]] = defaultdict(list)
        for transition in lifecycle.transitions:
            self._by_action[transition.action].append(transition)
        self._known: dict[tuple[str, str], tuple[tuple[PolicyLifecycleTransition, ...], str]] = {}

    def of(self, action: str, state: str) -> tuple[tuple[PolicyLifecycleTransition, ...], str]:
        """Return the transitions that allow ``action`` from ``state``, and the state that it leads to."""
        known = self._known.get((action, state))
        if known is None:
            named = self._by_action.get(action, [])
            possible = tuple(transition for transition in named if state in transition.from_)
            chosen = (*possible, *named)[:1]
            reached = state if not chosen or chosen[0].to == UNCHANGED else chosen[0].to
            known = self._known[action, state] = possible, reached
        return known


def steps_of(record: Rectification, lifecycle: PolicyLifecycle | Crossings) -> Iterator[Step]:
    """Yield every event of ``record`` as a step; after one that is not allowed, go on from where it leads.

    Whoever asks for the steps of many records gives the ``Crossings`` of the lifecycle, made once.
    """
    crossings = lifecycle if isinstance(lifecycle, Crossings) else Crossings(lifecycle)
    state = START
    for index, event in enumerate(record.events):
        possible, reached = crossings.of(event.action, state)
        yield Step(index, event, state, possible, reached)
        state = reached
