"""Values of indicators against their targets: exact, in the direction of the indicator, and none invented."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from qinqing.register.records.typed import ProgressEntry
from qinqing.standing.numbers.completion import entry_value, meets
from support.measuring import mini_lookup

BLANK = replace(
    mini_lookup().register.progress[0].entries[0], value=None, numerator=None, denominator=None, missing=None
)


def _entry(**fields: object) -> ProgressEntry:
    return replace(BLANK, **fields)  # type: ignore[arg-type]


def test_a_value_is_exact_and_a_zero_denominator_gives_none() -> None:
    assert entry_value(_entry(value=Decimal("0.1")), "分") == Fraction(1, 10)
    assert entry_value(_entry(numerator=1, denominator=3), "%") == Fraction(100, 3)
    assert entry_value(_entry(numerator=1, denominator=3), "‰") == Fraction(1000, 3)
    assert entry_value(_entry(numerator=9, denominator=3), "天") == 3
    assert entry_value(_entry(numerator=0, denominator=0), "%") is None
    assert entry_value(_entry(missing="尚未反馈"), "%") is None
    assert entry_value(_entry(numerator=0, denominator=5), "%") == 0


def test_a_target_is_met_in_the_direction_of_the_indicator() -> None:
    assert meets(Fraction(999, 10), Decimal("99.9"), "越高越好")
    assert not meets(Fraction(998, 10), Decimal("99.9"), "越高越好")
    assert meets(Fraction(3, 2), Decimal("1.5"), "越低越好")
    assert not meets(Fraction(8, 5), Decimal("1.5"), "越低越好")
