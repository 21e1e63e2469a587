"""The indicator tree (指标体系): every indicator with its chief, its latest value and how its branch fares (S23)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qinqing.policy.periods import chinese_period
from qinqing.register.records import typed as r
from qinqing.site.model.index import Filing, SiteIndex
from qinqing.site.model.wording import (
    DASH,
    NOT_FILED,
    Value,
)
from qinqing.site.pages.indicator_values import (
    chief_value,
    latest_values,
    measured,
    met_of,
    status_of,
    target_text,
    value_of,
)
from qinqing.site.pages.parts import (
    Link,
    indicator_page,
    unit_links,
)

LEVELS = {1: "一级指标", 2: "二级指标", 3: "三级指标"}


@dataclass(frozen=True, slots=True)
class Node:
    """An indicator in the tree: who answers for it, and its latest value against the target."""

    code: str
    link: Link
    level: int
    chief: Value
    units: tuple[Link, ...]
    value: Value
    target: str
    status: Value
    period: str
    met: int
    valued: int
    leaves: int
    children: tuple[Node, ...]


def tree_node(indicator: r.Indicator, index: SiteIndex) -> Node:
    """Return ``indicator`` with everything below it."""
    children = tuple(tree_node(child, index) for child in index.children.get(indicator.code, ()))
    value, target, status, period = Value(DASH, "absent"), "", Value(DASH, "absent"), ""
    met = sum(child.met for child in children)
    valued = sum(child.valued for child in children)
    if indicator.level == 3:
        filings = latest_values(indicator.code, index)
        results = [met_of(item.entry, indicator).text for item in filings]
        met, valued = results.count("达标"), len(results) - results.count(DASH)
        value, target, status, period = _latest(indicator, filings)
    return Node(
        code=indicator.code,
        link=Link(indicator.name, indicator_page(indicator.code)),
        level=indicator.level,
        chief=chief_value(indicator, index),
        units=unit_links(indicator.lead_units or indicator.responsible_units, index),
        value=value,
        target=target,
        status=status,
        period=period,
        met=met,
        valued=valued,
        leaves=sum(child.leaves for child in children) if indicator.level < 3 else 1,
        children=children,
    )


def walk(node: Node) -> Iterator[Node]:
    """Return ``node`` and every node below it."""
    yield node
    for child in node.children:
        yield from walk(child)


def _latest(indicator: r.Indicator, filings: tuple[Filing, ...]) -> tuple[Value, str, Value, str]:
    if not filings:
        return Value(NOT_FILED, "absent"), "", Value(DASH, "absent"), ""
    entry = filings[0].entry
    period = chinese_period(filings[0].report.period)
    if len(filings) > 1:
        return Value(f"{len(filings)}家单位分别填报"), "", Value(DASH, "absent"), period
    return (
        measured(value_of(entry, indicator), indicator),
        f"目标{target_text(entry, indicator)}",
        status_of(entry),
        period,
    )
