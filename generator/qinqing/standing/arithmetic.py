"""Exact arithmetic for many fractions: sums reduced once at the end, comparisons that are quick and still exact."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import lcm

_BILLION = 10**9


def exact_sum(parts: Iterable[Fraction]) -> Fraction:
    """Return the exact sum of ``parts``; of none, zero."""
    found = tuple(parts)
    denominator = lcm(*(part.denominator for part in found))
    return Fraction(sum(part.numerator * (denominator // part.denominator) for part in found), denominator)


def sum_of_products(pairs: Iterable[tuple[Fraction | None, Fraction]]) -> Fraction:
    """Return the exact sum of the products of ``pairs``; a pair without its first part adds nothing."""
    above, below = 0, 1
    for part, factor in pairs:
        if part is None:
            continue
        numerator, denominator = part.numerator * factor.numerator, part.denominator * factor.denominator
        if denominator == below:
            above += numerator
        else:
            common = lcm(below, denominator)
            above = above * (common // below) + numerator * (common // denominator)
            below = common
    return Fraction(above, below)


def order_key(number: Fraction) -> tuple[int, Fraction]:
    """Return a key that sorts as ``number`` does.

    Whole billionths settle nearly every comparison, and quickly; what they leave open is settled exactly.
    """
    return number.numerator * _BILLION // number.denominator, number
