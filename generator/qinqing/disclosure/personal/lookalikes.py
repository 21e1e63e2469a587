"""Letters in the place of digits (形近字母): ``l38 OOl3`` reads as a telephone to whoever wants to read one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qinqing.disclosure.personal.kinds import NEVER_PUBLISHED, PersonalDetail
from qinqing.disclosure.personal.numbers import personal_numbers

_SIGNS = "[ \t.\\-–—·_/]{0,2}"
_STRETCH = re.compile(f"(?<![A-Za-z0-9])[0-9OoIl](?:{_SIGNS}[0-9OoIl]){{10,18}}+(?:{_SIGNS}[Xx])?(?![A-Za-z0-9])")
_DIGITS = str.maketrans("OoIl", "0011")
_LETTERS = re.compile("[OoIl]")
_SAID = re.compile(r"(?<![A-Za-z0-9])[0-9]+(?:[杠横减xX][0-9]+){1,18}(?:[杠横减xX])?(?![A-Za-z0-9])")
_SIGN_BETWEEN_DIGITS = re.compile(r"[杠横减xX](?<=[0-9].)(?=[0-9])")
_SIGN_SAID = str.maketrans("杠横减xX", "-----")
_FEWEST_DIGITS = 6


def numbers_with_letters(text: str) -> Iterator[PersonalDetail]:
    """Yield the numbers of persons in ``text`` that have letters for digits, or for the signs between them."""
    if _LETTERS.search(text) is not None:
        for match in _STRETCH.finditer(text):
            stretch = match.group()
            if _LETTERS.search(stretch) and sum(map(str.isdigit, stretch)) >= _FEWEST_DIGITS:
                yield from _read_as(stretch.translate(_DIGITS), match.start())
    if _SIGN_BETWEEN_DIGITS.search(text) is None:
        return
    for match in _SAID.finditer(text):
        yield from _read_as(match.group().translate(_SIGN_SAID), match.start())


def _read_as(stretch: str, start: int) -> Iterator[PersonalDetail]:
    for detail in personal_numbers(stretch):
        if detail.kind in NEVER_PUBLISHED:
            yield PersonalDetail(detail.kind, start + detail.start, start + detail.end)
