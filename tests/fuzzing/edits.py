"""Edits of a repository as plain data: they can be kept, left out one by one, and done again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from fuzzing.values import NO_VALUE
from qinqing.findings.place import Pointer

Records = dict[str, Any]
"""The value of every record by its path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One change: ``value`` is put at ``pointer`` of the record at ``path``, or what stands there is taken away.

    Without a pointer it is about the whole record.  With ``insert`` a list grows by ``value`` before that place.
    """

    path: str
    pointer: Pointer = ()
    value: Any = NO_VALUE
    insert: bool = False

    def told(self) -> dict[str, Any]:
        """Return the edit as data for a report."""
        what = {"value": plain(self.value)} if self.value is not NO_VALUE else {"removed": True}
        return {"path": self.path, "pointer": list(self.pointer), **what, **({"insert": True} if self.insert else {})}


Proposal = tuple[Edit, ...]
"""Edits that belong together."""


def edited(records: Mapping[str, Any], edits: Iterable[Edit]) -> Records:
    """Return ``records`` after ``edits``; one that finds no place, because another was left out, does nothing."""
    result = dict(records)
    copied: set[str] = set()
    for edit in edits:
        if not edit.pointer:
            if edit.value is NO_VALUE:
                result.pop(edit.path, None)
            else:
                result[edit.path] = deepcopy(edit.value)
            copied.add(edit.path)
        elif edit.path in result:
            if edit.path not in copied:
                result[edit.path] = deepcopy(result[edit.path])
                copied.add(edit.path)
            _change(result[edit.path], edit)
    return result


def _change(record: Any, edit: Edit) -> None:
    *steps, last = edit.pointer
    owner = record
    for step in steps:
        if not _holds(owner, step):
            return
        owner = owner[step]
    if edit.value is NO_VALUE:
        if _holds(owner, last):
            del owner[last]
    elif edit.insert:
        if isinstance(owner, list) and isinstance(last, int):
            owner.insert(last, deepcopy(edit.value))
    elif isinstance(owner, dict) or _holds(owner, last):
        owner[last] = deepcopy(edit.value)


def _holds(owner: Any, step: str | int) -> bool:
    if isinstance(step, int):
        return isinstance(owner, list) and step < len(owner)
    return isinstance(owner, dict) and step in owner


def value_at(record: Any, pointer: Pointer) -> Any:
    """Return what stands at ``pointer`` of ``record``."""
    for step in pointer:
        record = record[step]
    return record


def scalars(value: Any, pointer: Pointer = ()) -> Iterator[tuple[Pointer, Any]]:
    """Yield every single value in ``value`` with the way to it."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from scalars(part, (*pointer, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from scalars(part, (*pointer, index))
    else:
        yield pointer, value


def plain(value: Any) -> Any:
    """Return ``value`` as JSON can hold it."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [plain(part) for part in value]
    return str(value) if isinstance(value, Decimal) else value
