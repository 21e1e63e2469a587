"""What holds for every board, whatever the scheme and the figures."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from support.board_cases import boards, some
from support.boards import places_of, score_of

pytestmark = pytest.mark.slow
Board = tuple[dict[str, Any], dict[str, dict[str, Any]], dict[str, str], dict[str, Any]]


@some
@given(boards(), st.randoms(use_true_random=False))
def test_neither_the_order_of_input_nor_the_names_of_subjects_change_a_place(board: Board, random: Any) -> None:
    scheme, figures, kinds, adjustments = board
    before = places_of(score_of(scheme, figures, kinds=kinds, adjustments=adjustments))
    order = list(kinds)
    random.shuffle(order)
    renamed = {name: f"z{number}" for number, name in enumerate(order)}
    after = places_of(
        score_of(
            scheme,
            {part: {renamed[name]: of[name] for name in order} for part, of in figures.items()},
            kinds={renamed[name]: kind for name, kind in kinds.items()},
            adjustments={renamed[name]: own for name, own in adjustments.items()},
        )
    )
    assert after == {renamed[name]: place for name, place in before.items()}


@some
@given(boards(), st.data(), st.fractions(0, 60, max_denominator=5))
def test_a_better_figure_never_lowers_the_place_of_its_own_subject(
    board: Board, data: st.DataObject, gain: Fraction
) -> None:
    scheme, figures, kinds, adjustments = board
    part = data.draw(st.sampled_from(scheme["components"]))
    name = data.draw(st.sampled_from(sorted(kinds)))
    figure = figures[part["id"]][name]
    assume(figure is not None)
    better = -gain if part["conversion"]["direction"] == "越低越好" else gain
    improved = [figure[0] + better, *figure[1:]] if isinstance(figure, list) else figure + better
    raised = {**figures, part["id"]: {**figures[part["id"]], name: improved}}
    before = places_of(score_of(scheme, figures, kinds=kinds, adjustments=adjustments))
    after = places_of(score_of(scheme, raised, kinds=kinds, adjustments=adjustments))
    assert after.get(name, 0) <= before.get(name, 0)
    assert (after.get(name, 0) == 0) == (before.get(name, 0) == 0)


@some
@given(boards(), st.integers(2, 9))
def test_weights_that_grow_together_change_no_place(board: Board, factor: int) -> None:
    scheme, figures, kinds, _ = board
    parts = [
        {**part, "weight": part.get("weight", part.get("full_mark")), "full_mark": part.get("full_mark", 100)}
        for part in scheme["components"]
    ]
    grown = [{**part, "weight": part["weight"] * factor} for part in parts]
    one = score_of({**scheme, "components": parts, "minimum_weight": 0}, figures, kinds=kinds)
    other = score_of({**scheme, "components": grown, "minimum_weight": 0}, figures, kinds=kinds)
    assert places_of(one) == places_of(other)


@some
@given(boards())
def test_places_are_a_competition_ranking_from_both_ends(board: Board) -> None:
    scheme, figures, kinds, adjustments = board
    standings = score_of(scheme, figures, kinds=kinds, adjustments=adjustments)
    for group in {one.group for one in standings.values()}:
        ranked = [one for one in standings.values() if one.group == group and one.total is not None]
        sharing = Counter(one.place for one in ranked)
        for one in ranked:
            assert one.place == 1 + sum(count for place, count in sharing.items() if place < one.place)
            assert one.place + sharing[one.place] - 1 + one.from_bottom == len(ranked) + 1
    for one in standings.values():
        assert (one.total is None) == (one.place == 0) == (one.from_bottom == 0) == (one.reason is not None)


@some
@given(boards())
def test_a_group_ranks_as_it_would_alone(board: Board) -> None:
    scheme, figures, kinds, adjustments = board
    assume("groups" in scheme)
    together = score_of(scheme, figures, kinds=kinds, adjustments=adjustments)
    assert all(kinds[name] in {kind for group in scheme["groups"] for kind in group["kinds"]} for name in together)
    for group in scheme["groups"]:
        members = [name for name in kinds if kinds[name] in group["kinds"]]
        alone = score_of(
            {**scheme, "groups": [group]},
            {part: {name: of[name] for name in members} for part, of in figures.items()},
            kinds=kinds,
            adjustments=adjustments,
        )
        assert alone == {name: one for name, one in together.items() if one.group == group["id"]}
