"""Rules about parts of a unit, of a round and of a scheme: sections, windows, groups, components and categories."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import get_args

from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.policy.indicator_levels import LEVEL_NAMES
from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.records.names import names_of, suggested_identifier, unit_name
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Evaluation
from qinqing.register.records.words import UnitKind
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import words
from qinqing.rules.records.schemes import INDICATOR


def check_sections_known(register: Register, as_of: date) -> Iterator[Violation]:
    """Every section that is evaluated or puts right belongs to the unit named beside it."""
    for path, pointer, unit, section in _sections(register):
        known = register.units.get(unit)
        if known is None or any(part.id == section for part in known.sections):
            continue
        names = names_of((part.id, (part.name,)) for part in known.sections)
        arguments = words(
            value=section, unit=unit_name(register, unit), suggestion=suggested_identifier(section, names)
        )
        yield Violation("QQ303", path, pointer, arguments=arguments)


def _sections(register: Register) -> Iterator[tuple[str, Pointer, str, str]]:
    for evaluation in register.evaluations:
        for index, tally in enumerate(evaluation.tallies):
            yield evaluation.path, ("tallies", index, "section"), tally.unit, tally.section
        for index, outcome in enumerate(evaluation.outcomes):
            yield evaluation.path, ("outcomes", index, "section"), outcome.unit, outcome.section
    for record in register.rectifications:
        if record.section is not None:
            yield record.path, ("section",), record.unit, record.section


def check_windows_known(register: Register, as_of: date) -> Iterator[Violation]:
    """Every window in a service report is one of the unit's."""
    for report in register.services:
        unit = register.units.get(report.unit)
        if unit is None:
            continue
        names = names_of((window.id, (window.name,)) for window in unit.windows)
        for index, review in enumerate(report.reviews):
            if not names.knows(review.window):
                suggestion = suggested_identifier(review.window, names)
                arguments = words(value=review.window, unit=unit.short_name, suggestion=suggestion)
                yield Violation("QQ304", report.path, ("reviews", index, "window"), arguments=arguments)


def check_groups_known(register: Register, as_of: date) -> Iterator[Violation]:
    """Every tally and every ballot belongs to a group of its round."""
    for evaluation in register.evaluations:
        names = names_of((group.id, (group.name,)) for group in evaluation.groups)
        for pointer, group in _groups(evaluation):
            if group is not None and not names.knows(group):
                arguments = words(value=group, suggestion=suggested_identifier(group, names))
                yield Violation("QQ312", evaluation.path, pointer, arguments=arguments)


def _groups(evaluation: Evaluation) -> Iterator[tuple[Pointer, str | None]]:
    for index, tally in enumerate(evaluation.tallies):
        yield ("tallies", index, "group"), tally.group
    for index, ballot in enumerate(evaluation.ballots):
        yield ("ballots", index, "group"), ballot.group


def check_components_known(register: Register, as_of: date) -> Iterator[Violation]:
    """What breaks a tie is a component of the same version of the scheme, and what a sheet marks one of any."""
    for scheme in register.schemes.values():
        for number, version in enumerate(scheme.versions):
            names = names_of((part.id, (part.name,)) for part in version.components)
            for index, component in enumerate(version.tie_break):
                if not names.knows(component):
                    arguments = words(value=component, suggestion=suggested_identifier(component, names))
                    yield Violation("QQ319", scheme.path, ("versions", number, "tie_break", index), arguments=arguments)
        every = names_of((part.id, (part.name,)) for version in scheme.versions for part in version.components)
        for index, sheet in enumerate(scheme.sheets):
            if not every.knows(sheet.component):
                arguments = words(value=sheet.component, suggestion=suggested_identifier(sheet.component, every))
                yield Violation("QQ319", scheme.path, ("sheets", index, "component"), arguments=arguments)


def check_categories_known(register: Register, as_of: date) -> Iterator[Violation]:
    """What a group of a scheme takes in is a category that units have, or a level of indicators."""
    for scheme in register.schemes.values():
        kinds = LEVEL_NAMES.values() if scheme.subject == INDICATOR else get_args(UnitKind)
        names = names_of((category, ()) for category in kinds)
        for number, version in enumerate(scheme.versions):
            for place, group in enumerate(version.groups):
                for index, category in enumerate(group.kinds):
                    if not names.knows(category):
                        pointer = ("versions", number, "groups", place, "kinds", index)
                        arguments = words(value=category, suggestion=suggested_identifier(category, names))
                        yield Violation("QQ320", scheme.path, pointer, arguments=arguments)


def check_excused_kinds_known(register: Register, as_of: date) -> Iterator[Violation]:
    """What a unit is excused from filing is a kind of record."""
    if register.reporting is None:
        return
    items = register.reporting.items
    names = names_of((kind, [item.name for item in items if item.kind == kind]) for kind in ALL_KINDS)
    for index, excuse in enumerate(register.reporting.excused):
        if excuse.kind not in ALL_KINDS:
            arguments = words(value=excuse.kind, suggestion=suggested_identifier(excuse.kind, names))
            yield Violation("QQ321", register.reporting.path, ("excused", index, "kind"), arguments=arguments)


CHECKS: tuple[Check, ...] = (
    check_sections_known,
    check_windows_known,
    check_groups_known,
    check_components_known,
    check_categories_known,
    check_excused_kinds_known,
)
