"""Stamping: the shell around the content is rendered once per sort of page and cut where pages differ.

What the theme puts around the content takes most of the time of a page and is the same on every page of one sort
and depth.  So the theme renders it once with sentinels in place of what differs, and every page is stamped into it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup, escape

from qinqing.site.errors import SiteError
from qinqing.site.model.page import SitePage

CONTENT = "content"
ALWAYS = frozenset({"title", "description", "canonical", "content_source", CONTENT})
DATED = ALWAYS | {"published_on"}

_SENTINEL = re.compile("\ue000(?:<h1>)?([a-z_]+)\ue001")


class ShellKey(NamedTuple):
    """What decides the shell of a page: pages that agree in all of it share one."""

    kind: str
    section: str
    depth: int
    hide: tuple[str, ...]
    dated: bool


def shell_key(page: SitePage) -> ShellKey:
    """Return which shell ``page`` is stamped into."""
    return ShellKey(page.kind, page.section, page.depth, page.hide, page.published_on is not None)


def sentinel(slot: str) -> Markup:
    """Return the mark that stands for ``slot`` while a shell is rendered.

    The mark of the content carries ``<h1>``, because the theme adds a heading of its own to content without one.
    """
    return Markup(f"\ue000{'<h1>' if slot == CONTENT else ''}{slot}\ue001")


def page_values(page: SitePage) -> dict[str, Markup]:
    """Return what ``page`` says about itself, escaped, by the names of the slots in the head of the page."""
    values = {
        "title": _inline(page.title),
        "description": _inline(page.description),
        "content_source": _inline(page.content_source),
    }
    if page.published_on is not None:
        values["published_on"] = Markup(page.published_on.isoformat())
    return values


def _inline(text: str) -> Markup:
    """Return ``text`` escaped and on one line: the theme, too, runs white space together in a title."""
    return escape(" ".join(text.split()))


@dataclass(frozen=True, slots=True)
class Shell:
    """A rendered shell, cut at its sentinels: ``texts`` has one piece more than ``slots``."""

    texts: tuple[str, ...]
    slots: tuple[str, ...]

    @classmethod
    def cut(cls, html: str, *, dated: bool) -> Shell:
        """Return ``html`` cut at its sentinels; raises SiteError where the theme dropped or mangled one."""
        pieces = _SENTINEL.split(html)
        shell = cls(tuple(pieces[::2]), tuple(pieces[1::2]))
        missing = sorted((DATED if dated else ALWAYS) - set(shell.slots))
        mangled = any("\ue000" in text or "\ue001" in text for text in shell.texts)
        if missing or mangled or shell.slots.count(CONTENT) != 1:
            raise SiteError(
                f"页面外框不完整（缺少：{'、'.join(missing) or '无'}），当前主题版本可能不受支持",
                f"the shell of the pages is incomplete (missing: {', '.join(missing) or 'none'}); "
                "this version of the theme may not be supported",
            )
        return shell

    def stamp(self, values: Mapping[str, str]) -> str:
        """Return the whole page, with ``values`` in place of the sentinels of the same names."""
        parts = [self.texts[0]]
        for slot, text in zip(self.slots, self.texts[1:], strict=True):
            parts.append(values[slot])
            parts.append(text)
        return "".join(parts)
