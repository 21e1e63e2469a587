"""What people, search engines and programs read of markup: its text, its comments and what its attributes say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape

from qinqing.disclosure.readable.limits import APART

_COMMENT = re.compile(r"<!--(.*?)(?:-->|$)", re.DOTALL)
_WITHIN_A_LINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|cite|code|data|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr"
    r"|tspan)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_LINE_BREAK = re.compile(r"<br(?:\s[^<>]*)?/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_ATTRIBUTE = re.compile(r"""\s([a-zA-Z][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
# Coordinates are digits and say nothing.
_GEOMETRY = frozenset({"d", "points", "transform", "viewbox", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r"})

_END_OF_A_PART = re.compile(r"</(?:\w+:)?(?:p|h|tc|c|si|row|table-cell|t[dr])>|<(?:\w+:)?br\s*/>")
_TELLING = frozenset(
    {"target", "descr", "title", "name", "tooltip", "href", "ref", "val", "author", "display", "location"}
)


def texts_of_markup(text: str) -> Iterator[str]:
    """Yield what HTML, SVG or other XML says, ``text`` being all of it."""
    comments = APART.join(_COMMENT.findall(text))
    if comments:
        yield unescape(comments)
    written = _LINE_BREAK.sub("\n", _WITHIN_A_LINE.sub("", _COMMENT.sub("", text)))
    yield unescape(_TAG.sub(APART, written))
    yield from _attributes(text, lambda name: name not in _GEOMETRY)


def texts_of_office_markup(text: str) -> Iterator[str]:
    """Yield what a part of an office document says: a word may be cut into runs, a paragraph or a cell ends it."""
    yield unescape(_TAG.sub("", _END_OF_A_PART.sub(APART, text)))
    yield from _attributes(text, _TELLING.__contains__)


def _attributes(text: str, tells: Callable[[str], bool]) -> Iterator[str]:
    said: dict[str, None] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        if tells(name.rpartition(":")[2].lower()):
            said[double or single or bare] = None
    if said:
        yield unescape(APART.join(said))
