"""How a board is scored, in words (计算方法): written from the scheme, so that it cannot say anything else."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from qinqing.register.records.typed import SchemeVersion, SchemeVersionComponent
from qinqing.register.records.words import MissingValues
from qinqing.standing.boards.conversions import BY_PLACE, HIGHER_IS_BETTER, RANGE
from qinqing.standing.boards.scoring import BONUS, COMPARED_IN_TURN, DEDUCTION, full_mark_of, worth_of
from qinqing.standing.measures.measure import Measure
from qinqing.standing.numbers.display import plain
from qinqing.standing.numbers.value import exact

_MISSING: Mapping[MissingValues, str] = {
    "剔除后折算": "没有数据的剔除，其余各项按比例折算",
    "记零分": "没有数据的记零分",
    "不参加排名": "没有数据的不参加排名，单独列出",
}


def method_of(version: SchemeVersion, measures: Mapping[str, Measure]) -> tuple[str, ...]:
    """Return the method of ``version`` as sentences in Chinese: basis, formula, each component, adjustments, ties."""
    lines = [f"依据：{version.basis}。自{version.effective_from.isoformat()}起适用。", f"{_formula(version)}。"]
    lines += [component_method(component, measures) for component in version.components]
    if version.minimum_weight:
        least = _number(version.minimum_weight)
        lines.append(f"有数据的项目权重合计不足{least}的不参加排名，单独列出。")
    if version.groups:
        parts = "；".join(
            f"{group.name}（{'、'.join(group.kinds)}）满分{plain(exact(group.full_mark))}分" for group in version.groups
        )
        lines.append(f"分组排名：{parts}。")
    lines.append(_adjustments(version))
    lines.append(_ties(version))
    return tuple(lines)


def component_method(component: SchemeVersionComponent, measures: Mapping[str, Measure]) -> str:
    """Return how one component comes from its measure to points."""
    title = measures[component.measure].title if component.measure in measures else component.measure
    return f"{component.name}：取“{title}”，{conversion_in_words(component)}；{_MISSING[component.missing]}。"


def conversion_in_words(component: SchemeVersionComponent) -> str:
    """Return the conversion of ``component`` in words, with its numbers."""
    conversion = component.conversion
    higher = conversion.direction == HIGHER_IS_BETTER
    full = plain(full_mark_of(component))
    floor = _number(conversion.floor)
    match conversion.method:
        case "原值":
            return f"按原值计分，满分{full}分"
        case "百分比":
            rate = "百分数" if higher else "100减去百分数后的余数"
            return f"{rate}乘以满分{full}分，不低于0分、不高于满分"
        case "目标递减":
            way = "低于" if higher else "高于"
            return (
                f"达到{_number(conversion.target)}得满分{full}分，每{way}1个单位扣{_number(conversion.slope)}分，"
                f"最低{floor}分"
            )
        case _ if conversion.method == RANGE:
            best = "最高" if higher else "最低"
            return f"在参加对象中{best}的得满分{full}分，最差的得0分，其余按比例"
        case "前沿距离":
            return f"{_number(conversion.best)}得满分{full}分，{_number(conversion.worst)}得0分，其余按比例"
        case _ if conversion.method == BY_PLACE:
            step = f"减{_number(conversion.step)}分" if conversion.step is not None else "减去满分除以参加对象数"
            shared = "取所占各位次的平均分" if conversion.ties == "取平均分" else "同取高分"
            order = "从高到低" if higher else "从低到高"
            return f"{order}排位，第1位得{full}分，每降一位{step}，最低{floor}分，并列的{shared}"
        case _:
            return f"去掉一个最高分和一个最低分后平均（不足三个分数的直接平均），百分制折合满分{full}分"


def _formula(version: SchemeVersion) -> str:
    terms = [_term(component) for component in version.components]
    if version.bonus_cap:
        terms.append(BONUS)
    deduction = "－扣分" if version.deduction_cap else ""
    return f"总分＝{'＋'.join(terms)}{deduction}"


def _term(component: SchemeVersionComponent) -> str:
    factor = worth_of(component) / full_mark_of(component)
    return component.name if factor == 1 else f"{component.name}×{plain(factor)}"


def _adjustments(version: SchemeVersion) -> str:
    caps = [
        f"{kind}合计不超过{_number(cap)}分"
        for kind, cap in ((BONUS, version.bonus_cap), (DEDUCTION, version.deduction_cap))
        if cap
    ]
    vetoes = f"；有下列情形之一的一票否决，不参加排名：{'、'.join(version.vetoes)}" if version.vetoes else ""
    return f"{'，'.join(caps) or '不设加分扣分'}{vetoes}。"


def _ties(version: SchemeVersion) -> str:
    names = {component.id: component.name for component in version.components}
    if version.ties == COMPARED_IN_TURN and version.tie_break:
        chain = "、".join(names.get(component, component) for component in version.tie_break)
        ties = f"总分相同的依次比较{chain}，仍相同的并列"
    else:
        ties = "总分相同的并列"
    return f"{ties}，后续名次空缺；按精确值排名，显示保留{version.decimals}位小数。"


def _number(number: object) -> str:
    return plain(Fraction(str(number))) if number is not None else "0"
