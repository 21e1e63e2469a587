"""Rules about what should have been filed and was not (缺报): missing reports, blank columns, empty kinds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.policy.obligations import due_periods, excused_periods, owing_units
from qinqing.register.records.kinds import KINDS, PERIOD_KINDS, Location, path_of
from qinqing.register.records.register import Register, records_of_kind
from qinqing.register.records.typed import PolicyReportingItem
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import periods_text, words

_COLUMNS: tuple[tuple[str, str, Text], ...] = (
    ("public_service", "reviews", Text("政务服务好差评", "reviews")),
    ("hotline", "hotline", Text("12345热线工单", "hotline")),
    ("publicity", "publicity", Text("宣传报道", "publicity")),
)


def _filed(register: Register, kind: str) -> frozenset[tuple[str, str]]:
    return frozenset((record.unit, record.period) for record in records_of_kind(register, kind))


def _maybe_filed(register: Register, kind: str, unit: str, period: str) -> bool:
    """Return whether a file that cannot be read may be the one that seems missing."""
    if kind in PERIOD_KINDS:
        return path_of(Location(kind=kind, unit=unit, period=period)) in register.unreadable
    return any(path.startswith(f"data/records/{unit}/{kind}/") for path in register.unreadable)


def check_kinds_present(register: Register, as_of: date) -> Iterator[Violation]:
    """Of every kind that the reporting plan asks for there is at least one record."""
    for index, item in _due_items(register, as_of):
        if not records_of_kind(register, item.kind) and not _any_unreadable(register, item.kind):
            arguments = words(name=item.name, kind=KINDS[item.kind].title)
            yield Violation("QQ487", _plan_path(register), ("items", index, "kind"), arguments=arguments)


def _any_unreadable(register: Register, kind: str) -> bool:
    return any(path.endswith(f"/{kind}.yaml") or f"/{kind}/" in path for path in register.unreadable)


def _plan_path(register: Register) -> str:
    return register.reporting.path if register.reporting is not None else ""


def _due_items(register: Register, as_of: date) -> Iterator[tuple[int, PolicyReportingItem]]:
    if register.reporting is None or register.site is None:
        return
    for index, item in enumerate(register.reporting.items):
        if any(due_periods(item, current=register.site.current_period, as_of=as_of)):
            yield index, item


def check_reports_filed(register: Register, as_of: date) -> Iterator[Violation]:
    """Every unit has filed what the reporting plan asks of it; a unit without a record counts as zero (S20)."""
    if register.site is None:
        return
    missing: dict[tuple[str, str], set[str]] = defaultdict(set)
    for _, item in _due_items(register, as_of):
        if item.kind == "meeting" or not records_of_kind(register, item.kind):
            continue
        filed = _filed(register, item.kind)
        excused = excused_periods(register, item.kind)
        for period in due_periods(item, current=register.site.current_period, as_of=as_of):
            for identifier in owing_units(register, item, period):
                key = (identifier, period)
                known = key in filed or key in excused or _maybe_filed(register, item.kind, identifier, period)
                if not known:
                    missing[identifier, item.kind].add(period)
    for (identifier, kind), periods_missing in sorted(missing.items()):
        unit = register.units[identifier]
        arguments = words(
            name=unit.short_name,
            kind=KINDS[kind].title,
            count=len(periods_missing),
            periods=periods_text(sorted(periods_missing)),
        )
        yield Violation("QQ488", unit.path, ("id",), arguments=arguments)


def check_columns_filled(register: Register, as_of: date) -> Iterator[Violation]:
    """A unit's service reports carry every column that its duties ask for."""
    blank: dict[tuple[str, int], list[str]] = defaultdict(list)
    for report in register.services:
        unit = register.units.get(report.unit)
        if unit is None:
            continue
        for number, (duty, column, _) in enumerate(_COLUMNS):
            if getattr(unit.duties, duty) and not getattr(report, column):
                blank[unit.id, number].append(report.period)
    for (identifier, number), periods in sorted(blank.items()):
        unit = register.units[identifier]
        duty, column, name = _COLUMNS[number]
        arguments = words(
            name=unit.short_name, column=name, field=column, count=len(periods), periods=periods_text(sorted(periods))
        )
        yield Violation("QQ489", unit.path, ("duties", duty), arguments=arguments)


CHECKS: tuple[Check, ...] = (check_kinds_present, check_reports_filed, check_columns_filled)
