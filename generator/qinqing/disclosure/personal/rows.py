"""Rows of digits (数字串): digits with nothing but short signs between them, cut into groups at what people see.

One scan finds all rows of a text.  A long row is looked at a part at a time, so that sixteen million digits take no
more room than a line, and each step looks at a bounded number of groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

from qinqing.disclosure.personal.characters import BETWEEN, DIGIT, UNSEEN, plain_digits

_FURTHEST = 40
_FEWEST_DIGITS, _MOST_DIGITS = 10, 19
_ROW = re.compile(f"{DIGIT}(?:{BETWEEN}{{0,{_FURTHEST}}}?{DIGIT})*+")
_GROUP_AND_SIGN = re.compile(f"({DIGIT}(?:{UNSEEN}*+{DIGIT})*+)({BETWEEN}*?)(?={DIGIT}|\\Z)")
_SOME_GROUPS = re.compile(f"(?:{DIGIT}++(?:{BETWEEN}+?(?={DIGIT}))?){{1,2048}}+")
_CHECK_LETTER = re.compile(f"{BETWEEN}{{0,{_FURTHEST}}}?[XxＸｘ×✕ХхΧχ]")
_UNSEEN = re.compile(UNSEEN)
_BLANK = re.compile(r"\s+")
_LOOK_BACK, _LOOK_AHEAD = 24, 8
_MOST_PARTS = 5
_KEPT = 24
# In a long row of one or two digits each, always with the same sign between, no number is set apart; a table has them.
_FEW = f"{DIGIT}{{1,2}}"
_MONOTONY = re.compile(
    f"(?P<head>{_FEW}(?P<sign>{BETWEEN}{{1,{_FURTHEST}}}?)(?:{_FEW}(?P=sign)){{{_KEPT}}}+)"
    f"(?:{_FEW}(?P=sign)){{{2 * _KEPT},}}+"
)
_GROUP_BEGINS = re.compile(f"(?<!{DIGIT}){DIGIT}")
_LONG = 4096
_LEFT_OUT = "…"

Shape = tuple[int, ...]
Group = tuple[int, int, str]
"""Where a group of digits begins and ends in the text, and its digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Some groups of a row that may be one number (候选号码), with the signs between and around them.

    ``shape`` gives the digits of each group.  ``signs`` are what stands between them, ``left`` and ``right`` what
    separates them from the next digits on either side, None where there are none; in all of these any blank is one
    space, and a line break stands for itself.  ``others`` counts the row's other groups.
    """

    text: str
    start: int
    end: int
    number: str
    shape: Shape
    signs: tuple[str, ...]
    left: str | None
    right: str | None
    left_size: int
    right_size: int
    others: int

    @property
    def before(self) -> str:
        """Return what stands before the number, enough of it to tell what it is called."""
        return self.text[max(0, self.start - _LOOK_BACK) : self.start]

    @property
    def after(self) -> str:
        """Return the few characters after the number."""
        return self.text[self.end : self.end + _LOOK_AHEAD]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of digits, or a part of a very long one.

    ``sizes`` counts the digits of each group, ``offsets`` those before each group and, at the end, in all; ``signs``
    are what stands after each.  Numbers may begin at the groups in ``begins``; the groups around them are there for
    what is beside a number.  ``check_end`` is where a check letter X after the last group ends, 0 where there is none.
    """

    text: str
    digits: str
    groups: Sequence[Group]
    sizes: Sequence[int]
    offsets: Sequence[int]
    signs: Sequence[str]
    begins: range
    check_end: int

    def ends(self, first: int) -> Iterator[int]:
        """Yield where a number that begins at group ``first`` may end, as the first group after it, the longest first.

        That is after a few groups, or where groups end that belong together more than with what stands beside them.
        """
        last = len(self.groups)
        few = min(first + _MOST_PARTS, last)
        whole = (last,) if first == 0 else ()
        for after in sorted({*whole, *self._ends_of_alike(first), *range(first + 1, few + 1)}, reverse=True):
            if _FEWEST_DIGITS <= self.offsets[after] - self.offsets[first] <= _MOST_DIGITS:
                yield after

    def may_begin(self, first: int) -> bool:
        """Return whether any number may begin at group ``first``: a first look that is soon done."""
        few = min(first + _MOST_PARTS, len(self.groups))
        if self.offsets[few] - self.offsets[first] >= _FEWEST_DIGITS:
            return True
        return first == 0 or self.signs[first - 1] != self.signs[first] or self._begins_single_digits(first)

    def _begins_single_digits(self, first: int) -> bool:
        return self.sizes[first] == 1 and self.sizes[first - 1] != 1

    def _ends_of_alike(self, first: int) -> Iterator[int]:
        """Yield where the groups end that have one sign between them, and where single digits end."""
        furthest = min(first + _MOST_DIGITS, len(self.groups))
        if first == 0 or self.signs[first - 1] != self.signs[first]:
            after = first + 1
            while after < furthest and self.signs[after - 1] == self.signs[first]:
                after += 1
            yield after
        if first == 0 or self._begins_single_digits(first):
            after = first + 1
            while after < furthest and self.sizes[after] == 1:
                after += 1
            yield after

    def window(self, first: int, after: int) -> Window:
        """Return the groups from ``first`` to the one before ``after``."""
        last = len(self.groups)
        return Window(
            text=self.text,
            start=self.groups[first][0],
            end=self.groups[after - 1][1],
            number=self.digits[self.offsets[first] : self.offsets[after]],
            shape=tuple(self.sizes[first:after]),
            signs=tuple(self.signs[first : after - 1]),
            left=self.signs[first - 1] if first > 0 else None,
            right=self.signs[after - 1] if after < last else None,
            left_size=self.sizes[first - 1] if first > 0 else 0,
            right_size=self.sizes[after] if after < last else 0,
            others=last - (after - first),
        )


def rows(text: str) -> Iterator[Row]:
    """Yield the rows of ten digits or more in ``text``, in order."""
    for match in _ROW.finditer(text):
        length = match.end() - match.start()
        # A character such as ⑩ is two digits.
        if length >= _FEWEST_DIGITS or (2 * length >= _FEWEST_DIGITS and not match.group().isascii()):
            yield from _parts(text, match.start(), match.end())


def _parts(text: str, start: int, end: int) -> Iterator[Row]:
    letter = _CHECK_LETTER.match(text, end)
    held: list[Group] = []
    begin = 0
    for following in _groups(text, start, end):
        if len(held) > _KEPT:
            yield from _row(text, held, range(begin, len(held) - _KEPT), 0)
            held = held[-2 * _KEPT :]
            begin = len(held) - _KEPT
        held += following
    yield from _row(text, held, range(begin, len(held)), letter.end() if letter else 0)


def _groups(text: str, start: int, end: int) -> Iterator[list[Group]]:
    """Yield the groups of a row, some hundreds at a time."""
    if end - start <= _LONG:
        yield _cut(text, start, end)
        return
    for begin, after in _stretches(text, start, end):
        for part in _SOME_GROUPS.finditer(text, begin, after):
            yield _cut(text, part.start(), part.end())


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a long row that are worth a look."""
    for match in _MONOTONY.finditer(text, start, end):
        yield start, match.end("head")
        last_groups = match.end() - _KEPT * (2 + len(match["sign"]))
        begin = _GROUP_BEGINS.search(text, last_groups, end)
        start = begin.start() if begin else match.end()
    yield start, end


def _cut(text: str, start: int, end: int) -> list[Group]:
    groups = []
    for group, sign in _GROUP_AND_SIGN.findall(text, start, end):
        groups.append((start, start + len(group), plain_digits(group)))
        start += len(group) + len(sign)
    return groups


@lru_cache(maxsize=1024)
def _plain_sign(sign: str) -> str:
    """Return ``sign`` without what nobody sees, any blank as one space or one line break, and none beside a sign."""
    plain = _BLANK.sub(_one_blank, _UNSEEN.sub("", sign))
    return plain.strip(" ") or plain


def _one_blank(match: re.Match[str]) -> str:
    return "\n" if "\n" in match.group() else " "


def _row(text: str, groups: Sequence[Group], begins: range, check_end: int) -> Iterator[Row]:
    sizes = [len(digits) for _, _, digits in groups]
    offsets = list(accumulate(sizes, initial=0))
    if offsets[-1] < _FEWEST_DIGITS:
        return
    yield Row(
        text=text,
        digits="".join(digits for _, _, digits in groups),
        groups=groups,
        sizes=sizes,
        offsets=offsets,
        signs=[_sign(text, before[1], after[0]) for before, after in pairwise(groups)] + [""],
        begins=begins,
        check_end=check_end,
    )


def _sign(text: str, start: int, end: int) -> str:
    # Between the parts of a long row that are looked at lie its others.
    return _plain_sign(text[start:end]) if end - start <= _FURTHEST else _LEFT_OUT
