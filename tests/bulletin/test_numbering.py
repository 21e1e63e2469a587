"""Document numbers follow one another within a year and carry the sign that the office has used."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qinqing.bulletin.numbering import DocumentNumber, next_number, parse_number
from qinqing.errors import QinqingError
from qinqing.register.records.register import Register
from qinqing.standing.facts.lookup import Lookup


def with_numbers(register: Register, *issued: tuple[str, str]) -> Register:
    first = register.bulletins[0]
    return replace(
        register,
        bulletins=tuple(
            replace(first, id=f"tb-{index}", number=number, issued_on=date.fromisoformat(day))
            for index, (number, day) in enumerate(issued)
        ),
    )


def test_the_next_number_follows_the_highest_of_the_year(mini: Lookup) -> None:
    register = with_numbers(
        mini.register,
        ("示优办〔2023〕3号", "2023-03-01"),
        ("示优办〔2023〕12号", "2023-08-01"),
        ("示优办〔2022〕40号", "2022-12-01"),
    )
    assert str(next_number(register, "qu-youhua-ban", 2023)) == "示优办〔2023〕13号"


def test_a_year_begins_with_one(mini: Lookup) -> None:
    register = with_numbers(mini.register, ("示优办〔2023〕12号", "2023-12-01"))
    assert str(next_number(register, "qu-youhua-ban", 2024)) == "示优办〔2024〕1号"


def test_the_sign_is_that_of_the_latest_bulletin(mini: Lookup) -> None:
    register = with_numbers(mini.register, ("示优〔2023〕7号", "2023-03-01"), ("示优办〔2023〕2号", "2023-08-01"))
    assert str(next_number(register, "qu-youhua-ban", 2023)) == "示优办〔2023〕3号"


def test_without_an_earlier_bulletin_no_sign_is_invented(mini: Lookup) -> None:
    with pytest.raises(QinqingError) as error:
        next_number(mini.register, "qu-jiwei-jianwei", 2023)
    assert "--number" in error.value.remedy.zh


@pytest.mark.parametrize("text", ["示优办〔2023〕5号", "区府办〔2024〕120号"])
def test_a_number_is_read_and_written_alike(text: str) -> None:
    assert str(parse_number(text)) == text


@pytest.mark.parametrize(
    "text", ["示优办[2023]5号", "示优办〔2023〕05号", "示优办〔2023〕第5号", "示优办〔23〕5号", "〔2023〕5号", "5"]
)
def test_what_is_no_number_is_not_read_as_one(text: str) -> None:
    assert parse_number(text) is None


def test_the_parts_of_a_number(mini: Lookup) -> None:
    assert parse_number(mini.register.bulletins[0].number) == DocumentNumber("示优办", 2023, 4)
