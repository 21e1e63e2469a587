"""The demonstration district as tables: what is written by hand and does not depend on chance."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section (股室) of a unit."""

    id: str
    name: str
    window: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """A unit of the district; ``size`` from 1 to 6 says how much it has to do."""

    id: str
    name: str
    short_name: str
    aliases: tuple[str, ...]
    kind: str
    function: str
    post: str
    deputy_post: str
    party: str
    party_post: str
    flags: str
    size: int
    windows: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]

    @property
    def pilot(self) -> bool:
        """Whether the unit is one of the pilots (试点) of the monthly meeting."""
        return "M" in self.flags

    @property
    def holds_meetings(self) -> bool:
        """Whether the unit holds monthly supervision meetings (监督月例会)."""
        return self.pilot or "m" in self.flags


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow:
    """An indicator of any level; numbers only at the third."""

    code: str
    name: str
    unit: str
    measure: str
    better_high: bool
    target: Decimal
    start: Decimal
    step: Decimal
    volume: int
    cycle: str
    source: str
    definition: str

    @property
    def level(self) -> int:
        """1, 2 or 3."""
        return self.code.count("-") + 1

    @property
    def is_rate(self) -> bool:
        """Whether it is filed as numerator and denominator (分子分母)."""
        return self.measure == "%"


@dataclass(frozen=True, slots=True, kw_only=True)
class Workstream:
    """What is done about a second-level indicator, what hinders it and what comes next."""

    code: str
    counterpart: str
    actions: tuple[str, ...]
    obstacles: tuple[str, ...]
    next_steps: tuple[str, ...]
    highlight: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Something enterprises complain of to ``unit``, with the reply and what is done about it."""

    unit: str
    kind: str
    title: str
    issue: str
    reply: str
    action: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """Something ``unit`` inspects in enterprises."""

    unit: str
    item: str
    law: str
    content: str
    finding: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreasonable:
    """A demand on ``unit`` that cannot be met, and why."""

    unit: str
    summary: str
    explanation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """One of the 33 leads (问题线索) of 5 July."""

    number: int
    unit: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A fault that the office found in a unit's work, with what is to be done; ``fault`` names one of enforcement."""

    unit: str
    source: str
    title: str
    goal: str
    measure: str
    indicator: str
    fault: str


@dataclass(frozen=True, kw_only=True)
class Tables:
    """All tables of the demonstration district."""

    units: tuple[UnitRow, ...]
    indicators: tuple[IndicatorRow, ...]
    workstreams: Mapping[str, Workstream]
    matters: tuple[Matter, ...]
    inspections: tuple[Inspection, ...]
    unreasonable: tuple[Unreasonable, ...]
    leads: tuple[Lead, ...]
    faults: tuple[Fault, ...]

    @cached_property
    def unit_by_id(self) -> Mapping[str, UnitRow]:
        """Every unit by its identifier."""
        return {unit.id: unit for unit in self.units}

    @cached_property
    def third_level(self) -> tuple[IndicatorRow, ...]:
        """The third-level indicators."""
        return tuple(row for row in self.indicators if row.level == 3)

    @cached_property
    def matters_of(self) -> Mapping[str, tuple[Matter, ...]]:
        """The matters of each unit that has any; units with indicators also have the obstacles to those."""
        found: dict[str, list[Matter]] = {}
        for matter in self.matters:
            found.setdefault(matter.unit, []).append(matter)
        for row in self.indicators:
            if row.level == 2:
                found.setdefault(row.unit, []).extend(_obstacles(row, self.workstreams[row.code]))
        return {unit: tuple(matters) for unit, matters in found.items()}


def _obstacles(row: IndicatorRow, stream: Workstream) -> list[Matter]:
    return [
        Matter(
            unit=row.unit,
            kind=("堵点", "痛点", "难点")[number % 3],
            title=obstacle,
            issue=obstacle,
            reply=f"已研究{row.name}工作，将{step}",
            action=step,
        )
        for number, (obstacle, step) in enumerate(zip(stream.obstacles, stream.next_steps, strict=True))
    ]


def _rows(name: str) -> list[dict[str, str]]:
    text = (files("qinqing.demo") / "tables" / f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split(";") if part)


def _pair(text: str) -> tuple[str, str]:
    key, _, value = text.partition("=")
    return key, value


def _unit(row: dict[str, str]) -> UnitRow:
    sections = tuple(
        Section(id=key, name=value.rstrip("*"), window=value.endswith("*"))
        for key, value in map(_pair, _parts(row.pop("sections")))
    )
    windows = tuple(map(_pair, _parts(row.pop("windows"))))
    aliases, size = _parts(row.pop("aliases")), int(row.pop("size"))
    return UnitRow(**row, aliases=aliases, size=size, windows=windows, sections=sections)


def _indicator(row: dict[str, str]) -> IndicatorRow:
    return IndicatorRow(
        code=row["code"],
        name=row["name"],
        unit=row["units"],
        measure=row["measure"],
        better_high=row["direction"] == "+",
        target=Decimal(row["target"] or 0),
        start=Decimal(row["start"] or 0),
        step=Decimal(row["step"] or 0),
        volume=int(row["volume"] or 0),
        cycle=row["cycle"],
        source=row["source"],
        definition=row["definition"],
    )


def _workstream(row: dict[str, str]) -> Workstream:
    return Workstream(
        code=row["code"],
        counterpart=row["counterpart"],
        actions=_parts(row["actions"]),
        obstacles=_parts(row["obstacles"]),
        next_steps=_parts(row["next_steps"]),
        highlight=row["highlight"],
    )


def load_tables() -> Tables:
    """Return the tables that travel with the program."""
    return Tables(
        units=tuple(_unit(row) for row in _rows("units")),
        indicators=tuple(_indicator(row) for row in _rows("indicators")),
        workstreams={row["code"]: _workstream(row) for row in _rows("workstreams")},
        matters=tuple(Matter(**row) for row in _rows("matters")),
        inspections=tuple(Inspection(**row) for row in _rows("inspections")),
        unreasonable=tuple(Unreasonable(**row) for row in _rows("unreasonable")),
        leads=tuple(Lead(number=int(row["number"]), unit=row["unit"], title=row["title"]) for row in _rows("leads")),
        faults=tuple(Fault(**row) for row in _rows("faults")),
    )
