"""``qinqing rank BOARD``: prints a board, everyone in order and whoever has no place apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from qinqing.cli.common.board_choice import find_group, find_period, find_scheme, open_repository
from qinqing.cli.common.options import as_of_option, language_option, repository_option
from qinqing.cli.common.text_table import text_table
from qinqing.findings.renderers.json_ import dump
from qinqing.findings.width import printable
from qinqing.policy.periods import chinese_period
from qinqing.standing.boards.board import Board, BoardGroup, board_of
from qinqing.standing.boards.explanation import board_data
from qinqing.standing.boards.method import method_of
from qinqing.standing.boards.scoring import Standing, State
from qinqing.standing.measures import MEASURES
from qinqing.standing.numbers.display import plain, shown
from qinqing.standing.numbers.ranking import head, tail


@click.command("rank")
@click.argument("board", metavar="榜单")
@click.option("--period", metavar="报告期", help="哪一期，如 2023-08；默认为最近一个已经结束的报告期。")
@click.option("--group", metavar="组别", help="只列出一个组，写编号或名称。")
@click.option("--top", type=click.IntRange(min=1), metavar="名次", help="只列出前几名，并列的全部列出。")
@click.option("--bottom", type=click.IntRange(min=1), metavar="名次", help="只列出后几名，并列的全部列出。")
@click.option(
    "--output-format",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="输出格式：table 供人阅读，json 供程序读取，数值精确。",
)
@repository_option
@as_of_option
@language_option(expose_value=False)
def command(
    *,
    board: str,
    period: str | None,
    group: str | None,
    top: int | None,
    bottom: int | None,
    output_format: str,
    repository: Path | None,
    as_of: date | None,
) -> None:
    """列出一个榜单的排名：名次、升降、总分和各项得分，没有名次的另列并说明原因。

    榜单可写编号、名称或别名，如 danwei-yuedu 或 单位月度综合。某个对象的总分怎样得来，见 qinqing explain。
    """
    _, lookup = open_repository(repository, as_of)
    scheme = find_scheme(lookup, board)
    found = board_of(lookup, scheme, find_period(lookup, scheme, period))
    wanted = find_group(found, group)
    shown_board = _narrowed(found, wanted, top, bottom)
    if output_format == "json":
        click.echo(dump(board_data(shown_board, MEASURES)).encode("utf-8"), nl=False)
    else:
        click.echo("\n".join(_lines(shown_board)))


def _narrowed(board: Board, group: str | None, top: int | None, bottom: int | None) -> Board:
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


def _lines(board: Board) -> Iterator[str]:
    closed = "（内部榜单，不对外公开）" if board.scheme.publication == "内部" else ""
    yield f"{printable(board.scheme.name)}  {chinese_period(board.period)}{closed}"
    for group in board.groups:
        yield ""
        if group.name:
            yield f"{printable(group.name)}（满分{plain(group.full_mark)}分）"
        yield from _table(board, group)
    yield ""
    yield from (printable(line) for line in method_of(board.version, MEASURES))


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
