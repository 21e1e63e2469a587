"""The district as a whole (全区): what a measure comes to over everyone it is defined for, added up exactly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from qinqing.findings.finding import Text
from qinqing.policy.periods import chinese_period
from qinqing.policy.tenure import indicators_in_force
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.measure import BATCH, INDICATOR, UNIT, Measure
from qinqing.standing.numbers.arithmetic import exact_sum
from qinqing.standing.numbers.value import Known, Undefined, Value

DISTRICT_DEFINITION: Final = (
    "全区的数由各单位的数合成：比例把各单位的分子、分母分别相加后再相除，不取平均；件数、项数、条数、次数、份数和工作日"
    "直接相加；没有数据的单位不计入，不以零代替。期末已经撤销的单位，撤销前登记、发生的照样计入。按指标、按批次计算的，同样由期末在用的各"
    "指标、已经交办的各批次合成。定义中注明不计入的，全区也不计入：题目不公开的批次线索不计入全区整改件数，"
    "只计入全区批次线索化解率。"
)
"""What a number of the whole district is, in the words of the page of methods."""

_ADDABLE: Final = frozenset({"件", "项", "条", "次", "份", "工作日"})


def values_of_all(lookup: Lookup, measure: Measure, period: str) -> Mapping[str, Known]:
    """Return the value of ``measure`` of everyone that has one for ``period``, by identifier.

    Units are those of the whole registry, since what a unit did before it was dissolved remains done; indicators those
    in force at the end of the period; batches those that the policy names.  A measure of nothing of these, such as one
    of sections, gives nothing.
    """
    found = {subject: measure.compute(lookup, subject, period) for subject in _subjects(lookup, measure, period)}
    return {subject: value for subject, value in found.items() if isinstance(value, Known)}


def district_value(lookup: Lookup, measure: Measure, period: str) -> Value:
    """Return what ``measure`` comes to in the whole district for ``period`` (全区), or why there is no such number."""
    return together(measure, period, values_of_all(lookup, measure, period).values())


def together(measure: Measure, period: str, values: Iterable[Known]) -> Value:
    """Return what ``values`` of ``measure`` for ``period`` come to together: parts and wholes added, never averaged."""
    found = tuple(values)
    if made_up_of(measure) is None:
        return Undefined(reason=Text(f"{measure.title}没有全区的数", f"{measure.name} has no number of the district"))
    if not found:
        name = chinese_period(period)
        return Undefined(reason=Text(f"{name}没有{measure.title}", f"nobody has {measure.name} for {period}"))
    sources = tuple(source for value in found for source in value.sources)
    parts = [value.numerator for value in found if value.numerator is not None]
    wholes = [value.denominator for value in found if value.denominator is not None]
    if len(parts) == len(wholes) == len(found):
        part, whole = exact_sum(parts), exact_sum(wholes)
        return Known(amount=part / whole * 100, numerator=part, denominator=whole, sources=sources)
    if measure.unit in _ADDABLE:
        return Known(amount=exact_sum(value.amount for value in found), sources=sources)
    return Undefined(reason=Text(f"{measure.title}不能相加", f"{measure.name} cannot be added up"))


def made_up_of(measure: Measure) -> str | None:
    """Return whose values make up the district's, units before indicators before batches; None where nobody's do."""
    return next((kind for kind in (UNIT, INDICATOR, BATCH) if kind in measure.subjects), None)


def _subjects(lookup: Lookup, measure: Measure, period: str) -> tuple[str, ...]:
    register = lookup.register
    kind = made_up_of(measure)
    if kind == UNIT:
        return tuple(sorted(register.units))
    if kind == INDICATOR:
        return tuple(indicator.code for indicator in indicators_in_force(register, lookup.cutoff(period)))
    if kind == BATCH and register.batches is not None:
        return tuple(batch.id for batch in register.batches.batches)
    return ()
