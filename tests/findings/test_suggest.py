"""Did you mean: near words are offered, far ones never."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qinqing.findings.finding import Text
from qinqing.findings.suggest import closest, suggestion

UNITS = ["qu-tongji-ju", "qu-shenji-ju", "qu-caizheng-ju", "qu-shichang-jianguan-ju", "qu-youhua-ban"]
NAMES = ["区统计局", "区审计局", "区财政局", "区市场监督管理局", "区优化办"]


@pytest.mark.parametrize(
    ("word", "candidates", "expected"),
    [
        ("qu-tongji-jv", UNITS, "qu-tongji-ju"),
        ("qu-togni-ju", UNITS, "qu-tongji-ju"),
        ("QU-TONGJI-JU", UNITS, "qu-tongji-ju"),
        ("tongji-ju", UNITS, "qu-tongji-ju"),
        ("qu-shichang-jianguanju", UNITS, "qu-shichang-jianguan-ju"),
        ("统计局", NAMES, "区统计局"),
        ("区统记局", NAMES, "区统计局"),
        ("市监局", NAMES, "区市场监督管理局"),
        ("区市场监管局", NAMES, "区市场监督管理局"),
        ("基本满已", ["满意", "基本满意", "不满意"], "基本满意"),
        ("submited_on", ["submitted_on", "submitted_by", "period"], "submitted_on"),
        ("２０２３-08", ["2023-08"], "2023-08"),
    ],
)
def test_a_slip_is_recognised(word: str, candidates: list[str], expected: str | None) -> None:
    assert closest(word, candidates) == expected


@pytest.mark.parametrize(
    ("word", "candidates"),
    [
        ("qu-minzheng-ju", UNITS),
        ("xyz", UNITS),
        ("区教育体育局", NAMES),
        ("是", ["否"]),
        ("ab", ["cd", "ax"]),
        ("整改", ["诉求", "例会"]),
        ("", UNITS),
        ("局", NAMES),
        ("qu-tongji-ju", ["qu-tongji-ju"]),
        ("anything", []),
    ],
)
def test_nothing_is_offered_for_a_far_word(word: str, candidates: list[str]) -> None:
    assert closest(word, candidates) is None


@pytest.mark.parametrize(
    ("known", "slips"),
    [
        ("ab", 0),
        ("abc", 1),
        ("abcde", 1),
        ("abcdef", 2),
        ("abcdefghijklmno", 2),
        ("abcdefghijklmnop", 3),
        ("是", 0),
        ("整改", 1),
        ("市场监管局", 1),
        ("区市场监管局", 2),
        ("区市场监督管理局", 2),
        ("区市场监督管理总局", 3),
    ],
)
def test_the_longer_a_word_the_more_slips_are_seen_through(known: str, slips: int) -> None:
    for count in (slips, slips + 1):
        word = known[: len(known) - count] + "0" * count
        assert closest(word, [known]) == (known if 0 < count <= slips else None)


@pytest.mark.parametrize(
    ("word", "known", "offered"),
    [
        ("abcdef", "badcef", True),
        ("abcdef", "badcfe", False),
        ("abcdef", "cdefab", False),
        ("abcde", "abdce", True),
        ("abcde", "abced", True),
        ("abcde", "bacde", True),
        ("abcde", "abcd", True),
        ("abcde", "abcdef", True),
        ("abcde", "bcdef", False),
    ],
)
def test_a_swap_of_neighbours_is_one_slip(word: str, known: str, offered: bool) -> None:
    assert closest(word, [known]) == (known if offered else None)


@pytest.mark.parametrize(
    ("word", "candidates", "expected"),
    [
        ("tongji", ["tongji-ju"], "tongji-ju"),
        ("tongji", ["tongji-ban"], None),
        ("tngji", ["qu-tongji"], None),
        ("市局", ["区市场监督管理局"], "区市场监督管理局"),
        ("局", ["区市场监督管理局"], None),
        ("市局", ["区市场监督管理局", "区市容管理局"], None),
        ("局市", ["区市场监督管理局"], None),
    ],
)
def test_an_abbreviation_is_offered_where_it_fits_one_name_alone(
    word: str, candidates: list[str], expected: str | None
) -> None:
    assert closest(word, candidates) == expected


def test_a_tie_does_not_depend_on_the_order_of_the_candidates() -> None:
    answers = {closest("区X计局", order) for order in itertools.permutations(["区统计局", "区审计局", "区会计局"])}
    assert answers == {"区会计局"}


def test_the_longer_common_beginning_wins_a_tie() -> None:
    assert closest("abcdx", ["xbcdx", "abcde"]) == "abcde"


def test_the_suggestion_is_a_question_in_both_languages() -> None:
    assert suggestion("qu-tongji-jv", UNITS) == Text("是否应为“qu-tongji-ju”？", "did you mean 'qu-tongji-ju'?")
    assert suggestion("xyz", UNITS) == Text("", "")


@given(st.text(max_size=12), st.lists(st.text(max_size=12), max_size=8))
def test_only_a_candidate_is_ever_returned(word: str, candidates: list[str]) -> None:
    found = closest(word, candidates)
    assert found is None or (found in candidates and found != word)
