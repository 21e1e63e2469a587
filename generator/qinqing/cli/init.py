"""``qinqing init DIR``: writes the repository that a new district begins with."""

from __future__ import annotations

from pathlib import Path

import click

from qinqing.cli.common.options import language_option
from qinqing.desk.district.new_district import write_new_district
from qinqing.findings.finding import Language, Text


@click.command("init")
@click.argument("folder", metavar="文件夹", type=click.Path(path_type=Path))
@language_option()
def command(*, folder: Path, language: Language) -> None:
    """为一个行政区新建空的数据仓库：站点设置、规则、榜单办法和网站模板。

    文件夹须为空或不存在。新仓库已有区优化办和区纪委监委两个单位，可以立即检查和生成。
    """
    written = write_new_district(folder)
    message = Text(
        f"已在 {folder} 新建数据仓库，共{written}份数据文件。\n"
        "请先填写 data/site.yaml，再按 data/README.md 添加单位和指标，提交后检查。\n"
        f"下一步：cd {folder} && git init && git add . && git commit -m 初始数据 && qinqing check",
        f"Wrote a new repository of {written} files of data to {folder}.\n"
        "Fill in data/site.yaml first, then add units and indicators as data/README.md says, and commit.\n"
        f"Next: cd {folder} && git init && git add . && git commit -m begin && qinqing check",
    )
    click.echo(message.in_language(language))
