"""首页: key figures with their period and comparison, and what needs attention now (S07-S09, S13, S20)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from qinqing.policy.ledger import LedgerEntry
from qinqing.policy.periods import chinese_period
from qinqing.register.records import typed as r
from qinqing.site.figures import KeyFigure, Quantity, key_figures, publicity_counts
from qinqing.site.model.index import SiteIndex
from qinqing.site.model.page import SitePage
from qinqing.site.model.view import SiteView
from qinqing.site.model.wording import DASH, Value, change_text, date_text, number_text, percent_text
from qinqing.site.pages.boards import Leader, leaders, period_link
from qinqing.site.pages.meetings import MinutesRow, minutes_row
from qinqing.site.pages.parts import (
    HOME,
    INDICATORS,
    MEETINGS,
    RECTIFICATIONS,
    UNITS,
    Head,
    Link,
    indicator_link,
    page_head,
    unit_link,
    unit_links,
)
from qinqing.standing.facts.placings import Placing, both_places
from qinqing.standing.measures.measure import UNIT

_LATEST_MINUTES = 6


@dataclass(frozen=True, slots=True)
class FigureWords:
    """What a key figure is called, how it is counted, and where it comes from."""

    name: str
    measure: str
    definition: str
    target: str
    as_share: bool = False
    lower_is_better: bool = False


FIGURES = {
    "rectified": FigureWords("整改已销号", "件", "已销号事项数／已登记事项数。", RECTIFICATIONS),
    "overdue": FigureWords(
        "超期未办结", "件", "超过时限（含延期）仍未核验通过的事项数。", RECTIFICATIONS, lower_is_better=True
    ),
    "leads-resolved": FigureWords(
        "成批交办线索化解", "件", "已销号线索数／上级交办线索总数。", f"{RECTIFICATIONS}#batches"
    ),
    "meetings-held": FigureWords("监督月例会召开", "家", "当月已开会并报送纪要的单位数／应开单位数。", MEETINGS),
    "claimed": FigureWords("指标认领", "项", "现任指标长已认领的指标数／在用指标总数。", INDICATORS),
    "progress-filed": FigureWords("指标月报报送", "家", "已报送指标进展月报的单位数／应报单位数。", INDICATORS),
    "targets-met": FigureWords(
        "三级指标达标率", "项", "完成值达到当期目标的填报项数／有完成值的填报项数。", INDICATORS, as_share=True
    ),
    "reviews-covered": FigureWords("好差评覆盖率", "件", "各窗口评价数合计／办件量合计。", UNITS, as_share=True),
    "hotline-on-time": FigureWords("12345按时办结率", "件", "按时办结工单数／应办结工单数。", UNITS, as_share=True),
    "publicity-zero": FigureWords(
        "宣传报道为零",
        "家",
        "当月宣传报道完成数为零的单位数／承担任务的单位数，未报送的按零计。",
        f"{UNITS}#publicity-zero",
        lower_is_better=True,
    ),
}


@dataclass(frozen=True, slots=True)
class Card:
    """A key figure in words."""

    name: str
    value: str
    measure: str
    detail: str
    moment: str
    comparison: Value
    definition: str
    target: str


@dataclass(frozen=True, slots=True)
class OverdueRow:
    """A unit with overdue rectifications."""

    unit: Link
    count: int
    longest: int


@dataclass(frozen=True, slots=True)
class LowPlace:
    """An indicator among the last places of an assessment."""

    indicator: Link
    period: str
    assessment: str
    place: str
    from_bottom: str
    participants: int
    deductions: str


@dataclass(frozen=True, slots=True)
class OverallPlace:
    """The district's overall place in an assessment (综合位次)."""

    assessment: str
    period: str
    place: str
    document: str
    path: str


@dataclass(frozen=True, slots=True)
class HomeBoard:
    """The first places of a public board in its latest period."""

    name: str
    latest: Link
    groups: tuple[tuple[str, tuple[Leader, ...]], ...]


@dataclass(frozen=True, slots=True)
class Home:
    """The home page."""

    head: Head
    cards: tuple[Card, ...]
    innovations: tuple[r.SiteInnovation, ...]
    minutes: tuple[MinutesRow, ...]
    overdue: tuple[OverdueRow, ...]
    overdue_leads: int
    zero: tuple[Link, ...]
    zero_period: str
    overall: tuple[OverallPlace, ...]
    low: tuple[LowPlace, ...]
    low_range: int
    boards: tuple[HomeBoard, ...]


def pages(view: SiteView, index: SiteIndex) -> Iterator[SitePage]:
    """Return the home page."""
    site = view.site
    minutes = sorted(index.public.minutes, key=lambda item: (item.submitted_on, item.unit), reverse=True)
    low_range = index.public.accountability.bottom if index.public.accountability else 3
    yield SitePage(
        path=HOME,
        kind="home",
        section="",
        title="首页",
        description=f"{site.district}营商环境公开专栏：关键数字、指标、监督月例会和整改进展，{chinese_period(site.current_period)}。",
        template="home.html",
        model=Home(
            head=page_head(view, trail=(), title=site.title, lead=site.slogan or ""),
            cards=tuple(_cards(view)),
            innovations=site.innovations,
            minutes=tuple(minutes_row(record, index) for record in minutes[:_LATEST_MINUTES]),
            overdue=tuple(_overdue(index)),
            overdue_leads=sum(item.overdue for item in index.batches if not item.batch.publish_titles),
            zero=tuple(_zero(view, index)),
            zero_period=chinese_period(site.current_period),
            overall=tuple(_overall(index)),
            low=tuple(_low(index, low_range)),
            low_range=low_range,
            boards=tuple(
                HomeBoard(boards[-1].scheme.name, period_link(boards[-1]), leaders(boards[-1]))
                for boards in index.boards.values()
                if boards and boards[-1].scheme.subject == UNIT
            ),
        ),
        published_on=None,
        hide=("navigation", "toc"),
    )


def _cards(view: SiteView) -> Iterator[Card]:
    found = {figure.key: figure for figure in key_figures(view.register, view.as_of)}
    for key, words in FIGURES.items():
        figure = found.get(key)
        if figure is not None and figure.now.total != 0:
            yield _card(figure, words)


def _card(figure: KeyFigure, words: FigureWords) -> Card:
    now = figure.now
    detail = ""
    if now.total is not None:
        detail = f"{now.count}／{now.total}{words.measure}" if words.as_share else f"／{now.total}{words.measure}"
    return Card(
        name=words.name,
        value=percent_text(now.ratio) if words.as_share else str(now.count),
        measure="" if words.as_share or now.total is not None else words.measure,
        detail=detail,
        moment=_moment(figure.moment),
        comparison=_comparison(figure, words),
        definition=words.definition,
        target=words.target,
    )


def _moment(moment: str | date) -> str:
    return f"截至{date_text(moment)}" if isinstance(moment, date) else chinese_period(moment)


def _comparison(figure: KeyFigure, words: FigureWords) -> Value:
    before = f"{figure.before.month}月末" if isinstance(figure.before, date) else f"{int(figure.before[5:])}月"
    if figure.then is None or figure.then.total == 0:
        return Value(f"无{before}可比数据", "absent")
    now, then = (_amount(quantity, words) for quantity in (figure.now, figure.then))
    change = change_text(now, then, "个百分点" if words.as_share else words.measure, 2 if words.as_share else 0)
    better = (now < then) if words.lower_is_better else (now > then)
    tone = "" if now == then else "good" if better else "bad"
    return Value(f"较{before}{change}", tone)


def _amount(quantity: Quantity, words: FigureWords) -> Fraction:
    return (quantity.ratio or Fraction(0)) * 100 if words.as_share else Fraction(quantity.count)


def _overdue(index: SiteIndex) -> Iterator[OverdueRow]:
    late: dict[str, list[LedgerEntry]] = {}
    for entry in index.ledger:
        if entry.overdue:
            late.setdefault(entry.record.unit, []).append(entry)
    for unit, entries in sorted(late.items(), key=lambda item: (-len(item[1]), item[0])):
        yield OverdueRow(unit_link(unit, index), len(entries), max(entry.days_overdue for entry in entries))


def _zero(view: SiteView, index: SiteIndex) -> tuple[Link, ...]:
    counts = publicity_counts(view.public, view.site.current_period)
    return unit_links((unit for unit, count in sorted(counts.items()) if count == 0), index)


def _overall(index: SiteIndex) -> Iterator[OverallPlace]:
    latest = {item.name: item for item in sorted(index.public.assessments, key=lambda item: item.published_on)}
    for item in latest.values():
        if item.overall is None:
            continue
        place, _ = both_places(item.overall.place, item.overall.from_bottom, item.participants)
        yield OverallPlace(
            assessment=item.name,
            period=chinese_period(item.period),
            place=f"全{item.level}第{place}名（{item.participants}家参评）" if place is not None else DASH,
            document=item.source_document,
            path=item.path,
        )


def _low(index: SiteIndex, low_range: int) -> Iterator[LowPlace]:
    """Return the indicators among the last places of the latest period of each assessment."""
    latest = {item.name: item.period for item in sorted(index.public.assessments, key=lambda item: item.published_on)}
    found: list[tuple[int, str, Placing]] = []
    for code, placings in index.placings.items():
        for placing in placings:
            bottom = placing.from_bottom
            if (
                bottom is not None
                and bottom <= low_range
                and latest[placing.assessment.name] == placing.assessment.period
            ):
                found.append((bottom, code, placing))
    for bottom, code, placing in sorted(found, key=lambda item: (item[0], item[1], item[2].assessment.id)):
        points = sum(item.points for item in placing.entry.deductions)
        yield LowPlace(
            indicator=indicator_link(code, index),
            period=chinese_period(placing.assessment.period),
            assessment=placing.assessment.name,
            place=f"第{placing.place}名",
            from_bottom=f"倒数第{bottom}名",
            participants=placing.assessment.participants,
            deductions=f"扣{number_text(points)}分" if points else DASH,
        )
