"""Rules about amendments (更正): what is amended exists, and holds what the amendment says."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from keyword import iskeyword
from operator import attrgetter
from typing import Any

from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.register.records.kinds import ALL_KINDS, locate
from qinqing.register.records.names import names_of, suggested_identifier
from qinqing.register.records.register import Register, records_of_kind
from qinqing.register.records.typed import Amendment
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import words

_STEP = re.compile(r"\[([0-9]+)\]|([^.\[\]]+)")
_NOTHING = object()
_APPROVED = Text("已核准的更正写明新值为", "the approved amendment gives it as")
_WAITING = Text("更正尚未核准，原值为", "the amendment is not approved yet, and it was")


def check_amended_file(register: Register, as_of: date) -> Iterator[Violation]:
    """The file that an amendment names exists."""
    for amendment in register.amendments:
        path = f"data/{amendment.target.path}"
        if _record_at(register, path) is None and path not in register.unreadable:
            names = names_of((near.removeprefix("data/"), ()) for near in _paths_like(register, path))
            suggestion = suggested_identifier(amendment.target.path, names)
            arguments = words(value=amendment.target.path, suggestion=suggestion)
            yield Violation("QQ318", amendment.path, ("target", "path"), arguments=arguments)


def check_amended_field(register: Register, as_of: date) -> Iterator[Violation]:
    """The field that an amendment names exists in that file."""
    for amendment in register.amendments:
        record = _record_at(register, f"data/{amendment.target.path}")
        if record is not None and value_at(record, amendment.target.pointer) is _NOTHING:
            arguments = words(value=amendment.target.pointer, file=amendment.target.path)
            yield Violation("QQ323", amendment.path, ("target", "pointer"), arguments=arguments)


def check_amended_value(register: Register, as_of: date) -> Iterator[Violation]:
    """A published field holds what the last approved amendment says, and stays as it was until one is approved.

    Whether a field was changed without any amendment only its history tells.
    """
    latest: dict[tuple[str, str], Amendment] = {}
    for amendment in sorted(register.amendments, key=lambda one: (one.date, one.path)):
        latest[amendment.target.path, amendment.target.pointer] = amendment
    for amendment in sorted(latest.values(), key=lambda one: one.path):
        value = value_at(_record_at(register, f"data/{amendment.target.path}"), amendment.target.pointer)
        approved = amendment.approved_on is not None
        said = amendment.new_value if approved else amendment.old_value
        if isinstance(value, str | int | Decimal | date) and not _says(said, value):
            arguments = words(
                pointer=amendment.target.pointer,
                state=_APPROVED if approved else _WAITING,
                said=said,
                found=_written(value),
            )
            field = "new_value" if approved else "old_value"
            yield Violation("QQ499", amendment.path, (field,), arguments=arguments)


def _says(text: str, value: str | int | Decimal | date) -> bool:
    """Return whether ``text`` of an amendment stands for ``value``; a number may be written in several ways."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return text.strip() == _written(value)
    try:
        return Decimal(text.strip()) == value
    except InvalidOperation:
        return False


def _written(value: str | int | Decimal | date) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value).strip()


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


def _record_at(register: Register, path: str) -> Any:
    """Return the typed record of the file at ``path``, or None."""
    place = locate(path)
    if place is None:
        return None
    records = records_of_kind(register, place.kind)
    if place.unit:
        index = bisect_left(records, path, key=_PATH)
        records = records[index : index + 1]
    return next((record for record in records if record.path == path), None)


def _paths_like(register: Register, path: str) -> Iterator[str]:
    """Yield the paths of records that a slip of the pen may have turned into ``path``.

    They share its folder or its file name: to compare it with every path of a large register takes too long.
    """
    folder, _, name = path.rpartition("/")
    for kind in ALL_KINDS:
        for record in records_of_kind(register, kind):
            other, _, named = record.path.rpartition("/")
            if (other == folder or named == name) and locate(record.path) is not None:
                yield record.path


_PATH = attrgetter("path")

CHECKS: tuple[Check, ...] = (check_amended_file, check_amended_field, check_amended_value)
