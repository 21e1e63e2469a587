"""Personal information (个人信息) in the text of any file: found wherever it stands, and never printed again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from qinqing.disclosure.personal.characters import DIGIT
from qinqing.disclosure.personal.fingerprints import fingerprint
from qinqing.disclosure.personal.kinds import PersonalDetail, PersonalKind
from qinqing.disclosure.personal.search import personal_details
from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Argument, Finding, Severity, Text
from qinqing.register.document.source_text import SourceText

CODES: Mapping[PersonalKind, str] = {
    PersonalKind.IDENTITY: "QQ701",
    PersonalKind.MOBILE: "QQ702",
    PersonalKind.BANK_CARD: "QQ703",
    PersonalKind.OLD_IDENTITY: "QQ704",
    PersonalKind.LANDLINE: "QQ705",
    PersonalKind.MAIL: "QQ706",
    PersonalKind.PLATE: "QQ707",
    PersonalKind.ACCOUNT: "QQ708",
    PersonalKind.TRAVEL_DOCUMENT: "QQ709",
}
FOR_CONTACT = frozenset({PersonalKind.LANDLINE, PersonalKind.MAIL})
CONTACT_FIELDS = ("contact", "hotline")
"""The fields in which an office may be reached: what is ``FOR_CONTACT`` may stand there."""

_CONTACT_LINE = re.compile(rf"[ \t]*(?:-[ \t]+)*[\"']?(?:{'|'.join(CONTACT_FIELDS)})[\"']?[ \t]*:")
_DIGITS = re.compile(DIGIT)
_ROW_OF_DIGITS = re.compile(rf"\d{{3,}}|{DIGIT}{{6,}}")


def private_details(text: str) -> tuple[PersonalDetail, ...]:
    """Return the personal information in ``text`` but for an office's telephone or address in the field made for it."""
    return tuple(detail for detail in personal_details(text) if not _is_of_an_office(text, detail))


def _is_of_an_office(text: str, detail: PersonalDetail) -> bool:
    begin = text.rfind("\n", 0, detail.start) + 1
    return detail.kind in FOR_CONTACT and _CONTACT_LINE.match(text, begin) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDetail:
    """A finding of personal information and the fingerprint of what was found, by which alone it can be released."""

    finding: Finding
    fingerprint: str


def check_personal_information(path: str, data: bytes) -> Iterator[Finding]:
    """Personal information stands nowhere: not in a value, a comment, a file's name or a file that cannot be read."""
    for found in found_details(path, data):
        yield found.finding


def found_details(path: str, data: bytes) -> Iterator[FoundDetail]:
    """Yield the personal information in the file at ``path`` and in its name, each with its fingerprint."""
    for detail in personal_details(path):
        code = CODES[detail.kind]
        if CATALOGUE[code].severity is Severity.ERROR:
            finding = Finding(code=code, severity=Severity.ERROR, file=path)
            yield FoundDetail(finding=finding, fingerprint=fingerprint(path, detail))
    text = _text_of(data)
    details = private_details(text)
    if not details:
        return
    source = SourceText(_with_asterisks(text, details))
    for detail in details:
        place = source.position(detail.start, detail.end)
        code = CODES[detail.kind]
        finding = Finding.at(place, code=code, severity=CATALOGUE[code].severity, file=path)
        yield FoundDetail(finding=finding, fingerprint=fingerprint(text, detail))


def mask(text: str) -> str:
    """Return ``text`` with every character of personal information replaced by an asterisk of the same width."""
    return _with_asterisks(text, private_details(text))


def _with_asterisks(text: str, details: Iterable[PersonalDetail]) -> str:
    masked = list(text)
    for detail in details:
        for place in range(detail.start, detail.end):
            masked[place] = _asterisk(masked[place])
    return "".join(masked)


def mask_finding(finding: Finding, *, severely: bool = False) -> Finding:
    """Return ``finding`` without personal information in its path, excerpt and arguments.

    With ``severely``, for a line that is known to carry some, every digit of the excerpt and every row of digits in
    the arguments is masked as well: there may be a part of a number, which does not look like what it is.
    """
    excerpt = mask(finding.excerpt)
    if severely:
        excerpt = _without(_DIGITS, excerpt)
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
    return _without(_ROW_OF_DIGITS, masked) if severely else masked


def _without(digits: re.Pattern[str], text: str) -> str:
    return digits.sub(lambda match: "".join(map(_asterisk, match.group())), text)


def _asterisk(character: str) -> str:
    """Return an asterisk that takes the room of ``character``, so that a caret below stays in its place."""
    if unicodedata.category(character) == "Cf":
        return character
    return "＊" if unicodedata.east_asian_width(character) in "WF" else "*"


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
