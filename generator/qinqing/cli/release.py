"""``qinqing release FILE``: the entries by which two units may release what looks personal in a file and is not."""

from __future__ import annotations

from pathlib import Path

import click

from qinqing.checking.searched_tree import SearchedTree, printable_path
from qinqing.cli.common.options import language_option, repository_option, start_folder
from qinqing.errors import QinqingError
from qinqing.findings.finding import Language, Text
from qinqing.register.tree.repository import find_repository
from qinqing.register.tree.source import WorkingTree

_CAUTION = Text(
    "以下摘要可以反推出号码，请只在本机使用。确认不是个人信息的，填好理由和两个批准单位，"
    "写入 data/policy/releases.yaml。",
    "A fingerprint gives the number to whoever tries all: keep it here. If it is nothing personal, fill in the reason "
    "and two approvers and put it into data/policy/releases.yaml.",
)
_NOTHING = Text("{file} 中没有疑似个人信息的内容。", "Nothing in {file} looks personal.")


@click.command("release")
@click.argument("path", metavar="文件")
@repository_option
@language_option()
def command(*, path: str, repository: Path | None, language: Language) -> None:
    """列出一份文件中疑似个人信息的内容的摘要，供误报放行使用。

    只显示位置和摘要，不显示内容。放行须有理由，并由两个单位批准；能改写的请改写，不要放行。
    """
    tree = SearchedTree(WorkingTree(find_repository(start_folder(repository))))
    if all(entry.path != path for entry in tree.entries()):
        shown = printable_path(path)
        raise QinqingError(
            Text(f"数据仓库中没有文件 {shown}。", f"There is no file {shown} in the repository."),
            Text("请从 data/ 起写文件路径。", "Write the path from data/ on."),
        )
    found = tree.found_in(path)
    if not found:
        click.echo(_NOTHING.in_language(language).format(file=path))
        return
    click.echo(_CAUTION.in_language(language))
    for one in found:
        click.echo(f"\n# {one.finding.file}:{one.finding.line}:{one.finding.column} {one.finding.code}")
        click.echo(f"  - sha256: {one.fingerprint}\n    path: {one.finding.file}")
        click.echo("    reason:\n    approved_by:\n    second_approver:\n    approved_on:\n    expires_on:")
