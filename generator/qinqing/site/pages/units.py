"""单位: the registry of units by kind, and one page for each unit (S10, S16, S19, S20, S45)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qinqing.policy.monthly_meetings import NOT_INCLUDED
from qinqing.policy.obligations import excused_periods, filing_since
from qinqing.policy.periods import chinese_period
from qinqing.register.records import typed as r
from qinqing.site.model.index import SiteIndex
from qinqing.site.model.page import SitePage
from qinqing.site.model.view import SiteView
from qinqing.site.model.wording import (
    DASH,
    NOT_FILED,
    Value,
    date_text,
    list_text,
    person_text,
)
from qinqing.site.pages.indicator_values import (
    chief_value,
    latest_values,
    measured,
    met_of,
    status_of,
    target_text,
    value_of,
)
from qinqing.site.pages.meetings import MatrixCell, MinutesRow, meeting_cell, meeting_months, minutes_row
from qinqing.site.pages.parts import (
    HOME,
    UNITS,
    Correction,
    Fact,
    Head,
    LedgerRow,
    Link,
    corrections_of,
    indicator_link,
    ledger_row,
    page_head,
    unit_page,
    with_corrections,
)
from qinqing.site.pages.service_figures import (
    HotlineRow,
    PublicityItem,
    PublicityRow,
    ReviewRow,
    Share,
    coverage_of,
    hotline_month,
    owed_share,
    publicity_month,
    publicity_value,
    review_month,
    share,
    window_rows,
    zero_publicity,
)

_TRAIL = (Link("首页", HOME), Link("单位", UNITS))


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit in the list, with its service figures of the current period."""

    link: Link
    name: str
    head: str
    stage: Value
    coverage: Share
    on_time: Share
    publicity: Value
    overdue: int
    open: int


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """The units of one kind."""

    kind: str
    anchor: str
    rows: tuple[UnitRow, ...]


@dataclass(frozen=True, slots=True)
class UnitList:
    """The list page."""

    head: Head
    groups: tuple[UnitGroup, ...]
    zero: tuple[Link, ...]
    total: int


@dataclass(frozen=True, slots=True)
class LedIndicator:
    """An indicator of the first or second level that the unit leads (牵头)."""

    code: str
    link: Link
    chief: Value


@dataclass(frozen=True, slots=True)
class OwnIndicator:
    """A third-level indicator the unit answers for (责任)."""

    code: str
    link: Link
    chief: Value
    value: Value
    target: str
    met: Value
    status: Value
    period: str


@dataclass(frozen=True, slots=True)
class UnitDetail:
    """The page of one unit."""

    head: Head
    facts: tuple[Fact, ...]
    sections: tuple[r.UnitSection, ...]
    windows: tuple[str, ...]
    months: tuple[tuple[str, MatrixCell], ...]
    minutes: tuple[MinutesRow, ...]
    led: tuple[LedIndicator, ...]
    indicators: tuple[OwnIndicator, ...]
    ledger: tuple[LedgerRow, ...]
    reviews: tuple[ReviewRow, ...]
    reviews_period: str
    review_months: tuple[ReviewRow, ...]
    hotline: tuple[HotlineRow, ...]
    publicity: tuple[PublicityRow, ...]
    publicity_items: tuple[PublicityItem, ...]
    sources: tuple[str, ...]
    corrections: tuple[Correction, ...]


def pages(view: SiteView, index: SiteIndex) -> Iterator[SitePage]:
    """Return the registry and the page of every unit, also of units no longer in force."""
    yield SitePage(
        path=UNITS,
        kind="unit-list",
        section="units",
        title="单位",
        description=f"{view.site.district_short}参与优化营商环境工作的单位名录及服务情况。",
        template="unit_list.html",
        model=_list(view, index),
        hide=("navigation", "toc"),
    )
    free = excused_periods(index.public, "meeting"), excused_periods(index.public, "service")
    for identifier in sorted(index.public.units):
        yield _detail_page(index.public.units[identifier], view, index, *free)


def _list(view: SiteView, index: SiteIndex) -> UnitList:
    month = view.site.current_period
    groups = tuple(
        UnitGroup(kind, f"kind-{number}", tuple(_row(unit, month, index) for unit in units))
        for number, (kind, units) in enumerate(index.units_by_kind, start=1)
    )
    rows = [row for group in groups for row in group.rows]
    zero = frozenset(zero_publicity(month, index))
    return UnitList(
        head=page_head(
            view,
            trail=_TRAIL,
            title="单位名录",
            lead="按类别列出报送单位，同类单位不分先后。服务情况为当前报告期数据，比率由系统按分子、分母计算。",
        ),
        groups=groups,
        zero=tuple(row.link for row in rows if row.link in zero),
        total=len(rows),
    )


def _row(unit: r.Unit, month: str, index: SiteIndex) -> UnitRow:
    report = index.services.get((unit.id, month))
    entries = index.entries_of_unit.get(unit.id, ())
    hotline = report.hotline if report else None
    return UnitRow(
        link=Link(unit.short_name, unit_page(unit.id)),
        name=unit.name,
        head=f"{unit.head.post}　{person_text(unit.head.name)}",
        stage=_stage(unit),
        coverage=owed_share(
            unit.duties.public_service, coverage_of(report.reviews) if report and report.reviews else None
        ),
        on_time=owed_share(unit.duties.hotline, share(hotline.on_time, hotline.due) if hotline else None),
        publicity=publicity_value(unit, month, index),
        overdue=sum(entry.overdue for entry in entries),
        open=sum(not entry.ended for entry in entries),
    )


def _stage(unit: r.Unit) -> Value:
    stage = unit.monthly_meeting.stage
    return Value(stage, "absent" if stage == NOT_INCLUDED else "")


def _detail_page(
    unit: r.Unit,
    view: SiteView,
    index: SiteIndex,
    free_meetings: frozenset[tuple[str, str]],
    free_services: frozenset[tuple[str, str]],
) -> SitePage:
    month = view.site.current_period
    months = tuple(item for item in reversed(index.months) if item >= filing_since(index.public, "service"))
    reports = [index.services[unit.id, item] for item in months if (unit.id, item) in index.services]
    current = index.services.get((unit.id, month))
    items = current.publicity.items if current and current.publicity else ()
    in_scope = unit.monthly_meeting.stage != NOT_INCLUDED
    sources = (unit.path, *(report.path for report in reports))
    corrections = corrections_of(sources, index)
    return SitePage(
        path=unit_page(unit.id),
        kind="unit",
        section="units",
        title=unit.name,
        description=f"{unit.name}优化营商环境工作情况：负责指标、整改事项、监督月例会和服务情况。",
        template="unit.html",
        model=UnitDetail(
            head=page_head(
                view,
                trail=(*_TRAIL, Link(unit.short_name)),
                title=unit.name,
                published=current.submitted_on if current else None,
            ),
            facts=tuple(_facts(unit)),
            sections=unit.sections,
            windows=tuple(window.name for window in unit.windows),
            months=tuple(
                (chinese_period(item), meeting_cell(unit, item, index, free_meetings)) for item in meeting_months(index)
            )
            if in_scope
            else (),
            minutes=tuple(minutes_row(record, index) for record in index.minutes_of.get(unit.id, ())),
            led=tuple(_led(unit, index)),
            indicators=tuple(_own(unit, index)),
            ledger=tuple(ledger_row(entry, index) for entry in index.entries_of_unit.get(unit.id, ())),
            reviews=tuple(window_rows(unit, current)),
            reviews_period=chinese_period(month),
            review_months=tuple(review_month(unit, item, index, free_services) for item in months)
            if unit.duties.public_service
            else (),
            hotline=tuple(hotline_month(unit, item, index, free_services) for item in months)
            if unit.duties.hotline
            else (),
            publicity=tuple(publicity_month(unit, item, index) for item in months) if unit.duties.publicity else (),
            publicity_items=tuple(
                PublicityItem(item.title, item.url or "", item.outlet, item.outlet_level, date_text(item.date))
                for item in items
            ),
            sources=sources,
            corrections=corrections,
        ),
        published_on=current.submitted_on if current else None,
        hide=("navigation", "toc"),
        sources=with_corrections(sources, corrections),
        content_source=unit.short_name,
    )


def _facts(unit: r.Unit) -> Iterator[Fact]:
    yield Fact("单位类别", Value(unit.kind))
    yield Fact("主要负责人", Value(f"{unit.head.post}　{person_text(unit.head.name)}"))
    if unit.deputies:
        people = list_text(f"{person.post}　{person_text(person.name)}" for person in unit.deputies)
        yield Fact("分管负责人", Value(people))
    party = unit.party_organisation
    yield Fact("党组织", Value(f"{party.name}（{party.post}　{person_text(party.secretary)}）"))
    yield Fact("派驻纪检监察组", Value(unit.resident_group) if unit.resident_group else Value(DASH, "absent"))
    meeting = unit.monthly_meeting
    since = f"，{chinese_period(meeting.since)}起" if meeting.since else ""
    model = "，样板单位" if meeting.model else ""
    yield Fact("监督月例会", Value(f"{meeting.stage}{since}{model}", _stage(unit).tone))
    duties = (
        ("政务服务窗口", unit.duties.public_service),
        ("12345热线工单", unit.duties.hotline),
        ("行政执法", unit.duties.enforcement),
        ("宣传报道", unit.duties.publicity),
    )
    yield Fact("报送职责", Value(list_text(name for name, owed in duties if owed)))
    if unit.aliases:
        yield Fact("其他名称", Value(list_text(unit.aliases)))
    if unit.valid_to:
        yield Fact("名录状态", Value(f"已于{date_text(unit.valid_to)}停用", "warn", "历史数据保留"))


def _led(unit: r.Unit, index: SiteIndex) -> Iterator[LedIndicator]:
    for indicator in index.led_by.get(unit.id, ()):
        yield LedIndicator(indicator.code, indicator_link(indicator.code, index), chief_value(indicator, index))


def _own(unit: r.Unit, index: SiteIndex) -> Iterator[OwnIndicator]:
    for indicator in index.borne_by.get(unit.id, ()):
        if indicator.level != 3:
            continue
        own = [item for item in latest_values(indicator.code, index) if item.report.unit == unit.id]
        entry = own[0].entry if own else None
        blank = Value(DASH, "absent")
        yield OwnIndicator(
            code=indicator.code,
            link=indicator_link(indicator.code, index),
            chief=chief_value(indicator, index),
            value=measured(value_of(entry, indicator), indicator) if entry else Value(NOT_FILED, "bad"),
            target=target_text(entry, indicator) if entry else DASH,
            met=met_of(entry, indicator) if entry else blank,
            status=status_of(entry) if entry else blank,
            period=chinese_period(own[0].report.period) if own else "",
        )
