"""Of the names that are known the leftmost is found, and of those that begin there the longest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qinqing.disclosure.names.folded_text import fold
from qinqing.disclosure.names.name_search import Treatment, name_search

HIDDEN = Treatment(shown="某企业")


def found(text: str, *names: str) -> list[str]:
    folded = fold(text)
    search = name_search(dict.fromkeys(names, HIDDEN))
    return [folded.folded[one.start : one.end] for one in search.occurrences(folded)]


@pytest.mark.parametrize("names", [("示例水泥厂", "示例水泥厂社区"), ("示例水泥厂社区", "示例水泥厂")])
def test_of_names_that_begin_alike_the_longest_is_found(names: tuple[str, str]) -> None:
    assert found("示例水泥厂社区与示例水泥厂", *names) == ["示例水泥厂社区", "示例水泥厂"]


def test_the_name_that_begins_first_is_found() -> None:
    assert found("示例水泥厂", "水泥厂", "示例水泥") == ["示例水泥"]


def test_names_do_not_overlap() -> None:
    assert found("甲乙甲乙甲", "甲乙甲") == ["甲乙甲"]
    assert found("甲乙甲乙", "甲乙") == ["甲乙", "甲乙"]


def test_a_name_at_the_end_of_a_text_is_found_though_longer_ones_begin_like_it() -> None:
    assert found("反映示例厂", "示例厂", "示例厂社区") == ["示例厂"]


def test_no_name_is_found_where_none_is_known_or_none_stands() -> None:
    assert found("示例水泥厂") == []
    assert found("", "示例") == []
    assert found("示", "示例") == []


def test_a_name_of_one_character_is_not_looked_for() -> None:
    assert found("张三", "张") == []


@pytest.mark.parametrize("text", ["E-00012", "ｅ－00012", "企业E-00012反映", "E 00012。", "（E-00012）"])
def test_a_code_is_found(text: str) -> None:
    assert found(text, "E-00012") == ["e00012"]


@pytest.mark.parametrize("text", ["E-000123", "CODE-00012", "XE-00012"])
def test_a_part_of_a_longer_code_is_not_found(text: str) -> None:
    assert found(text, "E-00012") == []


def test_a_word_that_ends_inside_a_name_keeps_it_from_being_found() -> None:
    search = name_search({"任强": Treatment(shown="任某", not_after=frozenset("责"))})
    assert list(search.occurrences(fold("责任强化"))) == []
    assert [one.start for one in search.occurrences(fold("由任强负责"))] == [1]


def test_a_longer_name_that_cannot_stand_there_leaves_the_shorter_one() -> None:
    search = name_search({"甲乙丙": Treatment(shown="x", not_after=frozenset("前")), "甲乙": Treatment(shown="y")})
    assert [one.shown for one in search.occurrences(fold("前甲乙丙"))] == ["y"]


def test_a_name_is_treated_otherwise_in_the_texts_of_its_own_unit() -> None:
    own = Treatment(shown="高某")
    search = name_search({"高峰": Treatment(units=frozenset({"qu-a"}), own=own)})
    assert [one.shown for one in search.occurrences(fold("高峰"), unit="qu-a")] == ["高某"]
    assert [one.shown for one in search.occurrences(fold("高峰"), unit="qu-b")] == [None]
    assert [one.shown for one in search.occurrences(fold("高峰"))] == [None]


@given(st.text("甲乙丙"), st.lists(st.text("甲乙丙", min_size=2, max_size=4), max_size=5))
def test_the_search_agrees_with_the_plain_one(text: str, names: list[str]) -> None:
    expected: list[str] = []
    position = 0
    while position < len(text):
        here = max((name for name in names if text.startswith(name, position)), key=len, default="")
        expected += [here] if here else []
        position += len(here) or 1
    assert found(text, *names) == expected
