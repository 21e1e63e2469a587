"""A second set of disguises, written after the search was settled and unlike those that it was tuned on.

Each is a sentence in which ``{0}``, ``{1}`` and so on stand for the parts of the number as people read them out, and
``{n}`` for the whole; the second column says how the number is written before.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from urllib.parse import quote

Writing = Callable[[str], str]


def _spell(table: str) -> Writing:
    return lambda number: number.translate(str.maketrans("0123456789", table))


def _every_other(number: str) -> str:
    thai = number.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
    return "".join(thai[place] if place % 3 == 0 else digit for place, digit in enumerate(number))


def _squeezed(number: str) -> str:
    return "\u2006".join(number)


def _starred(number: str) -> str:
    return "**" + "****".join(number[place : place + 3] for place in range(0, len(number), 3)) + "**"


def _stacked(number: str) -> str:
    return "、".join(f"“{digit}”" for digit in number)


def _by_threes(number: str) -> str:
    return "﹣".join(number[place : place + 3] for place in range(0, len(number), 3))


def _wrapped(number: str) -> str:
    half = len(number) // 2
    return f"{number[:half]}\u2028{number[half:]}"


def _letters(number: str) -> str:
    return number.replace("0", "O").replace("1", "l")


def _noughts(number: str) -> str:
    return number.replace("0", "○").replace("1", "一")


WRITINGS: dict[str, Writing] = {
    "Thai digits": _spell("๐๑๒๓๔๕๖๗๘๙"),
    "Bengali digits": _spell("০১২৩৪৫৬৭৮৯"),
    "Persian digits": _spell("۰۱۲۳۴۵۶۷۸۹"),
    "sans-serif bold digits": _spell("𝟬𝟭𝟮𝟯𝟰𝟱𝟲𝟳𝟴𝟵"),
    "segmented digits": _spell("🯰🯱🯲🯳🯴🯵🯶🯷🯸🯹"),
    "double circled digits": _spell("0⓵⓶⓷⓸⓹⓺⓻⓼⓽"),
    "sans-serif circled digits": _spell("🄋➀➁➂➃➄➅➆➇➈"),
    "digits with a comma": _spell("🄁🄂🄃🄄🄅🄆🄇🄈🄉🄊"),
    "soldiers' digits": _spell("洞幺两三四五六拐八勾"),
    "two scripts by turns": _every_other,
    "six-per-em spaces": _squeezed,
    "stars of emphasis": _starred,
    "quoted digits": _stacked,
    "small hyphens by threes": _by_threes,
    "a line separator": _wrapped,
    "letters for digits": _letters,
    "white noughts": _noughts,
    "percent of full-width digits": lambda number: quote(
        number.translate(str.maketrans("0123456789X", "０１２３４５６７８９Ｘ"))
    ),
    "base64 of a sentence": lambda number: base64.b64encode(f"请联系{number}谢谢".encode()).decode(),
    "url-safe base64": lambda number: base64.urlsafe_b64encode(f"tel:{number}?".encode()).decode(),
    "hexadecimal with spaces": lambda number: number.encode().hex(" "),
    "bytes in C": lambda number: ", ".join(f"0x{ord(digit):02x}" for digit in number),
    "octets in JSON": lambda number: json.dumps({"n": list(number)}),
    "an array of texts": lambda number: json.dumps([number[:3], number[3:7], number[7:]]),
    "table cells": lambda number: f"| {number[:3]} | {number[3:7]} | {number[7:]} |",
    "quoted values": lambda number: f'"{number[:3]}","{number[3:7]}","{number[7:]}"',
    "breaks": lambda number: "<br>".join((number[:4], number[4:8], number[8:])),
    "a link": lambda number: f"[拨打](tel:+86{number})" if len(number) == 11 else f"[号码](javascript:{number})",
    "a query of percent signs": lambda number: f"q=%20{number}%20",
    "combining circles": lambda number: "".join(f"{digit}\u20dd" for digit in number),
    "strokes": lambda number: "".join(f"{digit}\u0335" for digit in number),
    "isolates": lambda number: "".join(f"\u2068{digit}\u2069" for digit in number),
    "language tags": lambda number: "".join(f"{digit}\U000e0041" for digit in number),
    "mongolian separators": lambda number: "\u180e".join(number),
    "braille blanks": lambda number: "\u2800".join((number[:3], number[3:7], number[7:])),
    "halfwidth fillers": lambda number: "\uffa0".join((number[:3], number[3:7], number[7:])),
    "hearts": lambda number: "♥".join((number[:3], number[3:7], number[7:])),
    "waves": lambda number: "〜".join((number[:3], number[3:7], number[7:])),
    "three kinds of dashes": lambda number: f"{number[:3]}–{number[3:7]}—{number[7:]}",
    "curly brackets": lambda number: f"{{{number[:3]}}}{{{number[3:7]}}}{{{number[7:]}}}",
    "a bracketed middle": lambda number: f"{number[:3]}（{number[3:7]}）{number[7:]}",
    "angle brackets": lambda number: f"《{number[:3]}》《{number[3:7]}》《{number[7:]}》",
    "uneven parts": lambda number: f"{number[:2]} {number[2:5]} {number[5:6]} {number[6:]}",
    "one digit apart": lambda number: f"{number[:-1]} {number[-1]}",
    "a sentence end within": lambda number: f"{number[:5]}。{number[5:]}",
    "an ideograph stuck to both ends": lambda number: f"号{number}号",
    "Latin words stuck to both ends": lambda number: f"contact{number}please",
    "an underscore name": lambda number: f"user_{number}_old",
    "a file name": lambda number: f"scan-{number}.pdf",
    "a mail name": lambda number: f"{number}@example.com",
    "a path": lambda number: f"/home/{number}/photo",
    "behind a euro": lambda number: f"€{number}",
    "behind a hash": lambda number: f"#{number}",
    "a room number": lambda number: f"幸福路{number}号3单元",
    "words between": lambda number: f"前面是{number[:3]}，中间是{number[3:7]}，最后是{number[7:]}",
    "backwards": lambda number: number[::-1],
    "dictated": lambda number: "杠".join((number[:3], number[3:7], number[7:])),
    "letters between": lambda number: "x".join((number[:3], number[3:7], number[7:])),
    "a sum of noughts": lambda number: f"{number}.00",
    "written with a unit": lambda number: f"{number}元",
}
SENTENCES = ("{}", "来电人留了{}，请回访。", "（{}）", "3月12日收到，{}，2人")
