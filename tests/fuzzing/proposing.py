"""Proposals: a few edits that belong together and leave every record as its schema allows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import Any

from fuzzing.edits import Edit, Proposal, Records, edited, scalars, value_at
from fuzzing.repository import is_valid, kind_of
from fuzzing.values import NO_VALUE, Known, Maker, Schema, structured
from qinqing.findings.place import Pointer
from qinqing.register.records.kinds import ALL_KINDS, KINDS, Family, Location, path_of
from support.checking import schema_set
from support.schema_mutations import changed_fields, changed_values

_TRIES = 30
_MANY = 24
_FILED = (Family.PERIOD, Family.LASTING)


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of a record, filled or not: the way to it, its name, its schema."""

    pointer: Pointer
    name: str
    schema: Schema
    filled: bool


def propose(records: Records, known: Known, random: Random) -> Proposal:
    """Return edits of ``records`` that no schema forbids; none where chance found none."""
    proposer = _Proposer(records, random, known)
    weights = {
        proposer.change_field: 12,
        proposer.change_all: 5,
        proposer.change_list: 4,
        proposer.add_record: 5,
        proposer.drop: 1,
        proposer.rename: 1,
    }
    for _ in range(_TRIES):
        (way,) = random.choices(list(weights), weights=list(weights.values()))
        proposal = way()
        if proposal and _allowed(records, proposal):
            return proposal
    return ()


def spoil(records: Records, random: Random) -> Proposal:
    """Return an edit of ``records`` that a careless or a hostile author may make, whatever the schemas say of it."""
    path = random.choice(sorted(records))
    record = records[path]
    values = [*scalars(record)]
    if not values or random.random() < 0.3:
        return (Edit(path=path, value=random.choice([*changed_fields(record)])),)
    pointer, value = random.choice(values)
    steps = pointer[: random.randint(1, len(pointer))]
    return (Edit(path=path, pointer=steps, value=random.choice([*changed_values(value)])),)


def _allowed(records: Records, proposal: Proposal) -> bool:
    after = edited(records, proposal)
    return after != records and all(is_valid(edit.path, after[edit.path]) for edit in proposal if edit.path in after)


class _Proposer:
    """Makes proposals about one repository."""

    def __init__(self, records: Records, random: Random, known: Known) -> None:
        self._records = records
        self._random = random
        self._maker = Maker(random, known)

    def change_field(self) -> Proposal:
        """Fill, change or leave out one field, or several of one record."""
        path = self._path()
        found = [*_fields(schema_set().schema(kind_of(path)), self._records[path], ())]
        edits = []
        for field in self._random.sample(found, k=min(len(found), self._random.choice((1, 1, 1, 2, 3)))):
            if field.filled and self._random.random() < 0.15:
                edits.append(Edit(path=path, pointer=field.pointer))
                continue
            value = self._maker.value(field.schema, field.name)
            if value is not NO_VALUE:
                edits.append(Edit(path=path, pointer=field.pointer, value=value))
        return tuple(edits)

    def change_all(self) -> Proposal:
        """Change every free text of one record, or every number, or leave out all that may be left out."""
        path = self._path()
        found = [*_fields(schema_set().schema(kind_of(path)), self._records[path], ())]
        match self._random.randrange(4):
            case 0:
                chosen = [field for field in found if field.schema["type"] in ("integer", "number")]
            case 1:
                kept = [field for field in found if field.filled and isinstance(field.pointer[-1], str)]
                return tuple(
                    edit
                    for edit in (Edit(path=path, pointer=field.pointer) for field in kept)
                    if is_valid(path, edited(self._records, [edit])[path])
                )
            case _:
                chosen = [field for field in found if field.schema["type"] == "string" and not structured(field.schema)]
        chosen = [field for field in chosen if field.filled and "enum" not in field.schema]
        return tuple(
            Edit(path=path, pointer=field.pointer, value=self._maker.value(field.schema, field.name))
            for field in chosen
        )

    def change_list(self) -> Proposal:
        """Make a list of a record longer, shorter, empty or run the other way."""
        path = self._path()
        found = [*_fields(schema_set().schema(kind_of(path)), self._records[path], ())]
        lists = [field for field in found if field.filled and field.schema.get("type") == "array"]
        if not lists:
            return ()
        field = self._random.choice(lists)
        held = value_at(self._records[path], field.pointer)
        match self._random.randrange(6):
            case 0:
                return (Edit(path=path, pointer=field.pointer, value=[]),)
            case 1:
                return (Edit(path=path, pointer=field.pointer, value=held[::-1]),)
            case 2 if held:
                return (Edit(path=path, pointer=(*field.pointer, self._random.randrange(len(held)))),)
            case 3 if held:
                copied = deepcopy(self._random.choice(held))
                return (Edit(path=path, pointer=(*field.pointer, len(held)), value=copied, insert=True),)
            case 4 if held:
                return (Edit(path=path, pointer=field.pointer, value=(held * _MANY)[:_MANY]),)
        value = self._maker.value(field.schema["items"], field.name)
        place = self._random.randint(0, len(held))
        if value is NO_VALUE:
            return ()
        return (Edit(path=path, pointer=(*field.pointer, place), value=value, insert=True),)

    def add_record(self) -> Proposal:
        """Add a record, made from nothing or after one that is there, and sometimes many of them."""
        kind = self._random.choice([name for name in ALL_KINDS if not KINDS[name].is_single])
        alike = [path for path in sorted(self._records) if kind_of(path) == kind]
        edits = []
        for _ in range(self._random.choice((1, 1, 1, 1, _MANY))):
            if alike and self._random.random() < 0.7:
                record = deepcopy(self._records[self._random.choice(alike)])
            else:
                record = self._maker.value(schema_set().schema(kind), kind)
            path = self._placed(kind, record)
            if path is not None and path not in self._records:
                edits.append(Edit(path=path, value=record))
        return tuple(edits)

    def _placed(self, kind: str, record: dict[str, Any]) -> str | None:
        """Give ``record`` an identity and return the path that goes with it."""
        properties = schema_set().schema(kind)["properties"]
        key = KINDS[kind].key
        named: dict[str, Any] = {}
        for name in ("unit", "period") if KINDS[kind].family in _FILED else ():
            if name in properties:
                named[name] = self._maker.value(properties[name], name)
        if key:
            named[key] = self._maker.value(properties[key], "")
        record |= named
        if NO_VALUE in named.values():
            return None
        is_filed = KINDS[kind].family in _FILED
        return path_of(
            Location(
                kind=kind,
                unit=named.get("unit", "") if is_filed else "",
                period=named.get("period", "") if KINDS[kind].family is Family.PERIOD else "",
                id=named.get(key, ""),
            )
        )

    def drop(self) -> Proposal:
        """Take a record away."""
        return (Edit(path=self._path()),)

    def rename(self) -> Proposal:
        """Give a record of a registry or a lasting record another identifier, wherever it is named."""
        path = self._path()
        kind = KINDS[kind_of(path)]
        if not kind.key:
            return ()
        old = self._records[path][kind.key]
        new = self._maker.value(schema_set().schema(kind.name)["properties"][kind.key], "")
        return () if new is NO_VALUE or new == old else tuple(_renaming(self._records, old, new))

    def _path(self) -> str:
        kinds = sorted({kind_of(path) for path in self._records})
        kind = self._random.choice(kinds)
        return self._random.choice([path for path in sorted(self._records) if kind_of(path) == kind])


def _fields(schema: Schema, value: Any, pointer: Pointer) -> Iterator[_Field]:
    """Yield every field that there is or could be in ``value``."""
    if schema["type"] == "object":
        for key, part in schema["properties"].items():
            filled = key in value
            yield _Field((*pointer, key), key, part, filled)
            if filled:
                yield from _fields(part, value[key], (*pointer, key))
    elif schema["type"] == "array":
        name = next(step for step in reversed(pointer) if isinstance(step, str))
        for index, item in enumerate(value):
            yield _Field((*pointer, index), name, schema["items"], True)
            yield from _fields(schema["items"], item, (*pointer, index))


def _renaming(records: Mapping[str, Any], old: str, new: str) -> Iterator[Edit]:
    for path, record in sorted(records.items()):
        moved = "/".join(_renamed_step(step, old, new) for step in path.split("/"))
        schema = schema_set().schema(kind_of(path))
        places = _named(schema, record, (), old)
        edits = [Edit(path=moved, pointer=at, value=_renamed(named, old, new)) for at, named in places]
        if moved == path:
            yield from edits
        else:
            yield Edit(path=path)
            yield Edit(path=moved, value=edited({moved: record}, edits)[moved])


def _named(schema: Schema, record: Any, pointer: Pointer, old: str) -> Iterator[tuple[Pointer, str]]:
    """Yield every text of a set form in ``record`` that names ``old``, alone or as one step of a path."""
    for at, value in scalars(record, pointer):
        if isinstance(value, str) and old in (value, *value.split("/")) and structured(_schema_at(schema, at)):
            yield at, value


def _schema_at(schema: Schema, pointer: Pointer) -> Schema:
    for step in pointer:
        schema = schema["items"] if isinstance(step, int) else schema["properties"][step]
    return schema


def _renamed(text: str, old: str, new: str) -> str:
    return "/".join(_renamed_step(step, old, new) for step in text.split("/"))


def _renamed_step(step: str, old: str, new: str) -> str:
    return {old: new, f"{old}.yaml": f"{new}.yaml"}.get(step, step)
