"""The last gate (发布前把关): the finished site is read once more, and what must not be published stops the build."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from qinqing.disclosure.personal.fingerprints import without_released
from qinqing.disclosure.personal.kinds import PersonalKind
from qinqing.disclosure.personal.search import personal_details
from qinqing.disclosure.readable.limits import UnreadableFileError
from qinqing.disclosure.readable.texts import READABLE, ending_of, readable_texts
from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Argument, Finding, Text
from qinqing.register.document.source_text import SourceText, visible
from qinqing.site.errors import SiteError

PUBLISHED, DEAD_LINK, UNREADABLE, TAKEN = "QQ801", "QQ802", "QQ816", "QQ818"

_NAMES = {
    PersonalKind.IDENTITY: Text("居民身份证号码", "a resident identity number"),
    PersonalKind.MOBILE: Text("手机号码", "a mobile telephone number"),
    PersonalKind.BANK_CARD: Text("银行卡号", "a bank card number"),
}
_UNKNOWN_KIND = Text("不认识这种文件", "a file of this kind is not known")
_DEAD_LINK = re.compile(r"Doc file '(?P<page>[^']+)' contains a[^']* link '(?P<target>[^']+)', but the target")


class RefusedSiteError(SiteError):
    """The finished site, or a hand-written page, must not be published; ``findings`` tell why and where."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("网站中有不能公开的内容", "the site holds what must not be published")
        self.findings = findings


def check_published_files(
    site: Path,
    *,
    shown_as: str,
    of_the_program: Collection[str] = frozenset(),
    released: Collection[str] = frozenset(),
) -> tuple[Finding, ...]:
    """Return a finding for each kind of personal number in each file of ``site`` (S43), never with the number itself.

    Every file is read, whatever its kind and its name too, but those ``of_the_program``, which come with the theme;
    one that cannot be searched is a finding as well.  ``released`` are the fingerprints of values that look personal
    and are not.  ``shown_as`` (``"site"``) is the name of the folder in the
    findings.  The records were searched before; here it is about what pages put together from them, and about what
    people wrote or put beside them.
    """
    found: list[Finding] = []
    for file in sorted(file for file in site.rglob("*") if not file.is_dir()):
        path = file.relative_to(site).as_posix()
        if path not in of_the_program:
            found.extend(_check_file(file, path, f"{shown_as}/{_shown(path)}", released))
    return tuple(found)


def _check_file(file: Path, path: str, shown: str, released: Collection[str]) -> Iterator[Finding]:
    if ending_of(path) not in READABLE or file.is_symlink():
        yield _finding(UNREADABLE, shown, arguments={"reason": _UNKNOWN_KIND})
        return
    try:
        texts = (path, *readable_texts(path, file.read_bytes()))
    except UnreadableFileError as error:
        yield _finding(UNREADABLE, shown, arguments={"reason": error.reason})
        return
    kinds = {detail.kind for text in texts for detail in without_released(text, personal_details(text), released)}
    for kind in (kind for kind in _NAMES if kind in kinds):
        yield _finding(PUBLISHED, shown, arguments={"kind": _NAMES[kind]})


def _shown(path: str) -> str:
    """Return ``path`` as it may be printed: a name may be what must not be shown."""
    masked = list(path)
    for detail in personal_details(path):
        masked[detail.start : detail.end] = "*" * (detail.end - detail.start)
    return visible("".join(masked).encode("utf-8", "surrogateescape").decode("utf-8", "replace"))


def taken_addresses(
    hand_written: Sequence[tuple[str, str]], taken: Collection[str], *, theme: Sequence[str]
) -> tuple[Finding, ...]:
    """Return a finding for each hand-written file that would take the place of a page or a file of the site itself.

    ``hand_written`` are pairs of the path of a file and its address on the site, ``taken`` the addresses of the site,
    ``theme`` the folders of the theme, whose files have the addresses of their paths.
    """
    folded = {address.casefold() for address in taken}
    return tuple(
        _finding(TAKEN, path, arguments={"address": address})
        for path, address in hand_written
        if address.casefold() in folded or any(Path(folder, address).exists() for folder in theme)
    )


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
