"""Exact arithmetic for many fractions: sums reduced once at the end, comparisons that are quick and still exact."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from math import lcm

_BILLION = 10**9


def exact_sum(parts: Iterable[Fraction]) -> Fraction:
    """Return the exact sum of ``parts``; of none, zero."""
    found = tuple(parts)
    denominator = lcm(*(part.denominator for part in found))
    return Fraction(sum(part.numerator * (denominator // part.denominator) for part in found), denominator)


def sum_of_products(parts: Iterable[Fraction | None], factors: Iterable[tuple[int, int]]) -> Fraction:
    """Return the exact sum of ``parts``, each by its factor, given as numerator and denominator; None adds nothing."""
    above, below = 0, 1
    for part, (factor, divisor) in zip(parts, factors, strict=True):
        if part is None:
            continue
        numerator, denominator = part.as_integer_ratio()
        numerator, denominator = numerator * factor, denominator * divisor
        if denominator == below:
            above += numerator
        else:
            common = lcm(below, denominator)
            above = above * (common // below) + numerator * (common // denominator)
            below = common
    return Fraction(above, below)


def straight_line(slope: Fraction, start: Fraction) -> Callable[[Fraction], tuple[int, int]]:
    """Return the function that gives ``start`` + ``slope`` × its argument as numerator and positive denominator."""
    up, along = slope.as_integer_ratio()
    rise, run = start.as_integer_ratio()
    of_numerator, of_denominator, below = up * run, rise * along, along * run

    def at(number: Fraction) -> tuple[int, int]:
        numerator, denominator = number.as_integer_ratio()
        return numerator * of_numerator + denominator * of_denominator, denominator * below

    return at


def order_key(number: Fraction) -> tuple[int, Fraction]:
    """Return a key that sorts as ``number`` does.

    Whole billionths settle nearly every comparison, and quickly; what they leave open is settled exactly.
    """
    numerator, denominator = number.as_integer_ratio()
    return numerator * _BILLION // denominator, number
