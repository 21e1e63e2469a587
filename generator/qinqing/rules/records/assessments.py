"""Rules about assessments by the province and the city (上级考核): places that exist, points within the full mark."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.register.records.register import Register
from qinqing.register.records.typed import AssessmentEntry, AssessmentOverall
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import words

Placed = tuple[str, int, Pointer, AssessmentEntry | AssessmentOverall]


def _places(register: Register) -> Iterator[Placed]:
    for assessment in register.assessments:
        if assessment.overall is not None:
            yield assessment.path, assessment.participants, ("overall",), assessment.overall
        for index, entry in enumerate(assessment.entries):
            yield assessment.path, assessment.participants, ("entries", index), entry


def _tied(placed: AssessmentEntry | AssessmentOverall) -> int:
    """Return how many share the place, itself included."""
    return placed.tied or 1 if isinstance(placed, AssessmentEntry) else 1


def check_place_possible(register: Register, as_of: date) -> Iterator[Violation]:
    """A place is not beyond the number of participants, counted from the top or from the bottom."""
    for path, participants, pointer, placed in _places(register):
        for field, place in (("place", placed.place), ("from_bottom", placed.from_bottom)):
            if place is not None and place > participants:
                arguments = words(place=place, participants=participants)
                yield Violation("QQ471", path, (*pointer, field), arguments=arguments)
            elif place is not None and place + _tied(placed) - 1 > participants:
                arguments = words(place=place + _tied(placed) - 1, participants=participants)
                yield Violation("QQ471", path, (*pointer, "tied"), arguments=arguments)


def check_places_agree(register: Register, as_of: date) -> Iterator[Violation]:
    """The place from the top and the place from the bottom are the same place, with those who share it."""
    for path, participants, pointer, placed in _places(register):
        place, from_bottom = placed.place, placed.from_bottom
        if place is None or from_bottom is None or max(place, from_bottom) > participants:
            continue
        expected = participants - place - _tied(placed) + 2
        if from_bottom != expected:
            arguments = words(
                place=place,
                from_bottom=from_bottom,
                participants=participants,
                expected=expected,
            )
            yield Violation("QQ472", path, (*pointer, "from_bottom"), arguments=arguments)


def check_deductions(register: Register, as_of: date) -> Iterator[Violation]:
    """The points of an indicator and what was deducted from it do not exceed the full mark."""
    for assessment in register.assessments:
        for index, entry in enumerate(assessment.entries):
            deducted = sum(deduction.points for deduction in entry.deductions)
            if entry.full_mark is not None and (entry.points or 0) + deducted > entry.full_mark:
                arguments = words(points=entry.points or 0, deducted=deducted, full=entry.full_mark)
                yield Violation("QQ473", assessment.path, ("entries", index, "full_mark"), arguments=arguments)


CHECKS: tuple[Check, ...] = (
    check_place_possible,
    check_places_agree,
    check_deductions,
)
