"""Texts of records (记录中的文字): found and changed through their schemas, so that no field is forgotten."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from qinqing.register.records.kinds import KINDS
from qinqing.register.records.register import Register, records_of_kind

Schema = Mapping[str, Any]
Schemas = Mapping[str, Schema]
Pointer = tuple[str | int, ...]
Change = Callable[[str], str]
Changer = Callable[[Any, Change], Any]

_SETTLED = frozenset({"enum", "const", "pattern", "format", "x-name"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One string of a record with the schema of its field, how far the public may see it, and its place."""

    schema: Schema
    visibility: str
    pointer: Pointer
    text: str


Reader = Callable[[Any, Pointer], Iterator[Written]]
Wanted = Callable[[Schema, str], bool]


def is_free(schema: Schema) -> bool:
    """Return whether a string is somebody's own words: not a choice, an identifier, a date, an address or a name."""
    return _SETTLED.isdisjoint(schema)


def texts_of_kind(register: Register, kind: str, schema: Schema, wanted: Wanted) -> Iterator[tuple[str, Written]]:
    """Yield the strings of all records of a ``kind`` that are ``wanted``, each with the path of its record.

    ``wanted`` is asked once for each field, with its schema and its visibility, which a field has from what holds it.
    """
    read = _reader(schema, wanted, "public")
    if read is not None:
        for record in records_of_kind(register, kind):
            for written in read(record, ()):
                yield record.path, written


def _reader(schema: Schema, wanted: Wanted, inherited: str) -> Reader | None:
    visibility = inherited if inherited == "internal" else schema.get("x-visibility", inherited)
    match schema.get("type", "object"):
        case "string" if wanted(schema, visibility):
            return _string_reader(schema, visibility)
        case "array":
            return _list_reader(_reader(schema["items"], wanted, visibility))
        case "object":
            parts = ((key, _reader(part, wanted, visibility)) for key, part in schema["properties"].items())
            return _record_reader(tuple((key, _attribute(key), read) for key, read in parts if read is not None))
    return None


def _string_reader(schema: Schema, visibility: str) -> Reader:
    def read(value: Any, pointer: Pointer) -> Iterator[Written]:
        if value is not None:
            yield Written(schema=schema, visibility=visibility, pointer=pointer, text=value)

    return read


def _list_reader(inner: Reader | None) -> Reader | None:
    if inner is None:
        return None

    def read(values: Any, pointer: Pointer) -> Iterator[Written]:
        for index, value in enumerate(values or ()):
            yield from inner(value, (*pointer, index))

    return read


def _record_reader(parts: tuple[tuple[str, str, Reader], ...]) -> Reader | None:
    if not parts:
        return None

    def read(record: Any, pointer: Pointer) -> Iterator[Written]:
        if record is not None:
            for key, attribute, inner in parts:
                yield from inner(getattr(record, attribute), (*pointer, key))

    return read


def with_free_texts(register: Register, schemas: Schemas, change_for: Callable[[str], Change]) -> Register:
    """Return ``register`` with every free text of its records changed, as ``change_for`` says for a record's path."""
    parts: dict[str, object] = {}
    for kind, schema in schemas.items():
        attribute = KINDS[kind].attribute
        held = getattr(register, attribute)
        changer = _changer(schema)
        if held is not None and changer is not None:
            parts[attribute] = _in_each(held, changer, change_for)
    return replace(register, **parts)  # type: ignore[arg-type]


def _in_each(held: Any, changer: Changer, change_for: Callable[[str], Change]) -> Any:
    if isinstance(held, tuple):
        return tuple(changer(record, change_for(record.path)) for record in held)
    if isinstance(held, Mapping):
        return {identifier: changer(record, change_for(record.path)) for identifier, record in held.items()}
    return changer(held, change_for(held.path))


def _changer(schema: Schema) -> Changer | None:
    """Return what changes every free text of a typed record of the kind that ``schema`` describes, None without any."""
    match schema.get("type", "object"):
        case "string" if is_free(schema):
            return lambda value, change: None if value is None else change(value)
        case "array":
            return _list_changer(_changer(schema["items"]))
        case "object":
            parts = ((_attribute(key), _changer(part)) for key, part in schema["properties"].items())
            return _record_changer(tuple((name, changer) for name, changer in parts if changer is not None))
    return None


def _list_changer(inner: Changer | None) -> Changer | None:
    if inner is None:
        return None
    return lambda values, change: values and tuple(inner(value, change) for value in values)


def _record_changer(parts: tuple[tuple[str, Changer], ...]) -> Changer | None:
    if not parts:
        return None

    def changed(record: Any, change: Change) -> Any:
        if record is None:
            return None
        found = {name: changer(getattr(record, name), change) for name, changer in parts}
        return replace(record, **{name: value for name, value in found.items() if value != getattr(record, name)})

    return changed


def _attribute(key: str) -> str:
    return "from_" if key == "from" else key
