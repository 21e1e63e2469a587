"""``qinqing check``: validates the repository and prints every finding."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from qinqing.checking.check import check_repository
from qinqing.cli.common.codes import no_statistics, read_prefixes
from qinqing.cli.common.mistakes import Invocation
from qinqing.cli.common.options import (
    as_of_option,
    colour_option,
    language_option,
    repository_option,
    start_folder,
    wants_colour,
)
from qinqing.findings.finding import Language
from qinqing.findings.renderers import COLOURED, RENDERERS, render
from qinqing.findings.renderers.statistics import STATISTICS_FORMATS, render_statistics
from qinqing.findings.selection import Selection, errors_among
from qinqing.findings.summary import summarise
from qinqing.register.as_of import settle_as_of
from qinqing.register.schema.validation import EngineName
from qinqing.register.tree.repository import find_repository, scopes_within
from qinqing.register.tree.source import WorkingTree


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[路径]...", type=click.Path(path_type=Path))
@click.option(
    "--output-format",
    type=click.Choice(list(RENDERERS)),
    default="full",
    show_default=True,
    help="输出格式：full 附原文和建议，concise 每处一行，json、sarif 供程序读取，"
    "github 在合并请求的对应行显示，markdown 供任务摘要使用。",
)
@click.option(
    "--select",
    multiple=True,
    metavar="代码",
    help="只列出这些规则的结果，可写代码或前缀，如 QQ301、QQ4；可多次使用，也可用逗号分隔。",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="代码",
    help="不列出这些规则的结果，写法同 --select；与 --select 重叠时，写得更具体的优先。",
)
@click.option("--statistics", is_flag=True, help="按规则统计数量，不逐处列出。只用于 full、concise、json 格式。")
@click.option("--strict", is_flag=True, help="有警告时也以退出码 1 结束。")
@click.option("--quiet", is_flag=True, help="只输出错误；没有错误时不输出。与 --strict 同用时也输出警告。")
@click.option(
    "--engine",
    type=click.Choice(["auto", "fast", "jsonschema"]),
    default="auto",
    show_default=True,
    help="校验引擎，结果相同：fast 较快，须安装 jsonschema-rs；auto 有则使用。",
)
@repository_option
@as_of_option
@language_option()
@colour_option
@click.pass_context
def command(
    context: click.Context,
    *,
    paths: tuple[Path, ...],
    output_format: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    statistics: bool,
    strict: bool,
    quiet: bool,
    engine: EngineName,
    repository: Path | None,
    as_of: date | None,
    language: Language,
    colour: str,
) -> None:
    """检查整个数据仓库，逐处列出错误和警告：在哪个文件第几行第几列、问题是什么、应当怎样改。

    写明路径时只列出这些文件或文件夹的结果，但仍会读取整个仓库，因为记录之间相互引用。

    退出码：0 没有错误（只有警告时也是 0，除非使用 --strict），1 有错误，2 无法检查。
    """
    if statistics and output_format not in STATISTICS_FORMATS:
        raise no_statistics(output_format)
    codes = Selection(select=read_prefixes(select), ignore=read_prefixes(ignore))
    root = find_repository(start_folder(repository))
    selection = replace(codes, scopes=scopes_within(root, paths))
    debug = context.ensure_object(Invocation).debug
    report = check_repository(WorkingTree(root), as_of=settle_as_of(root, as_of), engine=engine, raise_faults=debug)
    findings = selection.of(report.findings)
    summary = summarise(
        findings, files=report.files, records=report.records, waived=report.waived, restricted=selection.restricts
    )
    shown = errors_among(findings) if quiet and not strict else findings
    if shown or not quiet:
        coloured = wants_colour(colour)
        text = (
            render_statistics(shown, output_format=output_format, language=language, summary=summary)
            if statistics
            else render(shown, output_format=output_format, language=language, summary=summary, colour=coloured)
        )
        _write(text, output_format=output_format, colour=coloured)
    context.exit(1 if summary.errors or (strict and summary.warnings) else 0)


def _write(text: str, *, output_format: str, colour: bool) -> None:
    if output_format in COLOURED:
        click.echo(text, nl=False, color=colour)
    else:
        # A program reads this: it is UTF-8 whatever the terminal is set to.
        click.echo(text.encode("utf-8"), nl=False)
