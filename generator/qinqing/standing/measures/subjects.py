"""Who a measure is asked about (度量对象): the unit, section or indicator behind an identifier, or that none is."""

from __future__ import annotations

from collections.abc import Callable

from qinqing.findings.finding import Text
from qinqing.register.records.typed import Indicator, Unit
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.measure import Compute
from qinqing.standing.numbers.aggregation import not_begun
from qinqing.standing.numbers.value import Undefined, Value


def of_unit(compute: Callable[[Lookup, Unit, str], Value]) -> Compute:
    """Return ``compute`` for the identifier of a unit, or of the secretary of that unit."""

    def computed(lookup: Lookup, subject: str, period: str) -> Value:
        unit = lookup.unit(subject)
        if unit is None:
            return Undefined(reason=Text(f"单位名录中没有{subject}", f"the registry has no unit {subject}"))
        return compute(lookup, unit, period) if lookup.begun_months(period) else not_begun(period)

    return computed


def of_indicator(compute: Callable[[Lookup, Indicator, str], Value]) -> Compute:
    """Return ``compute`` for the code of an indicator."""

    def computed(lookup: Lookup, subject: str, period: str) -> Value:
        indicator = lookup.register.indicators.get(subject)
        if indicator is None:
            return Undefined(reason=Text(f"指标体系中没有{subject}", f"the tree has no indicator {subject}"))
        return compute(lookup, indicator, period) if lookup.begun_months(period) else not_begun(period)

    return computed
