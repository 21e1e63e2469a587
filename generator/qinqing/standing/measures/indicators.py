"""Measures of the indicators themselves (指标体系): claimed by their chiefs (S24)."""

from __future__ import annotations

from qinqing.findings.finding import Text
from qinqing.policy.tenure import chief_on, in_force, is_claimed
from qinqing.register.records.typed import Indicator
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.measure import HIGHER, INDICATOR, Measure
from qinqing.standing.measures.subjects import of_indicator
from qinqing.standing.numbers.value import Source, Undefined, Value, rate

_NOT_IN_FORCE = Text("指标期末不在用", "the indicator is not in force at the end of the period")


def _claimed(lookup: Lookup, indicator: Indicator, period: str) -> Value:
    day = lookup.cutoff(period)
    if not in_force(indicator, day):
        return Undefined(reason=_NOT_IN_FORCE, sources=(Source(indicator.path, ("valid_from",)),))
    chief = chief_on(indicator, day)
    if chief is None:
        place: tuple[str | int, ...] = ("chiefs",)
    else:
        place = ("chiefs", indicator.chiefs.index(chief))
    claimed = chief is not None and is_claimed(chief, day)
    return rate(int(claimed), 1, sources=(Source(indicator.path, place),), nothing=_NOT_IN_FORCE)


MEASURES: tuple[Measure, ...] = (
    Measure(
        name="indicator-claimed",
        title="指标认领率",
        definition="期末在用的指标已由当日在任的指标长认领的比例，单个指标为100%或者0%。换了指标长的，由新任重新认领；没有指标长的"
        "视为未认领。各级指标都计入，全区为已认领的指标数除以在用的指标数。",
        brief="现任指标长已认领的指标数／在用的指标数。",
        unit="%",
        direction=HIGHER,
        subjects=(INDICATOR,),
        compute=of_indicator(_claimed),
    ),
)
