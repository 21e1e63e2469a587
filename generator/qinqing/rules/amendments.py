"""Rules about amendments (更正): what is amended exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from keyword import iskeyword
from typing import Any

from qinqing.findings.suggest import closest
from qinqing.register.kinds import ALL_KINDS, locate
from qinqing.register.register import Register, records_of_kind
from qinqing.rules.known_names import suggested_identifier
from qinqing.rules.violation import Check, Violation
from qinqing.rules.wording import words

_STEP = re.compile(r"\[([0-9]+)\]|([^.\[\]]+)")
_NOTHING = object()


def check_amended_file(register: Register, as_of: date) -> Iterator[Violation]:
    """The file that an amendment names exists."""
    records = _records_by_path(register) if register.amendments else {}
    for amendment in register.amendments:
        path = f"data/{amendment.target.path}"
        if path not in records and path not in register.unreadable:
            near = closest(path, records)
            names = {} if near is None else {near.removeprefix("data/"): near.removeprefix("data/")}
            suggestion = suggested_identifier(amendment.target.path, names)
            arguments = words(value=amendment.target.path, suggestion=suggestion)
            yield Violation("QQ318", amendment.path, ("target", "path"), arguments=arguments)


def check_amended_field(register: Register, as_of: date) -> Iterator[Violation]:
    """The field that an amendment names exists in that file."""
    records = _records_by_path(register) if register.amendments else {}
    for amendment in register.amendments:
        record = records.get(f"data/{amendment.target.path}")
        if record is not None and value_at(record, amendment.target.pointer) is _NOTHING:
            arguments = words(value=amendment.target.pointer, file=amendment.target.path)
            yield Violation("QQ323", amendment.path, ("target", "pointer"), arguments=arguments)


def value_at(record: Any, pointer: str) -> Any:
    """Return what ``pointer`` (``"hotline.on_time"``, ``"reviews.0.handled"``, ``"reviews[0].handled"``) leads to."""
    value = record
    for index, name in _STEP.findall(pointer):
        value = _inner(value, index or name)
        if value is _NOTHING:
            return _NOTHING
    return value


def _inner(value: Any, step: str) -> Any:
    if isinstance(value, tuple):
        return value[int(step)] if step.isdecimal() and int(step) < len(value) else _NOTHING
    attribute = f"{step}_" if iskeyword(step) else step
    if attribute == "path" and locate(getattr(value, "path", "")) is not None:
        return _NOTHING
    return getattr(value, attribute) if attribute in getattr(value, "__dataclass_fields__", ()) else _NOTHING


def _records_by_path(register: Register) -> dict[str, Any]:
    found = {}
    for kind in ALL_KINDS:
        for record in records_of_kind(register, kind):
            place = locate(record.path)
            if place is not None:
                found[record.path] = record
    return found


CHECKS: tuple[Check, ...] = (check_amended_file, check_amended_field)
