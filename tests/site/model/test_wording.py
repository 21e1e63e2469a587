"""Dates, numbers and absences as an official text writes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from qinqing.site.model.wording import (
    change_text,
    date_text,
    list_text,
    number_text,
    percent_text,
    person_text,
    rate,
    rounded,
)


def test_a_date_has_no_leading_zeros() -> None:
    assert date_text(date(2023, 8, 5)) == "2023年8月5日"


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0"), (1200, "1200"), (Decimal("98.50"), "98.50"), (Decimal("1E+2"), "100"), (Decimal("-0.1"), "-0.1")],
)
def test_a_number_is_written_as_recorded(number: int | Decimal, text: str) -> None:
    assert number_text(number) == text


@pytest.mark.parametrize(
    ("number", "decimals", "text"),
    [
        (Fraction(1, 200), 2, "0.01"),
        (Fraction(-1, 200), 2, "-0.01"),
        (Fraction(2675, 1000), 2, "2.68"),
        (Fraction(1, 3), 2, "0.33"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(0), 2, "0.00"),
    ],
)
def test_halves_are_rounded_up_without_binary_floats(number: Fraction, decimals: int, text: str) -> None:
    assert str(rounded(number, decimals)) == text


def test_a_rate_of_nothing_is_a_dash() -> None:
    assert percent_text(rate(0, 0)) == "—"
    assert percent_text(rate(0, 7)) == "0.00%"
    assert percent_text(rate(7, 7)) == "100.00%"
    assert percent_text(rate(597, 601)) == "99.33%"


def test_a_change_is_told_in_words() -> None:
    assert change_text(Fraction(5), Fraction(3), "家") == "增加2家"
    assert change_text(Fraction(3), Fraction(5), "家") == "减少2家"
    assert change_text(Fraction(3), Fraction(3), "家") == "持平"
    assert change_text(Fraction(1, 3), Fraction(0), "个百分点", 2) == "增加0.33个百分点"


def test_a_withheld_name_is_told_as_withheld() -> None:
    assert person_text("***") == "不公开"
    assert person_text("示例甲") == "示例甲"
    assert person_text(None) == "—"


def test_an_empty_list_is_told() -> None:
    assert list_text([]) == "无"
    assert list_text(["甲", "乙"]) == "甲、乙"
