"""Parts that pages of every column are made of: links, the head of a page, corrections, rows of the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from qinqing.policy.ledger import LedgerEntry, is_near_deadline
from qinqing.policy.lifecycle import CLOSED, LONG_TERM, VERIFIED
from qinqing.policy.periods import chinese_period
from qinqing.register.records import typed as r
from qinqing.register.records.words import ProgressEntryStatus
from qinqing.site.model.field_names import pointed_field
from qinqing.site.model.index import SiteIndex
from qinqing.site.model.view import SiteView
from qinqing.site.model.wording import DASH, Value, date_text

HOME = "index.html"
INDICATORS = "indicators/index.html"
UNITS = "units/index.html"
MEETINGS = "meetings/index.html"
RECTIFICATIONS = "rectifications/index.html"
BOARDS = "boards/index.html"
ACCOUNTABILITY = "accountability/index.html"
COVERAGE = "coverage/index.html"
METHODS = "about/methods/index.html"

STATUS_TONES: Mapping[ProgressEntryStatus, str] = {"正常": "", "完成": "good", "滞后": "warn", "预警": "bad"}


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a page of the site, or plain words where ``target`` is empty."""

    text: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what is to be said under it: words, links or a value with a tone."""

    label: str
    value: Value | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Stamp:
    """What every page says about its own figures: period, 数据截至, 发布 and 下次更新."""

    period: str
    as_of: str
    published: str
    next_update: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of a page: its place in the site, its title, and the stamp of its figures."""

    trail: tuple[Link, ...]
    title: str
    lead: str
    stamp: Stamp
    demonstration: bool


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction (更正) of a record that the page shows."""

    period: str
    field: str
    old: str
    new: str
    reason: str
    date: str
    approved: str
    path: str


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One rectification in a table: the words, and the keys by which the table may be sorted."""

    link: Link
    title: str
    unit: Link
    source: str
    registered: str
    registered_key: str
    deadline: str
    deadline_key: str
    state: Value
    overdue: Value
    overdue_key: int


def unit_page(identifier: str) -> str:
    """Return the page of a unit."""
    return f"units/{identifier}/index.html"


def indicator_page(code: str) -> str:
    """Return the page of an indicator."""
    return f"indicators/{code}/index.html"


def minutes_page(unit: str, period: str) -> str:
    """Return the page of a unit's minutes; addresses are in small letters, so ``2023-Q3`` becomes ``2023-q3``."""
    return f"meetings/{unit}/{period.lower()}/index.html"


def rectification_page(identifier: str) -> str:
    """Return the page of a rectification."""
    return f"rectifications/{identifier}/index.html"


def board_page(board: str, period: str) -> str:
    """Return the page of a board for a period; addresses are in small letters."""
    return f"boards/{board}/{period.lower()}/index.html"


def subject_page(board: str, subject: str) -> str:
    """Return the page that explains the totals of a subject on a board."""
    return f"boards/{board}/{subject}/index.html"


def measure_anchor(measure: str) -> str:
    """Return where the page of methods defines a measure."""
    return f"{METHODS}#{measure}"


def unit_link(identifier: str, index: SiteIndex) -> Link:
    """Return the short name of a unit or superior body, linked where it has a page."""
    known = identifier in index.public.units
    return Link(index.unit_name(identifier), unit_page(identifier) if known else "")


def unit_links(identifiers: Iterable[str], index: SiteIndex) -> tuple[Link, ...]:
    """Return :func:`unit_link` of each."""
    return tuple(unit_link(identifier, index) for identifier in identifiers)


def indicator_link(code: str, index: SiteIndex) -> Link:
    """Return the name of an indicator, linked where it is known."""
    indicator = index.public.indicators.get(code)
    return Link(indicator.name, indicator_page(code)) if indicator else Link(code)


def page_head(
    view: SiteView,
    *,
    trail: tuple[Link, ...],
    title: str,
    lead: str = "",
    period: str = "",
    published: date | None = None,
) -> Head:
    """Return the head of a page; a page without a period of its own stands for the current one."""
    site = view.site
    # A demonstration stands still at its own date, whenever it was committed.
    day = published or (view.as_of if site.demonstration or view.commit is None else view.commit.date)
    return Head(
        trail=trail,
        title=title,
        lead=lead,
        stamp=Stamp(
            period=chinese_period(period or site.current_period),
            as_of=date_text(view.as_of),
            published=date_text(day),
            next_update=date_text(site.next_update) if site.next_update else "待定",
        ),
        demonstration=site.demonstration,
    )


def corrections_of(paths: Iterable[str], index: SiteIndex) -> tuple[Correction, ...]:
    """Return the corrections that target any of the records at ``paths``, in the order they were made (S60 S70)."""
    return tuple(
        Correction(
            period=_period_of(item.target.path),
            field=pointed_field(item.target.path, item.target.pointer),
            old=item.old_value,
            new=item.new_value,
            reason=item.reason,
            date=date_text(item.date),
            approved=_approval(item, index),
            path=item.path,
        )
        for path in paths
        for item in index.corrections.get(path, ())
    )


def with_corrections(paths: Iterable[str], corrections: Iterable[Correction]) -> tuple[str, ...]:
    """Return the sources of a page that shows the records at ``paths`` and ``corrections`` of them."""
    return tuple(dict.fromkeys((*paths, *(correction.path for correction in corrections))))


def ledger_row(entry: LedgerEntry, index: SiteIndex) -> LedgerRow:
    """Return ``entry`` as a row of a table."""
    record = entry.record
    return LedgerRow(
        link=Link(record.id, rectification_page(record.id)),
        title=record.title,
        unit=unit_link(record.unit, index),
        source=record.source,
        registered=date_text(entry.registered_on),
        registered_key=entry.registered_on.isoformat(),
        deadline=date_text(entry.deadline),
        deadline_key=entry.deadline.isoformat(),
        state=state_value(entry),
        overdue=overdue_value(entry, index),
        overdue_key=entry.days_overdue,
    )


def state_value(entry: LedgerEntry) -> Value:
    """Return the state of a rectification with its tone."""
    if entry.overdue:
        return Value(entry.state, "bad")
    if entry.state in (CLOSED, VERIFIED):
        return Value(entry.state, "good")
    return Value(entry.state, "warn" if entry.state == LONG_TERM else "")


def overdue_value(entry: LedgerEntry, index: SiteIndex) -> Value:
    """Return how late an item is, in calendar days (自然日), in words that say whether it still runs."""
    if entry.never_late:
        return Value(DASH, "absent", "不计超期")
    if entry.overdue:
        return Value(f"超期{entry.days_overdue}日", "bad")
    if entry.done_on is not None:
        return Value(f"超期{entry.days_overdue}日办结", "warn") if entry.days_overdue else Value("按期办结", "good")
    left = "今日到期" if entry.days_left == 0 else f"剩余{entry.days_left}日"
    return Value("临期", "warn", left) if _is_near(entry, index) else Value(left)


def _is_near(entry: LedgerEntry, index: SiteIndex) -> bool:
    site = index.public.site
    return site is not None and is_near_deadline(
        entry, as_of=index.as_of, calendar=index.lookup.calendar, days=site.disclosure.near_deadline_days
    )


def _approval(item: r.Amendment, index: SiteIndex) -> str:
    if item.approved_by is None:
        return "未核准"
    name = index.unit_name(item.approved_by)
    return f"{name}，{date_text(item.approved_on)}" if item.approved_on else name


def _period_of(path: str) -> str:
    folder = path.split("/")[2]
    return chinese_period(folder) if folder[:1].isdigit() else DASH
