"""Rules about the contest of secretaries (书记大比武), exams and rounds: each secretary once, marks within bounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from qinqing.findings.violation import Violation
from qinqing.policy.tenure import in_force, units_in_force
from qinqing.register.records.names import unit_name
from qinqing.register.records.register import Register
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import listing, words

HIGHEST_MARK = 100
"""Judges mark a secretary's bearing out of a hundred (百分制)."""


def _entries(register: Register) -> Iterator[tuple[str, date, str, Sequence[str]]]:
    for exam in register.exams:
        yield exam.path, exam.date, "results", [result.unit for result in exam.results]
    for contest in register.contests:
        yield contest.path, contest.date, "image", [image.unit for image in contest.image]


def check_nobody_missing(register: Register, as_of: date) -> Iterator[Violation]:
    """Every secretary of the roster of that day is in an exam's results and in a contest's marks."""
    for path, day, field, entered in _entries(register):
        present = set(entered)
        missing = [unit.short_name for unit in units_in_force(register, day) if unit.id not in present]
        if missing:
            arguments = words(count=len(missing), names=listing(missing))
            yield Violation("QQ458", path, (field,), key=True, arguments=arguments)


def check_nobody_twice(register: Register, as_of: date) -> Iterator[Violation]:
    """No secretary is twice in an exam's results or in a contest's marks."""
    for path, _, field, entered in _entries(register):
        seen: set[str] = set()
        for index, unit in enumerate(entered):
            if unit in seen:
                arguments = words(name=unit_name(register, unit))
                yield Violation("QQ459", path, (field, index, "unit"), arguments=arguments)
            seen.add(unit)


def check_on_roster(register: Register, as_of: date) -> Iterator[Violation]:
    """Only secretaries of units in force on that day are in an exam's results or a contest's marks."""
    for path, day, field, entered in _entries(register):
        for index, identifier in enumerate(entered):
            unit = register.units.get(identifier)
            if unit is not None and not in_force(unit, day):
                arguments = words(name=unit.short_name, day=day.isoformat())
                yield Violation("QQ460", path, (field, index, "unit"), arguments=arguments)


def check_marks(register: Register, as_of: date) -> Iterator[Violation]:
    """A mark lies between zero and the full mark."""
    for exam in register.exams:
        for index, result in enumerate(exam.results):
            if result.mark is not None and not 0 <= result.mark <= exam.full_mark:
                arguments = words(mark=result.mark, full=exam.full_mark)
                yield Violation("QQ461", exam.path, ("results", index, "mark"), arguments=arguments)
    for contest in register.contests:
        for index, image in enumerate(contest.image):
            for number, mark in enumerate(image.marks):
                if not 0 <= mark <= HIGHEST_MARK:
                    arguments = words(mark=mark, full=HIGHEST_MARK)
                    yield Violation("QQ461", contest.path, ("image", index, "marks", number), arguments=arguments)


def check_judges(register: Register, as_of: date) -> Iterator[Violation]:
    """Every secretary has one mark from each judge."""
    for contest in register.contests:
        for index, image in enumerate(contest.image):
            if len(image.marks) != contest.judges:
                arguments = words(
                    name=unit_name(register, image.unit),
                    found=len(image.marks),
                    judges=contest.judges,
                )
                yield Violation("QQ462", contest.path, ("image", index, "marks"), key=True, arguments=arguments)


CHECKS: tuple[Check, ...] = (
    check_nobody_missing,
    check_nobody_twice,
    check_on_roster,
    check_marks,
    check_judges,
)
