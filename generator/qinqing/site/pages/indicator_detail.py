"""The page of one indicator: chiefs, values, places and deductions (S05-S09, S11, S23-S31)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qinqing.policy.obligations import due_in
from qinqing.policy.periods import chinese_period, last_day
from qinqing.policy.tenure import in_force, is_claimed
from qinqing.register.records import typed as r
from qinqing.site.model.index import Filing, SiteIndex
from qinqing.site.model.page import SitePage
from qinqing.site.model.sparkline import Sparkline, sparkline
from qinqing.site.model.view import SiteView
from qinqing.site.model.wording import (
    DASH,
    EXCUSED,
    NOT_FILED,
    UNCLAIMED,
    Value,
    date_text,
    list_text,
    number_text,
    person_text,
)
from qinqing.site.pages.indicator_places import (
    DeductionRow,
    PlaceLine,
    PlaceRow,
    deduction_rows,
    place_lines,
    place_row,
)
from qinqing.site.pages.indicator_tree import LEVELS, Node
from qinqing.site.pages.indicator_values import (
    chief_value,
    latest_filings,
    met_of,
    status_of,
    value_of,
)
from qinqing.site.pages.parts import (
    HOME,
    INDICATORS,
    Correction,
    Fact,
    Head,
    LedgerRow,
    Link,
    corrections_of,
    indicator_page,
    ledger_row,
    page_head,
    unit_link,
    unit_links,
    with_corrections,
)
from qinqing.standing.numbers.completion import entry_value

_TRAIL = (Link("首页", HOME), Link("指标", INDICATORS))


@dataclass(frozen=True, slots=True)
class ChiefRow:
    """One holder of the post of chief (指标长)."""

    name: str
    post: str
    rank: str
    unit: Link
    term: str
    claimed: Value
    commitment: str


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """What one responsible unit reported for one period."""

    period: str
    unit: Link
    value: Value
    parts: str
    target: str
    met: Value
    status: Value
    path: str


@dataclass(frozen=True, slots=True)
class Report:
    """The words of the latest report of one unit: what was done, what is lacking, what comes next (S05)."""

    unit: Link
    period: str
    responsible: str
    narrative: str
    gap: str
    measures: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class IndicatorDetail:
    """The page of one indicator."""

    head: Head
    code: str
    level: int
    definition: str
    facts: tuple[Fact, ...]
    chiefs: tuple[ChiefRow, ...]
    children: tuple[Node, ...]
    series: tuple[SeriesRow, ...]
    measure: str
    spark: Sparkline | None
    reports: tuple[Report, ...]
    places: tuple[PlaceRow, ...]
    lines: tuple[PlaceLine, ...]
    deductions: tuple[DeductionRow, ...]
    ledger: tuple[LedgerRow, ...]
    sources: tuple[str, ...]
    corrections: tuple[Correction, ...]


def detail_page(
    indicator: r.Indicator,
    children: tuple[Node, ...],
    view: SiteView,
    index: SiteIndex,
    free: frozenset[tuple[str, str]],
) -> SitePage:
    """Return the page of one indicator: its chief, progress month by month, places and what hangs on it."""
    filings = index.filings.get(indicator.code, ())
    placings = index.placings.get(indicator.code, ())
    latest = latest_filings(indicator.code, index)
    quoted = [indicator.path, *(item.report.path for item in filings), *(item.assessment.path for item in placings)]
    sources = tuple(dict.fromkeys(quoted))
    corrections = corrections_of(sources, index)
    published = max((item.report.submitted_on for item in latest), default=None)
    head = page_head(view, trail=tuple(_trail(indicator, index)), title=indicator.name, published=published)
    series = tuple(_series(indicator, index, free))
    return SitePage(
        path=indicator_page(indicator.code),
        kind="indicator",
        section="indicators",
        title=f"{indicator.name}（{indicator.code}）",
        description=f"{LEVELS[indicator.level]}“{indicator.name}”：{indicator.definition}"[:150],
        template="indicator.html",
        model=IndicatorDetail(
            head=head,
            code=indicator.code,
            level=indicator.level,
            definition=indicator.definition,
            facts=tuple(_facts(indicator, index)),
            chiefs=tuple(_chief(chief, index) for chief in reversed(indicator.chiefs)),
            children=children,
            series=series,
            measure=indicator.measure or "",
            spark=_spark(indicator, filings),
            reports=tuple(_report(item, index) for item in latest),
            places=tuple(place_row(item, index) for item in reversed(placings)),
            lines=place_lines(placings),
            deductions=tuple(deduction_rows(placings, index)),
            ledger=tuple(ledger_row(entry, index) for entry in index.entries_of_indicator.get(indicator.code, ())),
            sources=sources,
            corrections=corrections,
        ),
        published_on=published,
        hide=("navigation", "toc"),
        sources=with_corrections(sources, corrections),
        content_source=list_text((index.unit_name(item.report.unit) for item in latest), none=""),
    )


def _trail(indicator: r.Indicator, index: SiteIndex) -> Iterator[Link]:
    yield from _TRAIL
    above: list[r.Indicator] = []
    parent = indicator.parent
    while parent is not None and parent in index.public.indicators and len(above) < 2:
        above.append(index.public.indicators[parent])
        parent = above[-1].parent
    for item in reversed(above):
        yield Link(item.name, indicator_page(item.code))
    yield Link(indicator.code)


def _facts(indicator: r.Indicator, index: SiteIndex) -> Iterator[Fact]:
    yield Fact("指标编号", Value(indicator.code))
    yield Fact("级别", Value(LEVELS[indicator.level]))
    yield Fact("指标长", chief_value(indicator, index))
    lead = indicator.lead_units
    above = index.public.indicators.get(indicator.parent or "")
    if indicator.level == 3 and above is not None:
        lead = lead or above.lead_units
    if lead:
        yield Fact("牵头单位", links=unit_links(lead, index))
    if indicator.responsible_units:
        yield Fact("责任单位", links=unit_links(indicator.responsible_units, index))
    target = indicator.target
    if target is not None:
        words = f"{target.year}年{number_text(target.value)}{indicator.measure or ''}"
        yield Fact("年度目标", Value(f"{words}，力争全市第{target.place}名" if target.place else words))
    optional = (
        ("计量单位", indicator.measure),
        ("方向", indicator.direction),
        ("满分", number_text(indicator.full_score) if indicator.full_score is not None else None),
        ("权重", number_text(indicator.weight) if indicator.weight is not None else None),
        ("统计周期", indicator.cycle),
        ("数据来源", indicator.data_source),
        ("市对口部门", indicator.counterpart_city),
        ("省对口部门", indicator.counterpart_province),
    )
    for label, text in optional:
        if text:
            yield Fact(label, Value(text))
    since = f"{date_text(indicator.valid_from)}起"
    if indicator.valid_to:
        yield Fact("有效期", Value(f"{since}至{date_text(indicator.valid_to)}", "absent", "已调出指标体系"))
    else:
        yield Fact("有效期", Value(since))


def _chief(chief: r.IndicatorChief, index: SiteIndex) -> ChiefRow:
    if is_claimed(chief, index.as_of) and chief.claimed_on is not None:
        claimed = Value(f"{date_text(chief.claimed_on)}认领", "good")
    else:
        claimed = Value(UNCLAIMED, "warn")
    return ChiefRow(
        name=person_text(chief.name),
        post=chief.post,
        rank=chief.rank,
        unit=unit_link(chief.unit, index) if chief.unit else Link(DASH),
        term=f"{date_text(chief.from_)}至{date_text(chief.to) if chief.to else '今'}",
        claimed=claimed,
        commitment=chief.commitment or DASH,
    )


def _series(indicator: r.Indicator, index: SiteIndex, free: frozenset[tuple[str, str]]) -> Iterator[SeriesRow]:
    """Return the series from the latest period back, with a row also for what was due and not reported."""
    if indicator.level != 3:
        return
    filed = {(item.report.period, item.report.unit): item for item in index.filings.get(indicator.code, ())}
    keys = set(filed)
    for month in index.months:
        held = in_force(indicator, last_day(month))
        if held and due_in(indicator.cycle, month):
            keys.update((month, unit) for unit in indicator.responsible_units)
    for period, unit in sorted(keys, key=lambda key: (_reversed(key[0]), key[1])):
        item = filed.get((period, unit))
        if item is not None:
            yield _series_row(item, indicator, index)
        else:
            yield SeriesRow(
                period=chinese_period(period),
                unit=unit_link(unit, index),
                value=Value(EXCUSED, "absent") if (unit, period) in free else Value(NOT_FILED, "bad"),
                parts="",
                target=DASH,
                met=Value(DASH, "absent"),
                status=Value(DASH, "absent"),
                path="",
            )


def _reversed(month: str) -> int:
    return -(int(month[:4]) * 12 + int(month[5:7]))


def _series_row(item: Filing, indicator: r.Indicator, index: SiteIndex) -> SeriesRow:
    entry = item.entry
    parts = ""
    if entry.numerator is not None and entry.denominator is not None:
        parts = f"{number_text(entry.numerator)}／{number_text(entry.denominator)}"
    return SeriesRow(
        period=chinese_period(item.report.period),
        unit=unit_link(item.report.unit, index),
        value=value_of(entry, indicator),
        parts=parts,
        target=number_text(entry.target),
        met=met_of(entry, indicator),
        status=status_of(entry),
        path=item.report.path,
    )


def _spark(indicator: r.Indicator, filings: tuple[Filing, ...]) -> Sparkline | None:
    if len({item.report.unit for item in filings}) != 1:
        return None
    points = [
        (chinese_period(item.report.period), value)
        for item in filings
        if (value := entry_value(item.entry, indicator.measure)) is not None
    ]
    return sparkline(points, name=indicator.name, measure=indicator.measure or "") if len(points) > 1 else None


def _report(item: Filing, index: SiteIndex) -> Report:
    entry = item.entry
    notes: list[tuple[str, str]] = [(problem.kind, problem.text) for problem in entry.problems]
    notes += [(highlight.kind, highlight.text) for highlight in entry.highlights]
    notes += [(incident.kind, f"{date_text(incident.date)}，{incident.text}") for incident in entry.incidents]
    return Report(
        unit=unit_link(item.report.unit, index),
        period=chinese_period(item.report.period),
        responsible=entry.responsible,
        narrative=entry.narrative,
        gap=entry.gap or "",
        measures=entry.measures,
        notes=tuple(notes),
        evidence=list_text(entry.evidence, none=""),
    )
