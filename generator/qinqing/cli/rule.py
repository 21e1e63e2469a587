"""``qinqing rule CODE``: what a rule means, with a wrong example and a right one."""

from __future__ import annotations

import click

from qinqing.cli.common.codes import find_rule
from qinqing.cli.common.options import language_option
from qinqing.findings.finding import Language
from qinqing.findings.rule_text import rule_text


@click.command("rule")
@click.argument("code", metavar="代码")
@language_option()
def command(*, code: str, language: Language) -> None:
    """说明一条检查规则：查什么、为什么、怎样改，附错误和正确示例。

    代码见检查结果，如 qinqing rule QQ301；也可写规则的英文名称。
    """
    click.echo(rule_text(find_rule(code), language), nl=False)
