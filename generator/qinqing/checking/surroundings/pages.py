"""Hand-written pages (手写页面, ``site_src/*.md``): rendered as MkDocs will, and held against what may be published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from qinqing.checking.surroundings.markup import MarkupFault, markup_faults
from qinqing.checking.surroundings.plain_text import is_plain
from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Finding, Text
from qinqing.register.document.source_text import Remark, SourceText
from qinqing.register.document.text_checks import check_bytes, check_characters
from qinqing.register.document.yaml_document import UNREADABLE
from qinqing.register.document.yaml_reader import read_document

ABOUT_PAGE, TOO_LONG = "QQ814", "QQ815"

LARGEST_PAGE: Final = 64 << 10
_DEEPEST_QUOTATION: Final = 40
_LONGEST_LINE: Final = 20_000
_MOST_SIGNS: Final = 1_000
_MOST_FAULTS: Final = 20

# As MkDocs reads them: between two lines of hyphens, or else the first lines of a page.
_HEAD = re.compile(r"-{3}[ \t]*\n(?P<head>.*?\n)(?:\.{3}|-{3})[ \t]*\n", re.DOTALL)
_LOOSE_HEAD = re.compile(r"[ ]{0,3}(?P<key>[A-Za-z0-9_-]+):")
_TEXTS, _HIDE = ("title", "description"), "hide"
_HIDDEN = frozenset({"navigation", "toc", "footer"})
_OF_RECORDS = frozenset({"QQ105", "QQ110", "QQ123"})
_KNOWN = Text("只可写 title、description、hide", "only title, description and hide are used")
_PLAIN = Text("须为不含 < > & 和引号的文字", "it is text without < > & and quotation marks")
_PARTS = Text("只可列 navigation、toc、footer", "it lists navigation, toc or footer")
_LOOSE = Text("页面不能以“名称:”开头，请先写标题", "a page begins with its heading, not with a name and a colon")
_UNREADABLE = Text("页面开头两行“---”之间须是若干“名称: 值”", "between two lines of --- stand names with values")

Extensions = Mapping[str, Mapping[str, Any]]


def check_page(path: str, data: bytes, extensions: Extensions) -> Iterator[Finding]:
    """A hand-written page runs nothing, loads nothing from elsewhere, and hides nothing that is published with it."""
    text, remarks = check_bytes(data)
    found = [remark for remark in (*remarks, *check_characters(text)) if remark.code not in _OF_RECORDS]
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if not any(remark.code in ("QQ102", "QQ103", "QQ104") for remark in found):
        found.extend(_remarks(text, len(data), extensions))
    source = SourceText(text)
    for remark in found[:_MOST_FAULTS]:
        place = source.position(remark.start, remark.end)
        severity = CATALOGUE[remark.code].severity
        yield Finding.at(place, code=remark.code, severity=severity, file=path, arguments=remark.arguments)


def _remarks(text: str, size: int, extensions: Extensions) -> Iterator[Remark]:
    too_long = Remark(TOO_LONG, 0, 1, {"limit": LARGEST_PAGE >> 10})
    if size > LARGEST_PAGE or _is_beyond_rendering(text):
        yield too_long
        return
    head = _HEAD.match(text)
    yield from _about_page(text, head)
    try:
        html = rendered(text[head.end() :] if head else text, extensions)
    except RecursionError:
        yield too_long
        return
    for fault in markup_faults(html):
        yield _placed(fault, text)


def _is_beyond_rendering(text: str) -> bool:
    """Return whether the time to render ``text`` would grow beyond all measure."""
    if text.count("[") + text.count("<") > _MOST_SIGNS:
        return True
    return any(len(line) > _LONGEST_LINE or line[:500].count(">") > _DEEPEST_QUOTATION for line in text.split("\n"))


def rendered(body: str, extensions: Extensions) -> str:
    """Return ``body``, a page of Markdown without its head, as HTML."""
    # It takes longer to import than to render a page, and a repository without pages of its own never needs it.
    from markdown import Markdown

    names = list(dict.fromkeys(("toc", "tables", "fenced_code", *extensions)))
    options = {name: dict(values) for name, values in extensions.items() if values}
    html: str = Markdown(extensions=names, extension_configs=options).convert(body)
    return html


def _about_page(text: str, head: re.Match[str] | None) -> Iterator[Remark]:
    """Yield what is wrong with what a page says of itself: the theme writes it into the page as it stands."""
    if head is None:
        loose = _LOOSE_HEAD.match(text)
        if loose is not None or text.startswith("---"):
            name = loose["key"] if loose else "---"
            yield Remark(ABOUT_PAGE, 0, len(name), {"name": name, "wanted": _LOOSE})
        return
    value = read_document(head["head"].encode(), "").value
    if value is UNREADABLE or not isinstance(value, dict):
        yield Remark(ABOUT_PAGE, 0, 3, {"name": "---", "wanted": _UNREADABLE})
        return
    for name, wanted in head_faults(value):
        place = max(text.find(name, 0, head.end()), 0)
        yield Remark(ABOUT_PAGE, place, place + len(name), {"name": name, "wanted": wanted})


def head_faults(head: Mapping[str, object]) -> Iterator[tuple[str, Text]]:
    """Yield what in ``head``, which a page says of itself, is not allowed, and what would be."""
    for name, said in head.items():
        if name in _TEXTS:
            if not (isinstance(said, str) and is_plain(said)):
                yield name, _PLAIN
        elif name == _HIDE:
            if not (isinstance(said, list) and _HIDDEN.issuperset(map(str, said))):
                yield name, _PARTS
        else:
            yield str(name), _KNOWN


def _placed(fault: MarkupFault, text: str) -> Remark:
    index = text.find(fault.written)
    if index < 0:
        index = max(text.lower().find(fault.written.lower()), 0)
    return Remark(fault.code, index, index + len(fault.written), fault.arguments)
