"""Rules about how people voted (测评票): ballots filled in alike, and a group that judges unlike all others (S60).

Each of them only points to what a person has to look into, and so is a warning.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import groupby
from statistics import median

from qinqing.findings.violation import Violation
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Evaluation, EvaluationBallot, EvaluationTally
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import words

FEWEST_MARKS = 5
"""A ballot on fewer sections is too short to tell anything from its likeness to another."""
RUN = 3
"""How many ballots in a row have to be alike before they are told (雷同票)."""
FEWEST_STRAIGHT = 3
"""How many ballots of a group have to bear one opinion throughout before they are told, if they are over half."""
SATISFIED, FAIRLY_SATISFIED = 100, 60
"""What an opinion counts for when groups are compared; 不满意 counts nothing and 不了解 is left out."""
FEWEST_GROUPS = 3
LEAST_DISTANCE = Fraction(15)
"""Points by which a group must differ at the least, however close the others are."""
SPREADS = Fraction(3)
NORMAL = Fraction(14826, 10000)
"""The median absolute deviation times this is what a standard deviation would be of an even spread."""

Numbered = tuple[int, EvaluationBallot]


def check_no_run(register: Register, as_of: date) -> Iterator[Violation]:
    """No three ballots of a group in a row, by serial number, are filled in alike section by section."""
    for evaluation in register.evaluations:
        for group, ballots in _by_group(evaluation).items():
            varied = [one for one in ballots if not _is_straight(one[1])]
            for _, alike in groupby(varied, key=lambda one: one[1].marks):
                run = list(alike)
                if len(run) >= RUN and len(run[0][1].marks) >= FEWEST_MARKS:
                    arguments = words(
                        group=_name(evaluation, group),
                        first=run[0][1].serial or 0,
                        last=run[-1][1].serial or 0,
                        count=len(run),
                    )
                    yield Violation("QQ496", evaluation.path, ("ballots", run[0][0]), arguments=arguments)


def check_not_straight(register: Register, as_of: date) -> Iterator[Violation]:
    """At most half of the ballots kept of a group bear one and the same opinion on every section."""
    for evaluation in register.evaluations:
        for group, ballots in _by_group(evaluation).items():
            straight = [one for one in ballots if _is_straight(one[1])]
            if len(straight) >= FEWEST_STRAIGHT and 2 * len(straight) > len(ballots):
                arguments = words(group=_name(evaluation, group), count=len(straight), kept=len(ballots))
                yield Violation("QQ497", evaluation.path, ("ballots", straight[0][0], "marks"), arguments=arguments)


def check_no_distant_group(register: Register, as_of: date) -> Iterator[Violation]:
    """No group judges the sections far otherwise than all the other groups."""
    for evaluation in register.evaluations:
        scores = group_scores(evaluation)
        for index, group in enumerate(evaluation.groups):
            if group.id not in scores or len(scores) < FEWEST_GROUPS:
                continue
            others = [score for other, score in scores.items() if other != group.id]
            if is_distant(scores[group.id], others):
                arguments = words(group=group.name, score=_rounded(scores[group.id]), others=_rounded(median(others)))
                yield Violation("QQ498", evaluation.path, ("groups", index, "name"), arguments=arguments)


def group_scores(evaluation: Evaluation) -> dict[str, Fraction]:
    """Return what each group that voted gave on average to all sections together, of a hundred."""
    votes: dict[str, list[EvaluationTally]] = defaultdict(list)
    for tally in evaluation.tallies:
        votes[tally.group].append(tally)
    found = {}
    for group, tallies in votes.items():
        known = sum(tally.satisfied + tally.fairly_satisfied + tally.dissatisfied for tally in tallies)
        points = sum(SATISFIED * tally.satisfied + FAIRLY_SATISFIED * tally.fairly_satisfied for tally in tallies)
        if known:
            found[group] = Fraction(points, known)
    return found


def is_distant(score: Fraction, others: Sequence[Fraction]) -> bool:
    """Return whether ``score`` is far from all of ``others``.

    It is, where its distance from their median is more than fifteen points and more than three times their spread,
    the spread being their median absolute deviation × 1.4826.  All of it is exact.
    """
    centre = median(others)
    spread = median([abs(other - centre) for other in others]) * NORMAL
    return abs(score - centre) > max(LEAST_DISTANCE, SPREADS * spread)


def _by_group(evaluation: Evaluation) -> dict[str, list[Numbered]]:
    """Return the ballots of each group by serial number, with their places in the record."""
    found: dict[str, list[Numbered]] = defaultdict(list)
    for index, ballot in enumerate(evaluation.ballots):
        found[ballot.group or ""].append((index, ballot))
    for ballots in found.values():
        ballots.sort(key=lambda one: (one[1].serial or 0, one[0]))
    return found


def _is_straight(ballot: EvaluationBallot) -> bool:
    return len(ballot.marks) >= FEWEST_MARKS and len(set(ballot.marks)) == 1


def _name(evaluation: Evaluation, group: str) -> str:
    return next((one.name for one in evaluation.groups if one.id == group), group)


def _rounded(score: Fraction) -> str:
    tenths = round(score * 10)
    return f"{tenths // 10}.{tenths % 10}"


CHECKS: tuple[Check, ...] = (check_no_run, check_not_straight, check_no_distant_group)
