"""Key supervision (重点督查) as a proposal: reasonable appeals that are past their date and not resolved (S50)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from qinqing.policy.appeals import appeal_status
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Decision
from qinqing.standing.accountability.rulings import (
    SUPERVISION,
    PublicMeasure,
    Ruling,
    all_revoked,
    effective_decision,
    public_measures,
    ruling_of,
)
from qinqing.standing.numbers.value import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class SupervisionProposal:
    """A reasonable appeal (合理诉求) still open after its date, for key supervision of the unit and who is responsible.

    ``promised`` tells a date the unit promised (承诺) from a prescribed one (规定).
    """

    appeal: str
    unit: str
    due_on: date
    promised: bool
    days_overdue: int
    source: Source
    rulings: tuple[Ruling, ...]

    @property
    def decided_by(self) -> Decision | None:
        """The first decision on it that was approved and not revoked."""
        return effective_decision(self.rulings)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSupervision:
    """What the public may see: how overdue an appeal is; ``measures`` name a unit and post only once decided."""

    due_on: date
    promised: bool
    days_overdue: int
    measures: tuple[PublicMeasure, ...]


def supervision_proposals(register: Register, as_of: date) -> tuple[SupervisionProposal, ...]:
    """Return the appeals that call for key supervision at the end of ``as_of``, the most overdue first."""
    rulings: dict[str, list[Ruling]] = defaultdict(list)
    for decision in register.decisions:
        ruling = ruling_of(decision, as_of)
        if decision.kind == SUPERVISION and decision.appeal is not None and ruling is not None:
            rulings[decision.appeal].append(ruling)
    found = [
        SupervisionProposal(
            appeal=status.record.id,
            unit=status.record.unit,
            due_on=status.record.due.date,
            promised=status.promised,
            days_overdue=status.days_past,
            source=Source(status.record.path, ("due", "date")),
            rulings=tuple(rulings.get(status.record.id, ())),
        )
        for status in (appeal_status(appeal, as_of=as_of) for appeal in register.appeals)
        if status.overdue
    ]
    return tuple(sorted(found, key=lambda one: (-one.days_overdue, one.appeal)))


def public_supervision(proposals: tuple[SupervisionProposal, ...]) -> tuple[PublicSupervision, ...]:
    """Return what may be published of ``proposals``; one whose every decision was revoked is left out."""
    return tuple(
        PublicSupervision(
            due_on=proposal.due_on,
            promised=proposal.promised,
            days_overdue=proposal.days_overdue,
            measures=public_measures(proposal.rulings),
        )
        for proposal in proposals
        if not all_revoked(proposal.rulings)
    )
