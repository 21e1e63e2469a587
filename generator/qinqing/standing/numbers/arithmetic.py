"""Exact arithmetic for many fractions: sums reduced once at the end, comparisons that are quick and still exact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class StraightLine:
    """A straight line in whole numbers: a fraction n/d is led to (n × ``up`` + d × ``start``) / (d × ``below``)."""

    up: int
    start: int
    below: int


def straight_line(slope: Fraction, start: Fraction) -> StraightLine:
    """Return the line that leads a number to ``start`` + ``slope`` × the number."""
    up, along = slope.as_integer_ratio()
    rise, run = start.as_integer_ratio()
    return StraightLine(up * run, rise * along, along * run)


def order_key(number: Fraction) -> tuple[int, Fraction]:
    """Return a key that sorts as ``number`` does.

    Whole billionths settle nearly every comparison, and quickly; what they leave open is settled exactly.
    """
    numerator, denominator = number.as_integer_ratio()
    return numerator * _BILLION // denominator, number
