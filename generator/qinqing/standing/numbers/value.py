"""What a measure gives: an exact amount with the places it came from, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from qinqing.findings.finding import Text


@dataclass(frozen=True, slots=True)
class Source:
    """One field of one record: ``path`` from the repository root, ``pointer`` as a rule would name it."""

    path: str
    pointer: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An exact amount (数值).

    A rate is in per cent and carries the ``numerator`` and ``denominator`` it was computed from; ``marks`` holds the
    single marks where several judges gave one each.
    """

    amount: Fraction
    sources: tuple[Source, ...] = ()
    numerator: Fraction | None = None
    denominator: Fraction | None = None
    marks: tuple[Fraction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Undefined:
    """No amount (无数据), because of ``reason``; never stood in for by a zero."""

    reason: Text
    sources: tuple[Source, ...] = ()


Value = Known | Undefined


def exact(number: int | Decimal | Fraction) -> Fraction:
    """Return ``number`` as a Fraction, without loss."""
    return Fraction(number)


def rate(
    numerator: int | Decimal | Fraction,
    denominator: int | Decimal | Fraction,
    *,
    sources: Iterable[Source],
    nothing: Text,
) -> Value:
    """Return ``numerator`` of ``denominator`` in per cent, undefined because of ``nothing`` where that is zero."""
    found = tuple(sources)
    if denominator == 0:
        return Undefined(reason=nothing, sources=found)
    above, below = exact(numerator), exact(denominator)
    return Known(amount=above / below * 100, sources=found, numerator=above, denominator=below)


def amount(number: int | Decimal | Fraction, *, sources: Iterable[Source]) -> Known:
    """Return a plain amount."""
    return Known(amount=exact(number), sources=tuple(sources))
