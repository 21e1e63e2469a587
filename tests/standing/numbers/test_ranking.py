"""Places: equal keys share one and the next are skipped, at either end; heads and tails keep ties whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qinqing.standing.numbers.ranking import bottom_places, competition_places, head, places_from_both_ends, tail

KEYS = {"d": 1, "c": 5, "b": 5, "a": 9}


def test_equal_keys_share_a_place_and_the_next_are_skipped() -> None:
    assert competition_places(KEYS) == {"a": 1, "b": 2, "c": 2, "d": 4}


def test_counted_from_the_bottom_a_tie_shares_the_place_nearest_the_bottom() -> None:
    assert bottom_places(KEYS) == {"d": 1, "b": 2, "c": 2, "a": 4}


def test_the_first_place_comes_first_and_a_tie_in_order_of_names() -> None:
    assert list(places_from_both_ends(KEYS)) == ["a", "b", "c", "d"]


def test_nobody_has_no_place() -> None:
    assert places_from_both_ends({}) == {}


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 5)))
def test_a_place_counts_those_who_are_strictly_better_or_worse(keys: dict[str, int]) -> None:
    for name, (top, bottom) in places_from_both_ends(keys).items():
        assert top == 1 + sum(other > keys[name] for other in keys.values())
        assert bottom == 1 + sum(other < keys[name] for other in keys.values())


@pytest.mark.parametrize(("count", "named"), [(1, "a"), (2, "abc"), (3, "abc"), (4, "abcd")])
def test_a_tie_that_begins_within_the_head_is_kept_whole(count: int, named: str) -> None:
    assert "".join(head("abcd", count, competition_places(KEYS).__getitem__)) == named


@pytest.mark.parametrize(("count", "named"), [(1, "d"), (2, "bcd"), (3, "bcd"), (4, "abcd")])
def test_a_tie_that_reaches_into_the_tail_is_kept_whole(count: int, named: str) -> None:
    assert "".join(tail("abcd", count, bottom_places(KEYS).__getitem__)) == named
