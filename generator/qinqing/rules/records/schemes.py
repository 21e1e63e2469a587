"""Rules about the schemes of boards (榜单办法): whom they adjust and mark, how they group, convert and weigh."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from qinqing.disclosure.states import MEASURES_INSIDE, is_told, told_measures
from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.register.records.names import Names, indicator_names, section_names, suggested_identifier, unit_names
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Scheme
from qinqing.register.records.words import SchemeSubject
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import same, words

SECTION: Final[SchemeSubject] = "股室"
INDICATOR: Final[SchemeSubject] = "指标"
FULL_WEIGHT = 100


def check_scheme_subjects(register: Register, as_of: date) -> Iterator[Violation]:
    """Whoever a scheme adjusts or marks is of the kind that it ranks, and exists."""
    names_of_kind = {SECTION: section_names, INDICATOR: indicator_names}
    known: dict[str, Names] = {}
    for scheme in register.schemes.values():
        for pointer, subject in _subjects(scheme):
            if scheme.subject not in known:
                known[scheme.subject] = names_of_kind.get(scheme.subject, unit_names)(register)
            names = known[scheme.subject]
            if not names.knows(subject):
                arguments = words(
                    subject=same(scheme.subject), value=subject, suggestion=suggested_identifier(subject, names)
                )
                yield Violation("QQ447", scheme.path, pointer, arguments=arguments)


def _subjects(scheme: Scheme) -> Iterator[tuple[Pointer, str]]:
    for index, adjustment in enumerate(scheme.adjustments):
        yield ("adjustments", index, "subject"), adjustment.subject
    for number, sheet in enumerate(scheme.sheets):
        for index, mark in enumerate(sheet.marks):
            yield ("sheets", number, "marks", index, "subject"), mark.subject


def check_frontier(register: Register, as_of: date) -> Iterator[Violation]:
    """The best and the worst value of a conversion differ."""
    for scheme in register.schemes.values():
        for number, version in enumerate(scheme.versions):
            for index, component in enumerate(version.components):
                best, worst = component.conversion.best, component.conversion.worst
                if best is not None and best == worst:
                    pointer = ("versions", number, "components", index, "conversion", "best")
                    yield Violation("QQ448", scheme.path, pointer, arguments=words(value=best))


def check_category_once(register: Register, as_of: date) -> Iterator[Violation]:
    """A category of subjects belongs to one group of a version."""
    for scheme in register.schemes.values():
        for number, version in enumerate(scheme.versions):
            taken: dict[str, str] = {}
            for place, group in enumerate(version.groups):
                for index, category in enumerate(group.kinds):
                    if category in taken:
                        pointer = ("versions", number, "groups", place, "kinds", index)
                        arguments = words(value=category, group=taken[category])
                        yield Violation("QQ449", scheme.path, pointer, arguments=arguments)
                    taken.setdefault(category, group.name)


def check_scheme_weights(register: Register, as_of: date) -> Iterator[Violation]:
    """The weights of each version of a scheme add up to a hundred."""
    for _, scheme in sorted(register.schemes.items()):
        for index, version in enumerate(scheme.versions):
            weights = [component.weight for component in version.components if component.weight is not None]
            if weights and sum(weights) != FULL_WEIGHT:
                arguments = words(day=version.effective_from.isoformat(), total=sum(weights))
                pointer = ("versions", index, "components")
                yield Violation("QQ474", scheme.path, pointer, key=True, arguments=arguments)


def check_marks_inside(register: Register, as_of: date) -> Iterator[Violation]:
    """A board for the public draws on no marks that stay inside: they follow from its totals and the other parts."""
    inside = MEASURES_INSIDE - told_measures(register)
    for scheme in register.schemes.values():
        for number, version in enumerate(scheme.versions if is_told(scheme) else ()):
            for index, component in enumerate(version.components):
                if component.measure in inside:
                    pointer = ("versions", number, "components", index, "measure")
                    yield Violation("QQ726", scheme.path, pointer, arguments=words(name=component.name))


CHECKS: tuple[Check, ...] = (
    check_scheme_subjects,
    check_frontier,
    check_category_once,
    check_scheme_weights,
    check_marks_inside,
)
