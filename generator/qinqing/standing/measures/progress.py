"""Measures of the progress of indicators (指标进展) against their targets (S05 S25)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from qinqing.findings.finding import Text
from qinqing.policy.obligations import due_in
from qinqing.policy.periods import chinese_period, is_within, last_day, months_of
from qinqing.register.records.typed import Indicator, Progress, ProgressEntry, Unit
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.measure import HIGHER, INDICATOR, UNITS, Measure
from qinqing.standing.measures.subjects import of_indicator, of_unit
from qinqing.standing.numbers.aggregation import Tally, both_undefined, not_published, tally
from qinqing.standing.numbers.completion import completion_rate, entry_value, meets, scale_of
from qinqing.standing.numbers.value import Known, Source, Undefined, Value, exact, rate

_NOT_RESPONSIBLE = Text("本单位没有负责填报的指标", "the unit reports on no indicator")
_NO_VALUES = Text("本期填报的指标都没有完成值", "no indicator reported in the period has a value")
_NO_TARGET = Text("目标为零，无法计算完成率", "the target is zero, so there is no rate of completion")
_NOTHING_FILED = Text("本期没有填报该指标", "nothing was filed on the indicator in the period")

Filed = tuple[Progress, int, ProgressEntry]


def _periods(lookup: Lookup, unit: str, period: str) -> tuple[tuple[str, ...], list[Undefined]]:
    """Return the periods within ``period`` that ``unit`` filed progress for, and what it owes and has not filed."""
    missing = []
    owed: set[str] = set()
    for obligation in lookup.obligations.get(unit, ()):
        if obligation.item.kind != "progress" or not is_within(obligation.period, period):
            continue
        owed.add(obligation.period)
        if (unit, obligation.period) not in lookup.progress and not obligation.excused:
            name = chinese_period(obligation.period)
            reason = Text(f"{name}没有填报指标进展月报", f"no progress report was filed for {obligation.period}")
            missing.append(Undefined(reason=reason))
    found = (key[1] for key in lookup.progress if key[0] == unit and is_within(key[1], period))
    return tuple(sorted(found, key=_by_end)), missing


def _by_end(period: str) -> tuple[str, str]:
    return last_day(period).isoformat(), period


def _unit_completion(lookup: Lookup, unit: Unit, period: str) -> Value:
    if not lookup.reported_months(period, unit):
        return not_published(period)
    periods, missing = _periods(lookup, unit.id, period)
    if missing:
        return both_undefined(missing)
    if not periods:
        return Undefined(reason=_NOT_RESPONSIBLE)
    counted = [_tally_of(lookup, lookup.progress[unit.id, name]) for name in periods]
    return rate(
        sum((one.part for one in counted), Fraction(0)),
        sum((one.whole for one in counted), Fraction(0)),
        sources=(source for one in counted for source in one.sources),
        nothing=_NO_VALUES,
    )


def _tally_of(lookup: Lookup, report: Progress) -> Tally:
    met = valued = 0
    sources: list[Source] = []
    for index, entry in enumerate(report.entries):
        indicator = lookup.register.indicators.get(entry.indicator)
        value = entry_value(entry, indicator.measure) if indicator is not None else None
        if indicator is None or value is None:
            continue
        valued += 1
        met += meets(value, entry.target, indicator.direction)
        sources += _value_sources(report, index, entry)
    return tally(met, valued, sources)


def _value_sources(report: Progress, index: int, entry: ProgressEntry) -> Iterator[Source]:
    for field in ("value", "numerator", "denominator", "target"):
        if getattr(entry, field) is not None:
            yield Source(report.path, ("entries", index, field))


def _indicator_completion(lookup: Lookup, indicator: Indicator, period: str) -> Value:
    if indicator.level != 3:
        reason = Text("只有三级指标填报完成值", "only third-level indicators report values")
        return Undefined(reason=reason, sources=(Source(indicator.path, ("level",)),))
    missing: list[Undefined] = []
    filed: list[Filed] = []
    for unit in indicator.responsible_units:
        periods, late = _periods(lookup, unit, period)
        missing += late
        for name in periods:
            report = lookup.progress[unit, name]
            filed += [
                (report, index, entry)
                for index, entry in enumerate(report.entries)
                if entry.indicator == indicator.code
            ]
    if missing:
        return both_undefined(missing)
    if not filed:
        return Undefined(reason=_NOTHING_FILED, sources=(Source(indicator.path, ("responsible_units",)),))
    valued = [one for one in filed if one[2].missing is None]
    absent = [
        _absent(*one) for one in filed if one[2].missing is not None and (not valued or _is_due(indicator, one[0]))
    ]
    if absent:
        return both_undefined(absent)
    by_ratio = all(entry.value is None for _, _, entry in valued)
    return _ratio(indicator, valued) if by_ratio else _latest(indicator, valued)


def _is_due(indicator: Indicator, report: Progress) -> bool:
    """Return whether ``report`` is one that has to carry a value: a quarterly indicator has none in other months."""
    return due_in(indicator.cycle, months_of(report.period)[-1])


def _absent(report: Progress, index: int, entry: ProgressEntry) -> Undefined:
    name = chinese_period(report.period)
    reason = Text(f"{name}没有完成值：{entry.missing}", f"there is no value for {report.period}: {entry.missing}")
    return Undefined(reason=reason, sources=(Source(report.path, ("entries", index, "missing")),))


def _ratio(indicator: Indicator, filed: list[Filed]) -> Value:
    """Return the completion of numerators and denominators added over units and months."""
    sources = tuple(source for report, index, entry in filed for source in _value_sources(report, index, entry))
    numerator = sum((exact(entry.numerator or 0) for _, _, entry in filed), Fraction(0))
    denominator = sum((exact(entry.denominator or 0) for _, _, entry in filed), Fraction(0))
    if denominator == 0:
        return Undefined(reason=Text("分母为零，没有完成值", "the denominator is zero"), sources=sources)
    latest = _latest_filed(filed)
    if len({entry.target for _, _, entry in latest}) > 1:
        return Undefined(
            reason=Text("各责任单位填报的目标不一致", "the responsible units report different targets"), sources=sources
        )
    value = numerator / denominator * scale_of(indicator.measure)
    return _completion(indicator, value, latest[0][2], sources)


def _latest_filed(filed: list[Filed]) -> list[Filed]:
    last = max(last_day(report.period) for report, _, _ in filed)
    return [one for one in filed if last_day(one[0].period) == last]


def _latest(indicator: Indicator, filed: list[Filed]) -> Value:
    """Return the completion of the last value of the period, which one unit alone has to have filed."""
    latest = _latest_filed(filed)
    sources = tuple(source for report, index, entry in latest for source in _value_sources(report, index, entry))
    if len(latest) > 1:
        reason = Text(
            "几个责任单位各填了一个数值，无法相加",
            "several responsible units filed a value each, which cannot be added",
        )
        return Undefined(reason=reason, sources=sources)
    entry = latest[0][2]
    value = entry_value(entry, indicator.measure)
    if value is None:
        return Undefined(reason=Text("期末没有完成值", "there is no value at the end of the period"), sources=sources)
    return _completion(indicator, value, entry, sources)


def _completion(indicator: Indicator, value: Fraction, entry: ProgressEntry, sources: tuple[Source, ...]) -> Value:
    reached = completion_rate(value, entry.target, indicator.direction)
    if reached is None:
        return Undefined(reason=_NO_TARGET, sources=sources)
    return Known(amount=reached, sources=sources)


MEASURES: tuple[Measure, ...] = (
    Measure(
        name="progress-completion",
        title="指标达标率",
        definition="本单位当期填报的三级指标中，完成值达到本期目标的比例，按指标自身方向判断：越高越好的不低于目标，越低越好的"
        "不高于目标。跨月的报告期把各月达标数和有完成值的指标数分别相加后再相除。注明缺数原因或者分母为零的指标不计入；应报"
        "未报的月份不以零代替，该期没有数据。",
        brief="完成值达到当期目标的填报项数／有完成值的填报项数。",
        unit="%",
        direction=HIGHER,
        subjects=UNITS,
        compute=of_unit(_unit_completion),
    ),
    Measure(
        name="indicator-completion",
        title="指标完成率",
        definition="完成值与本期目标之比。越高越好的指标为完成值除以目标；越低越好的指标为2减去完成值与目标之比，正好达到目标"
        "都是100%。以分子分母填报的，把各责任单位、各月的分子和分母分别相加后再相除；以数值填报的，取期内最后一次填报值，"
        "几个责任单位各填数值的不能相加，没有完成率。按季、半年、年统计的指标只看应填报的月份；应填报而注明缺数原因的，以及目标"
        "为零的，没有完成率。",
        unit="%",
        direction=HIGHER,
        subjects=(INDICATOR,),
        compute=of_indicator(_indicator_completion),
    ),
)
