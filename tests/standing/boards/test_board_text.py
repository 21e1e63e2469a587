"""The part of a board that is asked for: one group, the first, the last, and ties whole."""

from __future__ import annotations

from qinqing.standing.boards.board import Board, board_of
from qinqing.standing.boards.board_text import board_lines, part_of_board
from qinqing.standing.measures import MEASURES
from support.measuring import mini_lookup

LOOKUP = mini_lookup()
JULY, BOARD = (board_of(LOOKUP, LOOKUP.register.schemes["danwei-yuedu"], period) for period in ("2023-07", "2023-08"))


def names(board: Board) -> list[list[str]]:
    return [[one.subject.id for one in group.ranked] for group in board.groups]


def test_everything_is_the_whole_board() -> None:
    assert part_of_board(BOARD, group=None, top=None, bottom=None) == BOARD


def test_the_first_and_the_last_are_kept_in_order_and_each_once() -> None:
    whole = names(JULY)
    assert [len(ranked) for ranked in whole] == [2]
    assert names(part_of_board(JULY, group=None, top=1, bottom=None)) == [ranked[:1] for ranked in whole]
    assert names(part_of_board(JULY, group=None, top=None, bottom=1)) == [ranked[-1:] for ranked in whole]
    assert names(part_of_board(JULY, group=None, top=1, bottom=1)) == whole
    assert names(part_of_board(JULY, group=None, top=99, bottom=99)) == whole


def test_a_tie_is_kept_whole() -> None:
    assert [one.place for one in BOARD.groups[0].ranked] == [1, 1]
    assert names(part_of_board(BOARD, group=None, top=1, bottom=None)) == names(BOARD)


def test_a_group_stands_alone() -> None:
    identifier = BOARD.groups[0].id
    assert [group.id for group in part_of_board(BOARD, group=identifier, top=None, bottom=None).groups] == [identifier]
    assert part_of_board(BOARD, group="nobody", top=None, bottom=None).groups == ()


def test_a_board_is_told_line_by_line_with_its_method() -> None:
    lines = list(board_lines(BOARD, MEASURES))
    assert lines[0] == "单位月度综合  2023年8月"
    assert any(line.startswith("名次") for line in lines)
    assert lines[-1].startswith("总分相同的")
