"""``qinqing build``: check the data and build the site."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import click

from qinqing.cli.common.options import (
    as_of_option,
    colour_option,
    language_option,
    repository_option,
    start_folder,
    wants_colour,
)
from qinqing.findings.finding import Language, Text
from qinqing.findings.renderers import render
from qinqing.findings.summary import closing_line, summarise
from qinqing.register.as_of import settle_as_of
from qinqing.register.tree.repository import find_repository
from qinqing.site.shell.build import build_site
from qinqing.site.shell.build_text import report_lines
from qinqing.site.shell.preparation import errors_of


@click.command(name="build")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="文件夹",
    help="网站生成到哪个文件夹，默认为数据仓库中的 site。",
)
@repository_option
@as_of_option
@language_option()
@colour_option
def command(output: Path | None, repository: Path | None, as_of: date | None, language: Language, colour: str) -> int:
    """检查数据并生成网站。

    数据有错误时不生成，原有网站保持不变。
    """
    root = find_repository(start_folder(repository))
    day = settle_as_of(root, as_of)
    report = build_site(root, as_of=day, output=output or root / "site", clock=time.monotonic)
    check = report.check
    summary = summarise(check.findings, files=check.files, records=check.records, waived=check.waived)
    if report.published:
        seen = Text("查看请运行 qinqing check。", " See them with: qinqing check") if summary.warnings else Text("", "")
        click.echo(closing_line(summary, language) + seen.in_language(language))
    else:
        errors = errors_of(check)
        click.echo(
            render(errors, output_format="full", language=language, summary=summary, colour=wants_colour(colour)),
            nl=False,
            err=True,
        )
    click.echo("\n".join(report_lines(report, day, place=_shown(report.output), language=language)))
    return 0 if report.published else 1


def _shown(path: Path) -> str:
    here = Path.cwd()
    return f"{path.relative_to(here)}/" if here in path.parents else str(path)
