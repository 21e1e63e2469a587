"""Measures of monthly service figures (服务情况): 好差评, the 12345 hotline and publicity (S16 S19 S20)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from qinqing.findings.finding import Text
from qinqing.policy.periods import chinese_period
from qinqing.register.records.typed import Service, Unit
from qinqing.register.records.words import MeasureName
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.measure import HIGHER, LOWER, UNITS, Compute, Measure
from qinqing.standing.measures.subjects import of_unit
from qinqing.standing.numbers.aggregation import Tally, not_published, share_over, tally
from qinqing.standing.numbers.value import Source, Undefined, Value, amount, rate


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the service report, with the duty that asks for it."""

    duty: str
    field: str
    name: Text


_REVIEWS = _Column("public_service", "reviews", Text("政务服务好差评", "reviews"))
_HOTLINE = _Column("hotline", "hotline", Text("12345热线工单", "hotline"))
_PUBLICITY = _Column("publicity", "publicity", Text("宣传报道", "publicity"))


def _filed_months(lookup: Lookup, unit: Unit, period: str, column: _Column) -> tuple[str, ...] | Undefined:
    """Return the months of ``period`` that count for ``unit``, without excused ones; what is missing is told later."""
    owed = bool(getattr(unit.duties, column.duty))
    months = lookup.reported_months(period, unit)
    if not months:
        return not_published(period)
    filed = tuple(month for month in months if _has_column(lookup, unit, month, column))
    if not owed and not filed:
        reason = Text(f"本单位没有{column.name.zh}职责", f"the unit has no duty of {column.name.en}")
        return Undefined(reason=reason, sources=(Source(unit.path, ("duties", column.duty)),))
    counted = tuple(month for month in months if month in filed or not lookup.is_excused("service", unit.id, month))
    if not counted:
        return Undefined(reason=Text("经批准准予缺报", "the unit is excused from filing"))
    return counted if owed else filed


def _has_column(lookup: Lookup, unit: Unit, month: str, column: _Column) -> bool:
    report = lookup.services.get((unit.id, month))
    return report is not None and bool(getattr(report, column.field))


def _missing(lookup: Lookup, unit: Unit, month: str, column: _Column) -> Undefined:
    name = chinese_period(month)
    report = lookup.services.get((unit.id, month))
    if report is not None:
        reason = Text(f"{name}月报没有{column.name.zh}一栏", f"the report of {month} has no {column.name.en}")
        return Undefined(reason=reason, sources=(Source(report.path),))
    if lookup.is_unreadable("service", unit.id, month):
        return Undefined(reason=Text(f"{name}服务情况月报无法读取", f"the report of {month} cannot be read"))
    return Undefined(reason=Text(f"{name}没有填报服务情况月报", f"no service report was filed for {month}"))


def _share(column: _Column, count: Callable[[Service], Tally], nothing: Text) -> Compute:
    def compute(lookup: Lookup, unit: Unit, period: str) -> Value:
        months = _filed_months(lookup, unit, period, column)
        if isinstance(months, Undefined):
            return months

        def of_month(month: str) -> Tally | Undefined:
            report = lookup.services.get((unit.id, month))
            if report is None or not getattr(report, column.field):
                return _missing(lookup, unit, month, column)
            return count(report)

        return share_over(months, of_month, nothing=nothing)

    return of_unit(compute)


def _sum(
    rows: Iterable[tuple[tuple[str | int, ...], Any]], path: str, part: Sequence[str], whole: Sequence[str]
) -> Tally:
    """Return the sum of the fields ``part`` of all ``rows`` and of their fields ``whole``."""
    found = tuple(rows)
    fields = dict.fromkeys((*part, *whole))
    return tally(
        sum(getattr(row, field) for _, row in found for field in part),
        sum(getattr(row, field) for _, row in found for field in whole),
        (Source(path, (*pointer, field)) for pointer, row in found for field in fields),
    )


def _of_reviews(part: Sequence[str], whole: Sequence[str], nothing: Text) -> Compute:
    def count(report: Service) -> Tally:
        rows = ((("reviews", index), review) for index, review in enumerate(report.reviews))
        return _sum(rows, report.path, part, whole)

    return _share(_REVIEWS, count, nothing)


def _of_hotline(part: Sequence[str], whole: Sequence[str], nothing: Text) -> Compute:
    def count(report: Service) -> Tally:
        return _sum(((("hotline",), report.hotline),), report.path, part, whole)

    return _share(_HOTLINE, count, nothing)


def _publicity_done(lookup: Lookup, unit: Unit, period: str) -> Value:
    months = _filed_months(lookup, unit, period, _PUBLICITY)
    if isinstance(months, Undefined):
        return months
    return amount(
        sum(_published(lookup, unit, month) for month in months), sources=_publicity_sources(lookup, unit, months)
    )


def _publicity_zero(lookup: Lookup, unit: Unit, period: str) -> Value:
    months = _filed_months(lookup, unit, period, _PUBLICITY)
    if isinstance(months, Undefined):
        return months
    empty = sum(_published(lookup, unit, month) == 0 for month in months)
    sources = _publicity_sources(lookup, unit, months)
    return rate(empty, len(months), sources=sources, nothing=Text("本期没有宣传报道任务", "no publicity was due"))


def _published(lookup: Lookup, unit: Unit, month: str) -> int:
    """Return how many reports ``unit`` published; whoever filed nothing has published nothing that anyone can see."""
    report = lookup.services.get((unit.id, month))
    return len(report.publicity.items) if report is not None and report.publicity is not None else 0


def _publicity_sources(lookup: Lookup, unit: Unit, months: Sequence[str]) -> tuple[Source, ...]:
    """Return the lists of reports, and the duty in the registry where a month has none, whence the zero (S20)."""
    filed = [month for month in months if _has_column(lookup, unit, month, _PUBLICITY)]
    owed = (Source(unit.path, ("duties", "publicity")),) if len(filed) < len(months) else ()
    return (*(Source(lookup.services[unit.id, month].path, ("publicity", "items")) for month in filed), *owed)


def _publicity(report: Service) -> Tally:
    found = report.publicity
    assert found is not None
    sources = (Source(report.path, ("publicity", "items")), Source(report.path, ("publicity", "target")))
    return tally(len(found.items), found.target, sources)


_NO_CASES = Text("本期没有办件", "no case was handled")
_NO_REVIEWS = Text("本期没有评价", "nobody gave a review")
_NO_BAD = Text("本期没有到期应整改的差评", "no bad review was due to be put right")
_NO_TICKETS = Text("本期没有应办结工单", "no ticket was due")
_NO_REVISITS = Text("本期没有回访工单", "no ticket was revisited")
_NO_RATINGS = Text("本期回访没有得到评价", "no revisited ticket was rated")
_GOOD = ("very_satisfied", "satisfied", "fairly_satisfied")
_RATED = ("satisfied", "fairly_satisfied", "dissatisfied")


def _percentage(name: MeasureName, title: str, definition: str, compute: Compute, brief: str = "") -> Measure:
    return Measure(
        name=name,
        title=title,
        definition=definition,
        brief=brief,
        unit="%",
        direction=HIGHER,
        subjects=UNITS,
        compute=compute,
    )


MEASURES: tuple[Measure, ...] = (
    _percentage(
        "review-coverage",
        "好差评覆盖率",
        "本单位各窗口评价数之和除以办件量之和。跨月的报告期先把各月的评价数和办件量分别相加，再相除。办件量为零的没有覆盖率，"
        "不按0%或者100%计；应报未报的月份不以零代替，该期没有数据。",
        _of_reviews(("evaluated",), ("handled",), _NO_CASES),
        "各窗口评价数合计／办件量合计。",
    ),
    _percentage(
        "review-good",
        "好评率",
        "非常满意、满意、基本满意三档之和除以评价数，各窗口、各月分别相加后再相除。没有评价的没有好评率。",
        _of_reviews(_GOOD, ("evaluated",), _NO_REVIEWS),
    ),
    _percentage(
        "review-bad-on-time",
        "差评按期整改率",
        "按期完成整改的差评数除以当期到期应整改的差评数，各窗口、各月分别相加后再相除。没有到期差评的没有整改率。",
        _of_reviews(("bad_on_time",), ("bad_due",), _NO_BAD),
    ),
    _percentage(
        "hotline-answered",
        "12345工单办结率",
        "按时办结与超时办结的工单数之和除以应办结数，各月分别相加后再相除。没有应办结工单的单独列出，不按100%计。",
        _of_hotline(("on_time", "overdue"), ("due",), _NO_TICKETS),
    ),
    _percentage(
        "hotline-on-time",
        "12345工单按时办结率",
        "按时办结工单数除以应办结数，各月分别相加后再相除。没有应办结工单的单独列出，不按100%计。",
        _of_hotline(("on_time",), ("due",), _NO_TICKETS),
        "按时办结工单数／应办结工单数。",
    ),
    _percentage(
        "hotline-solved",
        "12345工单解决率",
        "回访中确认解决的工单数除以回访数，各月分别相加后再相除。没有回访的没有解决率。",
        _of_hotline(("solved",), ("revisited",), _NO_REVISITS),
    ),
    _percentage(
        "hotline-satisfied",
        "12345工单满意率",
        "回访满意与基本满意的工单数之和除以回访中作出评价的工单数（满意、基本满意、不满意之和，不含未评价），各月分别相加"
        "后再相除。没有人评价的没有满意率。",
        _of_hotline(("satisfied", "fairly_satisfied"), _RATED, _NO_RATINGS),
    ),
    Measure(
        name="publicity-done",
        title="宣传报道完成数",
        definition="本单位当期列出的报道条数，跨月的报告期逐月相加。应报单位由单位名录确定：有宣传报道职责而没有填报的，"
        "完成数为零，出处为单位名录；没有该职责又没有填报的不参加。",
        unit="条",
        direction=HIGHER,
        subjects=UNITS,
        compute=of_unit(_publicity_done),
    ),
    Measure(
        name="publicity-zero",
        title="宣传报道零完成率",
        definition="承担宣传报道任务的月份中，一条报道也没有的月数所占的比例；只看一个月的，全区为宣传报道完成数为零的单位数除以承担"
        "任务的单位数。应报单位由单位名录确定：有宣传报道职责而没有填报的按零计，经批准缺报的不计，没有该职责又没有填报的不参加。",
        brief="宣传报道完成数为零的单位数／承担任务的单位数，未报送的按零计。",
        unit="%",
        direction=LOWER,
        subjects=UNITS,
        compute=of_unit(_publicity_zero),
    ),
    _percentage(
        "publicity-completion",
        "宣传报道完成率",
        "报道条数除以目标数，各月分别相加后再相除，可以超过100%。没有填报的月份不知道目标数，该期没有完成率；目标为零的"
        "也没有完成率。",
        _share(_PUBLICITY, _publicity, Text("本期目标数为零", "the target of the period is zero")),
    ),
)
