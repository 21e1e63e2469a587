"""Records made from the schemas alone: every field filled, every text of its own a canary that occurs nowhere else.

A record is made for every value of every choice in its schema, so that a new field and a new state are looked for in
the output without anybody having to think of them.  What a schema cannot say, such as which unit exists, stands in the
tables below.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from qinqing.register.records.kinds import KINDS, Family, Location, path_of
from qinqing.register.schema.schema_files import read_schema

Choices = Mapping[str, object]
"""The value of a field by its place in the schema, ``"history.state"``; None leaves the field out."""

UNIT: Final = "qu-shichang-jianguan-ju"
DAY: Final = "2023-08-15"
MONTH: Final = "2023-08"
OPEN_BATCH: Final = "sheng-2023-0801"

# What makes a record stand in the golden repository, and public where its state decides on that.
BASE: Final[Mapping[str, Choices]] = {
    "unit": {"valid_from": "2022-01-01", "valid_to": None, "monthly_meeting.since": "2022-01", "submitters": None},
    "indicator": {
        "level": 3,
        "parent": "03-02",
        "filing": "数值",
        "valid_from": "2022-01-01",
        "valid_to": None,
        "chiefs.from": "2022-01-01",
        "chiefs.to": None,
        "target.year": 2023,
    },
    "progress": {"entries.numerator": None, "entries.denominator": None, "entries.missing": None},
    "rectification": {
        "batch.id": OPEN_BATCH,
        "events.action": "登记",
        "resolution.number": 1,
        "appeal": "su-2023-0001",
        "section": "xuke-gu",
    },
    "appeal": {"rectification": "zg-2023-0001", "judged": "合理"},
    "assessment": {
        "period": "2023-Q2",
        "published_on": "2023-07-20",
        "entries.indicator": "03-02-01",
        "entries.missing": None,
        "entries.deductions.rectification": "zg-2023-0001",
    },
    "evaluation": {"period": "2023-H1", "groups.issued": 90, "groups.returned": 88, "groups.valid": 87},
    "exam": {"results.absent": True},
    "decision": {
        "kind": "问责",
        "measure": "约谈",
        "history.state": "批准",
        "public_until": None,
        "proposal.tier": "tier-2",
        "proposal.period": "2023-Q2",
        "appeal": None,
    },
    "bulletin": {"public": True, "public_until": None, "figures.board": None, "standings.group": None},
    "case": {"publish": "公开", "public_until": None, "kind": "经验做法"},
    "amendment": {
        "target.path": f"records/{UNIT}/2023-07/service.yaml",
        "target.pointer": "hotline.on_time",
    },
}
# What cannot stand beside a field that is otherwise left out.
INSTEAD: Final[Mapping[tuple[str, str], Choices]] = {("bulletin", "figures.board"): {"figures.measure": None}}
# From this number on, made indicators have a place in the last assessment and nothing else that makes them differ.
RANKED: Final = 50
# What stands before the item that the choices make, where only a course of steps leads to a state.
BEFORE: Final[Mapping[str, tuple[str, Choices]]] = {
    "rectification": ("events", {"events.action": "登记"}),
    "decision": ("history", {"history.state": "批准"}),
}
# Choices that are no state of a record: how a board is counted, where a repository lies.
NO_STATES: Final = frozenset({"scheme", "site"})


@dataclass(frozen=True, slots=True)
class Canary:
    """A value that occurs nowhere else: the kind of its record, its field, and the record's path.

    ``hidden`` says that it is a part of a masked field that the mask has to take away.
    """

    kind: str
    field: str
    path: str
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeRecord:
    """A record with the choices that make it differ from the others of its kind."""

    kind: str
    path: str
    choices: Choices
    value: Mapping[str, Any]

    @property
    def data(self) -> bytes:
        """The record as a file."""
        return json.dumps(self.value, ensure_ascii=False, indent=1, default=float).encode()


class RecordMaker:
    """Makes records and remembers their canaries."""

    def __init__(self) -> None:
        self.canaries: dict[str, Canary] = {}
        self._count = 0

    def variants(self, kind: str, further: Sequence[Choices] = ()) -> Iterator[MadeRecord]:
        """Yield a record of ``kind`` for every value of every choice in its schema, and for each of ``further``."""
        for number, choices in enumerate((*choices_of(kind), *further)):
            yield self.make(kind, number, choices)

    def make(self, kind: str, number: int, choices: Choices) -> MadeRecord:
        """Return the record ``number`` of ``kind`` with ``choices``."""
        location = _location(kind, number)
        path = path_of(location)
        given = {**BASE.get(kind, {}), **_own_fields(kind, location, number), **choices}
        value = _Filling(self, kind, path, given).of_object(read_schema(kind), "")
        return MadeRecord(kind=kind, path=path, choices=choices, value=value)

    def canary(self, canary: Canary, shape: str = "金丝雀{:05d}") -> str:
        """Return a new value for ``canary``, written in ``shape``."""
        self._count += 1
        text = shape.format(self._count)
        self.canaries[text] = canary
        return text

    def internal_number(self, canary: Canary) -> int:
        """Return a number that occurs nowhere else."""
        return int(self.canary(canary, "73{:05d}"))

    def internal_day(self, canary: Canary) -> str:
        """Return a day that occurs nowhere else, which a page might write in either way."""
        day = date(1950, 1, 1) + timedelta(days=self._count)
        self.canary(canary, f"{day.year}年{day.month}月{day.day}日")
        return self.canary(canary, day.isoformat())


def ranked_indicators(maker: RecordMaker) -> Iterator[MadeRecord]:
    """Yield an indicator for each made decision, and an assessment that gives them places that it may follow from."""
    one = maker.make("assessment", 900, {"participants": 12, "entries.place": None, "entries.from_bottom": 2})
    entries = []
    for number in range(RANKED, RANKED + 40):
        indicator = maker.make("indicator", number, {})
        entries.append({**one.value["entries"][0], "indicator": indicator.value["code"]})
        yield indicator
    yield MadeRecord(kind=one.kind, path=one.path, choices=one.choices, value={**one.value, "entries": entries})


def choices_of(kind: str) -> Iterator[Choices]:
    """Yield the choices of each variant: one value of one choice in the schema of ``kind``, and none at first."""
    yield {}
    if kind in NO_STATES:
        return
    for field, part in fields_of(read_schema(kind), ""):
        if field in BASE.get(kind, {}) and BASE[kind][field] is None:
            continue
        values = part.get("enum") or ([True, False] if part["type"] == "boolean" else [])
        for value in values:
            yield {field: value}


def naming(kind: str, targets: Mapping[str, str]) -> Iterator[Choices]:
    """Yield the choices that make a record of ``kind`` name a target: by every field that may, by what it refers to."""
    for field, part in fields_of(read_schema(kind), ""):
        target = targets.get(part.get("x-reference", ""))
        if target is not None:
            yield {**INSTEAD.get((kind, field), {}), field: target}


def fields_of(schema: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every field of ``schema`` with the part that describes it, or an item of it; the outer before the inner."""
    for key, part in schema.get("properties", {}).items():
        inner = part.get("items", part)
        yield f"{prefix}{key}", inner if inner["type"] != "object" else part
        yield from fields_of(inner, f"{prefix}{key}.")


def _location(kind: str, number: int) -> Location:
    match KINDS[kind].family:
        case Family.REGISTRY:
            names = {
                "unit": f"canary-unit-{number:03d}",
                "indicator": indicator_code(number),
                "scheme": f"canary-board-{number:03d}",
            }
            return Location(kind=kind, id=names[kind])
        case Family.PERIOD:
            return Location(kind=kind, unit=f"canary-unit-{number // 2:03d}", period=f"2023-0{7 + number % 2}")
        case Family.LASTING:
            return Location(kind=kind, unit=UNIT, id=f"{KINDS[kind].prefix}-canary-{number:03d}")
    return Location(kind=kind)


def indicator_code(number: int) -> str:
    """Return the code of the made indicator ``number``."""
    return f"03-02-{number + 10:02d}"


def _own_fields(kind: str, location: Location, number: int) -> Choices:
    """Return the fields of a record that its path says; every decision is about a place of its own."""
    own: dict[str, object] = {"id": location.id, "unit": location.unit, "period": location.period}
    own[KINDS[kind].key] = location.id
    if kind == "decision":
        own["proposal.indicator"] = indicator_code(RANKED + number)
    return {name: value for name, value in own.items() if name and value}


class _Filling:
    """Fills one record."""

    def __init__(self, maker: RecordMaker, kind: str, path: str, choices: Choices) -> None:
        self._maker = maker
        self._kind = kind
        self._path = path
        self._choices = choices

    def of_object(self, schema: Mapping[str, Any], prefix: str, *, internal: bool = False) -> dict[str, Any]:
        """Return an object with every field of ``schema`` that the choices do not leave out."""
        return {
            key: self._field(part, f"{prefix}{key}", internal=internal)
            for key, part in schema["properties"].items()
            if self._choices.get(f"{prefix}{key}", key) is not None
        }

    def _field(self, part: Mapping[str, Any], field: str, *, internal: bool) -> Any:
        hidden = internal or part.get("x-visibility") == "internal"
        match part["type"]:
            case "object":
                return self.of_object(part, f"{field}.", internal=hidden)
            case "array" if part["items"]["type"] == "object":
                return [
                    *self._before(part["items"], field),
                    self.of_object(part["items"], f"{field}.", internal=hidden),
                ]
            case "array":
                return [self._value(part["items"], field, part, internal=hidden)]
        return self._value(part, field, part, internal=hidden)

    def _before(self, schema: Mapping[str, Any], field: str) -> Iterator[dict[str, Any]]:
        name, choices = BEFORE.get(self._kind, ("", {}))
        if name == field:
            step = _Filling(self._maker, self._kind, self._path, {**self._choices, **choices})
            yield step.of_object(schema, f"{field}.")

    def _value(self, part: Mapping[str, Any], field: str, marked: Mapping[str, Any], *, internal: bool) -> Any:
        if field in self._choices:
            return self._choices[field]
        canary = Canary(self._kind, field, self._path)
        kind = part["type"]
        if kind == "string" and not {"enum", "pattern", "format"} & set(part):
            return self._text(canary, marked)
        if internal and part.get("format") == "date":
            return self._maker.internal_day(canary)
        if internal and kind == "string" and "E-" in part.get("pattern", ""):
            return self._maker.canary(canary, "E-{:05d}")
        if internal and kind in ("integer", "number") and "maximum" not in part:
            return self._maker.internal_number(canary)
        return _usual(part)

    def _text(self, canary: Canary, marked: Mapping[str, Any]) -> str:
        mask = marked.get("x-mask")
        if mask == "surname":
            return self._maker.canary(Canary(canary.kind, canary.field, canary.path, hidden=True))
        if mask is None:
            return self._maker.canary(canary)
        shown = self._maker.canary(canary)
        name = self._maker.canary(Canary(canary.kind, canary.field, canary.path, hidden=True))
        return f"{shown}，由{name}水泥厂配合"


def _usual(part: Mapping[str, Any]) -> Any:
    """Return what may stand in a field whose value has a form: a day and a month in the past, a unit that exists."""
    if part.get("format") == "date":
        return DAY
    if part.get("x-reference") == "unit":
        return UNIT
    example = part["examples"][0]
    while isinstance(example, list):
        example = example[0]
    if isinstance(example, str) and "(0[1-9]|1[0-2])" in part.get("pattern", "") and len(example) == len(MONTH):
        return MONTH
    return float(example) if isinstance(example, Decimal) else example
