"""Rectification (限期整改) as a proposal for the sections at the bottom of an evaluation, with a date (S54 S58)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from qinqing.policy.periods import last_day
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Evaluation, Rectification
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures import MEASURES
from qinqing.standing.numbers.ranking import bottom_places, competition_places, tail
from qinqing.standing.numbers.value import Known, Source

BOTTOM_SECTIONS = 3
"""How many sections at the bottom are to put things right (最末位), those tied with them included (S54)."""
SCORE, RECTIFY = "evaluation-score", "限期整改"
FROM_EVALUATION = "股室测评"


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionProposal:
    """A section at the bottom of an evaluation, to put things right by ``due_on``.

    ``due_on`` is the date of the recorded outcome, else the longest time that the lifecycle allows after publication;
    None where there is neither.  ``rectification`` is the one that has been registered for it.  ``boundary_tie``
    says that a tie made the list longer, so that a reviewer has to decide.
    """

    evaluation: str
    period: str
    unit: str
    section: str
    score: Fraction
    place: int
    from_bottom: int
    ranked: int
    due_on: date | None
    boundary_tie: bool
    rectification: Rectification | None
    sources: tuple[Source, ...]


def section_proposals(lookup: Lookup, *, count: int = BOTTOM_SECTIONS) -> tuple[SectionProposal, ...]:
    """Return the sections that the published evaluations call to rectification, period by period, the last first."""
    latest: dict[str, Evaluation] = {}
    for evaluation in sorted(lookup.register.evaluations, key=_order):
        if evaluation.published_on <= lookup.as_of:
            latest[evaluation.period] = evaluation
    return tuple(proposal for evaluation in latest.values() for proposal in _of_round(lookup, evaluation, count))


def _order(evaluation: Evaluation) -> tuple[date, date, str]:
    return last_day(evaluation.period), evaluation.published_on, evaluation.path


def _of_round(lookup: Lookup, evaluation: Evaluation, count: int) -> list[SectionProposal]:
    compute = MEASURES[SCORE].compute
    subjects = sorted({f"{tally.unit}/{tally.section}" for tally in evaluation.tallies})
    values = {subject: compute(lookup, subject, evaluation.period) for subject in subjects}
    known = {subject: value for subject, value in values.items() if isinstance(value, Known)}
    scores = {subject: value.amount for subject, value in known.items()}
    places, from_bottom = competition_places(scores), bottom_places(scores)
    ordered = sorted(scores, key=lambda subject: (from_bottom[subject], subject))
    chosen = tail(ordered, count, from_bottom.__getitem__)
    found = []
    for subject in chosen:
        unit, _, section = subject.partition("/")
        found.append(
            SectionProposal(
                evaluation=evaluation.id,
                period=evaluation.period,
                unit=unit,
                section=section,
                score=scores[subject],
                place=places[subject],
                from_bottom=from_bottom[subject],
                ranked=len(scores),
                due_on=_due_on(lookup.register, evaluation, unit, section),
                boundary_tie=len(chosen) > count,
                rectification=_registered(lookup, evaluation, unit, section),
                sources=known[subject].sources,
            )
        )
    return found


def _due_on(register: Register, evaluation: Evaluation, unit: str, section: str) -> date | None:
    for outcome in evaluation.outcomes:
        if (outcome.unit, outcome.section, outcome.kind) == (unit, section, RECTIFY) and outcome.rectify_by is not None:
            return outcome.rectify_by
    if register.lifecycle is None:
        return None
    return evaluation.published_on + timedelta(days=register.lifecycle.max_days)


def _registered(lookup: Lookup, evaluation: Evaluation, unit: str, section: str) -> Rectification | None:
    """Return the first rectification of the section that was registered after the round and by now."""
    found = (
        record
        for record in lookup.rectifications.get(unit, ())
        if record.section == section
        and record.source == FROM_EVALUATION
        and evaluation.to <= record.events[0].date <= lookup.as_of
    )
    return min(found, key=lambda record: (record.events[0].date, record.id), default=None)
