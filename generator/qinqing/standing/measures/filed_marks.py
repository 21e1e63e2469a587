"""Marks that a panel has filed for a component of a scheme (评分表), subject by subject."""

from __future__ import annotations

from dataclasses import replace

from qinqing.findings.finding import Text
from qinqing.policy.periods import chinese_period
from qinqing.register.records.typed import Scheme
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.measure import HIGHER, INDICATOR, SECTION, UNITS, Measure
from qinqing.standing.numbers.value import Source, Undefined, Value, amount

_NOT_BOUND = Text("评分表属于榜单办法，须在榜单中取用", "filed marks belong to a scheme and are read through a board")


def _unbound(_lookup: Lookup, _subject: str, _period: str) -> Value:
    return Undefined(reason=_NOT_BOUND)


FILED_MARK = Measure(
    name="filed-mark",
    title="评分表得分",
    definition="考评组在榜单办法的评分表中对某一计分项目给出的分数，照原数取用，办法可以有任意多个这样的项目。同一项目同一期有几张"
    "评分表的，取日期最晚、截至数据日期已经汇总的一张。没有打分的对象没有数据，不以零代替。",
    unit="分",
    direction=HIGHER,
    subjects=(*UNITS, SECTION, INDICATOR),
    compute=_unbound,
)


def filed_mark(scheme: Scheme, component: str) -> Measure:
    """Return the measure of the marks that the sheets of ``scheme`` give to its ``component``."""
    marks: dict[str, dict[str, tuple[int, int]]] = {}

    def compute(lookup: Lookup, subject: str, period: str) -> Value:
        sheet = _sheet_of(scheme, component, period, lookup)
        if sheet is None:
            reason = Text(f"没有{chinese_period(period)}的评分表", f"there is no sheet of marks for {period}")
            return Undefined(reason=reason, sources=(Source(scheme.path, ("sheets",)),))
        found = marks.get(period)
        if found is None:
            rows = enumerate(scheme.sheets[sheet].marks)
            found = marks[period] = {row.subject: (sheet, number) for number, row in rows}
        if subject not in found:
            reason = Text("评分表没有该对象的分数", "the sheet gives no mark to the subject")
            return Undefined(reason=reason, sources=(Source(scheme.path, ("sheets", sheet, "marks")),))
        _, number = found[subject]
        source = Source(scheme.path, ("sheets", sheet, "marks", number, "mark"))
        return amount(scheme.sheets[sheet].marks[number].mark, sources=(source,))

    return replace(FILED_MARK, compute=compute)


def _sheet_of(scheme: Scheme, component: str, period: str, lookup: Lookup) -> int | None:
    found = [
        (sheet.date, index)
        for index, sheet in enumerate(scheme.sheets)
        if sheet.component == component and sheet.period == period and sheet.date <= lookup.as_of
    ]
    return max(found)[1] if found else None
