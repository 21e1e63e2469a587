"""Progress against a target (完成情况) in the indicator's own direction: the value, whether met, and how far (S25)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

from qinqing.register.records.typed import ProgressEntry
from qinqing.register.records.words import Direction
from qinqing.standing.numbers.value import exact

HIGHER_IS_BETTER: Final[Direction] = "越高越好"
_SCALES = {"%": 100, "‰": 1000}


def scale_of(measure: str | None) -> int:
    """Return what a ratio is multiplied by to stand in the unit of measure: 100 for ``%``, 1000 for ``‰``."""
    return _SCALES.get(measure or "", 1)


def entry_value(entry: ProgressEntry, measure: str | None) -> Fraction | None:
    """Return the value an entry reports: the number itself, or numerator over denominator in the unit of measure.

    A zero denominator or a missing number gives None: no rate exists, and none is invented (S16).
    """
    if entry.value is not None:
        return exact(entry.value)
    if entry.numerator is None or not entry.denominator:
        return None
    return exact(entry.numerator) / exact(entry.denominator) * scale_of(measure)


def meets(value: Fraction, target: int | Decimal, direction: Direction | None) -> bool:
    """Return whether ``value`` reaches ``target`` in the direction of the indicator."""
    return value >= exact(target) if direction == HIGHER_IS_BETTER else value <= exact(target)


def completion_rate(value: Fraction, target: int | Decimal, direction: Direction | None) -> Fraction | None:
    """Return how far ``value`` has come towards ``target`` in per cent, 100 at the target, None where that is zero.

    Higher is better: value ÷ target.  Lower is better: 2 − value ÷ target, the same distance on the other side, so
    that a value of zero is the best and not undefined.
    """
    aim = exact(target)
    if aim == 0:
        return None
    better = value - aim if direction == HIGHER_IS_BETTER else aim - value
    return 100 + better / abs(aim) * 100
