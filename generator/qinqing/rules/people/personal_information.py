"""Personal information (个人信息) in the text of any file: found wherever it stands, and never printed again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from qinqing.disclosure.personal_numbers import NumberKind, personal_numbers
from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Argument, Finding, Severity, Text
from qinqing.register.document.source_text import SourceText

_CODES = {
    NumberKind.IDENTITY: "QQ701",
    NumberKind.MOBILE: "QQ702",
    NumberKind.BANK_CARD: "QQ703",
    NumberKind.OLD_IDENTITY: "QQ704",
    NumberKind.LANDLINE: "QQ705",
}
_MAIL_CODE, _PLATE_CODE, _ACCOUNT_CODE, _DOCUMENT_CODE = "QQ706", "QQ707", "QQ708", "QQ709"
_FOR_CONTACT = frozenset({"QQ705", "QQ706"})

_CONTACT_LINE = re.compile(r"[ \t]*(?:-[ \t]+)*[\"']?(?:contact|hotline)[\"']?[ \t]*:")
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
_LONG_DIGITS = re.compile(r"[\d〇零]{6,}")


@dataclass(frozen=True, slots=True)
class PersonalDetail:
    """A piece of personal information: which rule it breaks and where in the text it stands."""

    code: str
    start: int
    end: int


def personal_details(text: str) -> tuple[PersonalDetail, ...]:
    """Return the personal information in ``text``, in order; where two overlap, the one that begins first."""
    if "\\" in text:
        return _escaped_details(text)
    return tuple(_without_overlap(_details(text)))


def check_personal_information(path: str, data: bytes) -> Iterator[Finding]:
    """Personal information stands nowhere: not in a value, a comment, a file's name or a file that cannot be read."""
    for detail in personal_details(path):
        if CATALOGUE[detail.code].severity is Severity.ERROR:
            yield Finding(code=detail.code, severity=Severity.ERROR, file=path)
    text = _text_of(data)
    details = personal_details(text)
    if not details:
        return
    source = SourceText(_with_asterisks(text, details))
    for detail in details:
        place = source.position(detail.start, detail.end)
        yield Finding.at(place, code=detail.code, severity=CATALOGUE[detail.code].severity, file=path)


def mask(text: str) -> str:
    """Return ``text`` with every character of personal information replaced by an asterisk of the same width."""
    return _with_asterisks(text, personal_details(text))


def _with_asterisks(text: str, details: Iterable[PersonalDetail]) -> str:
    masked = list(text)
    for detail in details:
        for place in range(detail.start, detail.end):
            masked[place] = _asterisk(masked[place])
    return "".join(masked)


def mask_finding(finding: Finding, *, severely: bool = False) -> Finding:
    """Return ``finding`` without personal information in its path, excerpt and arguments.

    With ``severely``, for a line that is known to carry some, every longer row of digits is masked as well, because
    an argument may hold a shortened value that no longer looks like what it is.
    """
    excerpt = _mask_text(finding.excerpt, severely)
    arguments = {name: _mask_argument(value, severely) for name, value in finding.arguments.items()}
    file = mask(finding.file)
    if excerpt == finding.excerpt and file == finding.file and arguments == dict(finding.arguments):
        return finding
    return replace(finding, file=file, excerpt=excerpt, arguments=arguments)


def _mask_argument(value: Argument, severely: bool) -> Argument:
    if isinstance(value, Text):
        return Text(_mask_text(value.zh, severely), _mask_text(value.en, severely))
    written = str(value)
    masked = _mask_text(written, severely)
    return value if masked == written else masked


def _mask_text(text: str, severely: bool) -> str:
    masked = mask(text)
    return _LONG_DIGITS.sub(lambda match: "".join(map(_asterisk, match.group())), masked) if severely else masked


def _asterisk(character: str) -> str:
    """Return an asterisk that takes the room of ``character``, so that a caret below stays in its place."""
    if unicodedata.category(character) == "Cf":
        return character
    return "＊" if unicodedata.east_asian_width(character) in "WF" else "*"


def _details(text: str) -> Iterator[PersonalDetail]:
    for number in personal_numbers(text):
        yield from _outside_contact(text, PersonalDetail(_CODES[number.kind], number.start, number.end))
    if "@" in text or "＠" in text:
        for match in _MAIL.finditer(text):
            yield from _outside_contact(text, PersonalDetail(_MAIL_CODE, match.start(), match.end()))
    for match in _PLATE_TAIL.finditer(text):
        if text[match.start() - 1 : match.start()] in _PROVINCES and any(map(str.isdigit, match.group())):
            yield PersonalDetail(_PLATE_CODE, match.start() - 1, match.end())
    if any(word in text for word in _ACCOUNT_WORDS):
        for match in _ACCOUNT.finditer(text):
            yield PersonalDetail(_ACCOUNT_CODE, match.start("name"), match.end("name"))
    if any(word in text for word in _DOCUMENT_WORDS):
        for match in _DOCUMENT.finditer(text):
            yield PersonalDetail(_DOCUMENT_CODE, match.start("name"), match.end("name"))


def _outside_contact(text: str, detail: PersonalDetail) -> Iterator[PersonalDetail]:
    """Yield ``detail`` unless it is an office telephone or address in the field made for it."""
    if detail.code in _FOR_CONTACT:
        begin = text.rfind("\n", 0, detail.start) + 1
        if _CONTACT_LINE.match(text, begin):
            return
    yield detail


def _without_overlap(details: Iterator[PersonalDetail]) -> Iterator[PersonalDetail]:
    end = 0
    for detail in sorted(details, key=_place):
        if detail.start >= end:
            yield detail
            end = detail.end


def _place(detail: PersonalDetail) -> tuple[int, str]:
    return detail.start, detail.code


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
    return tuple(PersonalDetail(detail.code, places[detail.start], places[detail.end]) for detail in found)


def _text_of(data: bytes) -> str:
    """Return the text of ``data`` as well as it can be read: a broken file may hold personal information too."""
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("gb18030", errors="replace")


_MARKS: Mapping[bytes, str] = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
