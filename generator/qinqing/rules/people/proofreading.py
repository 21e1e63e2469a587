"""Proofreading (校对): known misprints in the texts of records (S74)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any

from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.records.register import Register, records_of_kind
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import words

MISPRINTS: Mapping[str, str] = {"诚勉谈话": "诫勉谈话", "职贵": "职责", "追贵": "追责"}
"""Misprints of official texts that every district is warned of, with the right word."""
_INNOCENT = re.compile("(?:履职|尽职|任职|述职|在职)贵(?:在|有|乎)")
"""Where two words happen to meet as a misprint would look, as in 履职贵在担当."""


def check_misprints(register: Register, as_of: date) -> Iterator[Violation]:
    """No text of a record holds a known misprint."""
    known = dict(MISPRINTS)
    if register.site is not None:
        known.update({misprint.wrong: misprint.right for misprint in register.site.misprints})
    pattern = re.compile("|".join(re.escape(wrong) for wrong in sorted(known, key=lambda word: (-len(word), word))))
    for record in _records(register):
        # Most records hold no misprint: look through all their words at once, and for a place only where one is.
        if pattern.search("\n".join(_words(record))) is None:
            continue
        for pointer, text in _texts(record, ()):
            if pattern.search(text) is None or (record is register.site and pointer[:1] == ("misprints",)):
                continue
            for match in dict.fromkeys(pattern.findall(_INNOCENT.sub("\n", text))):
                yield Violation("QQ491", record.path, pointer, arguments=words(wrong=match, right=known[match]))


def _records(register: Register) -> Iterator[Any]:
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


def _words(record: Any) -> list[str]:
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


CHECKS: tuple[Check, ...] = (check_misprints,)
