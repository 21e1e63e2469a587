"""Wording (行文): dates, numbers, rates and absences as an official text writes them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from markupsafe import escape

from qinqing.standing.numbers.display import shown

DASH = "—"
NO_DATA = "暂无数据"
NOT_APPLICABLE = "不适用"
NOT_FILED = "未报送"
NOT_DUE = "未到报送期"
EXCUSED = "准予缺报"
WITHHELD = "不公开"
UNCLAIMED = "未认领"
MASK = "***"


@dataclass(frozen=True, slots=True)
class Value:
    """A word or number on a page with its tone (``"good"``, ``"warn"``, ``"bad"``, ``"absent"`` or none) and a note."""

    text: str
    tone: str = ""
    note: str = ""

    def __html__(self) -> str:
        """Return the value as a template writes it: text escaped, tone as a class, note beside it."""
        text = str(escape(self.text))
        if self.tone:
            text = f'<span class="qq-{self.tone}">{text}</span>'
        return f'{text}<span class="qq-note">{escape(self.note)}</span>' if self.note else text


def date_text(day: date) -> str:
    """Return ``day`` as written in official texts: ``2023年8月5日``, no leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def number_text(number: int | Decimal) -> str:
    """Return ``number`` in plain digits as it was recorded, never in exponent form."""
    return str(number) if isinstance(number, int) else format(number, "f")


def rounded(number: Fraction, decimals: int) -> Decimal:
    """Return ``number`` rounded half up to ``decimals`` places, computed without binary floats."""
    return Decimal(shown(number, decimals))


def rate(numerator: int | Decimal, denominator: int | Decimal) -> Fraction | None:
    """Return the exact ratio, or None where the denominator is zero and no rate exists (S16)."""
    if denominator == 0:
        return None
    return Fraction(numerator) / Fraction(denominator)


def percent_text(ratio: Fraction | None, decimals: int = 2) -> str:
    """Return ``ratio`` as a percentage, ``98.50%``; a missing ratio is a dash, never 0% or 100%."""
    return DASH if ratio is None else f"{rounded(ratio * 100, decimals)}%"


def change_text(now: Fraction, before: Fraction, unit: str, decimals: int = 0) -> str:
    """Return the difference in words: ``增加3家``, ``减少0.50个百分点``, ``持平``."""
    difference = rounded(now - before, decimals)
    if difference == 0:
        return "持平"
    return f"{'增加' if difference > 0 else '减少'}{number_text(abs(difference))}{unit}"


def person_text(name: str | None) -> str:
    """Return a name, or “不公开” where the record withholds it (S22)."""
    if name is None:
        return DASH
    return WITHHELD if name == MASK else name


def list_text(words: Iterable[str], *, none: str = "无") -> str:
    """Return ``words`` joined by the Chinese enumeration comma, or ``none``."""
    return "、".join(words) or none
