"""``qinqing explain BOARD SUBJECT``: how one total came about, down to file and line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from qinqing.cli.common.board_choice import find_period, find_scheme, find_subject, locator, open_repository
from qinqing.cli.common.options import as_of_option, language_option, repository_option
from qinqing.findings.renderers.json_ import dump
from qinqing.findings.width import printable
from qinqing.policy.periods import chinese_period
from qinqing.standing.boards.board import board_of
from qinqing.standing.boards.explanation import explain, explanation_data
from qinqing.standing.boards.scoring import BONUS, DEDUCTION, VETO
from qinqing.standing.measures import MEASURES

_SHOWN_SOURCES = 6


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
        click.echo(dump(data).encode("utf-8"), nl=False)
    else:
        click.echo("\n".join(printable(line) for line in _lines(data)))


def _lines(data: dict[str, Any]) -> Iterator[str]:
    group = f"  {data['group']['name']}" if data["group"]["name"] else ""
    yield f"{data['title']}  {chinese_period(data['period'])}{group}"
    yield f"{data['name']}（{data['subject']}）：{_outcome(data)}"
    yield f"办法：{data['scheme']['file']}，自{data['scheme']['effective_from']}起适用，{data['scheme']['basis']}"
    for number, component in enumerate(data["components"], 1):
        yield ""
        yield from _component(number, component)
    yield ""
    yield from _adjustments(data)
    if data["total"] is not None:
        yield ""
        yield from _total(data)
        yield from _neighbours(data)


def _outcome(data: dict[str, Any]) -> str:
    if data["total"] is None:
        return f"{data['state']}，{data['reason']}"
    movement = f"，比上期{data['movement']['sign']}" if data["movement"] is not None else ""
    return (
        f"第{data['place']}名（共{data['participants']}个，倒数第{data['from_bottom']}）{movement}，"
        f"总分{data['total_shown']}"
    )


def _component(number: int, component: dict[str, Any]) -> Iterator[str]:
    worth = f"权重{component['weight']}" if component["weight"] is not None else f"满分{component['full_mark']}"
    yield f"{number}. {component['name']}（{worth}）：{component['measure_title']}（{component['measure']}）"
    value = component["value"]
    if value["known"]:
        yield f"   原始数：{_raw(component)}"
    else:
        yield f"   原始数：无，{value['reason']}"
    if component["points"] is not None:
        yield f"   换算：{component['conversion']['in_words']}"
        yield f"   得分：{component['points']}，计入总分 {_with_shown(component['share'], component['share_shown'])}"
    else:
        yield f"   得分：无，{component['missing']}"
    places = list(dict.fromkeys(_place(source) for source in component["sources"]))
    for place in places[:_SHOWN_SOURCES]:
        yield f"   出处：{place}"
    if len(places) > _SHOWN_SOURCES:
        yield f"   出处还有{len(places) - _SHOWN_SOURCES}处，用 --output-format json 列出全部"


def _raw(component: dict[str, Any]) -> str:
    value = component["value"]
    unit = component["unit"]
    if "numerator" in value:
        return f"{value['numerator']}÷{value['denominator']}＝{_with_shown(value['amount'], value['shown'])}{unit}"
    marks = f"（{'、'.join(value['marks'])}）" if "marks" in value else ""
    return f"{_with_shown(value['amount'], value['shown'])}{unit}{marks}"


def _with_shown(exact: str, rounded: str) -> str:
    return f"{exact}（约{rounded}）" if "/" in exact else exact


def _place(source: dict[str, Any]) -> str:
    return f"{source['file']}:{source['line']}" if source["line"] is not None else source["file"]


def _adjustments(data: dict[str, Any]) -> Iterator[str]:
    if not data["adjustments"]:
        yield "加分扣分：无"
        return
    yield "加分扣分："
    for item in data["adjustments"]:
        points = f"{item['points']}分" if item["kind"] != VETO else ""
        yield f"   {item['date']} {item['kind']}{points}：{item['reason']}（{item['basis']}） {_place(item['source'])}"
    for name, kind in (("bonus", BONUS), ("deduction", DEDUCTION)):
        part = data[name]
        yield f"   {kind}合计{part['given']}，上限{part['cap']}，计{part['counted']}"


def _total(data: dict[str, Any]) -> Iterator[str]:
    shares = [component["share"] for component in data["components"] if component["share"] is not None]
    factors = "".join(
        f"×{data[name]}（{reason}）"
        for name, reason in (("rescale", "剔除无数据项后折算"), ("group_factor", "本组满分折算"))
        if data[name] != "1"
    )
    total = f"（{'＋'.join(shares)}）{factors}＋{data['bonus']['counted']}－{data['deduction']['counted']}"
    yield f"总分：{total}＝{_with_shown(data['total'], data['total_shown'])}"


def _neighbours(data: dict[str, Any]) -> Iterator[str]:
    for name, word in (("above", "前一名"), ("below", "后一名")):
        other = data[name]
        if other is not None:
            yield f"{word}：第{other['place']}名 {other['name']}（{other['subject']}） {other['total_shown']}"
