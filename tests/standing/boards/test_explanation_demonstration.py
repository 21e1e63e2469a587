"""Every board of the demonstration district, every period: each total follows from its explanation's own numbers."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from qinqing.demo.district import write_district
from qinqing.register.tree.source import WorkingTree
from qinqing.standing.boards.board import Board, boards_of
from qinqing.standing.boards.explanation import explain, explanation_data
from qinqing.standing.measures import MEASURES
from qinqing.standing.numbers.value import Source
from support.measuring import lookup_of
from support.recomputing import total_again

pytestmark = pytest.mark.slow
BOARDS = {
    "shuji-dabiwu": 1,
    "gushi-ceping": 1,
    "danwei-yuedu": 10,
    "zhibiao-paiming": 3,
    "rexian": 10,
    "haochaping": 10,
    "xuanchuan": 10,
    "zhenggai": 10,
}


def no_line(_source: Source) -> None:
    return None


@pytest.fixture(scope="module")
def boards(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Board, ...]]:
    folder: Path = tmp_path_factory.mktemp("district") / "demo"
    write_district(folder)
    source = WorkingTree(folder)
    first = lookup_of(source)
    site = first.register.site
    assert site is not None
    assert site.as_of is not None
    lookup = lookup_of(source, site.as_of)
    return {name: boards_of(lookup, scheme) for name, scheme in lookup.register.schemes.items()}


def test_the_eight_boards_have_their_periods(boards: dict[str, tuple[Board, ...]]) -> None:
    assert {name: len(found) for name, found in boards.items()} == BOARDS


def test_seventy_two_secretaries_and_a_hundred_sections_are_on_their_boards(
    boards: dict[str, tuple[Board, ...]],
) -> None:
    (contest,) = boards["shuji-dabiwu"]
    assert len(contest.standings) == 72
    (evaluation,) = boards["gushi-ceping"]
    assert 90 <= len(evaluation.standings) <= 110


@pytest.mark.parametrize("name", BOARDS)
def test_each_total_is_what_its_explanation_says(name: str, boards: dict[str, tuple[Board, ...]]) -> None:
    for board in boards[name]:
        assert any(group.ranked for group in board.groups), board.period
        for standing in board.standings:
            data = explanation_data(explain(board, standing.subject.id), MEASURES, no_line)
            assert total_again(data) == standing.total
            assert (data["total"] is None) == (standing.total is None)
            assert standing.total is None or Fraction(data["total"]) == standing.total
