"""An explanation in words (文字说明): the whole arithmetic of one total, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from qinqing.policy.periods import chinese_period
from qinqing.standing.boards.scoring import BONUS, DEDUCTION, VETO

_SHOWN_SOURCES: Final = 6


def explanation_lines(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines that tell ``data``, as :func:`explanation_data` gives it, to whoever wants to compute again."""
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


def _outcome(data: Mapping[str, Any]) -> str:
    if data["total"] is None:
        return f"{data['state']}，{data['reason']}"
    movement = f"，比上期{data['movement']['sign']}" if data["movement"] is not None else ""
    return (
        f"第{data['place']}名（共{data['participants']}个，倒数第{data['from_bottom']}）{movement}，"
        f"总分{data['total_shown']}"
    )


def _component(number: int, component: Mapping[str, Any]) -> Iterator[str]:
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


def _raw(component: Mapping[str, Any]) -> str:
    value = component["value"]
    unit = component["unit"]
    if "numerator" in value:
        return f"{value['numerator']}÷{value['denominator']}＝{_with_shown(value['amount'], value['shown'])}{unit}"
    marks = f"（{'、'.join(value['marks'])}）" if "marks" in value else ""
    return f"{_with_shown(value['amount'], value['shown'])}{unit}{marks}"


def _with_shown(exact: str, rounded: str) -> str:
    return f"{exact}（约{rounded}）" if "/" in exact else exact


def _place(source: Mapping[str, Any]) -> str:
    return f"{source['file']}:{source['line']}" if source["line"] is not None else source["file"]


def _adjustments(data: Mapping[str, Any]) -> Iterator[str]:
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


def _total(data: Mapping[str, Any]) -> Iterator[str]:
    shares = [component["share"] for component in data["components"] if component["share"] is not None]
    factors = "".join(
        f"×{data[name]}（{reason}）"
        for name, reason in (("rescale", "剔除无数据项后折算"), ("group_factor", "本组满分折算"))
        if data[name] != "1"
    )
    total = f"（{'＋'.join(shares)}）{factors}＋{data['bonus']['counted']}－{data['deduction']['counted']}"
    yield f"总分：{total}＝{_with_shown(data['total'], data['total_shown'])}"


def _neighbours(data: Mapping[str, Any]) -> Iterator[str]:
    for name, word in (("above", "前一名"), ("below", "后一名")):
        other = data[name]
        if other is not None:
            yield f"{word}：第{other['place']}名 {other['name']}（{other['subject']}） {other['total_shown']}"
