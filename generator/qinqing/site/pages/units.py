"""单位: the registry of units by kind, and one page for each unit (S10, S16, S19, S20, S45)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qinqing.register import records as r
from qinqing.register.periods import chinese_period, last_day
from qinqing.site.figures import NOT_INCLUDED, excused, filing_since, in_force
from qinqing.site.index import SiteIndex
from qinqing.site.page import SitePage
from qinqing.site.pages.indicators import chief_value, latest_filings, met_of, value_of
from qinqing.site.pages.meetings import MatrixCell, MinutesRow, meeting_cell, meeting_months, minutes_row
from qinqing.site.pages.parts import (
    HOME,
    STATUS_TONES,
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
)
from qinqing.site.view import SiteView
from qinqing.site.wording import (
    DASH,
    EXCUSED,
    NOT_APPLICABLE,
    NOT_FILED,
    Value,
    date_text,
    list_text,
    number_text,
    percent_text,
    person_text,
    rate,
)

_TRAIL = (Link("首页", HOME), Link("单位", UNITS))


@dataclass(frozen=True, slots=True)
class Share:
    """A rate with what it was divided from, so that the reader can divide again."""

    value: Value
    numerator: int | None = None
    denominator: int | None = None


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
class OwnIndicator:
    """An indicator the unit leads or answers for."""

    code: str
    link: Link
    role: str
    chief: Value
    value: Value
    target: str
    met: Value
    status: Value
    period: str


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """好差评 of one window or one month."""

    name: str
    handled: Value
    evaluated: Value
    coverage: Share
    positive: Share
    corrected: Share


@dataclass(frozen=True, slots=True)
class HotlineRow:
    """12345 tickets of one month."""

    month: str
    received: Value
    due: Value
    on_time: Share
    overdue: Value
    unfinished: Value
    satisfied: Share


@dataclass(frozen=True, slots=True)
class PublicityRow:
    """Publicity (宣传报道) of one month."""

    month: str
    target: Value
    done: Value


@dataclass(frozen=True, slots=True)
class PublicityItem:
    """One published report."""

    title: str
    url: str
    outlet: str
    level: str
    date: str


@dataclass(frozen=True, slots=True)
class UnitDetail:
    """The page of one unit."""

    head: Head
    facts: tuple[Fact, ...]
    sections: tuple[r.UnitSection, ...]
    windows: tuple[str, ...]
    months: tuple[tuple[str, MatrixCell], ...]
    minutes: tuple[MinutesRow, ...]
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
    free = excused(index.public, "meeting"), excused(index.public, "service")
    for identifier in sorted(index.public.units):
        yield _detail_page(index.public.units[identifier], view, index, *free)


def share(numerator: int, denominator: int) -> Share:
    """Return a rate in words with both its parts; no rate where the denominator is zero (S16)."""
    ratio = rate(numerator, denominator)
    return Share(Value(percent_text(ratio), "" if ratio is not None else "absent"), numerator, denominator)


def coverage_of(reviews: tuple[r.ServiceReportReview, ...]) -> Share:
    """Return 好差评覆盖率: evaluated out of handled over all windows."""
    return share(sum(item.evaluated for item in reviews), sum(item.handled for item in reviews))


def publicity_value(unit: r.Unit, month: str, index: SiteIndex) -> Value:
    """Return how many reports a unit published; none at all is told in so many words, also without a record (S20)."""
    if not unit.duties.publicity or not in_force(unit.valid_from, unit.valid_to, last_day(month)):
        return Value(NOT_APPLICABLE, "absent")
    report = index.services.get((unit.id, month))
    if report is None or report.publicity is None:
        return Value("0", "bad", NOT_FILED)
    done = len(report.publicity.items)
    return Value(str(done), "" if done else "bad")


def _list(view: SiteView, index: SiteIndex) -> UnitList:
    month = view.site.current_period
    groups = tuple(
        UnitGroup(kind, f"kind-{number}", tuple(_row(unit, month, index) for unit in units))
        for number, (kind, units) in enumerate(index.units_by_kind, start=1)
    )
    rows = [row for group in groups for row in group.rows]
    return UnitList(
        head=page_head(
            view,
            trail=_TRAIL,
            title="单位名录",
            lead="按类别列出报送单位，同类单位不分先后。服务情况为当前报告期数据，比率由系统按分子、分母计算。",
        ),
        groups=groups,
        zero=tuple(row.link for row in rows if row.publicity.text == "0"),
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
        coverage=_duty(unit.duties.public_service, coverage_of(report.reviews) if report and report.reviews else None),
        on_time=_duty(unit.duties.hotline, share(hotline.on_time, hotline.due) if hotline else None),
        publicity=publicity_value(unit, month, index),
        overdue=sum(entry.overdue for entry in entries),
        open=sum(not entry.ended for entry in entries),
    )


def _duty(owed: bool, found: Share | None) -> Share:
    if found is not None:
        return found
    return Share(Value(NOT_FILED, "bad") if owed else Value(NOT_APPLICABLE, "absent"))


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
    sources = (unit.path, *((current.path,) if current else ()))
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
            indicators=tuple(_indicators(unit, index)),
            ledger=tuple(ledger_row(entry, index) for entry in index.entries_of_unit.get(unit.id, ())),
            reviews=tuple(_windows(unit, current)),
            reviews_period=chinese_period(month),
            review_months=tuple(_review_month(unit, item, index, free_services) for item in months)
            if unit.duties.public_service
            else (),
            hotline=tuple(_hotline(unit, item, index, free_services) for item in months) if unit.duties.hotline else (),
            publicity=tuple(_publicity(unit, item, index) for item in months) if unit.duties.publicity else (),
            publicity_items=tuple(
                PublicityItem(item.title, item.url or "", item.outlet, item.outlet_level, date_text(item.date))
                for item in items
            ),
            sources=sources,
            corrections=corrections_of((unit.path, *(report.path for report in reports)), index),
        ),
        published_on=current.submitted_on if current else None,
        hide=("navigation", "toc"),
        sources=sources,
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


def _indicators(unit: r.Unit, index: SiteIndex) -> Iterator[OwnIndicator]:
    roles: dict[str, list[str]] = {}
    for item in index.led_by.get(unit.id, ()):
        roles.setdefault(item.code, []).append("牵头")
    for item in index.borne_by.get(unit.id, ()):
        roles.setdefault(item.code, []).append("责任")
    for code in sorted(roles):
        indicator = index.public.indicators[code]
        own = [item for item in latest_filings(code, index) if item.report.unit == unit.id]
        entry = own[0].entry if own else None
        owed = indicator.level == 3 and unit.id in indicator.responsible_units
        nothing = Value(NOT_FILED, "bad") if owed else Value(DASH, "absent")
        yield OwnIndicator(
            code=code,
            link=indicator_link(code, index),
            role=list_text(roles[code]),
            chief=chief_value(indicator, index),
            value=_with_measure(value_of(entry, indicator), indicator) if entry else nothing,
            target=f"{number_text(entry.target)}{indicator.measure or ''}" if entry else DASH,
            met=met_of(entry, indicator) if entry else Value(DASH, "absent"),
            status=Value(entry.status, STATUS_TONES.get(entry.status, "")) if entry else Value(DASH, "absent"),
            period=chinese_period(own[0].report.period) if own else "",
        )


def _with_measure(value: Value, indicator: r.Indicator) -> Value:
    return value if value.tone == "absent" else Value(f"{value.text}{indicator.measure or ''}", value.tone, value.note)


def _windows(unit: r.Unit, report: r.ServiceReport | None) -> Iterator[ReviewRow]:
    names = {window.id: window.name for window in unit.windows}
    for item in report.reviews if report else ():
        yield _review(names.get(item.window, item.window), (item,))


def _review(name: str, reviews: tuple[r.ServiceReportReview, ...]) -> ReviewRow:
    evaluated = sum(item.evaluated for item in reviews)
    positive = sum(item.very_satisfied + item.satisfied + item.fairly_satisfied for item in reviews)
    return ReviewRow(
        name=name,
        handled=Value(str(sum(item.handled for item in reviews))),
        evaluated=Value(str(evaluated)),
        coverage=coverage_of(reviews),
        positive=share(positive, evaluated),
        corrected=share(sum(item.bad_on_time for item in reviews), sum(item.bad_due for item in reviews)),
    )


def _review_month(unit: r.Unit, month: str, index: SiteIndex, free: frozenset[tuple[str, str]]) -> ReviewRow:
    report = index.services.get((unit.id, month))
    if report is not None and report.reviews:
        return _review(chinese_period(month), report.reviews)
    nothing = _nothing(unit, month, free)
    blank = Share(Value(DASH, "absent"))
    return ReviewRow(chinese_period(month), nothing, Value(DASH, "absent"), blank, blank, blank)


def _hotline(unit: r.Unit, month: str, index: SiteIndex, free: frozenset[tuple[str, str]]) -> HotlineRow:
    report = index.services.get((unit.id, month))
    item = report.hotline if report else None
    if item is None:
        dash, blank = Value(DASH, "absent"), Share(Value(DASH, "absent"))
        return HotlineRow(chinese_period(month), _nothing(unit, month, free), dash, blank, dash, dash, blank)
    rated = item.satisfied + item.fairly_satisfied + item.dissatisfied
    return HotlineRow(
        month=chinese_period(month),
        received=Value(str(item.received)),
        due=Value(str(item.due)),
        on_time=share(item.on_time, item.due),
        overdue=Value(str(item.overdue)),
        unfinished=Value(str(item.unfinished)),
        satisfied=share(item.satisfied + item.fairly_satisfied, rated),
    )


def _nothing(unit: r.Unit, month: str, free: frozenset[tuple[str, str]]) -> Value:
    if not in_force(unit.valid_from, unit.valid_to, last_day(month)):
        return Value(NOT_APPLICABLE, "absent")
    return Value(EXCUSED, "absent") if (unit.id, month) in free else Value(NOT_FILED, "bad")


def _publicity(unit: r.Unit, month: str, index: SiteIndex) -> PublicityRow:
    report = index.services.get((unit.id, month))
    target = report.publicity.target if report and report.publicity else None
    return PublicityRow(
        month=chinese_period(month),
        target=Value(str(target)) if target is not None else Value(NOT_FILED, "bad"),
        done=publicity_value(unit, month, index),
    )
