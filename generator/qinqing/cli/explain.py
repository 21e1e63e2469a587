"""``qinqing explain BOARD SUBJECT``: how one total came about, down to file and line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from qinqing.cli.common.board_choice import find_period, find_scheme, find_subject, locator, open_repository
from qinqing.cli.common.options import as_of_option, language_option, repository_option
from qinqing.cli.common.unreadable import unreadable_lines
from qinqing.findings.renderers.json_ import dump
from qinqing.findings.width import printable
from qinqing.standing.boards.board import board_of
from qinqing.standing.boards.explanation import explain, explanation_data
from qinqing.standing.boards.explanation_text import explanation_lines
from qinqing.standing.measures import MEASURES


@click.command("explain")
@click.argument("board", metavar="榜单")
@click.argument("subject", metavar="对象")
@click.option("--period", metavar="报告期", help="哪一期，如 2023-08；默认为最近一个已经结束的报告期。")
@click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="输出格式：text 供人阅读，json 供程序读取，列出全部出处。",
)
@repository_option
@as_of_option
@language_option(expose_value=False)
def command(
    *,
    board: str,
    subject: str,
    period: str | None,
    output_format: str,
    repository: Path | None,
    as_of: date | None,
) -> None:
    """说明一个对象的总分怎样得来：权重、原始数、换算、加分扣分、总分、名次和前后一名，每个数注明所在文件和行。

    对象可写编号、名称、简称或别名；股室写“单位/股室”，指标写编号或名称。
    """
    reading, lookup = open_repository(repository, as_of)
    scheme = find_scheme(lookup, board)
    found = board_of(lookup, scheme, find_period(lookup, scheme, period))
    explanation = explain(found, find_subject(lookup, found, subject))
    data = explanation_data(explanation, MEASURES, locator(reading))
    if output_format == "json":
        data |= {"unreadable": sorted(reading.register.unreadable)}
        click.echo(dump(data).encode("utf-8"), nl=False)
    else:
        lines = (printable(line) for line in explanation_lines(data))
        click.echo("\n".join((*lines, *unreadable_lines(reading.register))))
