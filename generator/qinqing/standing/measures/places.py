"""Measures of places (位次) in the city and the province: from the top, from the bottom, and their change (S07-S09)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from qinqing.findings.finding import Text
from qinqing.policy.periods import chinese_period, is_within, last_day
from qinqing.policy.tenure import indicators_in_force
from qinqing.register.records.typed import Indicator, Unit
from qinqing.register.records.words import MeasureName, SuperiorLevel
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.facts.placings import CITY, PROVINCE, Placing
from qinqing.standing.measures.measure import HIGHER, INDICATOR, LOWER, UNITS, Compute, Measure
from qinqing.standing.measures.subjects import of_indicator, of_unit
from qinqing.standing.numbers.value import Known, Source, Undefined, Value, amount

RISEN, FALLEN, SAME = "进位", "退位", "持平"


def change_word(change: Fraction) -> str:
    """Return what a change of places is called: 进位 where it is positive, 退位 negative, 持平 zero (S09)."""
    return SAME if change == 0 else RISEN if change > 0 else FALLEN


def placing_of(lookup: Lookup, indicator: str, level: SuperiorLevel, period: str) -> Placing | None:
    """Return the latest placing of ``indicator`` that is about ``period`` or a part of it, None where there is none."""
    found = lookup.placings.get((level, indicator), ())
    return next((one for one in reversed(found) if is_within(one.assessment.period, period)), None)


def placing_before(lookup: Lookup, placing: Placing) -> Placing | None:
    """Return the placing of the same indicator in the assessment of the same name before that of ``placing``."""
    found = lookup.placings.get((placing.assessment.level, placing.entry.indicator), ())
    earlier = (
        one
        for one in reversed(found)
        if one.assessment.name == placing.assessment.name
        and last_day(one.assessment.period) < last_day(placing.assessment.period)
    )
    return next(earlier, None)


def _published(lookup: Lookup, indicator: Indicator, level: SuperiorLevel, period: str) -> Placing | Undefined:
    placing = placing_of(lookup, indicator.code, level, period)
    if placing is None:
        body = {CITY: Text("全市", "the city"), PROVINCE: Text("全省", "the province")}[level]
        return Undefined(
            reason=Text(
                f"没有公布{chinese_period(period)}的{body.zh}位次", f"{body.en} has published no place for {period}"
            )
        )
    return placing if placing.place is not None else _unplaced(placing)


def _unplaced(placing: Placing) -> Undefined:
    why = placing.entry.missing or ""
    name = chinese_period(placing.assessment.period)
    reason = Text(f"{name}没有位次：{why}", f"there is no place for {placing.assessment.period}: {why}")
    return Undefined(reason=reason, sources=(_source(placing),))


def _source(placing: Placing) -> Source:
    return Source(placing.assessment.path, placing.pointer)


def _sources(placing: Placing) -> Iterator[Source]:
    """Yield where the place stands, and the numbers of participants and of ties where a place follows from them."""
    yield _source(placing)
    if placing.entry.place is None or placing.entry.from_bottom is None:
        yield Source(placing.assessment.path, ("participants",))
        if placing.entry.tied is not None:
            yield Source(placing.assessment.path, ("entries", placing.index, "tied"))


def _place(level: SuperiorLevel, which: Callable[[Placing], int | None]) -> Compute:
    def compute(lookup: Lookup, indicator: Indicator, period: str) -> Value:
        placing = _published(lookup, indicator, level, period)
        if isinstance(placing, Undefined):
            return placing
        return amount(which(placing) or 0, sources=_sources(placing))

    return of_indicator(compute)


def _change(level: SuperiorLevel) -> Compute:
    def compute(lookup: Lookup, indicator: Indicator, period: str) -> Value:
        placing = _published(lookup, indicator, level, period)
        if isinstance(placing, Undefined):
            return placing
        before = placing_before(lookup, placing)
        if before is None:
            reason = Text("没有上一期的位次可以比较", "there is no earlier place to compare with")
            return Undefined(reason=reason, sources=(_source(placing),))
        if before.place is None or placing.place is None:
            return _unplaced(before)
        return amount(before.place - placing.place, sources=(*_sources(placing), *_sources(before)))

    return of_indicator(compute)


def _mean_place(level: SuperiorLevel) -> Compute:
    def compute(lookup: Lookup, unit: Unit, period: str) -> Value:
        day = lookup.cutoff(period)
        codes = [
            indicator.code
            for indicator in indicators_in_force(lookup.register, day)
            if unit.id in indicator.lead_units or unit.id in indicator.responsible_units
        ]
        if not codes:
            return Undefined(reason=Text("本单位没有牵头或负责的指标", "the unit leads or has charge of no indicator"))
        latest = [placing for code in codes if (placing := _latest_by(lookup, code, level, period)) is not None]
        placed = [placing for placing in latest if placing.place is not None]
        if not placed:
            reason = Text("本单位的指标都没有公布位次", "no place of the unit's indicators has been published")
            return Undefined(reason=reason, sources=tuple(map(_source, latest)))
        total = sum(placing.place or 0 for placing in placed)
        sources = tuple(source for placing in placed for source in _sources(placing))
        return Known(amount=Fraction(total, len(placed)), sources=sources)

    return of_unit(compute)


def _latest_by(lookup: Lookup, indicator: str, level: SuperiorLevel, period: str) -> Placing | None:
    """Return the placing in the latest assessment that covers no day after ``period``."""
    found = lookup.placings.get((level, indicator), ())
    return next((one for one in reversed(found) if last_day(one.assessment.period) <= last_day(period)), None)


def _measures(names: Sequence[MeasureName], level: SuperiorLevel, body: str) -> Iterator[Measure]:
    place, from_bottom, change = names
    about = f"上级公布的{body}考核中该指标在全部参评县市区里的位次"
    which = "期内有几次考核的，取考核期最晚的一次；本期没有公布的没有数据，不用以前的位次代替。"
    yield Measure(
        name=place,
        title=f"指标{body}位次",
        definition=f"{about}，第一名为1。上级只公布倒数位次的，按“参评数减倒数位次加1”换算，有并列的再减去并列个数加1。{which}",
        unit="名",
        direction=LOWER,
        subjects=(INDICATOR,),
        compute=_place(level, lambda placing: placing.place),
    )
    yield Measure(
        name=from_bottom,
        title=f"指标{body}倒数位次",
        definition=f"{about}，从末位数起，末位为1。上级只公布正数位次的，按“参评数减位次加1”换算，有并列的再减去并列个数加1。{which}",
        unit="名",
        direction=HIGHER,
        subjects=(INDICATOR,),
        compute=_place(level, lambda placing: placing.from_bottom),
    )
    yield Measure(
        name=change,
        title=f"指标{body}位次变化",
        definition="同一名称考核上一期的位次减去本期位次：大于零为进位，小于零为退位，等于零为持平。没有上一期，或者任何一期"
        "没有公布位次的，没有数据。",
        unit="名",
        direction=HIGHER,
        subjects=(INDICATOR,),
        compute=_change(level),
    )


MEASURES: tuple[Measure, ...] = (
    *_measures(("city-place", "city-place-from-bottom", "city-place-change"), CITY, "全市"),
    *_measures(("province-place", "province-place-from-bottom", "province-place-change"), PROVINCE, "全省"),
    Measure(
        name="indicator-place",
        title="重点任务指标平均位次",
        definition="本单位牵头或者负责的指标在全市位次的平均数，每个指标取期末以前最近一次市级考核公布的位次。最近一次考核没有"
        "公布位次的指标不计入；一个指标都没有位次的单位没有数据。",
        unit="名",
        direction=LOWER,
        subjects=UNITS,
        compute=_mean_place(CITY),
    ),
)
