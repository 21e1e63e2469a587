"""Rules about references to units and indicators: every field that a schema marks as one names what exists.

Which fields these are stands in the schemas (``x-reference``); nothing is repeated here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from keyword import iskeyword
from types import MappingProxyType
from typing import Any

from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.policy.periods import first_day
from qinqing.register.records.kinds import ALL_KINDS, PERIOD_KINDS
from qinqing.register.records.names import Names, indicator_names, suggested_identifier, unit_name, unit_names
from qinqing.register.records.register import Register, records_of_kind
from qinqing.register.schema.schema_files import read_schema
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import words

_EACH = "*"
# What these lists name is judged by the rules about the roster of that day.
_ROSTER_FIELDS = frozenset({("results", _EACH, "unit"), ("image", _EACH, "unit")})


@dataclass(frozen=True, slots=True)
class ReferenceField:
    """A field of a kind that refers to a unit or an indicator; ``*`` in ``steps`` stands for each member of a list."""

    steps: tuple[str, ...]
    target: str


@dataclass(frozen=True, slots=True)
class Reference:
    """One identifier in one record that names a unit or an indicator."""

    kind: str
    record: Any
    field: ReferenceField
    pointer: Pointer
    identifier: str


@cache
def reference_fields(kind: str) -> tuple[ReferenceField, ...]:
    """Return the fields of ``kind`` that its schema marks as references."""
    return tuple(_marked_fields(read_schema(kind), ()))


def _marked_fields(schema: Mapping[str, Any], steps: tuple[str, ...]) -> Iterator[ReferenceField]:
    if "x-reference" in schema:
        yield ReferenceField(steps, schema["x-reference"])
    for name, part in schema.get("properties", {}).items():
        yield from _marked_fields(part, (*steps, name))
    if "items" in schema:
        yield from _marked_fields(schema["items"], (*steps, _EACH))


def references_to(register: Register, target: str) -> Iterator[Reference]:
    """Yield every reference of ``register`` to a ``target``, ``"unit"`` or ``"indicator"``."""
    for kind in ALL_KINDS:
        fields = [field for field in reference_fields(kind) if field.target == target]
        if fields:
            for record in records_of_kind(register, kind):
                for field in fields:
                    for pointer, identifier in _values(record, field.steps, ()):
                        yield Reference(kind, record, field, pointer, identifier)


def _values(value: Any, steps: tuple[str, ...], pointer: Pointer) -> Iterator[tuple[Pointer, str]]:
    if value is None:
        return
    if not steps:
        yield pointer, value
        return
    step, rest = steps[0], steps[1:]
    if step == _EACH:
        for index, member in enumerate(value):
            yield from _values(member, rest, (*pointer, index))
    else:
        yield from _values(getattr(value, f"{step}_" if iskeyword(step) else step), rest, (*pointer, step))


def check_units_known(register: Register, as_of: date) -> Iterator[Violation]:
    """Every unit that a record names is in the registry of units."""
    names: Names | None = None
    for reference in references_to(register, "unit"):
        identifier = reference.identifier
        if identifier in register.units or f"data/units/{identifier}.yaml" in register.unreadable:
            continue
        names = unit_names(register) if names is None else names
        arguments = words(value=identifier, suggestion=suggested_identifier(identifier, names))
        yield Violation("QQ301", reference.record.path, reference.pointer, arguments=arguments)


def check_indicators_known(register: Register, as_of: date) -> Iterator[Violation]:
    """Every indicator that a record names is in the tree of indicators."""
    names: Names | None = None
    for reference in references_to(register, "indicator"):
        code = reference.identifier
        if code in register.indicators or f"data/indicators/{code}.yaml" in register.unreadable:
            continue
        names = indicator_names(register) if names is None else names
        arguments = words(value=code, suggestion=suggested_identifier(code, names))
        yield Violation("QQ302", reference.record.path, reference.pointer, arguments=arguments)


def check_units_not_retired(register: Register, as_of: date) -> Iterator[Violation]:
    """A record does not name a unit that was dissolved before the day of the record."""
    retired = {identifier for identifier, unit in register.units.items() if unit.valid_to is not None}
    for reference in references_to(register, "unit") if retired else ():
        if reference.identifier not in retired or reference.field.steps in _ROSTER_FIELDS:
            continue
        if reference.field.steps == ("unit",) and reference.kind in PERIOD_KINDS:
            continue
        unit = register.units[reference.identifier]
        day = day_of_record(reference.kind, reference.record, as_of)
        if day is not None and unit.valid_to is not None and unit.valid_to < day:
            arguments = words(name=unit_name(register, unit.id), last=unit.valid_to.isoformat(), day=day.isoformat())
            yield Violation("QQ316", reference.record.path, reference.pointer, arguments=arguments)


def check_indicators_not_retired(register: Register, as_of: date) -> Iterator[Violation]:
    """A record does not name an indicator that was dropped before the day of the record."""
    retired = {code for code, indicator in register.indicators.items() if indicator.valid_to is not None}
    for reference in references_to(register, "indicator") if retired else ():
        if reference.identifier not in retired:
            continue
        indicator = register.indicators[reference.identifier]
        day = day_of_record(reference.kind, reference.record, as_of)
        if day is not None and indicator.valid_to is not None and indicator.valid_to < day:
            last = indicator.valid_to.isoformat()
            arguments = words(code=indicator.code, name=indicator.name, last=last, day=day.isoformat())
            yield Violation("QQ317", reference.record.path, reference.pointer, arguments=arguments)


def day_of_record(kind: str, record: Any, as_of: date) -> date | None:
    """Return the day on which what ``record`` names has to be in force.

    None for registries and policies: an indicator's former chief or a policy's exception may name what is gone.
    """
    if kind == "site":
        return as_of
    reader = _DAYS.get(kind)
    if reader is None:
        return None
    day = reader(record)
    return day if isinstance(day, date) else None


def _first_day_of_period(record: Any) -> date:
    return first_day(record.period)


_DAYS: Mapping[str, Callable[[Any], object]] = MappingProxyType(
    {
        **dict.fromkeys((*PERIOD_KINDS, "bulletin", "assessment"), _first_day_of_period),
        "rectification": lambda record: record.events[0].date,
        "appeal": lambda record: record.received_on,
        "reform": lambda record: record.date,
        "evaluation": lambda record: record.from_,
        "exam": lambda record: record.date,
        "contest": lambda record: record.date,
        "decision": lambda record: record.history[0].date,
        "case": lambda record: record.date,
        "amendment": lambda record: record.date,
    }
)

CHECKS: tuple[Check, ...] = (
    check_units_known,
    check_indicators_known,
    check_units_not_retired,
    check_indicators_not_retired,
)
