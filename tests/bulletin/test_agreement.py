"""Committed bulletins are held against the data of the day they were issued; examples of each rule are elsewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from qinqing.bulletin.agreement import disagreements
from qinqing.bulletin.quantities import Origins, quantity_of_board, quantity_of_measure
from qinqing.findings.finding import Text
from qinqing.register.records.typed import Bulletin
from qinqing.standing.boards.board import Board
from qinqing.standing.facts.lookup import Lookup, build_lookup, lookup_at
from qinqing.standing.measures import MEASURES
from qinqing.standing.numbers.value import Known, Undefined

pytestmark = pytest.mark.slow


def of_august(lookup: Lookup) -> Bulletin:
    return next(bulletin for bulletin in lookup.register.bulletins if bulletin.period == "2023-08")


def codes(lookup: Lookup, bulletin: Bulletin) -> list[str]:
    register = replace(lookup.register, bulletins=(bulletin,))
    return [found.code for found in disagreements(build_lookup(register, lookup.as_of))]


@pytest.mark.slow
def test_the_bulletins_of_the_demonstration_agree(district: Lookup) -> None:
    assert sum(len(bulletin.figures) for bulletin in district.register.bulletins) > 100
    assert list(disagreements(district)) == []


def test_nothing_is_said_while_a_record_cannot_be_read(mini: Lookup) -> None:
    bulletin = of_august(mini)
    wrong = replace(bulletin, figures=(replace(bulletin.figures[0], values=(206,)), *bulletin.figures[1:]))
    register = replace(mini.register, bulletins=(wrong,))
    assert list(disagreements(build_lookup(register, mini.as_of)))
    broken = replace(register, unreadable=frozenset({"data/records/qu-tongji-ju/2023-08/service.yaml"}))
    assert list(disagreements(build_lookup(broken, mini.as_of))) == []


@pytest.mark.parametrize(("name", "said"), [("好差评覆盖率", "review-coverage"), ("reviewcoverage", "review-coverage")])
def test_a_measure_that_is_none_is_answered_with_the_one_that_is_meant(mini: Lookup, name: str, said: str) -> None:
    bulletin = of_august(mini)
    wrong = replace(bulletin, figures=(replace(bulletin.figures[0], measure=name),))
    [found] = disagreements(build_lookup(replace(mini.register, bulletins=(wrong,)), mini.as_of))
    suggestion = found.arguments["suggestion"]
    assert isinstance(suggestion, Text)
    assert said in suggestion.zh
    assert said in suggestion.en


@pytest.mark.slow
def test_what_happened_after_the_day_of_issue_changes_nothing(district: Lookup) -> None:
    later = district.as_of + timedelta(days=60)
    assert list(disagreements(build_lookup(district.register, later))) == []


@pytest.mark.parametrize(
    ("written", "text", "agrees"),
    [
        (Decimal("60.29"), "好差评覆盖率60.29%", True),
        (Decimal("60.3"), "好差评覆盖率60.3%", True),
        (60, "好差评覆盖率60%", True),
        (Decimal("60.2"), "好差评覆盖率60.2%", False),
        (Decimal("60.294"), "好差评覆盖率60.294%", True),
        (Decimal("60.290"), "好差评覆盖率60.290%", False),
    ],
)
def test_a_rate_is_held_to_the_decimals_it_was_written_with(
    mini: Lookup, written: int | Decimal, text: str, agrees: bool
) -> None:
    bulletin = of_august(mini)
    figure = replace(bulletin.figures[1], text=text, values=(written,))
    changed = replace(bulletin, overview=(f"{text}。",), figures=(figure,))
    assert (codes(mini, changed) == []) is agrees


@pytest.mark.parametrize(
    ("text", "number", "carried"),
    [
        ("评价205件", 205, True),
        ("评价1205件", 205, False),
        ("评价2053件", 205, False),
        ("评价205.5件", 205, False),
        ("评价0.205件", 205, False),
        ("覆盖率205.", 205, True),
        ("完成数为零", 0, True),
        ("完成数没有", 0, False),
    ],
)
def test_a_number_stands_in_the_text_as_itself(mini: Lookup, text: str, number: int, carried: bool) -> None:
    bulletin = of_august(mini)
    figure = replace(bulletin.figures[0], text=text, values=(number,))
    changed = replace(bulletin, overview=(text,), figures=(figure,))
    assert ("QQ455" in codes(mini, changed)) is not carried


def test_a_list_has_to_name_everyone_down_to_its_last_place(district: Lookup) -> None:
    bulletin = next(one for one in district.register.bulletins if one.standings and len(one.standings[0].top) > 1)
    standing = bulletin.standings[0]
    assert codes(district, bulletin) == []
    shorter = replace(bulletin, standings=(replace(standing, top=standing.top[1:]),))
    longer = replace(bulletin, standings=(replace(standing, top=(*standing.top, standing.bottom[0]), bottom=()),))
    assert codes(district, shorter)[0] == codes(district, longer)[0] == "QQ480"


def test_the_district_is_the_sum_of_its_units(district: Lookup) -> None:
    origins = Origins(district)
    measure = MEASURES["review-coverage"]
    values = [
        value
        for unit in district.register.units
        if isinstance(value := measure.compute(district, unit, "2023-08"), Known)
    ]
    above = sum((value.numerator or Fraction(0) for value in values), Fraction(0))
    below = sum((value.denominator or Fraction(0) for value in values), Fraction(0))
    expected = {"分子": above, "分母": below, "数值": above / below * 100, "对象数": Fraction(len(values))}
    for quantity, amount in expected.items():
        found = quantity_of_measure(origins, measure, "2023-08", quantity)
        assert isinstance(found, Known)
        assert found.amount == amount


@pytest.mark.parametrize(
    ("measure", "quantity"),
    [("exam-mark", "数值"), ("publicity-done", "分子"), ("city-place", "数值"), ("review-good", "名次")],
)
def test_what_cannot_be_added_up_is_no_number(district: Lookup, measure: str, quantity: str) -> None:
    assert isinstance(quantity_of_measure(Origins(district), MEASURES[measure], "2023-08", quantity), Undefined)


def test_a_board_gives_places_points_and_how_many_are_ranked(mini: Lookup) -> None:
    board = Origins(mini).board("danwei-yuedu", "2023-08")
    assert isinstance(board, Board)
    found = [
        quantity_of_board(board, quantity, subject)
        for quantity, subject in (
            ("名次", "qu-gongdian-gongsi"),
            ("倒数名次", "qu-gongdian-gongsi"),
            ("得分", "qu-gongdian-gongsi"),
            ("对象数", None),
        )
    ]
    assert [one.amount for one in found if isinstance(one, Known)] == [1, 1, 100, 2]
    for quantity, subject in (("名次", None), ("对象数", "qu-gongdian-gongsi"), ("名次", "qu-tongji-ju")):
        assert isinstance(quantity_of_board(board, quantity, subject), Undefined)


def test_a_lookup_of_another_day_is_the_one_built_for_it(district: Lookup) -> None:
    day = district.as_of.replace(month=8, day=15)
    moved, built = lookup_at(district, day), build_lookup(district.register, day)
    assert moved == built
