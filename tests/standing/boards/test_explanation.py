"""The explanation of a total: everything on the way from the records to the place, and nothing else."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from qinqing.register.document.yaml_document import Document
from qinqing.register.document.yaml_reader import read_document
from qinqing.standing.boards.board import Board, board_of
from qinqing.standing.boards.explanation import board_data, explain, explanation_data
from qinqing.standing.boards.method import method_of
from qinqing.standing.measures import MEASURES
from qinqing.standing.numbers.display import plain, shown
from qinqing.standing.numbers.value import Source
from support.measuring import MARKET, OFFICE, POWER, STATISTICS, mini_lookup
from support.mini_boards import adjusted, marked_scheme
from support.recomputing import total_again
from support.trees import MINI

AUGUST = {MARKET: "70.5", POWER: 80, STATISTICS: "70.5", OFFICE: 60}


def marked_board() -> Board:
    items = adjusted(MARKET, "加分", 4, "2023-08-20") + adjusted(MARKET, "加分", 3, "2023-08-03")
    lookup = mini_lookup(marked_scheme({("2023-08", "2023-09-05"): AUGUST}, adjustments=items))
    return board_of(lookup, lookup.register.schemes["shi-bang"], "2023-08")


def no_line(_source: Source) -> None:
    return None


def data_of(board: Board, subject: str) -> dict[str, Any]:
    return explanation_data(explain(board, subject), MEASURES, no_line)


def test_a_subject_is_told_with_the_ones_just_above_and_below() -> None:
    board = marked_board()
    middle = explain(board, STATISTICS)
    assert (middle.above and middle.above.subject.id, middle.below and middle.below.subject.id) == (MARKET, OFFICE)
    assert explain(board, POWER).above is None
    assert explain(board, OFFICE).below is None
    apart = explain(board, "qu-jiwei-jianwei")
    assert (apart.above, apart.below, apart.standing.place) == (None, None, 0)


def test_a_subject_that_is_not_on_the_board_has_no_explanation() -> None:
    with pytest.raises(KeyError):
        explain(marked_board(), "qu-wu")


def test_the_explanation_holds_caps_beside_what_was_given() -> None:
    data = data_of(marked_board(), MARKET)
    assert data["bonus"] == {"given": "7", "cap": "5", "counted": "5"}
    assert data["deduction"] == {"given": "0", "cap": "20", "counted": "0"}
    assert (data["total"], data["total_shown"], data["place"], data["from_bottom"]) == ("75.5", "75.50", 2, 3)
    assert [one["date"] for one in data["adjustments"]] == ["2023-08-03", "2023-08-20"]


def test_a_subject_apart_has_a_reason_in_place_of_a_total() -> None:
    data = data_of(marked_board(), "qu-jiwei-jianwei")
    assert (data["total"], data["place"], data["state"]) == (None, None, "不参加排名")
    assert data["reason"] == "评分表没有该对象的分数"
    assert data["components"][0]["value"] == {"known": False, "reason": "评分表没有该对象的分数"}


@lru_cache(maxsize=1)
def mini_board() -> Board:
    lookup = mini_lookup()
    return board_of(lookup, lookup.register.schemes["danwei-yuedu"], "2023-08")


def line_in_mini(source: Source) -> int | None:
    path = MINI / source.path
    document: Document = read_document(path.read_bytes(), source.path)
    return document.locate(source.pointer, key=True).line


def test_every_source_leads_to_its_line() -> None:
    data = explanation_data(explain(mini_board(), POWER), MEASURES, line_in_mini)
    sources = [source for component in data["components"] for source in component["sources"]]
    assert sources
    for source in sources:
        line = Path(MINI / source["file"]).read_text(encoding="utf-8").splitlines()[source["line"] - 1]
        last = next((step for step in reversed(source["pointer"]) if isinstance(step, str)), "")
        assert last in line


def test_a_rate_is_told_with_its_numerator_and_denominator() -> None:
    component = data_of(mini_board(), POWER)["components"][0]
    value = component["value"]
    assert Fraction(value["amount"]) == Fraction(value["numerator"]) / Fraction(value["denominator"]) * 100


@pytest.mark.parametrize("subject", [MARKET, POWER, STATISTICS])
def test_the_total_follows_from_the_numbers_of_the_explanation(subject: str) -> None:
    for board in (marked_board(), mini_board()):
        data = data_of(board, subject)
        assert total_again(data) == (None if data["total"] is None else Fraction(data["total"]))


def test_a_board_as_data_holds_everybody_once() -> None:
    board = marked_board()
    data = board_data(board, MEASURES)
    (group,) = data["groups"]
    rows = [row["subject"] for row in (*group["ranked"], *group["apart"])]
    assert sorted(rows) == sorted(one.subject.id for one in board.standings)
    assert (data["board"], data["period"], data["previous"]) == ("shi-bang", "2023-08", "2023-07")
    assert group["participants"] == 4


def test_the_method_says_what_the_scheme_says() -> None:
    lines = "\n".join(method_of(mini_board().version, MEASURES))
    assert "依据：讲话未规定权重，本站默认设置。自2023-01-01起适用。" in lines
    assert "总分＝指标进展×0.6＋整改按期×0.4＋加分－扣分。" in lines
    assert "达到100得满分100分，每低于1个单位扣1分，最低0分；没有数据的剔除，其余各项按比例折算。" in lines
    assert (
        "加分合计不超过5分，扣分合计不超过20分；有下列情形之一的一票否决，不参加排名：发生严重违纪违法案件。" in lines
    )
    assert "总分相同的并列，后续名次空缺；按精确值排名，显示保留2位小数。" in lines


@pytest.mark.parametrize(
    ("number", "decimals", "text"),
    [
        (Fraction(2, 3), 2, "0.67"),
        (Fraction(8672, 100), 2, "86.72"),
        (Fraction(100), 2, "100.00"),
        (Fraction(5, 1000), 2, "0.01"),
        (Fraction(4999, 1000000), 2, "0.00"),
        (Fraction(-5, 1000), 2, "-0.01"),
        (Fraction(-1, 1000), 2, "0.00"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(-7, 3), 1, "-2.3"),
    ],
)
def test_numbers_are_shown_rounded_half_up(number: Fraction, decimals: int, text: str) -> None:
    assert shown(number, decimals) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [(Fraction(195, 2), "97.5"), (Fraction(200, 3), "200/3"), (Fraction(1, 8), "0.125"), (Fraction(-3), "-3")],
)
def test_numbers_are_written_exactly(number: Fraction, text: str) -> None:
    assert plain(number) == text
    assert Fraction(text) == number
