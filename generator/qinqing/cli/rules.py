"""``qinqing rules``: every rule in one table."""

from __future__ import annotations

from itertools import groupby

import click

from qinqing.cli.common.options import language_option
from qinqing.findings.catalogue import CATALOGUE, Rule
from qinqing.findings.finding import Language
from qinqing.findings.renderers.json_ import dump
from qinqing.findings.rule_text import RANGES, sentence
from qinqing.findings.wording import SEVERITY_WORDS


@click.command("rules")
@click.option(
    "--output-format",
    type=click.Choice(["full", "json"]),
    default="full",
    show_default=True,
    help="输出格式：full 供人阅读，json 供程序读取。",
)
@language_option()
def command(*, output_format: str, language: Language) -> None:
    """列出全部检查规则的代码、类别和名称。每条规则的说明见 qinqing rule 代码。"""
    if output_format == "json":
        click.echo(dump([_object(rule, language) for rule in CATALOGUE.values()]).encode("utf-8"), nl=False)
    else:
        click.echo(_table(language), nl=False)


def _table(language: Language) -> str:
    parts = []
    for prefix, rules in groupby(CATALOGUE.values(), key=lambda rule: rule.code[:3]):
        lines = [f"{prefix}xx {RANGES[prefix].in_language(language)}"]
        lines += [
            f"  {rule.code}  {SEVERITY_WORDS[rule.severity].in_language(language):<{2 if language == 'zh' else 7}}  "
            f"{rule.title.in_language(language)}"
            for rule in rules
        ]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _object(rule: Rule, language: Language) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "title": rule.title.in_language(language),
        "message": sentence(rule.message.in_language(language)),
        "reason": rule.reason.in_language(language),
        "remedy": sentence(rule.remedy.in_language(language)),
        "wrong": rule.wrong,
        "right": rule.right,
        "waivable": rule.is_waivable,
        "may_stand": None if rule.may_stand is None else rule.may_stand.in_language(language),
        "items": list(rule.items),
    }
