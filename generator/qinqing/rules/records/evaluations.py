"""Rules about the evaluation of sections (百个股室大测评): ballots, weights, tallies and what follows from them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.policy.tenure import units_in_force
from qinqing.register.records.names import unit_name
from qinqing.register.records.register import Register
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import listing, words

FULL_WEIGHT = 100


def check_ballots_returned(register: Register, as_of: date) -> Iterator[Violation]:
    """No more ballots are returned than were issued, and no more are valid than were returned."""
    issued, returned, valid = (
        Text("发出票数", "ballots issued"),
        Text("收回票数", "ballots returned"),
        Text("有效票数", "valid ballots"),
    )
    for evaluation in register.evaluations:
        for index, group in enumerate(evaluation.groups):
            for field, part_name, part, whole_name, whole in (
                ("returned", returned, group.returned, issued, group.issued),
                ("valid", valid, group.valid, returned, group.returned),
            ):
                if part > whole:
                    arguments = words(
                        group=group.name, part_name=part_name, part=part, whole_name=whole_name, whole=whole
                    )
                    yield Violation("QQ463", evaluation.path, ("groups", index, field), arguments=arguments)


def check_group_weights(register: Register, as_of: date) -> Iterator[Violation]:
    """The weights of the groups of an evaluation add up to a hundred."""
    for evaluation in register.evaluations:
        total = sum(group.weight for group in evaluation.groups)
        if total != FULL_WEIGHT:
            yield Violation("QQ464", evaluation.path, ("groups",), key=True, arguments=words(total=total))


def check_tally_size(register: Register, as_of: date) -> Iterator[Violation]:
    """A section has no more votes from a group than the group returned valid ballots."""
    for evaluation in register.evaluations:
        groups = {group.id: group for group in evaluation.groups}
        for index, tally in enumerate(evaluation.tallies):
            group = groups.get(tally.group)
            votes = tally.satisfied + tally.fairly_satisfied + tally.dissatisfied + tally.unknown
            if group is not None and votes > group.valid:
                arguments = words(votes=votes, group=group.name, valid=group.valid)
                yield Violation("QQ466", evaluation.path, ("tallies", index), arguments=arguments)


def check_every_section(register: Register, as_of: date) -> Iterator[Violation]:
    """Every section of the registry has a tally from every group of an evaluation."""
    for evaluation in register.evaluations:
        tallied = {(tally.unit, tally.section, tally.group) for tally in evaluation.tallies}
        missing = [
            f"{unit.short_name}{section.name}"
            for unit in units_in_force(register, evaluation.to)
            for section in unit.sections
            if any((unit.id, section.id, group.id) not in tallied for group in evaluation.groups)
        ]
        if missing:
            arguments = words(count=len(missing), names=listing(missing))
            yield Violation("QQ467", evaluation.path, ("tallies",), key=True, arguments=arguments)


def check_outcome_tallied(register: Register, as_of: date) -> Iterator[Violation]:
    """What follows from an evaluation concerns a section that it tallied."""
    for evaluation in register.evaluations:
        tallied = {(tally.unit, tally.section) for tally in evaluation.tallies}
        for index, outcome in enumerate(evaluation.outcomes):
            if (outcome.unit, outcome.section) not in tallied:
                arguments = words(name=unit_name(register, outcome.unit), section=outcome.section)
                yield Violation("QQ468", evaluation.path, ("outcomes", index, "section"), arguments=arguments)


def check_rectify_by(register: Register, as_of: date) -> Iterator[Violation]:
    """An outcome that orders rectification within a set time says by when."""
    for evaluation in register.evaluations:
        for index, outcome in enumerate(evaluation.outcomes):
            if outcome.kind == "限期整改" and outcome.rectify_by is None:
                yield Violation("QQ469", evaluation.path, ("outcomes", index, "kind"))


def check_ballots_once(register: Register, as_of: date) -> Iterator[Violation]:
    """No ballot of a group is kept twice under one serial number."""
    for evaluation in register.evaluations:
        seen: set[tuple[str | None, int | None]] = set()
        for index, ballot in enumerate(evaluation.ballots):
            if (ballot.group, ballot.serial) in seen:
                arguments = words(group=ballot.group or "", serial=ballot.serial or 0)
                yield Violation("QQ484", evaluation.path, ("ballots", index, "serial"), arguments=arguments)
            seen.add((ballot.group, ballot.serial))


CHECKS: tuple[Check, ...] = (
    check_ballots_returned,
    check_group_weights,
    check_tally_size,
    check_every_section,
    check_outcome_tallied,
    check_rectify_by,
    check_ballots_once,
)
