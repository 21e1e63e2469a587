"""A board in words (文字榜单): the part that is asked for, as a table that stands straight in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from qinqing.findings.text_table import text_table
from qinqing.findings.width import printable
from qinqing.policy.periods import chinese_period
from qinqing.standing.boards.board import Board, BoardGroup
from qinqing.standing.boards.method import method_of
from qinqing.standing.boards.scoring import Standing, State
from qinqing.standing.measures.measure import Measure
from qinqing.standing.numbers.display import plain, shown
from qinqing.standing.numbers.ranking import head, tail


def part_of_board(board: Board, *, group: str | None, top: int | None, bottom: int | None) -> Board:
    """Return ``board`` with one ``group`` only, and with the first ``top`` and the last ``bottom`` places, ties whole.

    None asks for all groups, and no number of places for everyone.
    """
    groups = tuple(
        replace(one, ranked=_part(one.ranked, top, bottom)) for one in board.groups if group is None or one.id == group
    )
    return replace(board, groups=groups)


def _part(ranked: tuple[Standing, ...], top: int | None, bottom: int | None) -> tuple[Standing, ...]:
    if top is None and bottom is None:
        return ranked
    first = head(ranked, top, lambda one: one.place) if top is not None else ()
    last = tail(ranked, bottom, lambda one: one.from_bottom) if bottom is not None else ()
    chosen = {one.subject.id for one in (*first, *last)}
    return tuple(one for one in ranked if one.subject.id in chosen)


def board_lines(board: Board, measures: Mapping[str, Measure]) -> Iterator[str]:
    """Yield the lines of ``board``: every group in order, whoever has no place apart, and the method at the end."""
    closed = "（内部榜单，不对外公开）" if board.scheme.publication == "内部" else ""
    yield f"{printable(board.scheme.name)}  {chinese_period(board.period)}{closed}"
    for group in board.groups:
        yield ""
        if group.name:
            yield f"{printable(group.name)}（满分{plain(group.full_mark)}分）"
        yield from _table(board, group)
    yield ""
    yield from (printable(line) for line in method_of(board.version, measures))


def _table(board: Board, group: BoardGroup) -> Iterator[str]:
    components = board.version.components
    decimals = board.version.decimals
    moved = ["升降"] if board.previous is not None else []
    heading = ["名次", *moved, "对象", "总分", *(component.name for component in components)]
    rows = []
    for one in group.ranked:
        assert one.total is not None
        movement = board.movements.get(one.subject.id)
        rows.append(
            [
                str(one.place),
                *([movement.sign if movement is not None else ""] if moved else []),
                one.subject.name,
                shown(one.total, decimals),
                *("—" if part.share is None else shown(part.share, decimals) for part in one.contributions),
            ]
        )
    name_column = 1 + len(moved)
    if rows:
        yield from text_table(
            heading, rows, right=frozenset({0, *range(name_column + 1, name_column + 2 + len(components))})
        )
    else:
        yield "没有对象参加排名。"
    if group.apart:
        yield f"未参加排名{len(group.apart)}个："
        yield from (f"  {line}" for line in text_table(["对象", "原因"], _reasons(group), right=frozenset()))


def _reasons(group: BoardGroup) -> list[list[str]]:
    return [[one.subject.name, _reason(one)] for one in group.apart]


def _reason(standing: Standing) -> str:
    reason = standing.reason.zh if standing.reason is not None else ""
    return f"{standing.state.value}：{reason}" if standing.state is State.VETOED else reason
