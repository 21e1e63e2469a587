"""Ways in which people hide a number of a person in a text, and the texts that surround it: seventy-nine and more."""

from __future__ import annotations

import base64
import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from support.invented_numbers import CHINESE, FULL_WIDTH, card_number, identity_number, mobile_number

Disguise = Callable[[str], str]

SIGNS = {
    "slash": "/",
    "full-width comma": "，",
    "enumeration comma": "、",
    "bar": "|",
    "asterisk": "*",
    "tilde": "~",
    "plus": "+",
    "hyphen": "-",
    "em dash": "—",
    "middle dot": "·",
    "full stop": ".",
    "Chinese full stop": "。",
    "comma": ",",
    "colon": ":",
    "semicolon": "；",
    "underscore": "_",
    "hash": "#",
    "equals": "=",
    "space": " ",
    "ideographic space": "\u3000",
    "thin space": "\u2009",
    "no-break space": "\u00a0",
    "five spaces": "     ",
    "nine spaces": "         ",
    "tab": "\t",
    "spaced hyphen": " - ",
    "spaced slash": " / ",
    "ellipsis": "…",
    "backquote": "`",
    "at": "@",
    "bullet": "•",
    "arrow": "→",
    "emoji": "🌟",
}
UNSEEN = {
    "zero-width space": "\u200b",
    "zero-width joiner": "\u200d",
    "word joiner": "\u2060",
    "soft hyphen": "\u00ad",
    "variation selector": "\ufe0f",
    "Hangul filler": "\u3164",
    "byte order mark": "\ufeff",
    "right-to-left mark": "\u200f",
    "combining mark": "\u0336",
}
DIGITS = {
    "full-width": "０１２３４５６７８９",
    "Chinese": "〇一二三四五六七八九",
    "Chinese with a radio one": "零幺二三四五六七八九",
    "capital Chinese": "零壹贰叁肆伍陆柒捌玖",
    "capital Chinese of old": "零壹貳參肆伍陸柒捌玖",
    "circled": "⓪①②③④⑤⑥⑦⑧⑨",
    "dark circled": "⓿❶❷❸❹❺❻❼❽❾",
    "parenthesised": "0⑴⑵⑶⑷⑸⑹⑺⑻⑼",
    "full stop": "0⒈⒉⒊⒋⒌⒍⒎⒏⒐",
    "parenthesised Chinese": "〇㈠㈡㈢㈣㈤㈥㈦㈧㈨",
    "circled Chinese": "〇㊀㊁㊂㊃㊄㊅㊆㊇㊈",
    "Hangzhou": "〇〡〢〣〤〥〦〧〨〩",
    "bold": "".join(chr(0x1D7CE + digit) for digit in range(10)),
    "double-struck": "".join(chr(0x1D7D8 + digit) for digit in range(10)),
    "monospace": "".join(chr(0x1D7F6 + digit) for digit in range(10)),
    "Arabic-Indic": "٠١٢٣٤٥٦٧٨٩",
    "Devanagari": "०१२३४५६७८९",
    "superscript": "⁰¹²³⁴⁵⁶⁷⁸⁹",
    "subscript": "₀₁₂₃₄₅₆₇₈₉",
    "white circle as nought": "○一二三四五六七八九",
}
FRAMES = (
    "{}",
    "联系人张某{}。",
    "请与经办人联系，{}，工作时间",
    "备注：{}（企业提供）",
    "已于2023-08-03核实 {} 属实",
    "12户企业反映：{}",
)


def parts(number: str) -> list[str]:
    """Return ``number`` in the parts in which people read it out."""
    sizes = {11: (3, 4, 4), 15: (6, 6, 3), 18: (6, 8, 4)}.get(len(number), (4, 4, 4, 4, 4))
    found, start = [], 0
    for size in sizes:
        found.append(number[start : start + size])
        start += size
    return [part for part in found if part]


def _by_sign(sign: str) -> Iterator[Disguise]:
    yield lambda number: sign.join(parts(number))
    yield lambda number: sign.join(number)


def _in_digits(digits: str) -> Disguise:
    table = str.maketrans("0123456789", digits)
    return lambda number: number.translate(table)


def _alternating(number: str) -> str:
    return "".join(character.translate(FULL_WIDTH if place % 2 else CHINESE) for place, character in enumerate(number))


def _bracketed(opening: str, closing: str) -> Disguise:
    return lambda number: "".join(f"{opening}{character}{closing}" for character in number)


def disguises() -> dict[str, Disguise]:
    """Return every disguise by its name."""
    found: dict[str, Disguise] = {"plain": str}
    for name, sign in SIGNS.items():
        in_parts, one_by_one = _by_sign(sign)
        found[f"parts with {name}"] = in_parts
        found[f"digits with {name}"] = one_by_one
    for name, sign in UNSEEN.items():
        in_parts, one_by_one = _by_sign(sign)
        found[f"parts with {name}"] = in_parts
        found[f"digits with {name}"] = one_by_one
    for name, digits in DIGITS.items():
        found[f"{name} digits"] = _in_digits(digits)
    found |= {
        "keycaps": lambda number: "".join(f"{digit}\ufe0f\u20e3" for digit in number),
        "alternating digits": _alternating,
        "round brackets": _bracketed("(", ")"),
        "square brackets": _bracketed("[", "]"),
        "lenticular brackets": _bracketed("【", "】"),
        "brackets around parts": lambda number: "".join(f"（{part}）" for part in parts(number)),
        "a letter before": lambda number: f"a{number}",
        "a word before": lambda number: f"tel{number}",
        "letters around": lambda number: f"A{number}B",
        "behind money": lambda number: f"￥{number}",
        "in an address": lambda number: f"https://www.example.com/{number}",
        "in a query": lambda number: f"https://www.example.com/?id={number}&x=1",
        "a folded line": lambda number: f"{number[:5]}\n{number[5:]}",
        "a line break and blanks": lambda number: f"{number[:7]}\n      {number[7:]}",
        "mixed signs": lambda number: "-".join(part[:1] + " " + part[1:] for part in parts(number)),
        "pairs": lambda number: "-".join(number[place : place + 2] for place in range(0, len(number), 2)),
        "base64": lambda number: base64.b64encode(number.encode()).decode(),
        "hexadecimal": lambda number: number.encode().hex(),
        "percent": lambda number: "".join(f"%{ord(digit):02X}" for digit in number),
        "entities": lambda number: "".join(f"&#{ord(digit)};" for digit in number),
        "hexadecimal entities": lambda number: "".join(f"&#x{ord(digit):x};" for digit in number),
        "escapes": lambda number: "".join(f"\\u{ord(digit):04x}" for digit in number),
        "tags": lambda number: "<b></b>".join(parts(number)),
        "a comment": lambda number: "<!-- -->".join(parts(number)),
        "entity spaces": lambda number: "&nbsp;".join(parts(number)),
    }
    return found


def numbers(kind: str, count: int, *, seed: int = 20230831) -> Iterator[str]:
    """Yield ``count`` invented numbers of ``kind``: ``"identity"``, ``"mobile"``, ``"card"`` or ``"old"``."""
    chance = random.Random(f"{seed}{kind}")
    for _ in range(count):
        birth = (date(1940, 1, 1) + timedelta(days=chance.randrange(25_000))).strftime("%Y%m%d")
        serial = chance.randrange(1000)
        if kind == "identity":
            yield identity_number(birth=birth, serial=serial, district=chance.randrange(10_000))
        elif kind == "mobile":
            yield mobile_number(second=chance.randrange(3, 10), serial=chance.randrange(10**9))
        elif kind == "card":
            yield card_number(serial=chance.randrange(10**9), digits=chance.choice((16, 19)))
        else:
            yield f"99{chance.randrange(10_000):04d}{birth[2:]}{serial:03d}"


def disguised(kind: str, count: int, *, seed: int = 20230831) -> Iterator[tuple[str, str]]:
    """Yield each disguise by its name with a text that holds a number of ``kind`` in it, ``count`` times each."""
    chance = random.Random(f"{seed}{kind} frames")
    values = tuple(numbers(kind, count, seed=seed))
    for name, disguise in disguises().items():
        for value in values:
            yield name, chance.choice(FRAMES).format(disguise(value))
