"""``qinqing demo DIR``: writes a fictional district of any size, the same bytes for the same seed."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import click

from qinqing.cli.common.mistakes import BadValue
from qinqing.cli.common.options import language_option
from qinqing.demo.district import DEFAULT_SEED, write_district
from qinqing.findings.finding import Language, Text


def _read_scale(context: click.Context, parameter: click.Parameter, value: str) -> Fraction:
    try:
        return Fraction(value)
    except (ValueError, ZeroDivisionError):
        text = Text(f"“{value}”不是数，应如 1 或 2.5", f"'{value}' is not a number such as 1 or 2.5")
        raise BadValue(text, context=context, parameter=parameter) from None


@click.command("demo")
@click.argument("folder", metavar="文件夹", type=click.Path(path_type=Path))
@click.option(
    "--seed", type=int, default=DEFAULT_SEED, show_default=True, metavar="种子", help="种子相同，内容逐字相同。"
)
@click.option(
    "--scale", default="1", show_default=True, callback=_read_scale, metavar="倍数", help="记录数的倍数，不小于1。"
)
@language_option()
def command(*, folder: Path, seed: int, scale: Fraction, language: Language) -> None:
    """生成一个虚构的示例区，供演示、培训和测试使用。

    文件夹须为空或不存在。单位、人员和数据均为虚构，每个页面标明“示例数据”。
    """
    counts = write_district(folder, seed=seed, scale=scale)
    units, indicators, total = counts["unit"], counts["indicator"], sum(counts.values())
    message = Text(
        f"已在 {folder} 生成示例区：单位{units}个，指标{indicators}项，数据文件共{total}份。\n"
        f"下一步：cd {folder} && qinqing build",
        f"Wrote a demonstration district to {folder}: {units} units, {indicators} indicators, {total} files of data.\n"
        f"Next: cd {folder} && qinqing build",
    )
    click.echo(message.in_language(language))
