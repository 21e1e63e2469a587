"""Rectification in a set time (限期整改) of the sections at the bottom of an evaluation, and who has none (S54 S58)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.policy.periods import last_day
from qinqing.register.records.typed import Evaluation
from qinqing.register.records.words import EvaluationOutcomeKind, MeasureName, RectificationSource
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures import MEASURES
from qinqing.standing.numbers.ranking import bottom_places, competition_places, tail
from qinqing.standing.numbers.value import Known

UNANSWERED: Final = "QQ400"
BOTTOM_SECTIONS: Final = 3
"""How many sections at the bottom are to put things right (最末位), those tied with them included (S54)."""
_SCORE: Final[MeasureName] = "evaluation-score"
_RECTIFY: Final[EvaluationOutcomeKind] = "限期整改"
_FROM_EVALUATION: Final[RectificationSource] = "股室测评"


@dataclass(frozen=True, slots=True, kw_only=True)
class BottomSection:
    """A section at the bottom of a published round, ``from_bottom`` of the ``ranked`` ones."""

    evaluation: Evaluation
    unit: str
    section: str
    from_bottom: int
    ranked: int


def bottom_sections(lookup: Lookup) -> tuple[BottomSection, ...]:
    """Return the sections at the bottom of every published round, period by period, the last first.

    Of a period that was evaluated again the round published last counts.  Nobody in the better half is at the bottom,
    however few took part.
    """
    latest: dict[str, Evaluation] = {}
    for evaluation in sorted(lookup.register.evaluations, key=_order):
        if evaluation.published_on <= lookup.as_of:
            latest[evaluation.period] = evaluation
    return tuple(section for evaluation in latest.values() for section in _of_round(lookup, evaluation))


def unanswered_sections(lookup: Lookup) -> Iterator[Violation]:
    """Yield the sections at the bottom that nobody has told to put things right.

    That is done by an outcome with a date to do so by, or by a rectification registered since the round.  Nothing can
    be told while a record cannot be read, since it may be the one that is missing.
    """
    if lookup.register.unreadable:
        return
    for one in bottom_sections(lookup):
        if not _has_outcome(one) and not _is_registered(lookup, one):
            yield Violation(
                code=UNANSWERED,
                path=one.evaluation.path,
                pointer=("tallies", _first_tally(one)),
                arguments={
                    "name": _name(lookup, one),
                    "ranked": one.ranked,
                    "from_bottom": one.from_bottom,
                    "limit": _limit(lookup, one.evaluation),
                },
            )


def _order(evaluation: Evaluation) -> tuple[date, date, str]:
    return last_day(evaluation.period), evaluation.published_on, evaluation.path


def _of_round(lookup: Lookup, evaluation: Evaluation) -> Iterator[BottomSection]:
    compute = MEASURES[_SCORE].compute
    subjects = sorted({f"{tally.unit}/{tally.section}" for tally in evaluation.tallies})
    values = {subject: compute(lookup, subject, evaluation.period) for subject in subjects}
    scores = {subject: value.amount for subject, value in values.items() if isinstance(value, Known)}
    places, from_bottom = competition_places(scores), bottom_places(scores)
    ordered = sorted(scores, key=lambda subject: (from_bottom[subject], subject))
    half = len(scores) // 2
    for subject in tail(ordered, min(BOTTOM_SECTIONS, half), from_bottom.__getitem__):
        if places[subject] > half:
            unit, _, section = subject.partition("/")
            yield BottomSection(
                evaluation=evaluation,
                unit=unit,
                section=section,
                from_bottom=from_bottom[subject],
                ranked=len(scores),
            )


def _has_outcome(one: BottomSection) -> bool:
    return any(
        (outcome.unit, outcome.section) == (one.unit, one.section)
        and (outcome.kind == _RECTIFY or outcome.rectify_by is not None)
        for outcome in one.evaluation.outcomes
    )


def _is_registered(lookup: Lookup, one: BottomSection) -> bool:
    """Return whether a rectification of the section was registered after the round and by now."""
    return any(
        record.section == one.section
        and record.source == _FROM_EVALUATION
        and one.evaluation.to <= record.events[0].date <= lookup.as_of
        for record in lookup.rectifications.get(one.unit, ())
    )


def _first_tally(one: BottomSection) -> int:
    return next(
        index
        for index, tally in enumerate(one.evaluation.tallies)
        if (tally.unit, tally.section) == (one.unit, one.section)
    )


def _name(lookup: Lookup, one: BottomSection) -> str:
    unit = lookup.unit(one.unit)
    sections = {section.id: section.name for section in unit.sections} if unit is not None else {}
    return f"{unit.short_name if unit is not None else one.unit}{sections.get(one.section, one.section)}"


def _limit(lookup: Lookup, evaluation: Evaluation) -> Text:
    """Return until when the lifecycle allows to put things right, counted from publication; nothing without one."""
    if lookup.register.lifecycle is None:
        return Text("", "")
    day = evaluation.published_on + timedelta(days=lookup.register.lifecycle.max_days)
    return Text(f"，期限不晚于{day.isoformat()}", f", by {day.isoformat()} at the latest")
