"""What must hold of every board of a repository without errors: it is there, and its arithmetic adds up."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from fuzzing.case import Case, demand
from qinqing.findings.renderers.json_ import dump
from qinqing.findings.width import printable
from qinqing.register.document.yaml_document import Document
from qinqing.register.document.yaml_reader import read_document
from qinqing.standing.boards.board import Board, board_of
from qinqing.standing.boards.board_periods import periods_of
from qinqing.standing.boards.board_text import board_lines, part_of_board
from qinqing.standing.boards.explanation import Locate, board_data, explain, explanation_data
from qinqing.standing.boards.explanation_text import explanation_lines
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures import MEASURES
from qinqing.standing.numbers.value import Source
from support.recomputing import total_again

MOST_PERIODS = 5


def hold_boards(case: Case, lookup: Lookup) -> None:
    """Raise FaultError unless every board of ``case`` adds up; only the last periods of each are asked."""
    locate = _locator(case)
    for scheme in lookup.register.schemes.values():
        for period in periods_of(lookup, scheme)[-MOST_PERIODS:]:
            board = board_of(lookup, scheme, period)
            data = board_data(board, MEASURES)
            dump(data).encode("utf-8")
            "\n".join(board_lines(board, MEASURES)).encode("utf-8")
            "\n".join(board_lines(part_of_board(board, group=None, top=1, bottom=1), MEASURES)).encode("utf-8")
            _hold_places(data)
            _hold_explanations(board, data, locate)


def _locator(case: Case) -> Locate:
    documents: dict[str, Document] = {}

    def locate(source: Source) -> int | None:
        if source.path not in documents:
            documents[source.path] = read_document(case.tree.read(source.path), source.path)
        return documents[source.path].locate(source.pointer, key=bool(source.pointer)).line

    return locate


def _hold_places(data: dict[str, Any]) -> None:
    """Whoever has the higher total stands before; who stands alike shares a total, unless a tie was broken."""
    for group in data["groups"]:
        rows = group["ranked"]
        demand(group["participants"] == len(rows), "everyone-ranked-is-counted", data["board"])
        totals = [Fraction(row["total"]) for row in rows]
        demand(totals == sorted(totals, reverse=True), "the-higher-total-stands-before", data["board"])
        for row in rows:
            above = sum(other["place"] < row["place"] for other in rows)
            below = sum(other["place"] > row["place"] for other in rows)
            demand(row["place"] == above + 1, "a-place-counts-those-before", data["board"])
            demand(row["from_bottom"] == below + 1, "a-place-from-the-bottom-counts-those-behind", data["board"])


def _hold_explanations(board: Board, data: dict[str, Any], locate: Locate) -> None:
    rows = {row["subject"]: row for group in data["groups"] for row in group["ranked"]}
    apart = {one["subject"] for group in data["groups"] for one in group["apart"]}
    subjects = {standing.subject.id for standing in board.standings}
    demand(subjects == rows.keys() | apart, "a-board-names-each-of-its-subjects", board.scheme.board)
    for subject in sorted(subjects):
        said = explanation_data(explain(board, subject), MEASURES, locate)
        dump(said).encode("utf-8")
        "\n".join(printable(line) for line in explanation_lines(said)).encode("utf-8")
        row = rows.get(subject)
        where = f"{board.scheme.board} {board.period} {subject}"
        demand((said["place"] is None) == (row is None), "explain-equals-rank", where)
        if row is not None:
            same = all(said[name] == row[name] for name in ("place", "from_bottom", "total", "total_shown", "movement"))
            demand(same, "explain-equals-rank", where)
            again = total_again(said)
            demand(again is not None and again == Fraction(said["total"]), "a-total-can-be-computed-again", where)
