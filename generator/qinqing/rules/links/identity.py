"""Rules about identity (编号): a record says of itself what its place says, and no identifier is used twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.register.records.kinds import KINDS, LASTING_KINDS, PERIOD_KINDS, Kind, locate
from qinqing.register.records.register import Register, records_of_kind
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import words


def check_folder_unit(register: Register, as_of: date) -> Iterator[Violation]:
    """A record's unit is the one in whose folder it lies."""
    for kind in (*PERIOD_KINDS, *LASTING_KINDS):
        for record in records_of_kind(register, kind):
            place = locate(record.path)
            if place is not None and record.unit != place.unit:
                arguments = words(found=record.unit, expected=place.unit)
                yield Violation("QQ331", record.path, ("unit",), arguments=arguments)


def check_folder_period(register: Register, as_of: date) -> Iterator[Violation]:
    """A report's period is the one in whose folder it lies."""
    for kind in PERIOD_KINDS:
        for record in records_of_kind(register, kind):
            place = locate(record.path)
            if place is not None and record.period != place.period:
                arguments = words(found=record.period, expected=place.period)
                yield Violation("QQ332", record.path, ("period",), arguments=arguments)


def check_file_name(register: Register, as_of: date) -> Iterator[Violation]:
    """A file is named after the identifier of what it holds."""
    for kind in _identified_kinds():
        for record in (*records_of_kind(register, kind.name), *_namesakes(register, kind)):
            place = locate(record.path)
            identifier = getattr(record, kind.key)
            if place is not None and identifier != place.id:
                arguments = words(found=identifier, expected=place.id)
                yield Violation("QQ333", record.path, (kind.key,), arguments=arguments)


def check_identifiers_unique(register: Register, as_of: date) -> Iterator[Violation]:
    """An identifier stands for one thing of its kind in the whole repository."""
    for kind in _identified_kinds():
        first: dict[str, str] = {}
        for record in (*records_of_kind(register, kind.name), *_namesakes(register, kind)):
            identifier = getattr(record, kind.key)
            other = first.setdefault(identifier, record.path)
            if other != record.path:
                arguments = words(kind=kind.title, identifier=identifier, other=other)
                yield Violation("QQ334", record.path, (kind.key,), arguments=arguments)
    yield from _bodies_that_are_units(register)


def _bodies_that_are_units(register: Register) -> Iterator[Violation]:
    if register.site is None:
        return
    for index, body in enumerate(register.site.bodies):
        unit = register.units.get(body.id)
        if unit is not None:
            arguments = words(kind=Text("机构", "body"), identifier=body.id, other=unit.path)
            yield Violation("QQ334", register.site.path, ("bodies", index, "id"), arguments=arguments)


def _identified_kinds() -> Iterator[Kind]:
    return (kind for kind in KINDS.values() if kind.key)


def _namesakes(register: Register, kind: Kind) -> Iterator[Any]:
    for record in register.namesakes:
        place = locate(record.path)
        if place is not None and place.kind == kind.name:
            yield record


CHECKS: tuple[Check, ...] = (
    check_folder_unit,
    check_folder_period,
    check_file_name,
    check_identifiers_unique,
)
