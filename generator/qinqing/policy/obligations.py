"""Who must file what by when (报送计划): the plan, the registry and the indicators, less what is excused."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from qinqing.policy.monthly_meetings import owes_meeting
from qinqing.policy.periods import last_day, months_between, months_of, period_containing
from qinqing.policy.tenure import in_force, in_force_throughout
from qinqing.register.records.register import Register
from qinqing.register.records.typed import PolicyReportingItem, Unit
from qinqing.register.records.words import Cycle, FilingGroup, PlannedKind

COLUMNS: Mapping[FilingGroup, str] = {"窗口单位": "reviews", "承办单位": "hotline", "宣传单位": "publicity"}
"""The column of a service report (服务情况月报) that units file by their duty."""
_DUTIES: Mapping[FilingGroup, Callable[[Unit], bool]] = {
    "执法单位": lambda unit: unit.duties.enforcement,
    "窗口单位": lambda unit: unit.duties.public_service,
    "承办单位": lambda unit: unit.duties.hotline,
    "宣传单位": lambda unit: unit.duties.publicity,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """One report that one unit owes (应报事项): ``due_on`` is its last day, ``index`` its place in the plan."""

    item: PolicyReportingItem
    index: int
    unit: str
    period: str
    due_on: date
    excused: bool


def obligations_of(register: Register, *, first: str, last: str) -> Iterator[Obligation]:
    """Yield what is to be filed for the periods that end in the months from ``first`` to ``last``, both included.

    Periods before the repository or the item of the plan began are left out, and so are units that are not in force
    throughout.  The order is that of the plan, then of periods, then of units.
    """
    if register.reporting is None or register.site is None:
        return
    for index, item in enumerate(register.reporting.items):
        excused = excused_periods(register, item.kind)
        for period in item_periods(item, first=max(item.since, register.site.first_period), last=last):
            if months_of(period)[-1] < first:
                continue
            for unit in owing_units(register, item, period):
                yield Obligation(
                    item=item,
                    index=index,
                    unit=unit,
                    period=period,
                    due_on=due_on(item, period),
                    excused=(unit, period) in excused,
                )


def item_periods(item: PolicyReportingItem, *, first: str, last: str) -> tuple[str, ...]:
    """Return the whole periods of ``item`` (报送事项), by its cycle, within the months ``first`` to ``last``."""
    found = dict.fromkeys(period_containing(month, item.cycle) for month in months_between(first, last))
    return tuple(period for period in found if months_of(period)[0] >= first and months_of(period)[-1] <= last)


def due_on(item: PolicyReportingItem, period: str) -> date:
    """Return the last day on which ``item`` may be filed for ``period``."""
    return last_day(period) + timedelta(days=item.due_day)


def due_periods(item: PolicyReportingItem, *, current: str, as_of: date) -> Iterator[str]:
    """Yield the periods of ``item`` that were due before ``as_of``, up to the ``current`` month."""
    return (period for period in item_periods(item, first=item.since, last=current) if due_on(item, period) < as_of)


def owing_units(register: Register, item: PolicyReportingItem, period: str) -> tuple[str, ...]:
    """Return the units that owe ``item`` for ``period``, sorted: those asked, in force throughout it."""
    asked = reporters(register, item, period)
    return tuple(
        identifier
        for identifier in sorted(asked)
        if identifier in register.units and in_force_throughout(register.units[identifier], period)
    )


def reporters(register: Register, item: PolicyReportingItem, period: str) -> frozenset[str]:
    """Return the units that ``item`` asks to file for ``period``, from the registry and the tree of indicators."""
    site = register.site
    match item.who:
        case "责任单位":
            return frozenset(
                unit
                for indicator in register.indicators.values()
                if indicator.level == 3 and indicator.cycle == item.cycle and in_force(indicator, last_day(period))
                for unit in indicator.responsible_units
            )
        case "优化办":
            return frozenset({site.office}) if site is not None else frozenset()
        case "纪检监察机关":
            return frozenset({site.commission}) if site is not None else frozenset()
        case "月例会单位":
            month = months_of(period)[0]
            return frozenset(unit.id for unit in register.units.values() if owes_meeting(unit, month))
    return frozenset(unit.id for unit in register.units.values() if _DUTIES[item.who](unit))


def excused_periods(register: Register, kind: PlannedKind) -> frozenset[tuple[str, str]]:
    """Return the pairs of unit and period that the plan excuses from filing ``kind`` (准予缺报)."""
    items = register.reporting.excused if register.reporting is not None else ()
    return frozenset((item.unit, period) for item in items if item.kind == kind for period in item.periods)


def filing_since(register: Register, kind: PlannedKind) -> str:
    """Return the first month for which records of ``kind`` are filed, by the plan and the site settings."""
    first = register.site.first_period if register.site is not None else ""
    items = register.reporting.items if register.reporting is not None else ()
    return max(first, min((item.since for item in items if item.kind == kind), default=first))


def due_in(cycle: Cycle | None, month: str) -> bool:
    """Return whether an indicator of ``cycle`` (月, 季, 半年, 年) has a value due for ``month``."""
    return months_of(period_containing(month, cycle or "月"))[-1] == month
