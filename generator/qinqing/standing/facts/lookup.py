"""What measures look up: the register indexed by unit, month, indicator and day, at one moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol, TypeVar, get_args

from qinqing.policy.inspections import Inspection, inspections_of
from qinqing.policy.ledger import LedgerEntry, ledger_of
from qinqing.policy.monthly_meetings import MONTHLY_MEETING, Held, first_follow_ups, held_meetings
from qinqing.policy.obligations import Obligation, excused_periods, obligations_of
from qinqing.policy.periods import first_day, last_day, months_between, months_of
from qinqing.policy.tenure import in_force_throughout
from qinqing.policy.working_days import WorkingCalendar, build_calendar
from qinqing.register.records import typed as r
from qinqing.register.records.kinds import Location, path_of
from qinqing.register.records.register import Register
from qinqing.register.records.words import PlannedKind
from qinqing.standing.facts.filings import Filing, Filings, build_filings
from qinqing.standing.facts.placings import Placing, placings_by_indicator

Key = tuple[str, str]


class Filed(Protocol):
    """A report of a unit for a period."""

    @property
    def unit(self) -> str:
        """The unit that filed it."""

    @property
    def period(self) -> str:
        """The period it is about."""


F = TypeVar("F", bound=Filed)


class Owned(Protocol):
    """A record that belongs to one unit."""

    @property
    def unit(self) -> str:
        """The unit it belongs to."""


O = TypeVar("O", bound=Owned)  # noqa: E741


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """The register at the end of ``as_of``, indexed once for all measures.

    It is built from the whole register: measures need fields that are not published, such as the number of the
    enterprise that an inspection visited, though no value shows them.
    """

    register: Register
    as_of: date
    calendar: WorkingCalendar
    progress: Mapping[Key, r.Progress]
    services: Mapping[Key, r.Service]
    visit_logs: Mapping[Key, r.VisitLog]
    inspections: Mapping[Key, tuple[Inspection, ...]]
    meetings: Mapping[str, tuple[Held, ...]]
    followed_up: Mapping[tuple[str, str, int], date]
    appeals: Mapping[str, tuple[r.Appeal, ...]]
    reforms: Mapping[str, tuple[r.Reform, ...]]
    rectifications: Mapping[str, tuple[r.Rectification, ...]]
    placings: Mapping[tuple[str, str], tuple[Placing, ...]]
    obligations: Mapping[str, tuple[Obligation, ...]]
    filings: Filings
    excused: Mapping[PlannedKind, frozenset[Key]]
    _ledgers: dict[tuple[str, date], tuple[LedgerEntry, ...]] = field(default_factory=dict, repr=False, compare=False)

    def unit(self, identifier: str) -> r.Unit | None:
        """Return the unit ``identifier``, None where the registry has none."""
        return self.register.units.get(identifier)

    def cutoff(self, period: str) -> date:
        """Return the day on which the state at the end of ``period`` is taken: its last day, or earlier ``as_of``."""
        return min(last_day(period), self.as_of)

    def begun_months(self, period: str) -> tuple[str, ...]:
        """Return the months of ``period`` that have begun by ``as_of``."""
        return tuple(month for month in months_of(period) if first_day(month) <= self.as_of)

    def reported_months(self, period: str, unit: r.Unit) -> tuple[str, ...]:
        """Return the months of ``period`` for which ``unit`` files: published ones in which it is in force."""
        site = self.register.site
        if site is None:
            return ()
        published = set(months_between(site.first_period, site.current_period))
        return tuple(
            month for month in self.begun_months(period) if month in published and in_force_throughout(unit, month)
        )

    def is_excused(self, kind: PlannedKind, unit: str, period: str) -> bool:
        """Return whether the plan excuses ``unit`` from filing ``kind`` for ``period``."""
        return (unit, period) in self.excused.get(kind, frozenset())

    def ledger(self, unit: str, day: date) -> tuple[LedgerEntry, ...]:
        """Return the rectifications of ``unit`` registered by ``day`` as they stood at its end."""
        found = self._ledgers.get((unit, day))
        if found is None:
            found = ledger_of(
                self.rectifications.get(unit, ()),
                as_of=day,
                lifecycle=self.register.lifecycle,
                batches=self.register.batches,
            )
            self._ledgers[unit, day] = found
        return found

    def filing(self, obligation: Obligation) -> Filing | None:
        """Return what was filed by ``as_of`` for ``obligation``, None where nothing was."""
        return self.filings.of(obligation, self.as_of)

    def is_unreadable(self, kind: PlannedKind, unit: str, period: str) -> bool:
        """Return whether the file of ``kind`` exists but could not be read."""
        return path_of(Location(kind=kind, unit=unit, period=period)) in self.register.unreadable


def build_lookup(register: Register, as_of: date) -> Lookup:
    """Return the indexes of ``register`` for everything that is known at the end of ``as_of``."""
    last = register.site.current_period if register.site is not None else ""
    first = register.site.first_period if register.site is not None else ""
    obligations: dict[str, list[Obligation]] = defaultdict(list)
    for owed in obligations_of(register, first=first, last=last):
        obligations[owed.unit].append(owed)
    inspections: dict[Key, list[Inspection]] = defaultdict(list)
    for inspection in inspections_of(register):
        inspections[inspection.log.unit, inspection.log.period].append(inspection)
    return Lookup(
        register=register,
        as_of=as_of,
        calendar=build_calendar(register.holidays),
        progress=_by_key(register.progress),
        services=_by_key(register.services),
        visit_logs=_by_key(register.visit_logs),
        inspections={key: tuple(found) for key, found in inspections.items()},
        meetings=_meetings(register, as_of),
        followed_up=first_follow_ups(register),
        appeals=_by_unit(register.appeals),
        reforms=_by_unit(register.reforms),
        rectifications=_by_unit(register.rectifications),
        placings=placings_by_indicator(register, as_of),
        obligations={unit: tuple(found) for unit, found in obligations.items()},
        filings=build_filings(register),
        excused={kind: excused_periods(register, kind) for kind in get_args(PlannedKind)},
    )


def lookup_at(lookup: Lookup, day: date) -> Lookup:
    """Return ``lookup`` as of another day, as :func:`build_lookup` would build it; what no day changes is shared."""
    register = lookup.register
    return replace(
        lookup,
        as_of=day,
        meetings=_meetings(register, day),
        placings=placings_by_indicator(register, day),
        _ledgers={},
    )


def _meetings(register: Register, as_of: date) -> Mapping[str, tuple[Held, ...]]:
    found: dict[str, list[Held]] = defaultdict(list)
    for held in held_meetings(register, MONTHLY_MEETING):
        if held.meeting.date <= as_of:
            found[held.minutes.unit].append(held)
    return {unit: tuple(sorted(meetings, key=_meeting_order)) for unit, meetings in found.items()}


def _meeting_order(held: Held) -> tuple[str, date]:
    return held.month, held.meeting.date


def _by_key(reports: Iterable[F]) -> dict[Key, F]:
    found: dict[Key, F] = {}
    for report in reports:
        found.setdefault((report.unit, report.period), report)
    return found


def _by_unit(records: Iterable[O]) -> dict[str, tuple[O, ...]]:
    found: dict[str, list[O]] = defaultdict(list)
    for record in records:
        found[record.unit].append(record)
    return {unit: tuple(owned) for unit, owned in found.items()}
