"""The command ``qinqing``: one file per command, loaded when it is asked for."""

from __future__ import annotations

from types import MappingProxyType

import click

from qinqing import __version__
from qinqing.cli.common.group import CommandEntry, QinqingGroup
from qinqing.cli.common.options import debug_option, language_option

COMMANDS = MappingProxyType(
    {
        "check": CommandEntry("qinqing.cli.check", "检查数据，逐处指出错误和改法"),
        "build": CommandEntry("qinqing.cli.build", "检查数据并生成网站"),
        "serve": CommandEntry("qinqing.cli.serve", "本机预览网站，数据改动后自动更新"),
        "new": CommandEntry("qinqing.cli.new", "新建一份待填写的记录"),
        "rank": CommandEntry("qinqing.cli.rank", "列出一个榜单的排名"),
        "explain": CommandEntry("qinqing.cli.explain", "说明一个总分怎样得来，注明文件和行"),
        "bulletin": CommandEntry("qinqing.cli.bulletin", "起草通报，或把通报排成公文"),
        "rule": CommandEntry("qinqing.cli.rule", "说明一条检查规则，附错误和正确示例"),
        "rules": CommandEntry("qinqing.cli.rules", "列出全部检查规则"),
        "release": CommandEntry("qinqing.cli.release", "列出误报放行所需的摘要"),
        "init": CommandEntry("qinqing.cli.init", "为一个行政区新建空的数据仓库"),
        "demo": CommandEntry("qinqing.cli.demo", "生成一个虚构的示例区"),
    }
)


@click.group(
    cls=QinqingGroup,
    entries=COMMANDS,
    name="qinqing",
    invoke_without_command=True,
    epilog="首次使用：qinqing demo 文件夹，进入该文件夹后运行 qinqing build。各命令的用法见 qinqing 命令 --help。",
)
@click.version_option(__version__, "--version", message="qinqing %(version)s", help="显示版本。")
@language_option(expose_value=False)
@debug_option
@click.pass_context
def main(context: click.Context) -> None:
    """亲清：检查营商环境数据，生成公开网站。"""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
