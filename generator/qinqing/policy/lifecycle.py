"""The lifecycle of a rectification (整改流程) as a state machine read from the policy file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from qinqing.register.records.typed import PolicyLifecycle, PolicyLifecycleTransition, Rectification, RectificationEvent
from qinqing.register.records.words import RectificationAction, RectificationState

START: Final[RectificationState] = "无"
VERIFIED: Final[RectificationState] = "已核验"
CLOSED: Final[RectificationState] = "已销号"
REJECTED: Final[RectificationState] = "不予受理"
LONG_TERM: Final[RectificationState] = "长期整改"
AWAITING: Final[RectificationState] = "待核验"
STATES: Final[tuple[RectificationState, ...]] = (
    "已登记",
    "已交办",
    "整改中",
    AWAITING,
    VERIFIED,
    LONG_TERM,
    CLOSED,
    REJECTED,
)
CLOSED_STATES: Final = frozenset({CLOSED, REJECTED})
"""A matter in one of these states (已销号、不予受理) needs nothing more."""
RESTING_STATES: Final = CLOSED_STATES | {VERIFIED, LONG_TERM}
"""A matter in one of these states is not late: it is done, verified, or has a long-term plan."""
NEVER_LATE: Final = frozenset({LONG_TERM, REJECTED})
"""For a matter in one of these states (长期整改、不予受理) no deadline runs."""
REGISTERED: Final[RectificationAction] = "登记"
PASSED: Final[RectificationAction] = "核验通过"
RETURNED: Final[RectificationAction] = "退回重办"
CLOSING: Final[RectificationAction] = "销号"
VERIFYING_ACTIONS: Final = frozenset({PASSED, RETURNED, CLOSING})
"""Steps that judge the work of the responsible unit, and so are never its own (S60)."""


@dataclass(frozen=True, slots=True)
class Step:
    """One event as the lifecycle sees it; ``transitions`` is empty where the step is not allowed from ``state``."""

    index: int
    event: RectificationEvent
    state: RectificationState
    transitions: tuple[PolicyLifecycleTransition, ...]
    reached: RectificationState


def allowed_actions(lifecycle: PolicyLifecycle, state: RectificationState) -> tuple[RectificationAction, ...]:
    """Return the steps (步骤) that may be taken from ``state``, in the order of the policy file."""
    return tuple(dict.fromkeys(transition.action for transition in lifecycle.transitions if state in transition.from_))


_Crossing = tuple[tuple[PolicyLifecycleTransition, ...], RectificationState]


class Crossings:
    """Where each step (步骤) leads from each state, looked up once for all the records of a lifecycle."""

    __slots__ = ("_by_action", "_known")

    def __init__(self, lifecycle: PolicyLifecycle) -> None:
        self._by_action: dict[RectificationAction, list[PolicyLifecycleTransition]] = defaultdict(list)
        for transition in lifecycle.transitions:
            self._by_action[transition.action].append(transition)
        self._known: dict[tuple[RectificationAction, RectificationState], _Crossing] = {}

    def of(self, action: RectificationAction, state: RectificationState) -> _Crossing:
        """Return the transitions that allow ``action`` from ``state``, and the state that it leads to."""
        known = self._known.get((action, state))
        if known is None:
            named = self._by_action.get(action, [])
            possible = tuple(transition for transition in named if state in transition.from_)
            chosen = (*possible, *named)[:1]
            reached = state if not chosen or chosen[0].to == "不变" else chosen[0].to
            known = self._known[action, state] = possible, reached
        return known


def steps_of(record: Rectification, lifecycle: PolicyLifecycle | Crossings) -> Iterator[Step]:
    """Yield every event of ``record`` as a step; after one that is not allowed, go on from where it leads.

    Whoever asks for the steps of many records gives the ``Crossings`` of the lifecycle, made once.
    """
    crossings = lifecycle if isinstance(lifecycle, Crossings) else Crossings(lifecycle)
    state: RectificationState = START
    for index, event in enumerate(record.events):
        possible, reached = crossings.of(event.action, state)
        yield Step(index, event, state, possible, reached)
        state = reached
