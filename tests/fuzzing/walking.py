"""A walk: from one repository to another by small steps that leave it without errors, asking what must hold of all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from fuzzing.boards_hold import hold_boards
from fuzzing.case import Case
from fuzzing.checks_hold import checked, hold_check, hold_records, is_clean
from fuzzing.desk_holds import hold_bulletins, hold_new_records
from fuzzing.proposing import propose, spoil
from fuzzing.repository import beginning
from fuzzing.site_holds import hold_site, hold_whole_build
from qinqing.standing.facts.lookup import build_lookup
from support.trees import AS_OF

Watch = Callable[[Case], None]
"""Is told of each case before it is looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How far a walk goes: how many steps it tries, and after how many that it kept everything is asked."""

    start: str = "mini"
    steps: int = 60
    asked_every: int = 12
    whole_build: bool = False


@dataclass(slots=True)
class Tally:
    """What a walk has done."""

    checked: int = 0
    clean: int = 0
    asked: int = 0
    built: int = 0

    def __iadd__(self, other: Tally) -> Tally:
        """Add what another walk has done."""
        self.checked += other.checked
        self.clean += other.clean
        self.asked += other.asked
        self.built += other.built
        return self

    def __str__(self) -> str:
        """Return the numbers in one line."""
        return (
            f"{self.checked} repositories checked, {self.clean} without errors, "
            f"{self.asked} asked for everything, {self.built} built twice by MkDocs"
        )


class Walk:
    """The walk that ``seed`` decides."""

    def __init__(self, seed: int, course: Course, watch: Watch | None = None) -> None:
        self.case = Case(start=course.start, as_of=_first_day(course.start))
        self.tally = Tally()
        self.at_whole_build = False
        self._course = course
        self._random = Random(seed)
        self._seed = seed
        self.watch = watch

    def go(self) -> None:
        """Go the whole way; whatever an examination raises comes out, and ``case`` is then the one that showed it."""
        here = self.case
        kept = 0
        for step in range(self._course.steps):
            following = self._next(here)
            self._look_at(following)
            clean = self._check(following, thoroughly=step % 6 == 0)
            if clean:
                here, kept = following, kept + 1
                if kept % self._course.asked_every == 0:
                    self._ask(here)
        self._look_at(here)
        self._ask(here)
        if self._course.whole_build:
            self.at_whole_build = True
            hold_whole_build(here)
            self.tally.built += 1

    def _look_at(self, case: Case) -> None:
        self.case = case
        if self.watch is not None:
            self.watch(case)

    def _next(self, case: Case) -> Case:
        if self._random.random() < 0.04:
            return replace(case, as_of=self._other_day(case.as_of))
        proposal = (spoil if self._random.random() < 0.15 else propose)(case.records, self._random)
        return replace(case, proposals=(*case.proposals, proposal))

    def _other_day(self, day: date) -> date:
        away = self._random.choice((-400, -31, -1, 1, 30, 366, 1500))
        return day + timedelta(days=away)

    def _check(self, case: Case, *, thoroughly: bool) -> bool:
        self.tally.checked += 1
        clean = examine_check(case, thoroughly=thoroughly)
        self.tally.clean += clean
        return clean

    def _ask(self, case: Case) -> None:
        self.tally.asked += 1
        examine_clean(case, self._seed)


def examine_check(case: Case, *, thoroughly: bool = True) -> bool:
    """Ask of ``case`` what must hold of every check and return whether it is without errors."""
    report = checked(case)
    if thoroughly:
        hold_check(case, report)
    return is_clean(report)


def examine_clean(case: Case, seed: int) -> None:
    """Ask of ``case``, which is without errors, everything that must then hold; nothing where it has an error."""
    random = Random(seed)
    report = checked(case)
    if not is_clean(report):
        return
    hold_check(case, report)
    hold_records(case)
    lookup = build_lookup(report.register, case.as_of)
    hold_boards(case, lookup)
    hold_new_records(case, lookup, random)
    hold_bulletins(case, lookup, random)
    hold_site(case, report)


def _first_day(start: str) -> date:
    site = beginning(start)["data/site.yaml"]
    return date.fromisoformat(site["as_of"]) if "as_of" in site else AS_OF
