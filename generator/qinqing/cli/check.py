"""``qinqing check``: validates the repository and prints every finding."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from qinqing.checking.check import check_repository
from qinqing.cli.common.codes import read_prefixes, wanted
from qinqing.cli.common.options import (
    as_of_option,
    colour_option,
    language_option,
    repository_option,
    start_folder,
    wants_colour,
)
from qinqing.errors import QinqingError
from qinqing.findings.finding import Finding, Language, Severity, Text
from qinqing.findings.renderers import COLOURED, RENDERERS, render
from qinqing.findings.renderers.json_ import dump
from qinqing.findings.summary import Summary, closing_line, count_by_rule, summarise
from qinqing.findings.wording import SEVERITY_WORDS
from qinqing.register.as_of import settle_as_of
from qinqing.register.schema.validation import EngineName
from qinqing.register.tree.repository import find_repository
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
    if statistics and output_format not in {"full", "concise", "json"}:
        raise QinqingError(
            Text(f"--statistics 不能与 {output_format} 格式同用", f"--statistics has no {output_format} form"),
            Text("请改用 full、concise 或 json 格式", "use the full, concise or json form"),
        )
    prefixes, left_out = read_prefixes(select), read_prefixes(ignore)
    root = find_repository(start_folder(repository))
    scopes = _scopes(paths, root)
    settled = settle_as_of(root, as_of)
    report = check_repository(WorkingTree(root), as_of=settled, engine=engine)

    findings = wanted(report.findings, select=prefixes, ignore=left_out)
    if scopes is not None:
        findings = tuple(finding for finding in findings if _is_within(finding.file, scopes))
    restricted = scopes is not None or bool(prefixes or left_out)
    summary = summarise(
        findings, files=report.files, records=report.records, waived=report.waived, restricted=restricted
    )

    if quiet and not strict:
        shown = tuple(finding for finding in findings if finding.severity is Severity.ERROR)
    else:
        shown = findings
    if shown or not quiet:
        text = (
            _statistics(shown, summary, output_format=output_format, language=language)
            if statistics
            else render(
                shown, output_format=output_format, language=language, summary=summary, colour=wants_colour(colour)
            )
        )
        _write(text, output_format=output_format, colour=wants_colour(colour))
    context.exit(1 if summary.errors or (strict and summary.warnings) else 0)


def _write(text: str, *, output_format: str, colour: bool) -> None:
    if output_format in COLOURED:
        click.echo(text, nl=False, color=colour)
    else:
        # A program reads this: it is UTF-8 whatever the terminal is set to.
        click.echo(text.encode("utf-8"), nl=False)


def _scopes(paths: tuple[Path, ...], root: Path) -> tuple[str, ...] | None:
    """Return ``paths`` relative to the repository, or None where everything is asked for."""
    scopes = [_relative(path, root) for path in paths]
    return None if not scopes or "." in scopes else tuple(scopes)


def _relative(path: Path, root: Path) -> str:
    if not path.exists() and not path.is_symlink():
        raise QinqingError(
            Text(f"没有文件或文件夹“{path}”", f"no such file or folder '{path}'"),
            Text("请核对路径；已删除的文件无须检查", "check the path; a deleted file needs no check"),
        )
    # A link is told of where it lies, not where it leads.
    place = path.parent.resolve() / path.name if path.is_symlink() else path.resolve()
    if not place.is_relative_to(root):
        raise QinqingError(
            Text(f"“{path}”不在数据仓库“{root}”之内", f"'{path}' is not inside the data repository '{root}'"),
            Text(
                "请写仓库内的路径，或用 --repository 指明另一个仓库",
                "name a path inside it, or another repository with --repository",
            ),
        )
    return place.relative_to(root).as_posix()


def _is_within(file: str, scopes: tuple[str, ...]) -> bool:
    return any(file == scope or file.startswith(scope + "/") for scope in scopes)


def _statistics(findings: tuple[Finding, ...], summary: Summary, *, output_format: str, language: Language) -> str:
    counts = count_by_rule(findings)
    if output_format == "json":
        return dump(
            [
                {
                    "code": entry.code,
                    "severity": entry.severity.value,
                    "title": entry.title.in_language(language),
                    "count": entry.count,
                }
                for entry in counts
            ]
        )
    width = max((len(f"{entry.count:,}") for entry in counts), default=0)
    lines = [
        f"{entry.count:>{width},}  {entry.code}  {SEVERITY_WORDS[entry.severity].in_language(language)}  "
        f"{entry.title.in_language(language)}"
        for entry in counts
    ]
    return "\n".join([*lines, *([""] if lines else []), closing_line(summary, language)]) + "\n"
