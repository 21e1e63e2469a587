"""计算方法: every measure, conversion and rule of ranking in words, written from what computes them (S60, S70, S71)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qinqing.register.records.words import ConversionMethod, MissingValues
from qinqing.site.model.index import SiteIndex
from qinqing.site.model.page import SitePage
from qinqing.site.model.view import SiteView
from qinqing.site.model.wording import date_text
from qinqing.site.pages.parts import HOME, METHODS, Head, Link, board_page, page_head
from qinqing.standing.measures import MEASURES
from qinqing.standing.measures.district import DISTRICT_DEFINITION
from qinqing.standing.measures.measure import Measure

_TRAIL = (Link("首页", HOME), Link("说明"), Link("计算方法"))


CONVERSIONS: Mapping[ConversionMethod, str] = {
    "原值": "原始数直接作为得分，不换算。",
    "百分比": "百分数乘以满分，不低于0分、不高于满分；越低越好的，先用100减去百分数。",
    "目标递减": "达到目标的得满分，每偏离目标一个单位按办法扣分，扣到办法规定的最低分为止。",
    "极差": "参加排名的对象中最好的得满分，最差的得0分，其余按在两者之间的位置比例计分；全部相同的都得满分。",
    "前沿距离": "办法规定的最优值得满分、最差值得0分，其余按比例计分，不超出两端。",
    "位次赋分": "按原始数排位，第一位得满分，每降一位按办法递减；并列的同取高分还是取平均分，由办法规定。",
    "去掉最高最低后平均": "各评委打分去掉一个最高分和一个最低分后平均；不足三个分数的直接平均。",
}
"""Each conversion that a scheme may name, in words for everybody."""
MISSING: Mapping[MissingValues, str] = {
    "剔除后折算": "没有数据的项目不计，其余各项按权重比例折算；有数据的权重合计不足办法规定的，不参加排名。",
    "记零分": "没有数据的项目得零分。",
    "不参加排名": "没有数据的对象不参加排名，单独列出并说明原因。",
}
"""What becomes of a component without a value, as a scheme may choose."""


@dataclass(frozen=True, slots=True)
class MeasureEntry:
    """A measure and the boards that use it."""

    name: str
    title: str
    definition: str
    unit: str
    direction: str
    subjects: str
    boards: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day that the district works, or does not, against the national calendar."""

    date: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Methods:
    """The page of methods."""

    head: Head
    district: str
    measures: tuple[MeasureEntry, ...]
    conversions: tuple[tuple[str, str], ...]
    missing: tuple[tuple[str, str], ...]
    days: tuple[DayRow, ...]
    boards: tuple[Link, ...]
    minimum_group: int
    exam_marks: bool
    waived: int
    sources: tuple[str, ...]


def pages(view: SiteView, index: SiteIndex) -> Iterator[SitePage]:
    """Return the page of methods."""
    holidays = index.public.holidays
    paths = [scheme.path for _, scheme in sorted(index.public.schemes.items())]
    sources = (*paths, *((holidays.path,) if holidays else ()), index.public.site.path if index.public.site else "")
    used = _used(index)
    yield SitePage(
        path=METHODS,
        kind="methods",
        section="about",
        title="计算方法",
        description="本站各项数据的定义、换算方法、并列和进位规则、工作日计算，以及各榜单的计分办法。",
        template="methods.html",
        model=Methods(
            head=page_head(
                view,
                trail=_TRAIL,
                title="计算方法",
                lead="本页由计算程序直接生成，程序怎样计算，本页就怎样写。没有数据的不以零代替，并说明原因。",
            ),
            district=DISTRICT_DEFINITION,
            measures=tuple(_entry(measure, used) for measure in MEASURES.values()),
            conversions=tuple(CONVERSIONS.items()),
            missing=tuple(MISSING.items()),
            days=tuple(
                DayRow(date_text(item.date), "上班" if item.working else "休息", item.reason)
                for item in (holidays.adjustments if holidays else ())
            ),
            boards=tuple(_board_links(index)),
            minimum_group=view.site.disclosure.minimum_group,
            exam_marks=view.site.disclosure.exam_marks,
            waived=view.findings.waived,
            sources=sources,
        ),
        hide=("navigation", "toc"),
        sources=sources,
    )


def _entry(measure: Measure, used: Mapping[str, tuple[Link, ...]]) -> MeasureEntry:
    return MeasureEntry(
        name=measure.name,
        title=measure.title,
        definition=measure.definition,
        unit=measure.unit,
        direction=measure.direction,
        subjects="、".join(measure.subjects),
        boards=used.get(measure.name, ()),
    )


def _board_links(index: SiteIndex) -> Iterator[Link]:
    for boards in index.boards.values():
        if boards:
            latest = boards[-1]
            yield Link(latest.scheme.name, f"{board_page(latest.scheme.board, latest.period)}#method")


def _used(index: SiteIndex) -> Mapping[str, tuple[Link, ...]]:
    """Return the public boards that use each measure, by the version of their latest period."""
    found: dict[str, dict[Link, None]] = {}
    for boards in index.boards.values():
        for component in boards[-1].version.components if boards else ():
            latest = boards[-1]
            link = Link(latest.scheme.name, board_page(latest.scheme.board, latest.period))
            found.setdefault(component.measure, {})[link] = None
    return {measure: tuple(links) for measure, links in found.items()}
