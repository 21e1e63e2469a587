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
_NO_PROGRESS = Text("本单位本期没有应报的指标进展月报", "the unit owes no progress report for the period")


@dataclass(frozen=True, slots=True)
class _Due:
    """What was due by the day of the figures, and what was filed for it."""

    obligation: Obligation
    filing: Filing | None

    @property
    def late(self) -> bool:
        return self.filing is not None and self.filing.is_late(self.obligation)


def _is_due(owed: Obligation, lookup: Lookup) -> bool:
    return owed.due_on < lookup.as_of


def _is_progress(owed: Obligation, _lookup: Lookup) -> bool:
    return owed.item.kind == "progress"


def _owed(
    value: Callable[[list[_Due], Callable[[list[_Due]], tuple[Source, ...]]], Value],
    *,
    counts: Callable[[Obligation, Lookup], bool] = _is_due,
    nothing: Text = _NONE_DUE,
) -> Compute:
    """Return a measure of the obligations of a period that count and are not excused."""

    def compute(lookup: Lookup, unit: Unit, period: str) -> Value:
        plan = lookup.register.reporting
        if plan is None:
            return Undefined(reason=_NO_PLAN)
        due = [
            _Due(owed, lookup.filing(owed))
            for owed in lookup.obligations.get(unit.id, ())
            if is_within(owed.period, period) and counts(owed, lookup) and not owed.excused
        ]
        if not due:
            return Undefined(reason=nothing, sources=(Source(plan.path, ("items",)),))

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
        compute=_owed(_filed),
    ),
    Measure(
        name="report-late",
        title="迟报数",
        definition=f"当期应报事项中超过截止日才报送的项数。{_WHAT}",
        unit="项",
        direction=LOWER,
        subjects=UNITS,
        compute=_owed(_late),
    ),
    Measure(
        name="report-missing",
        title="缺报数",
        definition=f"当期到期的应报事项中至今没有报送的项数。{_WHAT}",
        unit="项",
        direction=LOWER,
        subjects=UNITS,
        compute=_owed(_missing),
    ),
    Measure(
        name="progress-filed",
        title="指标月报报送率",
        definition="当期应报的指标进展月报中已经报送的比例，一个责任单位一期为一份，迟报的也算已报，尚未到截止日的也计入应报。应报单位由报送"
        "计划、单位名录和指标体系推定，经批准缺报的不计。没有应报月报的没有此数。",
        brief="已报送指标进展月报的单位数／应报送的单位数。",
        unit="%",
        direction=HIGHER,
        subjects=UNITS,
        compute=_owed(_filed, counts=_is_progress, nothing=_NO_PROGRESS),
    ),
)
