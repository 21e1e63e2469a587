"""The texts (文本) of records, with their places: what rules about words and numbers look through."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any

from qinqing.findings.place import Pointer
from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.records.register import Register, records_of_kind


def all_records(register: Register) -> Iterator[Any]:
    """Yield every record of ``register``, kind by kind."""
    return chain.from_iterable(records_of_kind(register, kind) for kind in ALL_KINDS)


@cache
def _fields(record: Any) -> tuple[tuple[str, str], ...]:
    """Return the attributes of ``record`` that may hold a text, each with its name in the file."""
    plain = {"bool", "int", "Number", "datetime.date"}
    return tuple(
        (field.name, field.name.rstrip("_"))
        for field in fields(record)
        if field.name != "path" and str(field.type).removesuffix(" | None") not in plain
    )


@cache
def _reader(record: Any) -> Callable[[Any], tuple[Any, ...]] | None:
    """Return what reads the texts from a record of the class ``record``, or None where it is no record."""
    known: bool = is_dataclass(record)
    if not known:
        return None
    names = [attribute for attribute, _ in _fields(record)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def words_of(record: Any) -> list[str]:
    """Return all texts of ``record`` in no order: soon done, to see whether a closer look is worth while."""
    found: list[str] = []
    waiting = [record]
    while waiting:
        value = waiting.pop()
        kind: Any = value.__class__
        if kind is str:
            found.append(value)
        elif kind is tuple:
            waiting.extend(value)
        elif (read := _reader(kind)) is not None:
            waiting.extend(read(value))
    return found


def texts_of(record: Any) -> Iterator[tuple[Pointer, str]]:
    """Yield the texts of ``record`` with their places, in the order of its schema."""
    yield from _texts(record, ())


def _texts(value: Any, pointer: Pointer) -> Iterator[tuple[Pointer, str]]:
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, tuple):
        for index, member in enumerate(value):
            yield from _texts(member, (*pointer, index))
    elif is_dataclass(value) and not isinstance(value, type):
        kind: Any = value.__class__
        for attribute, name in _fields(kind):
            member = getattr(value, attribute)
            if member is not None:
                yield from _texts(member, (*pointer, name))
