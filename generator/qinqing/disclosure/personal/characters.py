"""Characters that people read as digits (数字), and characters between them that nobody sees."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_IDEOGRAPHS = (
    "〇零○◯洞",
    "一幺壹壱弌吆",
    "二贰貳弍弐两",
    "三叁參叄弎仨",
    "四肆亖",
    "五伍㐅",
    "六陆陸",
    "七柒拐",
    "八捌",
    "九玖勾",
)
# Superscripts, circled and parenthesised digits, Hangzhou numerals (苏州码子), digits with a full stop, counting rods.
_DECORATED = (
    *((0xB2, 0xB3), (0xB9, 0xB9), (0x2070, 0x2089), (0x2460, 0x249B), (0x24EA, 0x24FF), (0x2776, 0x2793)),
    *((0x3021, 0x3029), (0x3220, 0x3229), (0x3251, 0x325F), (0x3280, 0x3289), (0x32B1, 0x32BF)),
    *((0x1F100, 0x1F10C), (0x1D360, 0x1D368)),
)
_LARGEST = 50


def _decorated_digits() -> Iterator[tuple[str, str]]:
    for first, last in _DECORATED:
        for character in map(chr, range(first, last + 1)):
            value = unicodedata.numeric(character, -1)
            if 0 <= value <= _LARGEST and value == int(value):
                yield character, str(int(value))


_VALUES = {character: str(value) for value, all_of_it in enumerate(_IDEOGRAPHS) for character in all_of_it}
_VALUES.update(_decorated_digits())

DIGIT = "[\\d" + "".join(sorted(_VALUES)) + "]"
"""A character that is read as a digit, or as two as in ⑩: the class of a regular expression."""

# The replacement character stands for an invisible one in a line made fit for printing; U+3164 and its like are blank.
_UNSEEN = (
    "\u00ad\u0300-\u036f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffd\U000e0000-\U000e0fff"
)

UNSEEN = f"[{_UNSEEN}]"
"""A character that takes no room or shows nothing, such as a joiner, a variation selector or a keycap's frame."""

BETWEEN = f"[\\W_{_UNSEEN}]"
"""A character that may stand between the digits of one number: no letter, and no digit unless it is a sign as ○ is."""


def plain_digits(written: str) -> str:
    """Return the digits 0–9 that ``written``, which may hold other characters too, is read as."""
    if written.isascii():
        return written if written.isdigit() else "".join(filter(str.isdigit, written))
    return "".join(map(_value, written))


def _value(character: str) -> str:
    if character in _VALUES:
        return _VALUES[character]
    return str(unicodedata.decimal(character, ""))
