"""Numbers of a board in words: exact where a reader can check them, and never as long as a telephone number."""

from __future__ import annotations

from fractions import Fraction

import pytest

from qinqing.disclosure.personal.search import personal_details
from qinqing.site.pages.board_values import exact_text, part_text

LONG = [
    Fraction(19773088209, 999100),
    Fraction(19999999, 99991),
    Fraction(1381234567, 100),
    Fraction(13812345678, 1000000),
]


@pytest.mark.parametrize(
    ("number", "exact", "part"),
    [
        (Fraction(195, 2), "97.5", "97.5"),
        (Fraction(200, 3), "200/3（约66.67）", "200/3"),
        (Fraction(123456789, 10), "12345678.9", "12345678.9"),
        (Fraction(123456789), "123456789", "123456789"),
    ],
)
def test_a_number_of_few_digits_is_exact(number: Fraction, exact: str, part: str) -> None:
    assert exact_text(number, 2) == exact
    assert part_text(number, 2) == part


@pytest.mark.parametrize("number", LONG)
def test_no_computed_number_looks_like_one_of_a_person(number: Fraction) -> None:
    for text in (exact_text(number, 2), part_text(number, 2)):
        assert text.startswith("约")
        assert not personal_details(text)
