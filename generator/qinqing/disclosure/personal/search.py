"""The one search for personal information (个人信息): used by the check, by the last gate and for published files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qinqing.disclosure.personal.kinds import PersonalDetail, PersonalKind
from qinqing.disclosure.personal.numbers import personal_numbers

_MAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}[@＠](?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}")
_PLATE_TAIL = re.compile(r"[A-HJ-NP-Z][·•. ]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳](?![A-Za-z0-9])")
_PROVINCES = frozenset("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼")
_ACCOUNT_WORDS = ("微信", "QQ", "qq", "wechat", "WeChat")
_ACCOUNT = re.compile(
    r"(?:微信号?|wechat|qq号?)[ ]?(?:[:：为是]|号码)?[ ]?(?P<name>[A-Za-z][A-Za-z0-9_-]{5,19}|[1-9][0-9]{4,10})", re.I
)
_DOCUMENT_WORDS = ("护照", "通行证", "居留证", "居留许可")
_DOCUMENT = re.compile(
    r"(?:护照|通行证|居留证|居留许可)[^，。；\n]{0,8}?(?P<name>[A-Za-z]{1,2}[0-9]{7,10})(?![A-Za-z0-9])"
)
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))")


def personal_details(text: str) -> tuple[PersonalDetail, ...]:
    """Return the personal information in ``text``, in order; where two overlap, the one that begins first."""
    if "\\" in text:
        return _escaped_details(text)
    return tuple(_without_overlap(_details(text)))


def _details(text: str) -> Iterator[PersonalDetail]:
    yield from personal_numbers(text)
    if "@" in text or "＠" in text:
        for match in _MAIL.finditer(text):
            yield PersonalDetail(PersonalKind.MAIL, match.start(), match.end())
    for match in _PLATE_TAIL.finditer(text):
        if text[match.start() - 1 : match.start()] in _PROVINCES and any(map(str.isdigit, match.group())):
            yield PersonalDetail(PersonalKind.PLATE, match.start() - 1, match.end())
    if any(word in text for word in _ACCOUNT_WORDS):
        for match in _ACCOUNT.finditer(text):
            yield PersonalDetail(PersonalKind.ACCOUNT, match.start("name"), match.end("name"))
    if any(word in text for word in _DOCUMENT_WORDS):
        for match in _DOCUMENT.finditer(text):
            yield PersonalDetail(PersonalKind.TRAVEL_DOCUMENT, match.start("name"), match.end("name"))


def _without_overlap(details: Iterator[PersonalDetail]) -> Iterator[PersonalDetail]:
    end = 0
    for detail in sorted(details, key=_place):
        if detail.start >= end:
            yield detail
            end = detail.end


def _place(detail: PersonalDetail) -> tuple[int, int]:
    return detail.start, list(PersonalKind).index(detail.kind)


def _escaped_details(text: str) -> tuple[PersonalDetail, ...]:
    """Return what ``text`` holds once escapes such as ``\\u0031`` are read as the characters they stand for."""
    read: list[str] = []
    places: list[int] = []
    position = 0
    for match in _ESCAPE.finditer(text):
        read.append(text[position : match.start()])
        places.extend(range(position, match.start()))
        value = int(match[1] or match[2] or match[3], 16)
        read.append(chr(value) if value <= 0x10FFFF else "?")
        places.append(match.start())
        position = match.end()
    read.append(text[position:])
    places.extend(range(position, len(text) + 1))
    found = _without_overlap(_details("".join(read)))
    return tuple(PersonalDetail(detail.kind, places[detail.start], places[detail.end]) for detail in found)
