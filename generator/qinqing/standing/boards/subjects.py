"""Who or what a board ranks (排名对象): units, their secretaries, their sections, or indicators."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from qinqing.policy.indicator_levels import LEVEL_NAMES
from qinqing.policy.tenure import indicators_in_force, units_in_force
from qinqing.register.records.register import Register
from qinqing.standing.boards.scoring import Subject
from qinqing.standing.measures.measure import INDICATOR, SECRETARY, SECTION, UNIT


def subjects_of(register: Register, kind: str, day: date) -> tuple[Subject, ...]:
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


def subject_names(register: Register, kind: str, subjects: Sequence[Subject]) -> Mapping[str, str]:
    """Return every name that ``subjects`` of ``kind`` go by, with the identifier it stands for.

    A unit goes by its identifier, name, short name and aliases, a secretary also by the party organisation, a section
    by the names of its unit and its own, with or without ``/`` between them, and by its own name where only one
    section has it.  An identifier is never taken for a name of something else.
    """
    found: dict[str, str] = {}
    common: set[str] = set()
    for subject in subjects:
        for name in _names(register, kind, subject):
            if found.setdefault(name, subject.id) != subject.id:
                common.add(name)
    kept = {name: identifier for name, identifier in found.items() if name not in common}
    return {**kept, **{subject.id: subject.id for subject in subjects}}


def _names(register: Register, kind: str, subject: Subject) -> Iterator[str]:
    yield subject.name
    if kind == INDICATOR:
        return
    unit = register.units[subject.id.partition("/")[0]]
    unit_names = (unit.name, unit.short_name, *unit.aliases)
    if kind != SECTION:
        yield from unit_names
        if kind == SECRETARY:
            yield unit.party_organisation.name
            yield from (f"{name}{unit.party_organisation.post}" for name in unit_names)
        return
    identifier = subject.id.partition("/")[2]
    section = next(section for section in unit.sections if section.id == identifier)
    yield section.name
    for name in unit_names:
        yield f"{name}{section.name}"
        yield f"{name}/{section.name}"
