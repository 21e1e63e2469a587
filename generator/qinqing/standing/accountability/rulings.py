"""Whether a proposal has been decided (处理决定): only an approved decision makes a measure public (S34)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from qinqing.register.records.typed import Decision
from qinqing.register.records.words import DecisionHistoryState, DecisionKind, DecisionMeasure

ACCOUNTABILITY: Final[DecisionKind] = "问责"
SUPERVISION: Final[DecisionKind] = "重点督查"
APPROVED: Final[DecisionHistoryState] = "批准"
REVOKED: Final[DecisionHistoryState] = "撤销"
NO_ACTION: Final[DecisionMeasure] = "不予处理"


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
    """A measure that was decided against a unit or a post (处理措施); a decision not to act names nobody."""

    measure: DecisionMeasure
    unit: str
    post: str
    approved_on: date


def ruling_of(decision: Decision, as_of: date) -> Ruling | None:
    """Return how ``decision`` stands at the end of ``as_of``, or None where its procedure had not begun by then."""
    events = [event for event in decision.history if event.date <= as_of]
    if not events:
        return None
    approved = next((event.date for event in events if event.state == APPROVED), None)
    return Ruling(decision=decision, state=events[-1].state, approved_on=approved)


def effective_decision(rulings: tuple[Ruling, ...]) -> Decision | None:
    """Return the first decision of ``rulings`` that is in effect, None while there is none."""
    return next((ruling.decision for ruling in rulings if ruling.is_effective), None)


def all_revoked(rulings: tuple[Ruling, ...]) -> bool:
    """Return whether there were decisions and every one of them was revoked."""
    return bool(rulings) and all(ruling.is_revoked for ruling in rulings)


def public_measures(rulings: tuple[Ruling, ...]) -> tuple[PublicMeasure, ...]:
    """Return what the decisions in effect say, against unit and post; before a decision there is nothing to tell."""
    found = []
    for ruling in rulings:
        if not ruling.is_effective or ruling.approved_on is None:
            continue
        measure = ruling.decision.measure
        if measure == NO_ACTION:
            found.append(PublicMeasure(measure=measure, unit="", post="", approved_on=ruling.approved_on))
            continue
        found.extend(
            PublicMeasure(measure=measure, unit=target.unit, post=target.post, approved_on=ruling.approved_on)
            for target in ruling.decision.targets
        )
    return tuple(found)
