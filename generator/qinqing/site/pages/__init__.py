"""Pages (页面): one module per column, each from the index of the build to page models."""

from __future__ import annotations

from collections.abc import Iterable

from qinqing.site.model.index import site_index
from qinqing.site.model.page import SitePage
from qinqing.site.model.view import SiteView
from qinqing.site.pages import (
    accountability,
    boards,
    bulletins,
    coverage,
    home,
    indicators,
    meetings,
    methods,
    rectifications,
    units,
)


def site_pages(view: SiteView) -> Iterable[SitePage]:
    """Return every page of the site with its model, in the order of the columns (栏目)."""
    index = site_index(view.public, full=view.register, as_of=view.as_of)
    yield from home.pages(view, index)
    yield from indicators.pages(view, index)
    yield from units.pages(view, index)
    yield from meetings.pages(view, index)
    yield from rectifications.pages(view, index)
    yield from boards.pages(view, index)
    yield from bulletins.pages(view, index)
    yield from coverage.pages(view, index)
    yield from accountability.pages(view, index)
    yield from methods.pages(view, index)
