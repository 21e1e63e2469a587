"""报送: who filed what and when, unit by unit and month by month, and the calendar of what is due (S20, S25, S51)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qinqing.policy.obligations import COLUMNS
from qinqing.policy.periods import chinese_period, months_between
from qinqing.register.records.typed import PolicyReportingItem
from qinqing.site.model.index import SiteIndex
from qinqing.site.model.page import SitePage
from qinqing.site.model.view import SiteView
from qinqing.site.model.wording import DASH, Value, date_text, percent_text, rate
from qinqing.site.pages.parts import COVERAGE, HOME, Fact, Head, Link, page_head, unit_link, unit_links
from qinqing.standing.facts.coverage import Counts, Coverage, Entry, Status, counts_of, coverage_of, due_calendar

_TRAIL = (Link("首页", HOME), Link("报送", COVERAGE))
_TONES = {
    Status.FILED: "",
    Status.LATE: "warn",
    Status.MISSING: "bad",
    Status.EXCUSED: "absent",
    Status.UNREADABLE: "warn",
    Status.NOT_DUE: "absent",
}
_SHORT = {
    Status.FILED: "按时",
    Status.LATE: "迟报",
    Status.MISSING: "缺报",
    Status.EXCUSED: "准免",
    Status.UNREADABLE: "待更正",
    Status.NOT_DUE: "未到期",
}


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item of the reporting plan in counts."""

    link: Link
    who: str
    cycle: str
    due_day: int
    due: int
    on_time: int
    late: int
    missing: int
    excused: int
    share: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A unit's months."""

    unit: Link
    cells: tuple[Value, ...]
    filed: int
    due: int


@dataclass(frozen=True, slots=True)
class GapRow:
    """A report that is missing."""

    unit: Link
    item: str
    period: str
    due: str


@dataclass(frozen=True, slots=True)
class DueRow:
    """One entry of the calendar of bulletins and evaluations."""

    item: str
    period: str
    due: str
    filed: str
    status: Value


@dataclass(frozen=True, slots=True)
class CoverageList:
    """The list page."""

    head: Head
    totals: tuple[tuple[Value, int], ...]
    items: tuple[ItemRow, ...]
    silent: tuple[Link, ...]
    gaps: tuple[GapRow, ...]
    months: tuple[str, ...]
    matrix: tuple[MatrixRow, ...]
    calendar: tuple[DueRow, ...]
    year: str


@dataclass(frozen=True, slots=True)
class CoverageItem:
    """One item of the plan, unit by unit and period by period."""

    head: Head
    facts: tuple[Fact, ...]
    name: str
    periods: tuple[str, ...]
    matrix: tuple[MatrixRow, ...]
    source_path: str


def pages(view: SiteView, index: SiteIndex) -> Iterator[SitePage]:
    """Return the overview of reporting and a page for each item of the plan."""
    site = view.site
    months = months_between(site.first_period, site.current_period)
    coverage = coverage_of(index.lookup, months)
    plan = index.public.reporting
    addresses = _addresses(plan.items) if plan else {}
    yield SitePage(
        path=COVERAGE,
        kind="coverage",
        section="coverage",
        title="报送",
        description=f"{site.district_short}各单位数据报送情况：按时、迟报、缺报和准予缺报，以及通报、测评日程。",
        template="coverage.html",
        model=_list(view, index, coverage, addresses),
        hide=("navigation", "toc"),
    )
    if plan is None:
        return
    for number, address in addresses.items():
        entries = tuple(entry for entry in coverage.entries if entry.obligation.index == number)
        yield _item_page(plan.items[number], address, entries, plan.path, view, index)


def _addresses(items: tuple[PolicyReportingItem, ...]) -> Mapping[int, str]:
    """Return the page of each item; items of one kind are told apart by the column of the report or by number."""
    found: dict[int, str] = {}
    for number, item in enumerate(items):
        name = "-".join([item.kind, COLUMNS[item.who]] if item.who in COLUMNS else [item.kind])
        address = f"coverage/{name}/index.html"
        found[number] = address if address not in found.values() else f"coverage/{name}-{number + 1}/index.html"
    return found


def _list(view: SiteView, index: SiteIndex, coverage: Coverage, addresses: Mapping[int, str]) -> CoverageList:
    total = coverage.total
    items = index.public.reporting.items if index.public.reporting else ()
    counted = coverage.by_item()
    year = view.site.current_period[:4]
    return CoverageList(
        head=page_head(
            view,
            trail=_TRAIL,
            title="报送情况",
            lead="按报送计划逐项核对各单位应报、已报情况。缺报不等于没有工作，但没有报送的数据不能参加排名。",
        ),
        totals=tuple((Value(status.value, _TONES[status]), total.of(status)) for status in Status if total.of(status)),
        items=tuple(
            _item_row(item, addresses[number], counted.get(number, counts_of(()))) for number, item in enumerate(items)
        ),
        silent=unit_links(coverage.silent, index),
        gaps=tuple(
            GapRow(
                unit=unit_link(entry.obligation.unit, index),
                item=entry.obligation.item.name,
                period=chinese_period(entry.obligation.period),
                due=date_text(entry.obligation.due_on),
            )
            for entry in sorted(coverage.entries, key=lambda entry: (entry.obligation.due_on, entry.obligation.unit))
            if entry.status is Status.MISSING
        ),
        months=coverage.months,
        matrix=tuple(_units(coverage, index)),
        calendar=tuple(_due_row(entry) for entry in due_calendar(index.lookup, int(year))),
        year=year,
    )


def _item_row(item: PolicyReportingItem, address: str, counts: Counts) -> ItemRow:
    return ItemRow(
        link=Link(item.name, address),
        who=item.who,
        cycle=item.cycle,
        due_day=item.due_day,
        due=counts.due,
        on_time=counts.of(Status.FILED),
        late=counts.of(Status.LATE),
        missing=counts.of(Status.MISSING),
        excused=counts.of(Status.EXCUSED),
        share=percent_text(rate(min(counts.filed, counts.due), counts.due)),
    )


def _units(coverage: Coverage, index: SiteIndex) -> Iterator[MatrixRow]:
    months = coverage.by_unit_and_month()
    totals = coverage.by_unit()
    for _, units in index.units_by_kind:
        for unit in units:
            if unit.id not in totals:
                continue
            counts = totals[unit.id]
            yield MatrixRow(
                unit=unit_link(unit.id, index),
                cells=tuple(_month(months.get((unit.id, month))) for month in coverage.months),
                filed=min(counts.filed, counts.due),
                due=counts.due,
            )


def _month(counts: Counts | None) -> Value:
    """Return a unit's month in words: what is missing or late, else that all is there (齐)."""
    if counts is None:
        return Value(DASH, "absent")
    found = [
        (f"{word}{counts.of(status)}", _TONES[status])
        for status, word in ((Status.MISSING, "缺"), (Status.UNREADABLE, "待更正"), (Status.LATE, "迟"))
        if counts.of(status)
    ]
    if found:
        return Value("".join(word for word, _ in found), found[0][1])
    if counts.of(Status.FILED):
        return Value("齐", "good")
    return Value("免" if counts.of(Status.EXCUSED) else "未到期", "absent")


def _due_row(entry: Entry) -> DueRow:
    missing = entry.status is Status.MISSING
    return DueRow(
        item=entry.obligation.item.name,
        period=chinese_period(entry.obligation.period),
        due=date_text(entry.obligation.due_on),
        filed=date_text(entry.filing.filed_on) if entry.filing else DASH,
        status=Value("缺" if missing else entry.status.value, _TONES[entry.status]),
    )


def _item_page(
    item: PolicyReportingItem, address: str, entries: tuple[Entry, ...], source: str, view: SiteView, index: SiteIndex
) -> SitePage:
    periods = tuple(dict.fromkeys(entry.obligation.period for entry in entries))
    counts = counts_of(entries)
    title = f"{item.name}报送情况"
    return SitePage(
        path=address,
        kind="coverage-item",
        section="coverage",
        title=title,
        description=f"{view.site.district_short}各单位{item.name}逐期报送情况：按时、迟报、缺报和准予缺报。",
        template="coverage_item.html",
        model=CoverageItem(
            head=page_head(view, trail=(*_TRAIL, Link(item.name)), title=title),
            facts=(
                Fact("报送单位", Value(item.who)),
                Fact("报送周期", Value(item.cycle)),
                Fact("报送时限", Value(f"报告期结束后{item.due_day}日内")),
                Fact("已报／应报", Value(f"{min(counts.filed, counts.due)}／{counts.due}")),
            ),
            name=item.name,
            periods=tuple(map(chinese_period, periods)),
            matrix=tuple(_item_units(entries, periods, index)),
            source_path=source,
        ),
        hide=("navigation", "toc"),
        sources=(source,),
    )


def _item_units(entries: tuple[Entry, ...], periods: tuple[str, ...], index: SiteIndex) -> Iterator[MatrixRow]:
    by_key = {(entry.obligation.unit, entry.obligation.period): entry for entry in entries}
    owing = {entry.obligation.unit for entry in entries}
    for _, units in index.units_by_kind:
        for unit in units:
            if unit.id not in owing:
                continue
            own = [by_key.get((unit.id, period)) for period in periods]
            counts = counts_of(entry for entry in own if entry is not None)
            yield MatrixRow(
                unit=unit_link(unit.id, index),
                cells=tuple(_cell(entry) for entry in own),
                filed=min(counts.filed, counts.due),
                due=counts.due,
            )


def _cell(entry: Entry | None) -> Value:
    if entry is None:
        return Value(DASH, "absent")
    return Value(_SHORT[entry.status], _TONES[entry.status])
