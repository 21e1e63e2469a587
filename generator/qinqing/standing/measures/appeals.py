"""Measures of the appeals of enterprises (企业诉求): answered, in time, done, satisfied, and relief (S43 S50 S66)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Final

from qinqing.findings.finding import Text
from qinqing.policy.appeals import AppealStatus, appeal_status
from qinqing.policy.periods import first_day
from qinqing.register.records.typed import Unit
from qinqing.register.records.words import AppealSatisfaction, MeasureName
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.measure import HIGHER, UNITS, Compute, Measure
from qinqing.standing.measures.subjects import of_unit
from qinqing.standing.numbers.aggregation import Tally, both_undefined, share_over, tally
from qinqing.standing.numbers.value import Known, Source, Undefined, Value

_SATISFIED: Final[frozenset[AppealSatisfaction]] = frozenset({"满意", "基本满意"})
_RATED: Final[frozenset[AppealSatisfaction]] = _SATISFIED | {"不满意"}
_NONE_DUE = Text("本期没有到期的企业诉求", "no appeal was due in the period")
_NONE_REASONABLE = Text("本期没有到期的合理诉求", "no reasonable appeal was due in the period")
_NONE_RATED = Text("本期到期的诉求没有企业评价", "no appeal due in the period was rated")
_NONE_RELIEF = Text("本期没有到期的联企解困诉求", "no relief appeal was due in the period")
_RELIEF_UNRATED = Text("本期联企解困诉求没有企业评价", "no relief appeal of the period was rated")

Test = Callable[[AppealStatus], bool]


def _answered(status: AppealStatus) -> bool:
    return status.answered_on is not None


def _answered_in_time(status: AppealStatus) -> bool:
    return status.answered_in_time


def _resolved_in_time(status: AppealStatus) -> bool:
    return status.resolved_in_time


def _resolved(status: AppealStatus) -> bool:
    return status.resolved_on is not None


def _satisfied(status: AppealStatus) -> bool:
    return status.record.satisfaction in _SATISFIED


def _share(counted: Test, reached: Test, fields: Sequence[str], nothing: Text) -> Compute:
    def compute(lookup: Lookup, unit: Unit, period: str) -> Value:
        def of_month(name: str) -> Tally:
            start, end = first_day(name), lookup.cutoff(name)
            due = [
                appeal_status(appeal, as_of=end)
                for appeal in lookup.appeals.get(unit.id, ())
                if start <= appeal.due.date <= end
            ]
            counting = [status for status in due if counted(status)]
            sources = (
                Source(record.path, pointer)
                for record in (status.record for status in counting)
                for pointer in (("due", "date"), *((field,) for field in fields if getattr(record, field) is not None))
            )
            return tally(sum(map(reached, counting)), len(counting), sources)

        return share_over(lookup.begun_months(period), of_month, nothing=nothing)

    return of_unit(compute)


def _any(_status: AppealStatus) -> bool:
    return True


def _reasonable(status: AppealStatus) -> bool:
    return status.reasonable


def _rated(status: AppealStatus) -> bool:
    return status.record.satisfaction in _RATED


def _relief(status: AppealStatus) -> bool:
    return status.record.relief is True


def _rated_relief(status: AppealStatus) -> bool:
    return _relief(status) and _rated(status)


_RELIEF_RESOLVED = _share(_relief, _resolved, ("resolved_on",), _NONE_RELIEF)
_RELIEF_SATISFIED = _share(_rated_relief, _satisfied, ("satisfaction",), _RELIEF_UNRATED)


def _contest_relief(lookup: Lookup, subject: str, period: str) -> Value:
    resolved = _RELIEF_RESOLVED(lookup, subject, period)
    satisfied = _RELIEF_SATISFIED(lookup, subject, period)
    if isinstance(resolved, Undefined):
        return resolved
    if isinstance(satisfied, Undefined):
        return both_undefined([satisfied])
    return Known(
        amount=(resolved.amount + satisfied.amount) / Fraction(2), sources=(*resolved.sources, *satisfied.sources)
    )


def _measure(name: MeasureName, title: str, definition: str, compute: Compute) -> Measure:
    return Measure(
        name=name, title=title, definition=definition, unit="%", direction=HIGHER, subjects=UNITS, compute=compute
    )


MEASURES: tuple[Measure, ...] = (
    _measure(
        "appeal-answered",
        "诉求答复率",
        "办理期限在当月届满的企业诉求中，到月末已经答复的比例，不论研判为合理、不合理还是待定；件件有回应应为100%。跨月逐月"
        "相加后再相除。没有到期诉求的没有答复率，单独列出。",
        _share(_any, _answered, ("replied_on",), _NONE_DUE),
    ),
    _measure(
        "appeal-on-time",
        "诉求按期答复率",
        "办理期限在当月届满的企业诉求中，在规定或者承诺的期限内答复的比例。跨月逐月相加后再相除。",
        _share(_any, _answered_in_time, ("replied_on",), _NONE_DUE),
    ),
    _measure(
        "appeal-resolved",
        "合理诉求按期办结率",
        "办理期限在当月届满、研判为合理的企业诉求中，在规定或者承诺的期限内办结的比例。跨月逐月相加后再相除。",
        _share(_reasonable, _resolved_in_time, ("resolved_on",), _NONE_REASONABLE),
    ),
    _measure(
        "appeal-satisfied",
        "诉求满意率",
        "办理期限在当月届满、企业作出评价的诉求中，评价为满意或者基本满意的比例。未评价的不计入。跨月逐月相加后再相除。",
        _share(_rated, _satisfied, ("satisfaction",), _NONE_RATED),
    ),
    _measure(
        "relief-resolved",
        "联企解困办结率",
        "由党组织书记牵头、办理期限在当月届满的企业诉求中，到月末已办结的比例。跨月逐月相加后再相除。",
        _RELIEF_RESOLVED,
    ),
    _measure(
        "relief-satisfied",
        "联企解困满意率",
        "由党组织书记牵头、办理期限在当月届满且企业作出评价的诉求中，评价为满意或者基本满意的比例。",
        _RELIEF_SATISFIED,
    ),
    _measure(
        "contest-relief",
        "联企解困效能",
        "联企解困办结率和联企解困满意率的平均数。两项各占一半是本站默认设置，讲话没有规定；没有到期的联企解困诉求，或者尚无"
        "企业评价的，没有数据，不以零代替。",
        _contest_relief,
    ),
)
