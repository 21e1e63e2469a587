"""A walk: from one repository to another by small steps that leave it without errors, asking what must hold of all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from random import Random

from fuzzing.boards_hold import hold_boards
from fuzzing.case import Case
from fuzzing.checks_hold import checked, hold_check, hold_records, is_clean
from fuzzing.desk_holds import hold_bulletins, hold_new_records
from fuzzing.glance import looks_clean
from fuzzing.proposing import propose, spoil
from fuzzing.repository import beginning
from fuzzing.site_holds import hold_site, hold_whole_build
from qinqing.standing.facts.lookup import build_lookup
from support.trees import AS_OF

Watch = Callable[[Case], None]
"""Is told of each case before it is looked at."""

Examination = Callable[[Case], bool]
"""Asks something of a case: raises where that does not hold, and says whether the case is without errors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How far a walk goes: how many steps it tries, and after how many that it kept everything is asked."""

    start: str = "mini"
    steps: int = 90
    asked_every: int = 15
    whole_build: bool = False


@dataclass(slots=True)
class Tally:
    """What a walk has done: cases looked at, looked through by whole checks, asked for everything, built by MkDocs."""

    seen: int = 0
    checked: int = 0
    asked: int = 0
    built: int = 0

    def __iadd__(self, other: Tally) -> Tally:
        """Add what another walk has done."""
        self.seen += other.seen
        self.checked += other.checked
        self.asked += other.asked
        self.built += other.built
        return self

    def __str__(self) -> str:
        """Return the numbers in one line."""
        return (
            f"{self.seen} repositories through every rule, {self.checked} through whole checks, "
            f"{self.asked} without errors asked for everything, {self.built} built twice by MkDocs"
        )


class Walk:
    """The walk that ``seed`` decides."""

    def __init__(self, seed: int, course: Course, watch: Watch | None = None) -> None:
        self.case = Case(start=course.start, as_of=_first_day(course.start))
        self.tally = Tally()
        self.watch = watch
        self.examination: Examination = looks_clean
        self._course = course
        self._random = Random(seed)
        self._seed = seed

    def go(self) -> None:
        """Go the whole way; what an ``examination`` raises comes out, and ``case`` is then the one that showed it."""
        here = asked = self.case
        kept = 0
        for step in range(self._course.steps):
            following = self._next(here)
            if self._is_kept(following, thoroughly=step % 9 == 0):
                here, kept = following, kept + 1
                if kept % self._course.asked_every == 0:
                    # A glance misses a few errors; from such a case no way leads on.
                    asked = here = here if self._ask(here) else asked
        if here is not asked or not kept:
            here = here if self._ask(here) else asked
        if self._course.whole_build:
            self.tally.built += self._examine(here, examine_build)

    def _examine(self, case: Case, examination: Examination) -> bool:
        self.case, self.examination = case, examination
        if self.watch is not None:
            self.watch(case)
        return examination(case)

    def _next(self, case: Case) -> Case:
        if self._random.random() < 0.04:
            return case.on(case.as_of + timedelta(days=self._random.choice((-400, -31, -1, 1, 30, 366, 1500))))
        if self._random.random() < 0.1:
            return case.after(spoil(case.records, self._random))
        return case.after(propose(case.records, case.known, self._random))

    def _is_kept(self, case: Case, *, thoroughly: bool) -> bool:
        self.tally.seen += 1
        if thoroughly:
            self.tally.checked += 1
            self._examine(case, examine_check)
        return self._examine(case, looks_clean)

    def _ask(self, case: Case) -> bool:
        self.tally.checked += 1
        clean = self._examine(case, partial(examine_clean, seed=self._seed))
        self.tally.asked += clean
        return clean


def examine_check(case: Case) -> bool:
    """Ask of ``case`` what must hold of every check; return whether there is no error."""
    report = checked(case)
    hold_check(case, report)
    return is_clean(report)


def examine_clean(case: Case, seed: int) -> bool:
    """Ask of ``case`` everything that must hold where there is no error; return whether there is none."""
    random = Random(seed)
    report = checked(case)
    hold_check(case, report)
    if not is_clean(report):
        return False
    hold_records(case)
    lookup = build_lookup(report.register, case.as_of)
    hold_boards(case, lookup)
    hold_new_records(case, lookup, random)
    hold_bulletins(case, lookup, random)
    hold_site(case, report)
    return True


def examine_build(case: Case) -> bool:
    """Ask of ``case`` that MkDocs builds it, where there is no error; return whether there is none."""
    if not is_clean(checked(case)):
        return False
    hold_whole_build(case)
    return True


def _first_day(start: str) -> date:
    site = beginning(start)["data/site.yaml"]
    return date.fromisoformat(site["as_of"]) if "as_of" in site else AS_OF
