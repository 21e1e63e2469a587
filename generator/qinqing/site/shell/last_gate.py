"""The last gate (发布前把关): finished pages are read once more, and what must not be published stops the build."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import Path

from qinqing.disclosure.personal.kinds import PersonalKind
from qinqing.disclosure.personal.search import personal_details
from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Argument, Finding, Text
from qinqing.register.document.source_text import SourceText
from qinqing.site.errors import SiteError

ON_A_PAGE, DEAD_LINK = "QQ801", "QQ802"

_NAMES = {
    PersonalKind.IDENTITY: Text("居民身份证号码", "a resident identity number"),
    PersonalKind.MOBILE: Text("手机号码", "a mobile telephone number"),
    PersonalKind.BANK_CARD: Text("银行卡号", "a bank card number"),
}
_TAG = re.compile(r"<[^>]*>")
_SHOWN_ATTRIBUTE = re.compile(
    r"""\s(?:title|alt|aria-label|content|placeholder|value)=(?:"([^"]*\d[^"]*)"|([^\s"'>]+))"""
)
_DEAD_LINK = re.compile(r"Doc file '(?P<page>[^']+)' contains a[^']* link '(?P<target>[^']+)', but the target")


class DeadLinksError(SiteError):
    """Hand-written pages link to pages that the site does not have; ``findings`` tell where."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("手写页面中有失效链接", "hand-written pages have dead links")
        self.findings = findings


def personal_numbers_on_pages(site: Path, *, shown_as: str) -> tuple[Finding, ...]:
    """Return a finding for each kind of personal number on each page of ``site`` (S43), never with the number itself.

    ``shown_as`` (``"site"``) is the name of the folder in the findings.  The records were searched before; here it is
    about what the pages put together from them, and about pages that people wrote.
    """
    found: list[Finding] = []
    for page in sorted(site.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        kinds = {number.kind for text in _readable(html) for number in personal_details(text)}
        for kind in (kind for kind in _NAMES if kind in kinds):
            file = f"{shown_as}/{page.relative_to(site).as_posix()}"
            found.append(_finding(ON_A_PAGE, file, arguments={"kind": _NAMES[kind]}))
    return tuple(found)


def _readable(html: str) -> Iterator[str]:
    """Yield what a person or a search engine reads of a page: its text, then the attributes that are shown."""
    yield unescape(_TAG.sub("\n", html))
    for quoted, bare in _SHOWN_ATTRIBUTE.findall(html):
        yield unescape(quoted or bare)


def dead_links(warnings: Sequence[str], *, pages: Path, shown_as: str) -> tuple[Finding, ...]:
    """Return a finding for each dead link that MkDocs warns of; none where it warns of anything else as well.

    ``pages`` is the folder of hand-written pages, called ``shown_as`` (``"site_src"``) in the findings.
    """
    found = []
    for warning in warnings:
        match = _DEAD_LINK.search(warning)
        if match is None:
            return ()
        page, target = match["page"], match["target"]
        text = (pages / page).read_text(encoding="utf-8") if (pages / page).is_file() else ""
        found.append(_finding(DEAD_LINK, f"{shown_as}/{page}", text=text, target=target))
    return tuple(found)


def _finding(
    code: str, file: str, *, text: str = "", target: str = "", arguments: dict[str, Argument] | None = None
) -> Finding:
    severity = CATALOGUE[code].severity
    arguments = arguments or {"target": target}
    index = text.find(target) if target else -1
    if index < 0:
        return Finding(code=code, severity=severity, file=file, arguments=arguments)
    place = SourceText(text).position(index, index + len(target))
    return Finding.at(place, code=code, severity=severity, file=file, arguments=arguments)
