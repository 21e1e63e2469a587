"""How a total came about (计分说明): one page for each subject of a board, with all its periods (S60, S70)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qinqing.policy.periods import chinese_period
from qinqing.site.model.field_names import record_field
from qinqing.site.model.index import SiteIndex
from qinqing.site.model.page import SitePage
from qinqing.site.model.view import SiteView
from qinqing.site.model.wording import DASH, Value, date_text, number_text
from qinqing.site.pages.board_values import (
    exact_text,
    movement_value,
    outcome_value,
    part_text,
    raw_value,
    share_text,
    tied_places,
)
from qinqing.site.pages.parts import (
    BOARDS,
    HOME,
    Head,
    Link,
    board_page,
    indicator_page,
    measure_anchor,
    page_head,
    subject_page,
    unit_page,
)
from qinqing.standing.boards.board import Board
from qinqing.standing.boards.explanation import Explanation, explain
from qinqing.standing.boards.method import conversion_in_words
from qinqing.standing.boards.scoring import VETO, Adjustment, Contribution, Standing, worth_of
from qinqing.standing.measures import MEASURES
from qinqing.standing.measures.measure import INDICATOR
from qinqing.standing.numbers.display import plain, shown
from qinqing.standing.numbers.value import Source

_TRAIL = (Link("首页", HOME), Link("榜单", BOARDS))


@dataclass(frozen=True, slots=True)
class Origin:
    """A record that figures were taken from, and which of its fields."""

    path: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartRow:
    """One component of the total."""

    name: str
    measure: Link
    raw: Value
    conversion: str
    points: str
    weight: str
    share: str
    origins: tuple[Origin, ...]
    withheld: int


@dataclass(frozen=True, slots=True)
class AdjustmentRow:
    """A dated bonus, deduction or veto."""

    kind: str
    points: str
    date: str
    reason: str
    basis: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Who stands just above or below."""

    side: str
    place: str
    link: Link
    total: str


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """How the subject stood in one period."""

    link: Link
    place: Value
    movement: Value
    total: str
    shares: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SubjectPage:
    """A subject on a board: the latest period in full, every period in one table."""

    head: Head
    period: Link
    group: str
    place: str
    tied: bool
    from_bottom: str
    movement: Value
    outcome: Value | None
    total: str
    parts: tuple[PartRow, ...]
    sum: str
    factors: str
    adjustments: tuple[AdjustmentRow, ...]
    caps: str
    neighbours: tuple[Neighbour, ...]
    components: tuple[str, ...]
    periods: tuple[PeriodRow, ...]
    own_page: Link
    sources: tuple[str, ...]


def subject_pages(
    boards: tuple[Board, ...], explained: frozenset[str], view: SiteView, index: SiteIndex
) -> Iterator[SitePage]:
    """Return a page for each of ``explained``, the subjects that had a place on any of ``boards``."""
    history: dict[str, list[tuple[Board, Standing]]] = {}
    tied = {board.period: tied_places(board) for board in boards}
    for board in reversed(boards):
        for standing in board.standings:
            if standing.subject.id in explained:
                history.setdefault(standing.subject.id, []).append((board, standing))
    for subject in sorted(history):
        yield _page(subject, history[subject], tied, explained, view, index)


def _page(
    subject: str,
    history: list[tuple[Board, Standing]],
    tied: Mapping[str, frozenset[tuple[str, int]]],
    explained: frozenset[str],
    view: SiteView,
    index: SiteIndex,
) -> SitePage:
    board, standing = history[0]
    scheme, period = board.scheme, chinese_period(board.period)
    name = standing.subject.name
    parts = tuple(_part(one, board, index) for one in standing.contributions)
    paths = dict.fromkeys((scheme.path, *(origin.path for part in parts for origin in part.origins)))
    latest = Link(period, board_page(scheme.board, board.period))
    return SitePage(
        path=subject_page(scheme.board, subject),
        kind="board-subject",
        section="boards",
        title=f"{name}：{scheme.name}计分说明",
        description=f"{name}在{scheme.name}{period}的名次、总分和各项得分的计算过程及数据来源。",
        template="board_subject.html",
        model=SubjectPage(
            head=page_head(
                view,
                trail=(*_TRAIL, Link(f"{scheme.name}（{period}）", latest.target), Link(name)),
                title=f"{name}：{scheme.name}计分说明",
                period=board.period,
            ),
            period=latest,
            group=board.group_of(standing).name,
            place=f"第{standing.place}名" if standing.place else "",
            tied=(standing.group, standing.place) in tied[board.period],
            from_bottom=f"倒数第{standing.from_bottom}名" if standing.from_bottom else "",
            movement=movement_value(board.movements.get(subject)),
            outcome=None if standing.place else outcome_value(standing),
            total=shown(standing.total, board.version.decimals) if standing.total is not None else "",
            parts=parts,
            sum=_sum(standing, board.version.decimals),
            factors=_factors(standing, board.version.decimals),
            adjustments=tuple(_adjustment(one) for one in standing.adjustments),
            caps=_caps(standing, board),
            neighbours=tuple(_neighbours(explain(board, subject), explained)),
            components=tuple(component.name for component in board.version.components),
            periods=tuple(_period(one, other, board, tied) for one, other in history),
            own_page=_own_page(board, subject, index),
            sources=tuple(paths),
        ),
        hide=("navigation", "toc"),
        sources=tuple(paths),
    )


def _own_page(board: Board, subject: str, index: SiteIndex) -> Link:
    if board.scheme.subject == INDICATOR:
        known = index.public.indicators.get(subject)
        return Link(known.name, indicator_page(subject)) if known else Link("")
    unit = index.public.units.get(subject.partition("/")[0])
    return Link(unit.short_name, unit_page(unit.id)) if unit else Link("")


def _part(one: Contribution, board: Board, index: SiteIndex) -> PartRow:
    component, decimals = one.component, board.version.decimals
    measure = MEASURES.get(component.measure)
    told = [source for source in one.value.sources if source.path in index.public_paths]
    return PartRow(
        name=component.name,
        measure=Link(measure.title, measure_anchor(measure.name)) if measure else Link(component.measure),
        raw=raw_value(one, decimals),
        conversion=conversion_in_words(component),
        points=DASH if one.points is None else exact_text(one.points, decimals),
        weight=plain(worth_of(component)),
        share=component.missing if one.share is None else exact_text(one.share, decimals),
        origins=_origins(told),
        withheld=len({source.path for source in one.value.sources} - {source.path for source in told}),
    )


def _origins(sources: list[Source]) -> tuple[Origin, ...]:
    fields: dict[str, dict[str, None]] = {}
    for source in sources:
        fields.setdefault(source.path, {})[record_field(source.path, source.pointer)] = None
    return tuple(Origin(path, tuple(name for name in names if name)) for path, names in fields.items())


def _sum(standing: Standing, decimals: int) -> str:
    """Return the sum that gives the total, with exact numbers."""
    if standing.total is None:
        return ""
    shares = [part_text(one.share, decimals) for one in standing.contributions if one.share is not None]
    text = "＋".join(shares)
    factors = [factor for factor in (standing.rescale, standing.group_factor) if factor != 1]
    if factors:
        text = f"（{text}）" if len(shares) > 1 else text
        text += "".join(f"×{part_text(factor, decimals)}" for factor in factors)
    if standing.bonus:
        text += f"＋{part_text(standing.bonus, decimals)}"
    if standing.deduction:
        text += f"－{part_text(standing.deduction, decimals)}"
    return f"{text}＝{exact_text(standing.total, decimals)}"


def _factors(standing: Standing, decimals: int) -> str:
    """Return what the factors of the sum stand for, empty where there are none."""
    if standing.total is None:
        return ""
    found = (
        (standing.rescale, "剔除没有数据的项目后，其余项目按权重比例折算"),
        (standing.group_factor, "本组满分折算"),
    )
    return "；".join(f"{part_text(factor, decimals)}为{reason}的系数" for factor, reason in found if factor != 1)


def _adjustment(one: Adjustment) -> AdjustmentRow:
    points = DASH if one.kind == VETO else f"{plain(one.points)}分"
    return AdjustmentRow(one.kind, points, date_text(one.date), one.reason, one.basis)


def _caps(standing: Standing, board: Board) -> str:
    version = board.version
    return (
        f"计入加分{plain(standing.bonus)}分（上限{number_text(version.bonus_cap)}分）、"
        f"扣分{plain(standing.deduction)}分（上限{number_text(version.deduction_cap)}分）。"
    )


def _neighbours(explanation: Explanation, explained: frozenset[str]) -> Iterator[Neighbour]:
    board = explanation.board
    for side, other in (("前一名", explanation.above), ("后一名", explanation.below)):
        if other is not None and other.total is not None:
            known = other.subject.id in explained
            yield Neighbour(
                side=side,
                place=f"第{other.place}名",
                link=Link(other.subject.name, subject_page(board.scheme.board, other.subject.id) if known else ""),
                total=shown(other.total, board.version.decimals),
            )


def _period(
    board: Board, standing: Standing, latest: Board, tied: Mapping[str, frozenset[tuple[str, int]]]
) -> PeriodRow:
    decimals = board.version.decimals
    own = {one.component.id: one for one in standing.contributions}
    shared = (standing.group, standing.place) in tied[board.period]
    return PeriodRow(
        link=Link(chinese_period(board.period), board_page(board.scheme.board, board.period)),
        place=Value(f"第{standing.place}名", "", "并列" if shared else "")
        if standing.place
        else outcome_value(standing),
        movement=movement_value(board.movements.get(standing.subject.id))
        if standing.place
        else Value(DASH, "absent", "没有名次"),
        total=shown(standing.total, decimals) if standing.total is not None else DASH,
        shares=tuple(
            share_text(own[component.id], decimals) if component.id in own else DASH
            for component in latest.version.components
        ),
    )
