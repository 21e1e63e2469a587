"""Nothing that only parts or hides characters keeps a name from being found, and its place is known all the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qinqing.disclosure.names.folded_text import fold


@pytest.mark.parametrize(
    "between",
    [
        *(" ", "   ", "\u3000", "\u2009", "\n", "\t", "\u200b", "\u2060", "\ufeff", "\u00ad", "\u202e", "\ufe0f"),
        *("\u3164", "\u2800", "\u0301", "\U000e0041", "·", "•", "・", "-", "‐", "—"),
    ],
    ids=ascii,
)
def test_what_stands_between_two_characters_is_left_out(between: str) -> None:
    assert fold(f"示{between}例").folded == "示例"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ｅ－０００１２", "e00012"),
        ("E-00012", "e00012"),
        ("⾼峰", "高峰"),
        ("（天宝）", "(天宝)"),
        ("㈱", "(株)"),
        ("", ""),
        ("示例，示例。", "示例,示例。"),
    ],
)
def test_compatible_forms_are_one(text: str, folded: str) -> None:
    assert fold(text).folded == folded


def test_a_place_in_the_folded_text_is_one_in_the_text() -> None:
    folded = fold("由\u200b张 三负责")
    assert folded.folded == "由张三负责"
    assert folded.text[slice(*folded.span(1, 3))] == "张 三"
    assert fold("由张三负责").span(1, 3) == (1, 3)


def test_a_character_of_many_parts_is_taken_whole() -> None:
    folded = fold("甲㈱乙")
    assert folded.folded == "甲(株)乙"
    assert folded.span(2, 3) == (1, 2)
    assert folded.span(4, 5) == (2, 3)


def test_a_part_lost_and_a_part_won_do_not_pass_for_nothing() -> None:
    # As long as before, and yet every place has moved.
    folded = fold("㎏ 甲")
    assert folded.folded == "kg甲"
    assert folded.span(2, 3) == (2, 3)
    assert folded.span(0, 2) == (0, 1)


@given(st.text())
def test_every_place_lies_in_the_text_and_in_order(text: str) -> None:
    folded = fold(text)
    spans = [folded.span(place, place + 1) for place in range(len(folded.folded))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
