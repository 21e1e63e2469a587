"""What digits alone say: identity numbers by GB 11643, cards by ISO 7812, telephones, credit codes by GB 32100."""

from __future__ import annotations

import re
from calendar import monthrange

_IDENTITY = re.compile(r"[1-9][0-9]{5}(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})[0-9]{3}[0-9X]")
_OLD_IDENTITY = re.compile(r"[1-9][0-9]{5}(?P<year>[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})[0-9]{3}")
_TIMESTAMP = re.compile(r"(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})")
_MOBILE = re.compile(r"(?P<country>(?:00)?86|0)?1[3-9][0-9]{9}")
_LANDLINE = re.compile(r"0(?:10|2[0-9])[2-9][0-9]{7}|0[3-9][0-9]{2}[2-9][0-9]{6,7}")
_ISSUED = re.compile(r"(?:62|60|69|955[89])[0-9]{14,17}|[45](?:[0-9]{15}|[0-9]{18})")
_MAY_BEGIN = re.compile(r"0|(?:86)?1[3-9]|[1-9][0-9]{14}")

_IDENTITY_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CREDIT_CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def is_identity_number(number: str) -> bool:
    """Return whether ``number`` has the form, the birthday and the check character of an identity number (身份证号)."""
    return resembles_identity_number(number) and _check_character(number) == number[-1]


def resembles_identity_number(number: str) -> bool:
    """Return whether ``number`` has the form and the birthday of an identity number, whatever its check character."""
    match = _IDENTITY.fullmatch(number)
    return match is not None and _is_date(match["year"], match["month"], match["day"]) and not begins_with_date(number)


def is_old_identity_number(number: str) -> bool:
    """Return whether ``number`` has the form and the birthday of one of fifteen digits, which has no check digit."""
    match = _OLD_IDENTITY.fullmatch(number)
    if match is None or begins_with_date(number):
        return False
    return _is_date("19" + match["year"], match["month"], match["day"])


def country_digits(number: str) -> int | None:
    """Return how many digits of ``number`` stand before a mobile number (手机号) of eleven, None where it is none."""
    match = _MOBILE.fullmatch(number)
    return None if match is None else len(match["country"] or "")


def is_landline(number: str) -> bool:
    """Return whether ``number`` is an area code and a fixed telephone (固定电话)."""
    return _LANDLINE.fullmatch(number) is not None


def passes_as_card(number: str) -> bool:
    """Return whether ``number`` has sixteen to nineteen digits and the check digit of a bank card (银行卡)."""
    return 16 <= len(number) <= 19 and _passes_luhn(number)


def has_known_issuer(number: str) -> bool:
    """Return whether ``number`` begins as bank cards do that are used in China."""
    return _ISSUED.match(number) is not None


def may_begin(digits: str, offset: int) -> bool:
    """Return whether a number of a person may begin at ``offset`` of ``digits``: a first look that is soon done."""
    return _MAY_BEGIN.match(digits, offset) is not None


def begins_with_date(number: str) -> bool:
    """Return whether ``number`` is rather a time or a serial number, such as 20240131123000 and what follows."""
    match = _TIMESTAMP.match(number)
    return match is not None and _is_date(match["year"], match["month"], match["day"])


def is_credit_code(number: str) -> bool:
    """Return whether ``number`` has the check character of a unified social credit code (统一社会信用代码)."""
    values = [_CREDIT_CODE_CHARACTERS.find(character) for character in number]
    if len(values) != 18 or min(values) < 0:
        return False
    total = sum(value * pow(3, place, 31) for place, value in enumerate(values[:17]))
    return -total % 31 == values[17]


def _is_date(year: str, month: str, day: str) -> bool:
    return 1 <= int(month) <= 12 and 1 <= int(day) <= monthrange(int(year), int(month))[1]


def _check_character(number: str) -> str:
    total = sum(weight * int(digit) for weight, digit in zip(_IDENTITY_WEIGHTS, number, strict=False))
    return "10X98765432"[total % 11]


def _passes_luhn(number: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
