"""Measures of filing (报送): filed, late and missing, held against the reporting plan (S20 S51)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qinqing.findings.finding import Text
from qinqing.policy.obligations import Obligation
from qinqing.policy.periods import is_within
from qinqing.register.records.typed import Unit
from qinqing.standing.facts.filings import Filing
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.measure import HIGHER, LOWER, UNITS, Compute, Measure
from qinqing.standing.measures.subjects import of_unit
from qinqing.standing.numbers.value import Source, Undefined, Value, amount, rate

_NO_PLAN = Text("没有报送计划", "there is no reporting plan")
_NONE_DUE = Text("本期没有到期的应报事项", "nothing was due to be filed for the period")


@dataclass(frozen=True, slots=True)
class _Due:
    """What was due by the day of the figures, and what was filed for it."""

    obligation: Obligation
    filing: Filing | None

    @property
    def late(self) -> bool:
        return self.filing is not None and self.filing.is_late(self.obligation)


def _due(lookup: Lookup, unit: Unit, period: str) -> list[_Due]:
    return [
        _Due(owed, lookup.filing(owed))
        for owed in lookup.obligations.get(unit.id, ())
        if is_within(owed.period, period) and owed.due_on < lookup.as_of and not owed.excused
    ]


def _of_due(value: Callable[[list[_Due], Callable[[list[_Due]], tuple[Source, ...]]], Value]) -> Compute:
    def compute(lookup: Lookup, unit: Unit, period: str) -> Value:
        plan = lookup.register.reporting
        if plan is None:
            return Undefined(reason=_NO_PLAN)
        due = _due(lookup, unit, period)
        if not due:
            return Undefined(reason=_NONE_DUE, sources=(Source(plan.path, ("items",)),))

        def sources(found: list[_Due]) -> tuple[Source, ...]:
            places = (
                Source(one.filing.path, one.filing.pointer)
                if one.filing is not None
                else Source(plan.path, ("items", one.obligation.index))
                for one in found
            )
            return tuple(dict.fromkeys(places))

        return value(due, sources)

    return of_unit(compute)


def _filed(due: list[_Due], sources: Callable[[list[_Due]], tuple[Source, ...]]) -> Value:
    return rate(sum(one.filing is not None for one in due), len(due), sources=sources(due), nothing=_NONE_DUE)


def _late(due: list[_Due], sources: Callable[[list[_Due]], tuple[Source, ...]]) -> Value:
    found = [one for one in due if one.late]
    return amount(len(found), sources=sources(found or due))


def _missing(due: list[_Due], sources: Callable[[list[_Due]], tuple[Source, ...]]) -> Value:
    found = [one for one in due if one.filing is None]
    return amount(len(found), sources=sources(found or due))


_WHAT = "应报事项由报送计划、单位名录和指标体系推定，一个事项一期为一项，经批准缺报和尚未到截止日的不计。"

MEASURES: tuple[Measure, ...] = (
    Measure(
        name="report-filed",
        title="报送率",
        definition=f"当期已经报送的应报事项除以全部到期的应报事项，迟报的也算已报。{_WHAT}没有到期事项的没有报送率。",
        unit="%",
        direction=HIGHER,
        subjects=UNITS,
        compute=_of_due(_filed),
    ),
    Measure(
        name="report-late",
        title="迟报数",
        definition=f"当期应报事项中超过截止日才报送的项数。{_WHAT}",
        unit="项",
        direction=LOWER,
        subjects=UNITS,
        compute=_of_due(_late),
    ),
    Measure(
        name="report-missing",
        title="缺报数",
        definition=f"当期到期的应报事项中至今没有报送的项数。{_WHAT}",
        unit="项",
        direction=LOWER,
        subjects=UNITS,
        compute=_of_due(_missing),
    ),
)
