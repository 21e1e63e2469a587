"""Measures of the monthly supervision meeting (监督月例会): held, and resolutions followed up (S45 S47)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from qinqing.findings.finding import Text
from qinqing.policy.monthly_meetings import owes_meeting
from qinqing.register.records.typed import Unit
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.measure import HIGHER, UNITS, Measure
from qinqing.standing.measures.subjects import of_unit
from qinqing.standing.numbers.aggregation import not_published
from qinqing.standing.numbers.value import Source, Undefined, Value, rate

_NOT_INCLUDED = Text("本单位本期未纳入监督月例会", "the unit takes no part in the monthly meeting in the period")
_EXCUSED = Text("经批准准予缺报", "the unit is excused from filing")
_NONE_HELD = Text("本期没有召开监督月例会", "no monthly supervision meeting was held in the period")
_NO_RESOLUTIONS = Text("上次月例会没有需要跟进的议定事项", "the meeting before had resolved nothing to follow up")


def _held(lookup: Lookup, unit: Unit, period: str) -> Value:
    months = lookup.reported_months(period, unit)
    if not months:
        return not_published(period)
    owed = [month for month in months if owes_meeting(unit, month)]
    stage = Source(unit.path, ("monthly_meeting", "stage"))
    if not owed:
        return Undefined(reason=_NOT_INCLUDED, sources=(stage,))
    meetings = {held.month: held for held in lookup.meetings.get(unit.id, ())}
    counted = [month for month in owed if month in meetings or not lookup.is_excused("meeting", unit.id, month)]
    found = [meetings[month] for month in counted if month in meetings]
    sources = [Source(held.minutes.path, ("meetings", held.index, "date")) for held in found]
    return rate(len(found), len(counted), sources=sources or (stage,), nothing=_EXCUSED)


def _followed_up(lookup: Lookup, unit: Unit, period: str) -> Value:
    months = frozenset(lookup.begun_months(period))
    series = lookup.meetings.get(unit.id, ())
    present = [index for index, held in enumerate(series) if held.month in months]
    if not present:
        return Undefined(reason=_NONE_HELD)
    followed = total = 0
    sources: list[Source] = []
    for index in present:
        previous = series[index - 1] if index else None
        if previous is None or previous.month == series[index].month:
            continue
        for number, resolution in enumerate(previous.meeting.resolutions):
            first = lookup.followed_up.get((unit.id, previous.minutes.period, resolution.number), date.max)
            total += 1
            followed += first <= series[index].minutes.submitted_on
            sources.append(Source(previous.minutes.path, ("meetings", previous.index, "resolutions", number)))
        sources.append(Source(series[index].minutes.path, ("meetings", series[index].index, "followup")))
    return rate(Fraction(followed), total, sources=sources, nothing=_NO_RESOLUTIONS)


MEASURES: tuple[Measure, ...] = (
    Measure(
        name="meeting-held",
        title="监督月例会召开率",
        definition="当期召开了监督月例会的月数除以应召开的月数。应召开的月份由单位名录确定：自纳入试点或者推广之月起每月一次，经"
        "批准缺报的除外。未纳入的单位没有此数。",
        brief="召开监督月例会并报送纪要的单位数／应召开的单位数。",
        unit="%",
        direction=HIGHER,
        subjects=UNITS,
        compute=of_unit(_held),
    ),
    Measure(
        name="meeting-followed-up",
        title="议定事项跟进率",
        definition="当期每次监督月例会应当跟进上一次月例会的议定事项：到本次纪要报送时已在会后跟进中说明落实情况的事项数，除以上"
        "一次的议定事项数，跨月逐月相加后再相除。只看有没有跟进，不论是否完成。本期没有召开月例会，或者上一次没有议定事项的，"
        "没有此数。",
        unit="%",
        direction=HIGHER,
        subjects=UNITS,
        compute=of_unit(_followed_up),
    ),
)
