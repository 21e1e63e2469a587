"""Numbers that belong to a person: identity numbers, telephones and bank cards, in whatever way they are written.

The digits may be full-width, Chinese or otherwise decorated, with spaces, hyphens, dots or invisible characters
between them.  One scan finds every run of ten digits or more; only those few are looked at closely.  A run is cut
into groups at its visible separators, and a number must begin and end at the border of a group, so that a part of a
longer number is never taken for one.  Source: research on personal information in Chinese text (GB 11643, ISO 7812).
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

_VALUES = {
    character: str(value)
    for value, characters in enumerate(
        ("〇零○", "一幺壹", "二贰貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
    )
    for character in characters
}
_DIGIT = "[\\d⓪①-⑨" + "".join(_VALUES) + "]"
# The replacement character and the arrow stand for invisible characters and tabs in a line made fit for printing.
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff\ufffd"
_BETWEEN = f"[ \\t→\u00a0\u3000.．·•_\\-‐-―－{_INVISIBLE}]{{0,4}}"
_RUN = re.compile(f"{_DIGIT}(?:{_BETWEEN}{_DIGIT}){{9,}}(?P<check>{_BETWEEN}[XxＸｘ])?")
_GROUP = re.compile(f"{_DIGIT}(?:[{_INVISIBLE}]*{_DIGIT})*")

_IDENTITY = re.compile(r"[1-9][0-9]{5}(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})[0-9]{3}[0-9X]")
_OLD_IDENTITY = re.compile(r"[1-9][0-9]{5}(?P<year>[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})[0-9]{3}")
_TIMESTAMP = re.compile(r"(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})")
_MOBILE = re.compile(r"(?:00)?(?:86)?1[3-9][0-9]{9}")
_LANDLINE = re.compile(r"0(?:10|2[0-9])[2-9][0-9]{7}|0[3-9][0-9]{2}[2-9][0-9]{6,7}")
_ADDRESS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}")
_WRITTEN_DATE = re.compile(r"(?:19|20)[0-9]{2}[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:0?[1-9]|[12][0-9]|3[01])(?![0-9])")

_MOBILE_GROUPS = {(11,), (3, 4, 4), (3, 8), (7, 4), (4, 7), (3, 3, 5), (4, 3, 4), (4, 4, 3), (5, 6), (6, 5)}
_CARD_GROUPS = {(16,), (17,), (18,), (19,), (4, 4, 4, 4), *((4, 4, 4, 4, rest) for rest in (1, 2, 3)), (6, 13), (6, 10)}
_OLD_GROUPS = {(15,), (6, 6, 3), (6, 9)}
_LANDLINE_GROUPS = {(10,), (11,), (12,), (3, 8), (4, 7), (4, 8), (3, 4, 4), (4, 4, 4), (4, 3, 4)}

_AMOUNT_AFTER = re.compile(r"[ ]?(?:元|万|亿|平方|立方|吨|千瓦|度|公里|米|户次|人次)")
_CREDIT_CODE_BEFORE = re.compile(r"(?:信用代码|uscc)[\W_]*$", re.IGNORECASE)
_IDENTITY_BEFORE = re.compile(r"身份证[^，。；\n]{0,8}$")
_CARD_BEFORE = re.compile(r"(?:卡号|账号|帐号|账户|帐户|银行卡)[^，。；\n]{0,8}$")
_PHONE_WORD_BEFORE = re.compile(r"(?:tel|phone|mobile|mob)$", re.IGNORECASE)
_WEB_ADDRESS_BEFORE = re.compile(r"://[^\s\"'<>\u3000-\u9fff\uff00-\uffef]*$")
_LOOK_BACK = 24
_WEB_ADDRESS_LOOK_BACK = 500
_LONGEST = 19
_MOST_GROUPS = 5
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


class NumberKind(Enum):
    """What a number is: resident identity number (居民身份证号), mobile (手机号), bank card (银行卡号) and so on."""

    IDENTITY = "identity"
    OLD_IDENTITY = "old identity"
    MOBILE = "mobile"
    BANK_CARD = "bank card"
    LANDLINE = "landline"


@dataclass(frozen=True, slots=True)
class PersonalNumber:
    """A number found in a text, from the character at ``start`` to the one before ``end``."""

    kind: NumberKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Group:
    digits: str
    start: int
    end: int


def personal_numbers(text: str) -> Iterator[PersonalNumber]:
    """Yield the numbers of persons in ``text``, in order and without overlap."""
    for match in _RUN.finditer(text):
        yield from _numbers_of_run(text, match)


def _numbers_of_run(text: str, match: re.Match[str]) -> Iterator[PersonalNumber]:
    digits_end = match.start("check") if match["check"] else match.end()
    groups = [
        _Group(_plain_digits(part.group()), part.start(), part.end())
        for part in _GROUP.finditer(text, match.start(), digits_end)
    ]
    first = 0
    while first < len(groups):
        found = _number_from(text, groups, first, match)
        if found is None:
            first += 1
            continue
        yield found
        while first < len(groups) and groups[first].start < found.end:
            first += 1


def _number_from(text: str, groups: list[_Group], first: int, match: re.Match[str]) -> PersonalNumber | None:
    """Return the weightiest number that begins at group ``first``."""
    spans: list[tuple[NumberKind, int]] = []
    total = 0
    for last in range(first, len(groups)):
        total += len(groups[last].digits)
        if total > _LONGEST:
            break
        taken = groups[first : last + 1]
        end = groups[last].end
        if match["check"] and last == len(groups) - 1 and total == 17 and _is_identity(text, taken, "X"):
            return PersonalNumber(NumberKind.IDENTITY, groups[first].start, match.end())
        if total == 18 and _is_identity(text, taken, ""):
            return PersonalNumber(NumberKind.IDENTITY, groups[first].start, end)
        kind = _lesser_kind(text, groups, first, last, total)
        if kind is not None:
            spans.append((kind, end))
    if not spans:
        return None
    kind, end = spans[-1]
    return PersonalNumber(kind, groups[first].start, end)


def _is_identity(text: str, taken: list[_Group], check: str) -> bool:
    number = "".join(group.digits for group in taken) + check
    match = _IDENTITY.fullmatch(number)
    if match is None or not _is_date(match["year"], match["month"], match["day"]) or _begins_with_date(number):
        return False
    before = text[max(0, taken[0].start - _LOOK_BACK) : taken[0].start]
    if _CREDIT_CODE_BEFORE.search(before):
        return False
    return _check_character(number) == number[-1] or _IDENTITY_BEFORE.search(before) is not None


def _lesser_kind(text: str, groups: list[_Group], first: int, last: int, total: int) -> NumberKind | None:
    """Return what the groups from ``first`` to ``last`` are if not an identity number of 18 characters."""
    whole = first == 0 and last == len(groups) - 1
    if total < 10 or (last - first >= _MOST_GROUPS and not whole):
        return None
    taken = groups[first : last + 1]
    number = "".join(group.digits for group in taken)
    shape = tuple(len(group.digits) for group in taken)
    free = whole and (set(shape) == {1} or _is_freely_grouped(text[taken[0].start : taken[-1].end]))
    before = text[max(0, taken[0].start - _LOOK_BACK) : taken[0].start]
    kind = _kind_of(number, shape, free=free, before=before)
    return None if kind is None or _is_no_person(text, groups, first, last) else kind


def _kind_of(number: str, shape: tuple[int, ...], *, free: bool, before: str) -> NumberKind | None:
    if _MOBILE.fullmatch(number) and (free or shape in _MOBILE_GROUPS or _without_country(shape, number)):
        return NumberKind.MOBILE
    is_card = 16 <= len(number) <= 19 and (free or shape in _CARD_GROUPS) and _passes_luhn(number)
    if is_card and (number.startswith(("62", "4", "5")) or _CARD_BEFORE.search(before)):
        return NumberKind.BANK_CARD
    if (free or shape in _OLD_GROUPS) and not _begins_with_date(number):
        match = _OLD_IDENTITY.fullmatch(number)
        if match and _is_date("19" + match["year"], match["month"], match["day"]):
            return NumberKind.OLD_IDENTITY
    if (free or shape in _LANDLINE_GROUPS) and _LANDLINE.fullmatch(number):
        return NumberKind.LANDLINE
    return None


def _is_no_person(text: str, groups: list[_Group], first: int, last: int) -> bool:
    """Return whether what stands around the groups makes them an amount, a part of a code or of a web address."""
    start, end = groups[first].start, groups[last].end
    if first == last and (
        (last + 1 < len(groups) and text[end : groups[last + 1].start] == "." and len(groups[last + 1].digits) <= 2)
        or (first > 0 and text[groups[first - 1].end : start] == ".")
    ):
        return True
    before = text[max(0, start - _LOOK_BACK) : start]
    if before[-1:] in "¥￥$" and before:
        return True
    if before[-1:].isascii() and before[-1:].isalpha() and not _PHONE_WORD_BEFORE.search(before):
        return True
    after = text[end : end + 4]
    if (after[:1].isascii() and after[:1].isalpha()) or _AMOUNT_AFTER.match(after):
        return True
    return _WEB_ADDRESS_BEFORE.search(text, max(0, start - _WEB_ADDRESS_LOOK_BACK), start) is not None


def _without_country(shape: tuple[int, ...], number: str) -> bool:
    """Return whether ``number`` is written with the country code 86 or 0086 before it, apart or in one."""
    extra = len(number) - 11
    if extra not in (2, 4):
        return False
    if shape[0] == extra:
        return shape[1:] in _MOBILE_GROUPS
    return (shape[0] - extra, *shape[1:]) in _MOBILE_GROUPS


def _is_freely_grouped(written: str) -> bool:
    """Return whether digits are grouped in a way that no date, internet address or decimal number has."""
    plain = unicodedata.normalize("NFKC", written)
    return "." not in plain and _WRITTEN_DATE.search(plain) is None and _ADDRESS.search(plain) is None


def _plain_digits(written: str) -> str:
    found = []
    for character in written:
        if character in _VALUES:
            found.append(_VALUES[character])
        else:
            value = unicodedata.digit(character, None)
            if value is not None:
                found.append(str(value))
    return "".join(found)


def _is_date(year: str, month: str, day: str) -> bool:
    return 1 <= int(month) <= 12 and 1 <= int(day) <= monthrange(int(year), int(month))[1]


def _begins_with_date(number: str) -> bool:
    """Return whether ``number`` is rather a time or a serial number, such as 20240131123000 and what follows."""
    match = _TIMESTAMP.match(number)
    return match is not None and _is_date(match["year"], match["month"], match["day"])


def _check_character(number: str) -> str:
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=False))
    return "10X98765432"[total % 11]


def _passes_luhn(number: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
