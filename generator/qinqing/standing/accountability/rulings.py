"""Whether a proposal has been decided (处理决定): only an approved decision makes a measure public (S34)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from qinqing.policy.decisions import NO_ACTION, REVOKED, approved_on, state_on
from qinqing.register.records.typed import Decision
from qinqing.register.records.words import DecisionHistoryState, DecisionKind, DecisionMeasure

ACCOUNTABILITY: Final[DecisionKind] = "问责"
SUPERVISION: Final[DecisionKind] = "重点督查"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A recorded decision as it stands on a day: ``state`` is the last stage reached, ``approved_on`` its approval."""

    decision: Decision
    state: DecisionHistoryState
    approved_on: date | None

    @property
    def is_effective(self) -> bool:
        """Whether it has been approved (批准) and not been revoked since."""
        return self.approved_on is not None and self.state != REVOKED

    @property
    def is_revoked(self) -> bool:
        """Whether it has come to nothing (撤销)."""
        return self.state == REVOKED


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicMeasure:
    """A measure that was decided against a unit or a post (处理措施); a decision not to act names nobody.

    ``path`` is where the decision is recorded.
    """

    measure: DecisionMeasure
    unit: str
    post: str
    approved_on: date
    path: str


def ruling_of(decision: Decision, as_of: date) -> Ruling | None:
    """Return how ``decision`` stands at the end of ``as_of``, or None where its procedure had not begun by then."""
    state = state_on(decision, as_of)
    if state is None:
        return None
    return Ruling(decision=decision, state=state, approved_on=approved_on(decision, as_of))


def effective_decision(rulings: tuple[Ruling, ...]) -> Decision | None:
    """Return the first decision of ``rulings`` that is in effect, None while there is none."""
    return next((ruling.decision for ruling in rulings if ruling.is_effective), None)


def all_revoked(rulings: tuple[Ruling, ...]) -> bool:
    """Return whether there were decisions and every one of them was revoked."""
    return bool(rulings) and all(ruling.is_revoked for ruling in rulings)


def public_measures(rulings: tuple[Ruling, ...]) -> tuple[PublicMeasure, ...]:
    """Return what the decisions in effect say, against unit and post; before a decision there is nothing to tell."""
    found: list[PublicMeasure] = []
    for ruling in rulings:
        if not ruling.is_effective or ruling.approved_on is None:
            continue
        decision = ruling.decision
        targets = [("", "")] if decision.measure == NO_ACTION else [(one.unit, one.post) for one in decision.targets]
        found.extend(
            PublicMeasure(
                measure=decision.measure, unit=unit, post=post, approved_on=ruling.approved_on, path=decision.path
            )
            for unit, post in targets
        )
    return tuple(found)
