"""How a bulletin writes numbers (数字写法): in digits, with as many decimals as it was given, a rate with two."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

from qinqing.standing.numbers.display import shown

RATE_DECIMALS: Final = 2
Number = int | Decimal


def as_written(number: Fraction, decimals: int) -> Number:
    """Return ``number`` as a bulletin writes it, rounded half up: a whole number, or one with ``decimals`` digits."""
    text = shown(number, decimals)
    return Decimal(text) if decimals else int(text)


def in_digits(number: Number) -> str:
    """Return ``number`` in digits, with the decimals it was written with: ``"12663"``, ``"87.50"``."""
    return f"{number:f}" if isinstance(number, Decimal) else str(number)


def decimals_of(number: Number) -> int:
    """Return with how many decimals ``number`` was written."""
    if isinstance(number, int):
        return 0
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
