"""Measures of visits to enterprises (入企扫码): scanned, off plan, out of scope, lenient (S36 S37 S40)."""

from __future__ import annotations

from collections.abc import Callable

from qinqing.findings.finding import Text
from qinqing.policy.inspections import Inspection
from qinqing.policy.periods import chinese_period
from qinqing.register.records.typed import Unit, VisitLog
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.measure import HIGHER, LOWER, UNITS, Compute, Measure
from qinqing.standing.measures.subjects import of_unit
from qinqing.standing.numbers.aggregation import Tally, count_over, not_published, share_over, tally
from qinqing.standing.numbers.value import Source, Undefined, Value

_NO_VISITS = Text("本期没有入企记录", "no visit was recorded in the period")
_NO_INSPECTIONS = Text("本期没有执法检查", "no inspection was recorded in the period")

OfMonth = Callable[[Lookup, Unit, str], Tally | Undefined]
Over = Callable[[tuple[str, ...], Callable[[str], Tally | Undefined]], Value]


def _over_months(count: OfMonth, over: Over) -> Compute:
    def compute(lookup: Lookup, unit: Unit, period: str) -> Value:
        months = lookup.reported_months(period, unit)
        if not months:
            return not_published(period)
        filed = tuple(month for month in months if (unit.id, month) in lookup.visit_logs)
        if not unit.duties.enforcement and not filed:
            reason = Text("本单位没有执法检查职责", "the unit has no duty of enforcement")
            return Undefined(reason=reason, sources=(Source(unit.path, ("duties", "enforcement")),))
        owed = tuple(month for month in months if month in filed or not lookup.is_excused("visits", unit.id, month))
        if not owed:
            return Undefined(reason=Text("经批准准予缺报", "the unit is excused from filing"))
        counted = owed if unit.duties.enforcement else filed
        return over(counted, lambda month: count(lookup, unit, month))

    return of_unit(compute)


def _log_of(lookup: Lookup, unit: Unit, month: str) -> VisitLog | Undefined:
    log = lookup.visit_logs.get((unit.id, month))
    if log is not None:
        return log
    name = chinese_period(month)
    if lookup.is_unreadable("visits", unit.id, month):
        return Undefined(reason=Text(f"{name}入企扫码记录无法读取", f"the visit log of {month} cannot be read"))
    return Undefined(reason=Text(f"{name}没有填报入企扫码记录", f"no visit log was filed for {month}"))


def _scanned(lookup: Lookup, unit: Unit, month: str) -> Tally | Undefined:
    log = _log_of(lookup, unit, month)
    if isinstance(log, Undefined):
        return log
    sources = (Source(log.path, ("visits", index, "scanned")) for index in range(len(log.visits)))
    return tally(sum(visit.scanned for visit in log.visits), len(log.visits), sources)


def _inspections(departs: Callable[[Inspection], bool], field: str) -> OfMonth:
    def count(lookup: Lookup, unit: Unit, month: str) -> Tally | Undefined:
        log = _log_of(lookup, unit, month)
        if isinstance(log, Undefined):
            return log
        if lookup.is_unreadable("inspection-plan", unit.id, month):
            name = chinese_period(month)
            return Undefined(
                reason=Text(f"{name}涉企检查计划无法读取", f"the inspection plan of {month} cannot be read")
            )
        found = lookup.inspections.get((unit.id, month), ())
        departed = [inspection for inspection in found if departs(inspection)]
        return tally(len(departed), len(found), (_field(one, field) for one in found))

    return count


def _field(inspection: Inspection, field: str) -> Source:
    pointer: tuple[str | int, ...] = ("visits", inspection.index)
    present = getattr(inspection.visit, field) not in (None, ())
    return Source(inspection.log.path, (*pointer, field) if present else pointer)


def _lenient(lookup: Lookup, unit: Unit, month: str) -> Tally | Undefined:
    log = _log_of(lookup, unit, month)
    if isinstance(log, Undefined):
        return log
    found = [index for index, visit in enumerate(log.visits) if visit.lenient is not None]
    sources = [Source(log.path, ("visits", index, "lenient")) for index in found] or [Source(log.path, ("visits",))]
    return tally(len(found), len(log.visits), sources)


def _share_of(nothing: Text) -> Over:
    return lambda months, count: share_over(months, count, nothing=nothing)


MEASURES: tuple[Measure, ...] = (
    Measure(
        name="visit-scanned",
        title="入企扫码率",
        definition="当场扫“亲清码”的入企次数除以全部入企次数，跨月逐月相加后再相除。事后补录的属于未当场扫码，计入入企次数，不计"
        "入扫码次数。没有入企的没有扫码率；应报未报的月份不以零代替，该期没有数据。",
        unit="%",
        direction=HIGHER,
        subjects=UNITS,
        compute=_over_months(_scanned, _share_of(_NO_VISITS)),
    ),
    Measure(
        name="visit-off-plan",
        title="超计划检查率",
        definition="当月检查计划以外的执法检查次数除以全部执法检查次数，跨月逐月相加后再相除。没有对应计划、计划序号不存在、计划不"
        "包括该企业、超过计划次数的，都属于超计划。没有执法检查的没有此数。",
        unit="%",
        direction=LOWER,
        subjects=UNITS,
        compute=_over_months(
            _inspections(lambda inspection: inspection.departure is not None, "plan"), _share_of(_NO_INSPECTIONS)
        ),
    ),
    Measure(
        name="visit-out-of-scope",
        title="超范围检查率",
        definition="检查了计划所列事项以外事项的执法检查次数除以全部执法检查次数，跨月逐月相加后再相除。没有对应计划的按超计划"
        "计，不重复计入超范围。没有执法检查的没有此数。",
        unit="%",
        direction=LOWER,
        subjects=UNITS,
        compute=_over_months(
            _inspections(lambda inspection: bool(inspection.beyond), "items"), _share_of(_NO_INSPECTIONS)
        ),
    ),
    Measure(
        name="visit-lenient",
        title="柔性执法次数",
        definition="首违免罚、轻微免罚、分期缴纳、延期缴纳的次数，跨月逐月相加。应报未报的月份不以零代替，该期没有数据。",
        unit="次",
        direction=HIGHER,
        subjects=UNITS,
        compute=_over_months(_lenient, count_over),
    ),
)
