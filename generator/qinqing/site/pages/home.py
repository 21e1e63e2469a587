"""首页: key figures with their period and comparison, and what needs attention now (S07-S09, S13, S20)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from qinqing.policy.ledger import LedgerEntry
from qinqing.policy.periods import chinese_period, month_after
from qinqing.register.records import typed as r
from qinqing.register.records.words import MeasureName
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
    METHODS,
    RECTIFICATIONS,
    UNITS,
    Head,
    Link,
    indicator_link,
    page_head,
    unit_link,
)
from qinqing.site.pages.service_figures import zero_publicity
from qinqing.standing.facts.placings import Placing, both_places
from qinqing.standing.measures import MEASURES
from qinqing.standing.measures.district import district_value
from qinqing.standing.measures.measure import HIGHER, UNIT
from qinqing.standing.numbers.display import plain
from qinqing.standing.numbers.value import Known, Undefined

_LATEST_MINUTES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """A key figure (关键数字): the number of the district of a measure, and how it is shown.

    ``name`` is what it is called where its part is counted in ``counted``; without it the figure is a rate under the
    title of the measure.  ``monthly`` says that it is of the current period, else of the day of the page.
    """

    measure: MeasureName
    target: str
    counted: str
    name: str = ""
    monthly: bool = True

    @property
    def as_share(self) -> bool:
        """Whether the rate is shown, and not the count."""
        return not self.name


FIGURES = (
    KeyFigure(measure="rectification-closed", target=RECTIFICATIONS, counted="件", name="整改已销号", monthly=False),
    KeyFigure(
        measure="rectification-overdue", target=RECTIFICATIONS, counted="件", name="超期未办结整改", monthly=False
    ),
    KeyFigure(
        measure="batch-resolution",
        target=f"{RECTIFICATIONS}#batches",
        counted="件",
        name="成批交办线索化解",
        monthly=False,
    ),
    KeyFigure(measure="meeting-held", target=MEETINGS, counted="家", name="监督月例会召开"),
    KeyFigure(measure="indicator-claimed", target=INDICATORS, counted="项", name="指标认领", monthly=False),
    KeyFigure(measure="progress-filed", target=INDICATORS, counted="家", name="指标月报报送"),
    KeyFigure(measure="progress-completion", target=INDICATORS, counted="项"),
    KeyFigure(measure="review-coverage", target=UNITS, counted="件"),
    KeyFigure(measure="hotline-on-time", target=UNITS, counted="件"),
    KeyFigure(measure="publicity-zero", target=f"{UNITS}#publicity-zero", counted="家", name="宣传报道为零"),
)
"""The key figures of the home page, in their order; what each is and how it is counted is for its measure to say."""


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
    methods: Link
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
            cards=tuple(_cards(view, index)),
            methods=Link("各项数据的完整定义", f"{METHODS}#measures"),
            innovations=site.innovations,
            minutes=tuple(minutes_row(record, index) for record in minutes[:_LATEST_MINUTES]),
            overdue=tuple(_overdue(index)),
            overdue_leads=sum(item.overdue for item in index.batches if not item.batch.publish_titles),
            zero=zero_publicity(site.current_period, index),
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


def _cards(view: SiteView, index: SiteIndex) -> Iterator[Card]:
    for figure in FIGURES:
        period = view.site.current_period if figure.monthly else f"{view.as_of:%Y-%m}"
        now = district_value(index.lookup, MEASURES[figure.measure], period)
        if isinstance(now, Known):
            yield _card(figure, now, period, view, index)


def _card(figure: KeyFigure, now: Known, period: str, view: SiteView, index: SiteIndex) -> Card:
    measure = MEASURES[figure.measure]
    return Card(
        name=figure.name or measure.title,
        value=percent_text(now.amount / 100) if figure.as_share else plain(_count(now)),
        measure="" if now.denominator is not None else figure.counted,
        detail=_detail(figure, now),
        moment=chinese_period(period) if figure.monthly else f"截至{date_text(view.as_of)}",
        comparison=_comparison(figure, now, month_after(period, -1), index),
        definition=measure.brief,
        target=figure.target,
    )


def _count(value: Known) -> Fraction:
    """Return what is counted: the part of a share, or the amount itself."""
    return value.amount if value.numerator is None else value.numerator


def _detail(figure: KeyFigure, now: Known) -> str:
    if now.denominator is None:
        return ""
    part = plain(_count(now)) if figure.as_share else ""
    return f"{part}／{plain(now.denominator)}{figure.counted}"


def _comparison(figure: KeyFigure, now: Known, before: str, index: SiteIndex) -> Value:
    """Return how the figure has moved since the month before, at whose end the figures of a day are taken."""
    name = f"{int(before[5:])}月" if figure.monthly else f"{int(before[5:])}月末"
    then = district_value(index.lookup, MEASURES[figure.measure], before)
    if isinstance(then, Undefined):
        return Value(f"无{name}可比数据", "absent")
    if figure.as_share:
        change = change_text(now.amount, then.amount, "个百分点", 2)
    else:
        change = change_text(_count(now), _count(then), figure.counted)
    return Value(f"较{name}{change}", _tone(figure, now, then))


def _tone(figure: KeyFigure, now: Known, then: Known) -> str:
    amounts = (now.amount, then.amount) if figure.as_share else (_count(now), _count(then))
    if amounts[0] == amounts[1]:
        return ""
    rose = amounts[0] > amounts[1]
    return "good" if rose is (MEASURES[figure.measure].direction == HIGHER) else "bad"


def _overdue(index: SiteIndex) -> Iterator[OverdueRow]:
    late: dict[str, list[LedgerEntry]] = {}
    for entry in index.ledger:
        if entry.overdue:
            late.setdefault(entry.record.unit, []).append(entry)
    for unit, entries in sorted(late.items(), key=lambda item: (-len(item[1]), item[0])):
        yield OverdueRow(unit_link(unit, index), len(entries), max(entry.days_overdue for entry in entries))


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
