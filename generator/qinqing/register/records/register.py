"""The register: every valid record of a repository, typed, with the indexes that rules and pages ask for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeVar

from qinqing.register.records import typed as r

T = TypeVar("T")


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
    progress: tuple[r.Progress, ...] = ()
    minutes: tuple[r.Minutes, ...] = ()
    inspection_plans: tuple[r.InspectionPlan, ...] = ()
    visit_logs: tuple[r.VisitLog, ...] = ()
    service_reports: tuple[r.ServiceReport, ...] = ()
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


_SINGLE = {
    "site": "site",
    "policy-accountability": "accountability",
    "policy-reporting": "reporting",
    "policy-lifecycle": "lifecycle",
    "policy-batches": "batches",
    "policy-holidays": "holidays",
    "policy-waivers": "waivers",
}
_KEYED = {"unit": ("units", "id"), "indicator": ("indicators", "code"), "scheme": ("schemes", "board")}
_SEQUENCES = {
    "progress": "progress",
    "meeting": "minutes",
    "inspection-plan": "inspection_plans",
    "visits": "visit_logs",
    "service": "service_reports",
    "rectification": "rectifications",
    "appeal": "appeals",
    "reform": "reforms",
    "assessment": "assessments",
    "evaluation": "evaluations",
    "exam": "exams",
    "contest": "contests",
    "decision": "decisions",
    "bulletin": "bulletins",
    "case": "cases",
    "amendment": "amendments",
}


def build_register(records: Iterable[tuple[str, object]], *, unreadable: Iterable[str] = ()) -> Register:
    """Return the register of ``records``, pairs of a kind and a typed record, sorted by path.

    Where two units, indicators or schemes carry one identifier, the one whose file bears it is kept, or else the
    first by path; the other is among the namesakes, and a rule tells of it.
    """
    single: dict[str, object] = {}
    keyed: dict[str, dict[str, object]] = {name: {} for name, _ in _KEYED.values()}
    sequences: dict[str, list[object]] = {name: [] for name in _SEQUENCES.values()}
    namesakes: list[object] = []
    for kind, record in sorted(records, key=_path):
        if kind in _SINGLE:
            single.setdefault(_SINGLE[kind], record)
        elif kind in _KEYED:
            name, attribute = _KEYED[kind]
            identifier = getattr(record, attribute)
            kept = keyed[name].setdefault(identifier, record)
            if kept is not record:
                if _own_path(record).endswith(f"/{identifier}.yaml"):
                    keyed[name][identifier], record = record, kept
                namesakes.append(record)
        else:
            sequences[_SEQUENCES[kind]].append(record)
    parts: dict[str, object] = {
        **single,
        **{name: MappingProxyType(found) for name, found in keyed.items()},
        **{name: tuple(found) for name, found in sequences.items()},
        "namesakes": tuple(sorted(namesakes, key=_own_path)),
        "unreadable": frozenset(unreadable),
    }
    return Register(**parts)  # type: ignore[arg-type]


def _path(pair: tuple[str, object]) -> str:
    return _own_path(pair[1])


def _own_path(record: object) -> str:
    return str(getattr(record, "path"))  # noqa: B009


def sequence_name(kind: str) -> str:
    """Return the attribute of :class:`Register` that holds the records of ``kind``: ``"visits"`` → ``"visit_logs"``."""
    return _SEQUENCES[kind]


def records_of_kind(register: Register, kind: str) -> tuple[Any, ...]:
    """Return the typed records of ``kind``, e.g. ``"site"``, ``"unit"`` or ``"meeting"``, without namesakes."""
    if kind in _SINGLE:
        record = getattr(register, _SINGLE[kind])
        return () if record is None else (record,)
    if kind in _KEYED:
        return tuple(getattr(register, _KEYED[kind][0]).values())
    return tuple(getattr(register, _SEQUENCES[kind]))
