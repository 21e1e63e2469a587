"""榜单: the list of public boards, and one page for each board and period (S54, S61, S67, S72)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from qinqing.policy.periods import chinese_period, last_day
from qinqing.site.model.index import SiteIndex
from qinqing.site.model.page import SitePage
from qinqing.site.model.view import SiteView
from qinqing.site.model.wording import Value, date_text, list_text
from qinqing.site.pages.board_subjects import subject_pages
from qinqing.site.pages.board_values import (
    movement_value,
    outcome_value,
    parts_are_told,
    raw_value,
    share_text,
    tied_places,
)
from qinqing.site.pages.parts import (
    BOARDS,
    HOME,
    METHODS,
    Fact,
    Head,
    Link,
    board_page,
    measure_anchor,
    page_head,
    subject_page,
)
from qinqing.standing.boards.board import Board, BoardGroup
from qinqing.standing.boards.method import component_method, conversion_in_words, method_of
from qinqing.standing.boards.scoring import Standing, worth_of
from qinqing.standing.measures import MEASURES
from qinqing.standing.numbers.display import plain, shown
from qinqing.standing.numbers.ranking import head

_TRAIL = (Link("首页", HOME), Link("榜单", BOARDS))
_LEADING = 3
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Leader:
    """One of the first places, with everyone who shares it; of many the first are named and all are counted."""

    place: str
    names: str
    total: str


@dataclass(frozen=True, slots=True)
class BoardEntry:
    """A board on the list: its latest period, its first places of each group, and all its periods."""

    name: str
    anchor: str
    latest: Link
    subject: str
    cycle: str
    ranked: int
    apart: int
    groups: tuple[tuple[str, tuple[Leader, ...]], ...]
    periods: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class BoardList:
    """The list page."""

    head: Head
    boards: tuple[BoardEntry, ...]


@dataclass(frozen=True, slots=True)
class PartCell:
    """What one component gives, and the figure behind it."""

    share: str
    raw: Value


@dataclass(frozen=True, slots=True)
class BoardRow:
    """Somebody with a place."""

    place: int
    tied: bool
    movement: Value
    link: Link
    total: str
    parts: tuple[PartCell, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """Those without a place for one reason (未参加排名)."""

    reason: Value
    subjects: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class GroupTable:
    """One group of a board."""

    name: str
    anchor: str
    full_mark: str
    rows: tuple[BoardRow, ...]
    apart: tuple[Apart, ...]
    apart_count: int


@dataclass(frozen=True, slots=True)
class MethodRow:
    """How one component comes to its points."""

    name: str
    measure: Link
    weight: str
    conversion: str
    missing: str


@dataclass(frozen=True, slots=True)
class BoardPage:
    """A board for a period."""

    head: Head
    facts: tuple[Fact, ...]
    moved: bool
    components: tuple[str, ...]
    told: bool
    groups: tuple[GroupTable, ...]
    method: tuple[MethodRow, ...]
    rules: tuple[str, ...]
    methods: str
    periods: tuple[Link, ...]
    source_path: str


def pages(view: SiteView, index: SiteIndex) -> Iterator[SitePage]:
    """Return the list, every public board for every period, and what explains the totals of its subjects."""
    yield SitePage(
        path=BOARDS,
        kind="board-list",
        section="boards",
        title="榜单",
        description=f"{view.site.district_short}优化营商环境各类榜单：名次、升降、总分和计分办法，每个总分都可以重新计算。",
        template="board_list.html",
        model=_list(view, index),
        hide=("navigation", "toc"),
    )
    for boards in index.boards.values():
        told = bool(boards) and all(parts_are_told(board, view) for board in boards)
        explained = _explained(boards) if told else frozenset()
        for board in boards:
            yield _board_page(board, boards, explained, view)
        if told:
            yield from subject_pages(boards, explained, view, index)


def leaders(board: Board) -> tuple[tuple[str, tuple[Leader, ...]], ...]:
    """Return the first places of each group by its name, those tied with them included."""
    return tuple((group.name, tuple(_leaders(group, board))) for group in board.groups if group.ranked)


def _leaders(group: BoardGroup, board: Board) -> Iterator[Leader]:
    for place, tied in groupby(head(group.ranked, _LEADING, _place), key=_place):
        names, total = [], ""
        for one in tied:
            names.append(one.subject.name)
            total = shown(one.total, board.version.decimals) if one.total is not None else ""
        more = f"等{len(names)}个并列" if len(names) > _NAMED else "（并列）" if len(names) > 1 else ""
        yield Leader(f"第{place}名", f"{'、'.join(names[:_NAMED])}{more}", total)


def _place(standing: Standing) -> int:
    return standing.place


def _explained(boards: tuple[Board, ...]) -> frozenset[str]:
    """Return the subjects that have a page: whoever had a place on any of ``boards``."""
    return frozenset(one.subject.id for board in boards for group in board.groups for one in group.ranked)


def _list(view: SiteView, index: SiteIndex) -> BoardList:
    return BoardList(
        head=page_head(
            view,
            trail=_TRAIL,
            title="榜单",
            lead="名次由系统按公开的办法计算，任何人都可以从原始记录重新算出同样的总分。",
        ),
        boards=tuple(_entry(boards) for boards in index.boards.values() if boards),
    )


def _entry(boards: tuple[Board, ...]) -> BoardEntry:
    latest = boards[-1]
    return BoardEntry(
        name=latest.scheme.name,
        anchor=latest.scheme.board,
        latest=period_link(latest),
        subject=latest.scheme.subject,
        cycle=latest.scheme.cycle,
        ranked=sum(len(group.ranked) for group in latest.groups),
        apart=sum(len(group.apart) for group in latest.groups),
        groups=leaders(latest),
        periods=tuple(period_link(board) for board in reversed(boards[:-1])),
    )


def period_link(board: Board) -> Link:
    """Return the period of a board, linked to its page."""
    return Link(chinese_period(board.period), board_page(board.scheme.board, board.period))


def _board_page(board: Board, boards: tuple[Board, ...], explained: frozenset[str], view: SiteView) -> SitePage:
    scheme, period = board.scheme, chinese_period(board.period)
    title = f"{scheme.name}（{period}）"
    told = parts_are_told(board, view)
    return SitePage(
        path=board_page(scheme.board, board.period),
        kind="board",
        section="boards",
        title=title,
        description=f"{view.site.district_short}{scheme.name}{period}排名：名次、升降、总分、各项得分和计分办法。",
        template="board.html",
        model=BoardPage(
            head=page_head(view, trail=(*_TRAIL, Link(scheme.name), Link(period)), title=title, period=board.period),
            facts=tuple(_facts(board)),
            moved=board.previous is not None,
            components=tuple(component.name for component in board.version.components) if told else (),
            told=told,
            groups=tuple(_groups(board, explained, told)),
            method=tuple(_method(board)),
            rules=_rules(board),
            methods=METHODS,
            periods=tuple(period_link(other) for other in reversed(boards) if other is not board),
            source_path=scheme.path,
        ),
        hide=("navigation", "toc"),
        sources=(scheme.path,),
    )


def _facts(board: Board) -> Iterator[Fact]:
    ranked = [len(group.ranked) for group in board.groups]
    apart = sum(len(group.apart) for group in board.groups)
    yield Fact("排名对象", Value(board.scheme.subject))
    yield Fact("参加排名", Value(f"{sum(ranked)}个"))
    yield Fact("未参加排名", Value(f"{apart}个"))
    if len(board.groups) > 1:
        yield Fact("组别", Value(list_text(group.name for group in board.groups)))
    yield Fact("对比的上期", Value(chinese_period(board.previous)) if board.previous else Value("无", "absent"))
    yield Fact("计分依据", Value(board.version.basis))
    yield Fact("办法起用", Value(date_text(board.version.effective_from), "", f"按{_end(board)}有效的办法计分"))
    if board.scheme.aliases:
        yield Fact("又称", Value(list_text(board.scheme.aliases)))


def _end(board: Board) -> str:
    return date_text(last_day(board.period))


def _groups(board: Board, explained: frozenset[str], told: bool) -> Iterator[GroupTable]:
    link = partial(_subject_link, board=board.scheme.board, explained=explained)
    tied = tied_places(board)
    for number, group in enumerate(board.groups, 1):
        yield GroupTable(
            name=group.name or "排名",
            anchor=f"group-{number}",
            full_mark=plain(group.full_mark),
            rows=tuple(
                BoardRow(
                    place=one.place,
                    tied=(one.group, one.place) in tied,
                    movement=movement_value(board.movements.get(one.subject.id)),
                    link=link(one),
                    total=shown(one.total, board.version.decimals) if one.total is not None else "",
                    parts=_parts(one, board.version.decimals) if told else (),
                )
                for one in group.ranked
            ),
            apart=_apart(group, link),
            apart_count=len(group.apart),
        )


def _subject_link(one: Standing, *, board: str, explained: frozenset[str]) -> Link:
    return Link(one.subject.name, subject_page(board, one.subject.id) if one.subject.id in explained else "")


def _parts(one: Standing, decimals: int) -> tuple[PartCell, ...]:
    return tuple(PartCell(share_text(part, decimals), raw_value(part, decimals)) for part in one.contributions)


def _apart(group: BoardGroup, link: partial[Link]) -> tuple[Apart, ...]:
    by_reason: dict[tuple[str, str], list[Link]] = {}
    reasons: dict[tuple[str, str], Value] = {}
    for one in group.apart:
        reason = outcome_value(one)
        key = reason.text, reason.note
        reasons[key] = reason
        by_reason.setdefault(key, []).append(link(one))
    return tuple(Apart(reasons[key], tuple(links)) for key, links in by_reason.items())


def _method(board: Board) -> Iterator[MethodRow]:
    for component in board.version.components:
        measure = MEASURES.get(component.measure)
        yield MethodRow(
            name=component.name,
            measure=Link(measure.title, measure_anchor(measure.name)) if measure else Link(component.measure),
            weight=plain(worth_of(component)),
            conversion=conversion_in_words(component),
            missing=component.missing,
        )


def _rules(board: Board) -> tuple[str, ...]:
    """Return the rules that hold for the whole board: what the table of components and the facts do not say."""
    of_components = {component_method(component, MEASURES) for component in board.version.components}
    _, *rules = method_of(board.version, MEASURES)
    return tuple(rule for rule in rules if rule not in of_components)
