"""Numbers as they are printed (显示): rounded half up, always the same number of decimals; never used to rank."""

from __future__ import annotations

from fractions import Fraction


def shown(number: Fraction, decimals: int) -> str:
    """Return ``number`` rounded half up to ``decimals`` places, such as ``"86.72"``."""
    scale = 10**decimals
    rounded = (abs(number.numerator) * scale * 2 + number.denominator) // (2 * number.denominator)
    sign = "-" if number < 0 and rounded else ""
    whole, rest = divmod(rounded, scale)
    return f"{sign}{whole}.{rest:0{decimals}d}" if decimals else f"{sign}{whole}"


def plain(number: Fraction) -> str:
    """Return ``number`` exactly: as a decimal where it is one (``"97.5"``), else as a fraction (``"200/3"``)."""
    twos = fives = 0
    rest = number.denominator
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return shown(number, max(twos, fives)) if rest == 1 else f"{number.numerator}/{number.denominator}"
