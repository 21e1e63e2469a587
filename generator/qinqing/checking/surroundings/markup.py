"""The markup of a hand-written page (手写页面): words, tables, links and pictures of the site's own, nothing that runs.

A finished page is read by a grammar narrower than any browser's: every ``<`` begins a known tag, written in full, or
the page is refused.  So nothing depends on how a browser would mend what is broken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

from qinqing.findings.finding import Argument

ELEMENT, ATTRIBUTE, ADDRESS, COMMENT, BROKEN = "QQ809", "QQ810", "QQ811", "QQ812", "QQ813"

_TAG = re.compile(
    r"<(?P<closes>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)"
    r"(?P<attributes>(?:\s+[A-Za-z][A-Za-z0-9:_.-]*(?:=(?:\"[^\"<>]*\"|'[^'<>]*'))?)*)\s*/?>"
)
_ATTRIBUTE = re.compile(r"(?P<name>[A-Za-z][A-Za-z0-9:_.-]*)(?:=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'))?")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_UNSAFE_LETTER = re.compile(r"[\x00-\x20\x7f\\]")
_WORD = re.compile(r"[A-Za-z0-9/!][A-Za-z0-9:-]*|.", re.DOTALL)

_OFTEN = frozenset({"id", "class", "title", "lang", "role", "aria-label"})
_CELL = frozenset({"align", "colspan", "rowspan", "scope"})
_PLAIN_ELEMENTS = (
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "hr", "br", "blockquote", "pre", "code", "div", "section", "span"),
    *("ul", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "caption", "figure", "figcaption", "summary"),
    *("em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup", "small", "mark", "kbd", "abbr", "cite", "q"),
)
_ELEMENTS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(_PLAIN_ELEMENTS, frozenset()),
    "td": _CELL,
    "th": _CELL,
    "ol": frozenset({"start", "type", "reversed"}),
    "li": frozenset({"value"}),
    "details": frozenset({"open"}),
    "a": frozenset({"href", "rel", "name"}),
    "img": frozenset({"src", "alt", "width", "height", "loading"}),
}
_EMPTY = frozenset({"hr", "br", "img"})
_LINKS_TO = frozenset({"http", "https", "mailto", "tel"})
_OURS = ("md-", "qq-", "__")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkupFault:
    """What a hand-written page must not hold; ``written`` is how it stands there, to find its place."""

    code: str
    written: str
    arguments: Mapping[str, Argument] = field(default_factory=dict)


def markup_faults(html: str) -> Iterator[MarkupFault]:
    """Yield what ``html``, the content of a hand-written page as MkDocs renders it, must not hold."""
    open_elements: Counter[str] = Counter()
    refused: set[str] = set()
    place = html.find("<")
    while place >= 0:
        tag = _TAG.match(html, place)
        if tag is None:
            yield _no_tag(html, place)
            place = html.find("<", place + 1)
            continue
        name = tag["name"].lower()
        if name not in _ELEMENTS:
            if name not in refused:
                yield MarkupFault(code=ELEMENT, written=tag[0], arguments={"element": name})
            refused.add(name)
        else:
            yield from _attribute_faults(name, tag)
            if name not in _EMPTY:
                open_elements[name] += -1 if tag["closes"] else 1
                if open_elements[name] < 0:
                    yield MarkupFault(code=BROKEN, written=tag[0], arguments={"written": f"</{name}>"})
                    open_elements[name] = 0
        place = html.find("<", tag.end())
    for name, count in open_elements.items():
        if count:
            yield MarkupFault(code=BROKEN, written=f"<{name}", arguments={"written": f"<{name}>"})


def _no_tag(html: str, place: int) -> MarkupFault:
    if html.startswith("<!--", place):
        return MarkupFault(code=COMMENT, written="<!--")
    word = _WORD.match(html, place + 1)
    written = "<" + (word[0] if word else "")
    name = written[1:].lower()
    if name.isalpha() and name not in _ELEMENTS:
        return MarkupFault(code=ELEMENT, written=written, arguments={"element": name})
    return MarkupFault(code=BROKEN, written=written, arguments={"written": written})


def _attribute_faults(element: str, tag: re.Match[str]) -> Iterator[MarkupFault]:
    for attribute in _ATTRIBUTE.finditer(tag["attributes"]):
        name = attribute["name"].lower()
        value = unescape(attribute["double"] or attribute["single"] or "")
        if name not in _OFTEN and name not in _ELEMENTS[element]:
            arguments: dict[str, Argument] = {"attribute": name, "element": element}
            yield MarkupFault(code=ATTRIBUTE, written=attribute[0], arguments=arguments)
        elif name in ("class", "id") and any(word.startswith(_OURS) for word in value.lower().split()):
            arguments = {"attribute": f"{name}={value.split()[0]}", "element": element}
            yield MarkupFault(code=ATTRIBUTE, written=attribute[0], arguments=arguments)
        elif name in ("href", "src") and not _is_allowed(value, element):
            yield MarkupFault(code=ADDRESS, written=_as_written(attribute), arguments={"address": value})


def _as_written(attribute: re.Match[str]) -> str:
    return attribute["double"] or attribute["single"] or attribute[0]


def _is_allowed(address: str, element: str) -> bool:
    if _UNSAFE_LETTER.search(address) or address.startswith("//"):
        return False
    scheme = _SCHEME.match(address)
    return scheme is None or (element == "a" and scheme[1].lower() in _LINKS_TO)
