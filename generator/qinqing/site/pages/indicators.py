"""指标: the three-level tree, and one page for each indicator (S05-S09, S11, S23-S31)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qinqing.policy.obligations import excused_periods
from qinqing.site.model.index import SiteIndex
from qinqing.site.model.page import SitePage
from qinqing.site.model.view import SiteView
from qinqing.site.pages.indicator_detail import detail_page
from qinqing.site.pages.indicator_tree import LEVELS, Node, tree_node, walk
from qinqing.site.pages.parts import (
    HOME,
    INDICATORS,
    Head,
    Link,
    page_head,
)

_TRAIL = (Link("首页", HOME), Link("指标", INDICATORS))


@dataclass(frozen=True, slots=True)
class IndicatorList:
    """The list page."""

    head: Head
    counts: tuple[tuple[str, int], ...]
    roots: tuple[Node, ...]


def pages(view: SiteView, index: SiteIndex) -> Iterator[SitePage]:
    """Return the tree and the page of every indicator of every level."""
    roots = tuple(tree_node(root, index) for root in index.roots)
    yield SitePage(
        path=INDICATORS,
        kind="indicator-list",
        section="indicators",
        title="指标",
        description=f"{view.site.district_short}营商环境评价三级指标体系：指标长、责任单位、最新完成值和目标。",
        template="indicator_list.html",
        model=_list(view, index, roots),
        hide=("navigation", "toc"),
    )
    nodes = {node.code: node for root in roots for node in walk(root)}
    free = excused_periods(index.public, "progress")
    for code in sorted(index.public.indicators):
        children = nodes[code].children if code in nodes else ()
        yield detail_page(index.public.indicators[code], children, view, index, free)


def _list(view: SiteView, index: SiteIndex, roots: tuple[Node, ...]) -> IndicatorList:
    levels = [item.level for item in index.public.indicators.values()]
    return IndicatorList(
        head=page_head(
            view,
            trail=_TRAIL,
            title="指标体系",
            lead="分管区领导负总责、牵头单位统筹推进、责任单位各负其责。每项指标均有一名指标长。",
        ),
        counts=tuple((LEVELS[level], levels.count(level)) for level in LEVELS),
        roots=roots,
    )
