"""References (引用): what names a record that is not public is cut with it.

Which fields refer to what stands in the schemas (``x-reference``): the name of a kind, or ``record`` for the path of
any record.  Where an object has to name something, the object goes with the name; else only the name goes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from keyword import iskeyword
from typing import Any, Final

from qinqing.register.records.kinds import KINDS
from qinqing.register.records.register import Register, records_of_kind

ANY_RECORD: Final = "record"
"""What ``x-reference`` says of a field that holds the path of a record, from ``records/`` on."""

Schemas = Mapping[str, Mapping[str, Any]]
Hidden = Mapping[str, frozenset[str]]
Cut = Callable[[Any], Any]

_GONE: Final = object()


def without_hidden_references(public: Register, full: Register, schemas: Schemas) -> Register:
    """Return ``public`` without anything that names a record of ``full`` that is not in it.

    What goes may itself be named elsewhere, so that this is done until nothing more goes.
    """
    hidden: Hidden = {}
    while (found := _hidden(public, full, schemas)) != hidden:
        hidden = found
        public = _without(public, schemas, hidden)
    return public


def _hidden(public: Register, full: Register, schemas: Schemas) -> Hidden:
    """Return the identifiers, by what ``x-reference`` calls their kind, of the records that are not public."""
    hidden: dict[str, frozenset[str]] = {}
    paths: set[str] = set()
    for kind in schemas:
        shown, held = records_of_kind(public, kind), records_of_kind(full, kind)
        paths |= _paths(held) - _paths(shown)
        key = KINDS[kind].key
        if key:
            gone = {getattr(record, key) for record in held} - {getattr(record, key) for record in shown}
            hidden[kind] = frozenset(gone)
    hidden[ANY_RECORD] = frozenset(path.removeprefix("data/") for path in paths)
    return {target: names for target, names in hidden.items() if names}


def _paths(records: Iterable[Any]) -> set[str]:
    return {record.path for record in records}


def _without(public: Register, schemas: Schemas, hidden: Hidden) -> Register:
    parts: dict[str, Any] = {}
    for kind, schema in schemas.items():
        cut = _cut_of(schema, hidden)
        if cut is None:
            continue
        attribute = KINDS[kind].attribute
        held = getattr(public, attribute)
        if isinstance(held, tuple):
            parts[attribute] = _members(held, cut)
        elif isinstance(held, Mapping):
            kept = {identifier: cut(record) for identifier, record in held.items()}
            parts[attribute] = {identifier: record for identifier, record in kept.items() if record is not _GONE}
        elif held is not None:
            kept_one = cut(held)
            parts[attribute] = None if kept_one is _GONE else kept_one
    return replace(public, **parts)


def _cut_of(schema: Mapping[str, Any], hidden: Hidden) -> Cut | None:
    """Return what cuts hidden names out of a value of ``schema``, or None where there can be none."""
    names = hidden.get(schema.get("x-reference", ""))
    if names is not None:
        return lambda value: _GONE if value in names else value
    if schema.get("type") == "array":
        inner = _cut_of(schema["items"], hidden)
        return None if inner is None else lambda values: _members(values, inner)
    parts = [
        (f"{key}_" if iskeyword(key) else key, key in _asked_for(schema), inner)
        for key, part in schema.get("properties", {}).items()
        if (inner := _cut_of(part, hidden)) is not None
    ]
    return (lambda value: _cut_object(value, parts)) if parts else None


def _members(values: tuple[Any, ...], cut: Cut) -> tuple[Any, ...]:
    kept = tuple(map(cut, values))
    same = all(value is held for value, held in zip(kept, values, strict=True))
    return values if same else tuple(value for value in kept if value is not _GONE)


def _cut_object(value: Any, parts: Iterable[tuple[str, bool, Cut]]) -> Any:
    changed: dict[str, Any] = {}
    for name, is_asked_for, cut in parts:
        held = getattr(value, name)
        if held is None:
            continue
        kept = cut(held)
        if kept is _GONE and is_asked_for:
            return _GONE
        if kept is not held:
            changed[name] = None if kept is _GONE else kept
    return replace(value, **changed) if changed else value


def _asked_for(schema: Mapping[str, Any]) -> frozenset[str]:
    """Return the fields that an object has to have, also those that it has to have one of."""
    return frozenset(_required(schema))


def _required(schema: Mapping[str, Any]) -> Iterator[str]:
    yield from schema.get("required", ())
    for keyword in ("oneOf", "anyOf"):
        for branch in schema.get(keyword, ()):
            yield from branch.get("required", ())
