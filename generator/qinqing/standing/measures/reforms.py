"""Measures of the five reductions (五减): steps, time, materials, trips and cost (S27)."""

from __future__ import annotations

from fractions import Fraction

from qinqing.findings.finding import Text
from qinqing.register.records.typed import Unit
from qinqing.register.records.words import MeasureName
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.measure import HIGHER, UNITS, Compute, Measure
from qinqing.standing.measures.subjects import of_unit
from qinqing.standing.numbers.value import Source, Undefined, Value, exact, rate

_NONE = Text("截至期末没有五减事项", "no reform had taken effect by the end of the period")


def _reduction(field: str, title: str) -> Compute:
    nothing = Text(f"改革前的{title}为零，没有压减率", "there was nothing to reduce before the reform")

    def compute(lookup: Lookup, unit: Unit, period: str) -> Value:
        day = lookup.cutoff(period)
        found = [reform for reform in lookup.reforms.get(unit.id, ()) if reform.date <= day]
        if not found:
            return Undefined(reason=_NONE)
        sources = [Source(reform.path, (side, field)) for reform in found for side in ("baseline", "current")]
        if field == "time" and len({reform.time_unit for reform in found}) > 1:
            reason = Text(
                "各事项的时间单位不一致，不能相加", "the reforms give time in different units, which cannot be added"
            )
            return Undefined(reason=reason, sources=tuple(Source(reform.path, ("time_unit",)) for reform in found))
        before = sum((exact(getattr(reform.baseline, field)) for reform in found), Fraction(0))
        after = sum((exact(getattr(reform.current, field)) for reform in found), Fraction(0))
        return rate(before - after, before, sources=sources, nothing=nothing)

    return of_unit(compute)


def _measure(name: MeasureName, field: str, title: str, verb: str) -> Measure:
    return Measure(
        name=name,
        title=f"{verb}（{title}压减率）",
        definition=f"本单位截至期末已实施的五减事项，改革前{title}之和减去改革后{title}之和，除以改革前之和。改革后反而增加的为负"
        f"数，照实列出；改革前合计为零的没有压减率，没有五减事项的没有数据。"
        + ("时间单位不一致的不能相加，没有数据。" if field == "time" else ""),
        unit="%",
        direction=HIGHER,
        subjects=UNITS,
        compute=_reduction(field, title),
    )


MEASURES: tuple[Measure, ...] = (
    _measure("reform-steps", "steps", "环节", "减环节"),
    _measure("reform-time", "time", "办理时间", "减时间"),
    _measure("reform-materials", "materials", "材料", "减材料"),
    _measure("reform-trips", "trips", "跑动次数", "减跑动"),
    _measure("reform-cost", "cost", "成本", "降成本"),
)
