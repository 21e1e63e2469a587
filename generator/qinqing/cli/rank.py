"""``qinqing rank BOARD``: prints a board, everyone in order and whoever has no place apart."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from qinqing.cli.common.board_choice import find_group, find_period, find_scheme, open_repository
from qinqing.cli.common.options import as_of_option, language_option, repository_option
from qinqing.cli.common.unreadable import unreadable_lines
from qinqing.findings.renderers.json_ import dump
from qinqing.standing.boards.board import board_of
from qinqing.standing.boards.board_text import board_lines, part_of_board
from qinqing.standing.boards.explanation import board_data
from qinqing.standing.measures import MEASURES


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

    有错误而没有计入的记录，在结果之后逐份列出。

    榜单可写编号、名称或别名，如 danwei-yuedu 或 单位月度综合。某个对象的总分怎样得来，见 qinqing explain。
    """
    reading, lookup = open_repository(repository, as_of)
    scheme = find_scheme(lookup, board)
    found = board_of(lookup, scheme, find_period(lookup, scheme, period))
    part = part_of_board(found, group=find_group(found, group), top=top, bottom=bottom)
    if output_format == "json":
        data = board_data(part, MEASURES) | {"unreadable": sorted(reading.register.unreadable)}
        click.echo(dump(data).encode("utf-8"), nl=False)
    else:
        click.echo("\n".join((*board_lines(part, MEASURES), *unreadable_lines(reading.register))))
