"""Numbers told in parts (分段转述): ``前三位138，中间……，后四位……`` says a telephone as well as eleven digits do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qinqing.disclosure.personal.kinds import PersonalDetail, PersonalKind
from qinqing.disclosure.personal.number_forms import (
    country_digits,
    has_known_issuer,
    is_identity_number,
    passes_as_card,
)

_WORD = "(?:[前后末尾][面头缀号]?[一二三四五六七八九十两几0-9]?[位]?|中间|当中|开头|结尾|最后|接着|然后|生日|出生)"
_GAP = rf"[^\d\n]{{0,4}}{_WORD}[^\d\n]{{0,6}}"
_TOLD = re.compile(rf"(?<!\d)\d{{1,14}}(?:{_GAP}\d{{1,14}}){{1,4}}[Xx]?(?!\d)")
_SIGNS = ("前", "后", "末", "尾", "中间", "当中", "开头", "接着", "生日", "出生")
_DIGITS = re.compile(r"\d{1,14}[Xx]?")
_GAP_WITH_COUNT = re.compile(r"[前后末][一二三四五六七八九十两几0-9]位")


def numbers_told_in_parts(text: str) -> Iterator[PersonalDetail]:
    """Yield the numbers of persons in ``text`` of which words tell the parts one after the other."""
    if not any(sign in text for sign in _SIGNS):
        return
    for match in _TOLD.finditer(text):
        told = _GAP_WITH_COUNT.sub("", match.group())
        kind = _kind_of("".join(_DIGITS.findall(told)).upper())
        if kind is not None:
            yield PersonalDetail(kind, match.start(), match.end())


def _kind_of(number: str) -> PersonalKind | None:
    if is_identity_number(number):
        return PersonalKind.IDENTITY
    if not number.isdigit():
        return None
    if country_digits(number) == 0:
        return PersonalKind.MOBILE
    return PersonalKind.BANK_CARD if passes_as_card(number) and has_known_issuer(number) else None
