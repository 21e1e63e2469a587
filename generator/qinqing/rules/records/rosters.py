"""Rules about rosters (名册): secretaries, units of the monthly meeting, who sits an exam or enters a contest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.policy.tenure import in_force, units_in_force
from qinqing.register.records.names import unit_name
from qinqing.register.records.register import Register
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import listing, words

HIGHEST_MARK = 100
"""Judges mark a secretary's bearing out of a hundred (百分制)."""


def check_meeting_start(register: Register, as_of: date) -> Iterator[Violation]:
    """A unit that takes part in the monthly meetings says since which month."""
    for _, unit in sorted(register.units.items()):
        stage = unit.monthly_meeting.stage
        if stage != "未纳入" and unit.monthly_meeting.since is None:
            arguments = words(name=unit.short_name, stage=stage)
            yield Violation("QQ409", unit.path, ("monthly_meeting", "stage"), arguments=arguments)


def check_meeting_roster(register: Register, as_of: date) -> Iterator[Violation]:
    """As many units hold monthly meetings, as pilots and in the roll-out, as the site settings announce."""
    site = register.site
    if site is None or _units_unreadable(register):
        return
    stages = Counter(unit.monthly_meeting.stage for unit in units_in_force(register, as_of))
    rollout = stages["推广"] + (stages["试点"] if site.counts.rollout_includes_pilots else 0)
    for stage, field, found, announced in (
        (Text("试点", "pilot"), "meeting_pilots", stages["试点"], site.counts.meeting_pilots),
        (Text("推广", "roll-out"), "meeting_rollout", rollout, site.counts.meeting_rollout),
    ):
        if found != announced:
            arguments = words(stage=stage, found=found, announced=announced)
            yield Violation("QQ410", site.path, ("counts", field), arguments=arguments)


def check_secretaries(register: Register, as_of: date) -> Iterator[Violation]:
    """There are as many party secretaries as the site settings announce."""
    site = register.site
    if site is None or _units_unreadable(register):
        return
    found = sum(1 for _ in units_in_force(register, as_of))
    if found != site.counts.secretaries:
        arguments = words(found=found, announced=site.counts.secretaries)
        yield Violation("QQ457", site.path, ("counts", "secretaries"), arguments=arguments)


def _units_unreadable(register: Register) -> bool:
    return any(path.startswith("data/units/") for path in register.unreadable)


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
    check_meeting_start,
    check_meeting_roster,
    check_secretaries,
    check_nobody_missing,
    check_nobody_twice,
    check_on_roster,
    check_marks,
    check_judges,
)
