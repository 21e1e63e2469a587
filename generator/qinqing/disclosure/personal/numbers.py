"""Numbers that belong to a person: identity numbers, telephones and bank cards, in whatever way they are written.

The digits may be full-width, Chinese or otherwise decorated, with spaces, hyphens, dots or invisible characters
between them.  One scan finds every run of ten digits or more; only those few are looked at closely.  A run is cut
into groups at its visible separators, and a number must begin and end at the border of a group, so that a part of a
longer number is never taken for one.  Source: research on personal information in Chinese text (GB 11643, ISO 7812).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from qinqing.disclosure.personal.kinds import PersonalDetail, PersonalKind

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
_LONGEST, _SHORTEST = 19, 10
_MOST_GROUPS = 5
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


@dataclass(frozen=True, slots=True)
class _Run:
    """A run of digits (数字串) cut into groups; ``borders`` gives the number of the group that begins at a digit."""

    text: str
    digits: str
    groups: tuple[tuple[int, int], ...]
    offsets: tuple[int, ...]
    borders: Mapping[int, int]
    check_end: int

    def before(self, first: int) -> str:
        """Return what stands before group ``first``, enough of it to tell what the number is called."""
        start = self.groups[first][0]
        return self.text[max(0, start - _LOOK_BACK) : start]


def personal_numbers(text: str) -> Iterator[PersonalDetail]:
    """Yield the numbers of persons in ``text``, in order and without overlap."""
    for match in _RUN.finditer(text):
        run = _cut(text, match)
        found = list(_identity_numbers(run))
        yield from sorted((*found, *_lesser_numbers(run, found)), key=_start)


def _start(number: PersonalDetail) -> int:
    return number.start


def _cut(text: str, match: re.Match[str]) -> _Run:
    groups, offsets, parts, offset = [], [], [], 0
    for part in _GROUP.finditer(text, match.start(), match.end()):
        groups.append(part.span())
        offsets.append(offset)
        parts.append(_plain_digits(part.group()))
        offset += len(parts[-1])
    offsets.append(offset)
    borders = {border: number for number, border in enumerate(offsets)}
    return _Run(text, "".join(parts), tuple(groups), tuple(offsets), borders, match.end("check"))


def _identity_numbers(run: _Run) -> Iterator[PersonalDetail]:
    first = 0
    while first < len(run.groups):
        offset = run.offsets[first]
        after = run.borders.get(offset + 18)
        if after is not None and _is_identity(run, first, run.digits[offset : offset + 18]):
            yield PersonalDetail(PersonalKind.IDENTITY, run.groups[first][0], run.groups[after - 1][1])
            first = after
            continue
        if run.check_end > 0 and offset + 17 == len(run.digits) and _is_identity(run, first, run.digits[offset:] + "X"):
            yield PersonalDetail(PersonalKind.IDENTITY, run.groups[first][0], run.check_end)
            return
        first += 1


def _is_identity(run: _Run, first: int, number: str) -> bool:
    match = _IDENTITY.fullmatch(number)
    if match is None or not _is_date(match["year"], match["month"], match["day"]) or _begins_with_date(number):
        return False
    before = run.before(first)
    if _CREDIT_CODE_BEFORE.search(before):
        return False
    return _check_character(number) == number[-1] or _IDENTITY_BEFORE.search(before) is not None


def _lesser_numbers(run: _Run, identities: Sequence[PersonalDetail]) -> Iterator[PersonalDetail]:
    """Yield the numbers beside the ``identities``; of two that begin at one group, the longer."""
    starts = [number.start for number in identities]
    end = 0
    for first, (start, _) in enumerate(run.groups):
        place = bisect_right(starts, start) - 1
        if start < end or (place >= 0 and start < identities[place].end):
            continue
        for length in range(_LONGEST, _SHORTEST - 1, -1):
            after = run.borders.get(run.offsets[first] + length)
            if after is None or (after - first > _MOST_GROUPS and (first, after) != (0, len(run.groups))):
                continue
            kind = _lesser_kind(run, first, after)
            if kind is not None:
                end = run.groups[after - 1][1]
                yield PersonalDetail(kind, start, end)
                break


def _lesser_kind(run: _Run, first: int, after: int) -> PersonalKind | None:
    """Return what the groups from ``first`` to the one before ``after`` are if not an identity number."""
    number = run.digits[run.offsets[first] : run.offsets[after]]
    shape = tuple(run.offsets[place + 1] - run.offsets[place] for place in range(first, after))
    whole = (first, after) == (0, len(run.groups))
    written = run.text[run.groups[first][0] : run.groups[after - 1][1]]
    free = whole and (set(shape) == {1} or _is_freely_grouped(written))
    kind = _kind_of(number, shape, free=free, before=run.before(first))
    return None if kind is None or _is_no_person(run, first, after) else kind


def _kind_of(number: str, shape: tuple[int, ...], *, free: bool, before: str) -> PersonalKind | None:
    if _MOBILE.fullmatch(number) and (free or shape in _MOBILE_GROUPS or _without_country(shape, number)):
        return PersonalKind.MOBILE
    is_card = 16 <= len(number) <= 19 and (free or shape in _CARD_GROUPS) and _passes_luhn(number)
    if is_card and (number.startswith(("62", "4", "5")) or _CARD_BEFORE.search(before)):
        return PersonalKind.BANK_CARD
    if (free or shape in _OLD_GROUPS) and not _begins_with_date(number):
        match = _OLD_IDENTITY.fullmatch(number)
        if match and _is_date("19" + match["year"], match["month"], match["day"]):
            return PersonalKind.OLD_IDENTITY
    if (free or shape in _LANDLINE_GROUPS) and _LANDLINE.fullmatch(number):
        return PersonalKind.LANDLINE
    return None


def _is_no_person(run: _Run, first: int, after: int) -> bool:
    """Return whether what stands around the groups makes them an amount, a part of a code or of a web address."""
    text, start, end = run.text, run.groups[first][0], run.groups[after - 1][1]
    if after == first + 1 and _is_part_of_decimal(run, first):
        return True
    before = run.before(first)
    if before and before[-1] in "¥￥$":
        return True
    if before[-1:].isascii() and before[-1:].isalpha() and not _PHONE_WORD_BEFORE.search(before):
        return True
    rest = text[end : end + 4]
    if (rest[:1].isascii() and rest[:1].isalpha()) or _AMOUNT_AFTER.match(rest):
        return True
    return _WEB_ADDRESS_BEFORE.search(text, max(0, start - _WEB_ADDRESS_LOOK_BACK), start) is not None


def _is_part_of_decimal(run: _Run, place: int) -> bool:
    """Return whether a group is the integer part of an amount with cents, or the decimals of a number."""
    start, end = run.groups[place]
    if place + 1 < len(run.groups) and run.text[end : run.groups[place + 1][0]] == ".":
        return run.offsets[place + 2] - run.offsets[place + 1] <= 2
    return place > 0 and run.text[run.groups[place - 1][1] : start] == "."


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
