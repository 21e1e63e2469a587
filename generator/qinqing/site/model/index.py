"""The index of a build: what pages look up, sorted out once, so that no page walks through the whole register."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Final, TypeVar, get_args

from qinqing.disclosure.publication import public_records
from qinqing.policy.ledger import BatchSummary, LedgerEntry, batch_summaries, ledger_of
from qinqing.policy.obligations import filing_since
from qinqing.policy.periods import last_day, months_between
from qinqing.register.records import typed as r
from qinqing.register.records.register import Register
from qinqing.register.records.words import UnitKind
from qinqing.standing.boards.board import Board, boards_of
from qinqing.standing.facts.lookup import Lookup, build_lookup
from qinqing.standing.facts.placings import Placing, placings_by_indicator

K = TypeVar("K")
V = TypeVar("V")

UNIT_KINDS: Final[tuple[UnitKind, ...]] = get_args(UnitKind)


@dataclass(frozen=True, slots=True)
class Filing:
    """One entry of a unit's monthly progress report (指标进展)."""

    report: r.Progress
    entry: r.ProgressEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteIndex:
    """Everything pages ask for, by the key they ask with; all record text comes from the public register.

    ``lookup`` sees the whole register and serves measures alone.  ``boards`` holds those that may be published, each
    with all its periods, earliest first.
    """

    public: Register
    as_of: date
    months: tuple[str, ...]
    roots: tuple[r.Indicator, ...]
    children: Mapping[str, tuple[r.Indicator, ...]]
    filings: Mapping[str, tuple[Filing, ...]]
    placings: Mapping[str, tuple[Placing, ...]]
    lookup: Lookup
    boards: Mapping[str, tuple[Board, ...]]
    led_by: Mapping[str, tuple[r.Indicator, ...]]
    borne_by: Mapping[str, tuple[r.Indicator, ...]]
    units_by_kind: tuple[tuple[UnitKind, tuple[r.Unit, ...]], ...]
    minutes_of: Mapping[str, tuple[r.Minutes, ...]]
    minutes: Mapping[tuple[str, str], r.Minutes]
    services: Mapping[tuple[str, str], r.Service]
    ledger: tuple[LedgerEntry, ...]
    entries: Mapping[str, LedgerEntry]
    entries_of_unit: Mapping[str, tuple[LedgerEntry, ...]]
    entries_of_indicator: Mapping[str, tuple[LedgerEntry, ...]]
    entries_of_resolution: Mapping[tuple[str, str, int], tuple[LedgerEntry, ...]]
    batches: tuple[BatchSummary, ...]
    corrections: Mapping[str, tuple[r.Amendment, ...]]
    names: Mapping[str, str]
    public_paths: frozenset[str]

    def unit_name(self, identifier: str) -> str:
        """Return the short name of a unit or of a superior body (上级机构), else the identifier itself."""
        return self.names.get(identifier, identifier)


def site_index(public: Register, *, full: Register, as_of: date) -> SiteIndex:
    """Return the index of one build.

    ``full`` serves for counts and measures alone: how many leads of a batch are resolved may be told, which may not.
    Rectifications of a batch whose titles are withheld are counted in ``batches`` and appear nowhere else.
    """
    site = public.site
    lookup = build_lookup(full, as_of)
    counted = ledger_of(full.rectifications, as_of=as_of, lifecycle=full.lifecycle, batches=full.batches)
    shown = ledger_of(public.rectifications, as_of=as_of, lifecycle=full.lifecycle, batches=full.batches)
    ledger = tuple(entry for entry in shown if not entry.withheld)
    indicators = tuple(public.indicators[code] for code in sorted(public.indicators))
    names = {body.id: body.short_name for body in site.bodies} if site else {}
    names.update((unit.id, unit.short_name) for unit in public.units.values())
    first = filing_since(public, "progress") if site else ""
    return SiteIndex(
        public=public,
        as_of=as_of,
        months=months_between(first, site.current_period) if site else (),
        roots=tuple(item for item in indicators if item.level == 1),
        children=_grouped((item.parent, item) for item in indicators if item.parent),
        filings=_grouped(
            (entry.indicator, Filing(report, entry))
            for report in sorted(public.progress, key=lambda item: (item.period, item.unit))
            for entry in report.entries
        ),
        placings=_grouped(
            (placing.entry.indicator, placing)
            for placing in sorted(
                chain.from_iterable(placings_by_indicator(public, as_of).values()),
                key=lambda placing: (last_day(placing.assessment.period), placing.assessment.published_on),
            )
        ),
        lookup=lookup,
        boards={board: boards_of(lookup, full.schemes[board]) for board in sorted(public.schemes)},
        led_by=_grouped((unit, item) for item in indicators for unit in item.lead_units),
        borne_by=_grouped((unit, item) for item in indicators for unit in item.responsible_units),
        units_by_kind=_by_kind(public.units.values()),
        minutes_of=_grouped(
            (record.unit, record) for record in sorted(public.minutes, key=lambda item: item.period, reverse=True)
        ),
        minutes={(record.unit, record.period): record for record in public.minutes},
        services={(record.unit, record.period): record for record in public.services},
        ledger=ledger,
        entries={entry.record.id: entry for entry in ledger},
        entries_of_unit=_grouped((entry.record.unit, entry) for entry in ledger),
        entries_of_indicator=_grouped(
            (entry.record.indicator, entry) for entry in ledger if entry.record.indicator is not None
        ),
        entries_of_resolution=_grouped(
            ((source.unit, source.period, source.number), entry)
            for entry in ledger
            if (source := entry.record.resolution) is not None
        ),
        batches=batch_summaries(counted, full.batches),
        corrections=_grouped(
            (f"data/{item.target.path}", item)
            for item in sorted(public.amendments, key=lambda item: (item.date, item.id))
        ),
        names=names,
        public_paths=frozenset(record.path for record in public_records(public)),
    )


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _by_kind(units: Iterable[r.Unit]) -> tuple[tuple[UnitKind, tuple[r.Unit, ...]], ...]:
    groups = _grouped((unit.kind, unit) for unit in sorted(units, key=lambda unit: unit.id))
    return tuple((kind, groups[kind]) for kind in UNIT_KINDS if kind in groups)
