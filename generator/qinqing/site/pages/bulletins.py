"""通报: the list by year, and each public bulletin as it was issued, with the origin of every number (S51 S70 S72)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from qinqing.bulletin.agreement import CHANGED_SINCE, DISAGREES
from qinqing.bulletin.layout.document import Document, document_of
from qinqing.bulletin.names import subject_name
from qinqing.bulletin.number_display import in_digits
from qinqing.bulletin.numbering import parse_number
from qinqing.disclosure.terms import last_day, terms_of
from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.policy.periods import chinese_period
from qinqing.register.records import typed as r
from qinqing.site.model.index import SiteIndex
from qinqing.site.model.page import SitePage
from qinqing.site.model.view import SiteView
from qinqing.site.model.wording import date_text
from qinqing.site.pages.parts import (
    HOME,
    METHODS,
    Correction,
    Head,
    Link,
    board_page,
    corrections_of,
    page_head,
    unit_link,
    with_corrections,
)
from qinqing.standing.measures import MEASURES

BULLETINS = "bulletins/index.html"
_TRAIL = (Link("首页", HOME), Link("通报", BULLETINS))
_NAMED = 4


@dataclass(frozen=True, slots=True)
class BulletinRow:
    """A bulletin in the list."""

    link: Link
    number: str
    kind: str
    issuer: Link
    period: str
    issued: str
    issued_key: str


@dataclass(frozen=True, slots=True)
class BulletinList:
    """The list page: years, the latest first."""

    head: Head
    years: tuple[tuple[int, tuple[BulletinRow, ...]], ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a number of the bulletin comes from (数字出处)."""

    text: str
    origin: Link
    whose: str
    period: str
    quantity: str
    values: str


@dataclass(frozen=True, slots=True)
class BulletinDetail:
    """The page of one bulletin."""

    head: Head
    document: Document
    kind: str
    until: str
    origins: tuple[Origin, ...]
    boards: tuple[Link, ...]
    changes: tuple[str, ...]
    source_path: str
    corrections: tuple[Correction, ...]


def bulletin_page(identifier: str) -> str:
    """Return the page of a bulletin."""
    return f"bulletins/{identifier}/index.html"


def pages(view: SiteView, index: SiteIndex) -> Iterator[SitePage]:
    """Return the list and a page for every bulletin that may be published."""
    ordered = sorted(index.public.bulletins, key=_latest_first)
    site = view.site
    yield SitePage(
        path=BULLETINS,
        kind="bulletin-list",
        section="bulletins",
        title="通报",
        description=f"{site.district_short}营商环境工作通报：督查通报、通报表扬、通报批评、成绩通报和排名通报。",
        template="bulletin_list.html",
        model=BulletinList(
            head=page_head(
                view,
                trail=_TRAIL,
                title="通报",
                lead="一月一通报。通报中的数字和排名都注明出处，由系统与数据逐项核对。",
            ),
            years=tuple(
                (year, tuple(_row(bulletin, index) for bulletin in found))
                for year, found in groupby(ordered, key=lambda bulletin: bulletin.issued_on.year)
            ),
            sources=tuple(bulletin.path for bulletin in ordered),
        ),
        hide=("navigation", "toc"),
        sources=tuple(bulletin.path for bulletin in ordered),
    )
    changes: dict[str, list[Violation]] = {}
    for found in view.violations:
        if found.code in (DISAGREES, CHANGED_SINCE):
            changes.setdefault(found.path, []).append(found)
    whole = {bulletin.path: bulletin for bulletin in view.register.bulletins}
    for bulletin in ordered:
        told = [change for change in changes.get(bulletin.path, ()) if _is_told(change, bulletin, whole[bulletin.path])]
        yield _detail_page(bulletin, told, view, index)


def _is_told(change: Violation, public: r.Bulletin, whole: r.Bulletin) -> bool:
    """Return whether ``change`` is about something that the public sees of the bulletin."""
    match change.pointer:
        case ("standings", int(place), *_):
            return whole.standings[place] in public.standings
        case ("figures", int(place), *_):
            return whole.figures[place] in public.figures
        case _:
            return True


def _latest_first(bulletin: r.Bulletin) -> tuple[int, str, int, str]:
    number = parse_number(bulletin.number)
    return -bulletin.issued_on.toordinal(), bulletin.unit, -(number.order if number else 0), bulletin.id


def _row(bulletin: r.Bulletin, index: SiteIndex) -> BulletinRow:
    unit = index.public.units.get(bulletin.unit)
    # Who issued it stands in a column of its own.
    title = bulletin.title.removeprefix(unit.name) if unit is not None else bulletin.title
    return BulletinRow(
        link=Link(title or bulletin.title, bulletin_page(bulletin.id)),
        number=bulletin.number,
        kind=bulletin.kind,
        issuer=unit_link(bulletin.unit, index),
        period=chinese_period(bulletin.period),
        issued=date_text(bulletin.issued_on),
        issued_key=bulletin.issued_on.isoformat(),
    )


def _detail_page(bulletin: r.Bulletin, changes: Sequence[Violation], view: SiteView, index: SiteIndex) -> SitePage:
    corrections = corrections_of((bulletin.path,), index)
    until = last_day("bulletin", bulletin, terms=terms_of(view.site), day=view.as_of)
    return SitePage(
        path=bulletin_page(bulletin.id),
        kind="bulletin",
        section="bulletins",
        title=bulletin.title,
        description=f"{bulletin.number}，{bulletin.title}，{date_text(bulletin.issued_on)}。",
        template="bulletin.html",
        model=BulletinDetail(
            head=page_head(
                view,
                trail=(*_TRAIL, Link(bulletin.number)),
                title=bulletin.title,
                period=bulletin.period,
                published=bulletin.issued_on,
            ),
            document=document_of(bulletin, index.public),
            kind=bulletin.kind,
            until=date_text(until) if until else "",
            origins=tuple(_origin(figure, index) for figure in bulletin.figures),
            boards=tuple(
                _board_link(board, period, index)
                for board, period in dict.fromkeys((one.board, one.period) for one in bulletin.standings)
            ),
            changes=tuple(_change_in_words(change.arguments) for change in changes),
            source_path=bulletin.path,
            corrections=corrections,
        ),
        published_on=bulletin.issued_on,
        hide=("navigation", "toc"),
        sources=with_corrections((bulletin.path,), corrections),
        content_source=index.unit_name(bulletin.unit),
    )


def _origin(figure: r.BulletinFigure, index: SiteIndex) -> Origin:
    names = [subject_name(index.public, subject) for subject in figure.subjects]
    more = f"等{len(names)}个" if len(names) > _NAMED else ""
    values = [in_digits(value) for value in figure.values]
    return Origin(
        text=figure.text,
        origin=_measure_link(figure.measure)
        if figure.measure
        else _board_link(figure.board or "", figure.period, index),
        whose="、".join(names[:_NAMED]) + more if names else "全区",
        period=chinese_period(figure.period),
        quantity=figure.quantity,
        values="、".join(values[:_NAMED]) + (f"等{len(values)}个" if len(values) > _NAMED else ""),
    )


def _measure_link(name: str) -> Link:
    measure = MEASURES.get(name)
    return Link(measure.title, f"{METHODS}#{name}") if measure is not None else Link(name)


def _board_link(board: str, period: str, index: SiteIndex) -> Link:
    scheme = index.public.schemes.get(board)
    words = f"“{scheme.name if scheme is not None else board}”{chinese_period(period)}"
    has_page = any(found.period == period for found in index.boards.get(board, ()))
    return Link(words, board_page(board, period) if has_page else "")


def _change_in_words(arguments: Mapping[str, object]) -> str:
    words = {name: value.zh if isinstance(value, Text) else str(value) for name, value in arguments.items()}
    return f"{words['what']}：通报写的是{words['written']}，现有数据为{words['found']}。"
