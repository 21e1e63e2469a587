"""Who or what a board ranks (排名对象): units, their secretaries, their sections, or indicators."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from qinqing.policy.indicator_levels import LEVEL_NAMES
from qinqing.policy.tenure import indicators_in_force, units_in_force
from qinqing.register.records.names import Names, names_of, names_of_section, names_of_unit
from qinqing.register.records.register import Register
from qinqing.register.records.words import SchemeSubject
from qinqing.standing.boards.scoring import Subject
from qinqing.standing.measures.measure import INDICATOR, SECRETARY, SECTION, UNIT


def subjects_of(register: Register, kind: SchemeSubject, day: date) -> tuple[Subject, ...]:
    """Return all subjects of ``kind`` (单位、书记、股室 or 指标) that are in force on ``day``, by identifier.

    A secretary goes by the identifier of the unit and by post, never by name; a section by ``"unit/section"``.  The
    kind of a subject is that of its unit, or the level of an indicator.
    """
    units = tuple(units_in_force(register, day))
    match kind:
        case _ if kind == UNIT:
            return tuple(Subject(id=unit.id, name=unit.short_name, kind=unit.kind) for unit in units)
        case _ if kind == SECRETARY:
            return tuple(
                Subject(id=unit.id, name=f"{unit.short_name}{unit.party_organisation.post}", kind=unit.kind)
                for unit in units
            )
        case _ if kind == SECTION:
            return tuple(
                Subject(id=f"{unit.id}/{section.id}", name=f"{unit.short_name}{section.name}", kind=unit.kind)
                for unit in units
                for section in unit.sections
            )
        case _ if kind == INDICATOR:
            return tuple(
                Subject(id=indicator.code, name=indicator.name, kind=LEVEL_NAMES[indicator.level])
                for indicator in indicators_in_force(register, day)
            )
    raise ValueError(f"not a kind of subject: {kind!r}")


def subject_names(register: Register, kind: SchemeSubject, subjects: Sequence[Subject]) -> Names:
    """Return every name that ``subjects`` of ``kind`` go by.

    A unit goes by its identifier, name, short name and aliases, a secretary also by the party organisation, a section
    by the names of its unit and its own, with or without ``/`` between them, and by its own name alone.
    """
    return names_of((subject.id, (*_names(register, kind, subject), subject.name)) for subject in subjects)


def _names(register: Register, kind: SchemeSubject, subject: Subject) -> tuple[str, ...]:
    if kind == INDICATOR:
        return ()
    identifier, _, part = subject.id.partition("/")
    unit = register.units[identifier]
    if kind == SECTION:
        return names_of_section(unit, next(section for section in unit.sections if section.id == part))
    names = names_of_unit(unit)
    if kind != SECRETARY:
        return names
    organisation = unit.party_organisation
    return *(f"{name}{organisation.post}" for name in names), *names, organisation.name
