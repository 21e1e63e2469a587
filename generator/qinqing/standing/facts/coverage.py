"""Coverage (报送情况): who was to file what by when, held against what was filed, and who filed nothing (S20 S51)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from qinqing.policy.obligations import Obligation, obligations_of
from qinqing.policy.periods import months_of
from qinqing.policy.tenure import units_in_force
from qinqing.register.records.kinds import PERIOD_KINDS
from qinqing.register.records.words import PlannedKind
from qinqing.standing.facts.filings import Filing
from qinqing.standing.facts.lookup import Lookup

CALENDAR_KINDS: Final[tuple[PlannedKind, ...]] = ("bulletin", "evaluation")
"""What the district itself owes the public: 一月一通报、半年一测评 (S51)."""


class Status(Enum):
    """How one report stands."""

    FILED = "按时报送"
    LATE = "迟报"
    MISSING = "缺报"
    EXCUSED = "准予缺报"
    UNREADABLE = "待更正"
    NOT_DUE = "未到期"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One report that was owed (应报事项) and how it stands; ``filing`` is what was filed for it, if anything was.

    A report that was filed although it was excused counts as filed.  待更正 is a file that is there and cannot be
    read: it is neither filed nor missing until somebody puts it right.
    """

    obligation: Obligation
    filing: Filing | None
    status: Status

    @property
    def month(self) -> str:
        """The month under which it is listed: the last of its period."""
        return months_of(self.obligation.period)[-1]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many reports stand how (报送统计)."""

    counted: Mapping[Status, int]

    def of(self, status: Status) -> int:
        """Return how many stand as ``status``."""
        return self.counted.get(status, 0)

    @property
    def due(self) -> int:
        """How many had to be filed by now: neither excused nor still to come."""
        return sum(self.counted.values()) - self.of(Status.EXCUSED) - self.of(Status.NOT_DUE)

    @property
    def filed(self) -> int:
        """How many of those were filed, in time or late; one that was filed before its day has come counts too."""
        return self.of(Status.FILED) + self.of(Status.LATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The reports owed for some months (报送情况): every one, and the units that owed some and filed none.

    ``silent`` holds those units by identifier; a file that cannot be read keeps a unit off the list.
    """

    months: tuple[str, ...]
    entries: tuple[Entry, ...]
    silent: tuple[str, ...]

    @property
    def total(self) -> Counts:
        """All reports together."""
        return counts_of(self.entries)

    def by_unit(self) -> Mapping[str, Counts]:
        """Return the counts of each unit that owed something, by identifier."""
        return {unit: counts_of(found) for unit, found in sorted(self._grouped("unit").items())}

    def by_unit_and_month(self) -> Mapping[tuple[str, str], Counts]:
        """Return the counts of each unit for each month it owed something for."""
        found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in self.entries:
            found[entry.obligation.unit, entry.month].append(entry)
        return {key: counts_of(entries) for key, entries in sorted(found.items())}

    def by_item(self) -> Mapping[int, Counts]:
        """Return the counts of each item of the reporting plan, by its place in the plan."""
        found: dict[int, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            found[entry.obligation.index].append(entry)
        return {index: counts_of(entries) for index, entries in sorted(found.items())}

    def _grouped(self, name: str) -> Mapping[str, list[Entry]]:
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            found[str(getattr(entry.obligation, name))].append(entry)
        return found


def coverage_of(lookup: Lookup, months: Sequence[str]) -> Coverage:
    """Return how the reports stand whose periods end in ``months``, e.g. ``("2023-07", "2023-08")``."""
    wanted = frozenset(months)
    entries = tuple(
        entry for entry in (entry_of(lookup, owed) for owed in _owed(lookup, months)) if entry.month in wanted
    )
    return Coverage(months=tuple(months), entries=entries, silent=_silent(lookup, entries))


def due_calendar(lookup: Lookup, year: int, *, kinds: Sequence[str] = CALENDAR_KINDS) -> tuple[Entry, ...]:
    """Return the bulletins and evaluations due for ``year`` in the order of their dates, the missing ones shown."""
    months = months_of(str(year))
    entries = (entry_of(lookup, owed) for owed in _owed(lookup, months) if owed.item.kind in kinds)
    return tuple(sorted(entries, key=lambda entry: (entry.obligation.due_on, entry.obligation.index)))


def entry_of(lookup: Lookup, obligation: Obligation) -> Entry:
    """Return how ``obligation`` stands at the end of the lookup's day; on its last day a report is not late yet."""
    filing = lookup.filing(obligation)
    if filing is not None:
        status = Status.LATE if filing.is_late(obligation) and not obligation.excused else Status.FILED
    elif obligation.excused:
        status = Status.EXCUSED
    elif _is_unreadable(lookup, obligation):
        status = Status.UNREADABLE
    elif obligation.due_on >= lookup.as_of:
        status = Status.NOT_DUE
    else:
        status = Status.MISSING
    return Entry(obligation=obligation, filing=filing, status=status)


def counts_of(entries: Iterable[Entry]) -> Counts:
    """Return how many of ``entries`` stand how."""
    return Counts(Counter(entry.status for entry in entries))


def _owed(lookup: Lookup, months: Sequence[str]) -> Iterator[Obligation]:
    return obligations_of(lookup.register, first=min(months), last=max(months)) if months else iter(())


def _silent(lookup: Lookup, entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the units of the registry that had something to file by now and filed nothing at all."""
    standings: dict[str, set[Status]] = defaultdict(set)
    for entry in entries:
        standings[entry.obligation.unit].add(entry.status)
    silent = {Status.MISSING, Status.NOT_DUE, Status.EXCUSED}
    return tuple(
        unit.id
        for unit in units_in_force(lookup.register, lookup.as_of)
        if Status.MISSING in standings[unit.id] and standings[unit.id] <= silent
    )


def _is_unreadable(lookup: Lookup, obligation: Obligation) -> bool:
    kind = obligation.item.kind
    if kind in PERIOD_KINDS:
        return lookup.is_unreadable(kind, obligation.unit, obligation.period)
    folder = f"data/records/{obligation.unit}/{kind}/"
    return any(path.startswith(folder) for path in lookup.register.unreadable)
