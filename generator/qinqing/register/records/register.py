"""The register: every valid record of a repository, typed, with the indexes that rules and pages ask for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from qinqing.register.records import typed as r
from qinqing.register.records.kinds import KINDS, Family


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """All valid records of one repository at one moment; sequences are sorted by path.

    ``unreadable`` holds the paths of files that exist but could not be read or did not fit their schema, so that
    a rule never calls a record missing that is only broken.  ``namesakes`` holds the units, indicators and schemes
    whose identifier another file already has; they are in no index.
    """

    site: r.Site | None = None
    units: Mapping[str, r.Unit] = field(default_factory=dict)
    indicators: Mapping[str, r.Indicator] = field(default_factory=dict)
    schemes: Mapping[str, r.Scheme] = field(default_factory=dict)
    accountability: r.PolicyAccountability | None = None
    reporting: r.PolicyReporting | None = None
    lifecycle: r.PolicyLifecycle | None = None
    batches: r.PolicyBatches | None = None
    holidays: r.PolicyHolidays | None = None
    waivers: r.PolicyWaivers | None = None
    releases: r.PolicyReleases | None = None
    progress: tuple[r.Progress, ...] = ()
    minutes: tuple[r.Minutes, ...] = ()
    inspection_plans: tuple[r.InspectionPlan, ...] = ()
    visit_logs: tuple[r.VisitLog, ...] = ()
    services: tuple[r.Service, ...] = ()
    rectifications: tuple[r.Rectification, ...] = ()
    appeals: tuple[r.Appeal, ...] = ()
    reforms: tuple[r.Reform, ...] = ()
    assessments: tuple[r.Assessment, ...] = ()
    evaluations: tuple[r.Evaluation, ...] = ()
    exams: tuple[r.Exam, ...] = ()
    contests: tuple[r.Contest, ...] = ()
    decisions: tuple[r.Decision, ...] = ()
    bulletins: tuple[r.Bulletin, ...] = ()
    cases: tuple[r.Case, ...] = ()
    amendments: tuple[r.Amendment, ...] = ()
    namesakes: tuple[r.Unit | r.Indicator | r.Scheme, ...] = ()
    unreadable: frozenset[str] = frozenset()


def build_register(records: Iterable[tuple[str, object]], *, unreadable: Iterable[str] = ()) -> Register:
    """Return the register of ``records``, pairs of the name of a kind and a typed record.

    Where two units, indicators or schemes carry one identifier, the one whose file bears it is kept, or else the
    first by path; the other is among the namesakes, and a rule tells of it.
    """
    found: dict[str, list[object]] = {name: [] for name in KINDS}
    for name, record in sorted(records, key=_path):
        found[name].append(record)
    parts: dict[str, object] = {"unreadable": frozenset(unreadable)}
    namesakes: list[object] = []
    for kind in KINDS.values():
        same = found[kind.name]
        if not same:
            continue
        if kind.family is Family.REGISTRY:
            parts[kind.attribute] = MappingProxyType(_by_identifier(same, kind.key, namesakes))
        else:
            parts[kind.attribute] = same[0] if kind.is_single else tuple(same)
    parts["namesakes"] = tuple(sorted(namesakes, key=_own_path))
    return Register(**parts)  # type: ignore[arg-type]


def _by_identifier(records: Iterable[object], key: str, namesakes: list[object]) -> dict[str, object]:
    """Return ``records`` by their ``key``; those whose identifier is another's already join the ``namesakes``."""
    kept: dict[str, object] = {}
    for record in records:
        identifier = getattr(record, key)
        first = kept.setdefault(identifier, record)
        if first is record:
            continue
        bears_it = _own_path(record).endswith(f"/{identifier}.yaml")
        kept[identifier], namesake = (record, first) if bears_it else (first, record)
        namesakes.append(namesake)
    return kept


def _path(pair: tuple[str, object]) -> str:
    return _own_path(pair[1])


def _own_path(record: object) -> str:
    return str(getattr(record, "path"))  # noqa: B009


def records_of_kind(register: Register, name: str) -> tuple[Any, ...]:
    """Return the typed records of the kind ``name`` (``"site"``, ``"unit"``, ``"meeting"``), without namesakes."""
    kind = KINDS[name]
    held = getattr(register, kind.attribute)
    if kind.is_single:
        return () if held is None else (held,)
    return tuple(held.values()) if kind.family is Family.REGISTRY else tuple(held)
