"""Totals and places: missing figures, caps, vetoes, ties, groups, each by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from qinqing.standing.boards.scoring import State, total_of
from support.boards import adjustment, component, conversion, places_of, score_of, version

BOTH = (component("a", weight=60), component("b", weight=40))
FIGURES = {"a": {"甲": 90, "乙": 80, "丙": None}, "b": {"甲": 50, "乙": 100, "丙": 70}}


def test_a_total_is_the_sum_of_figures_by_weight() -> None:
    found = score_of(version(*BOTH), FIGURES)
    assert (found["甲"].total, found["乙"].total) == (74, 88)


def test_a_full_mark_enters_as_it_is_and_with_a_weight_in_proportion() -> None:
    scheme = version(component("a", full_mark=70), component("b", weight=30, full_mark=150))
    found = score_of(scheme, {"a": {"甲": 65}, "b": {"甲": 75}})
    assert found["甲"].total == 65 + 15


def test_what_is_missing_is_left_out_and_the_rest_raised() -> None:
    found = score_of(version(*BOTH), FIGURES)["丙"]
    assert (found.rescale, found.total, found.place) == (Fraction(100, 40), 70, 3)
    # 75 × 4/3: a body without services, in the national inspection of sites.
    raised = score_of(
        version(component("a", full_mark=75), component("b", full_mark=25)), {"a": {"甲": 60}, "b": {"甲": None}}
    )
    assert raised["甲"].total == 80


def test_what_is_missing_may_count_nothing() -> None:
    scheme = version(component("a", weight=60, missing="记零分"), component("b", weight=40))
    assert score_of(scheme, FIGURES)["丙"].total == 28


def test_whoever_must_not_lack_it_stands_apart_and_out_of_the_range_of_others() -> None:
    scheme = version(
        component("a", weight=60, missing="不参加排名"), component("b", weight=40, convert=conversion("极差"))
    )
    found = score_of(scheme, {"a": {"甲": 90, "乙": 80, "丙": None}, "b": {"甲": 50, "乙": 100, "丙": 500}})
    assert found["丙"].state is State.NOT_RANKED
    assert found["丙"].reason is not None
    assert found["丙"].reason.zh == "没有填报"
    assert (found["丙"].total, found["丙"].place) == (None, 0)
    assert found["乙"].contributions[1].points == 100


def test_a_subject_without_any_figure_is_not_ranked() -> None:
    found = score_of(version(*BOTH), {"a": {"甲": None, "乙": 1}, "b": {"甲": None, "乙": 1}})
    assert found["甲"].state is State.NOT_RANKED
    assert found["甲"].reason is not None
    assert found["甲"].reason.zh == "各项均无数据"


def test_a_subject_with_too_little_to_go_by_is_not_ranked() -> None:
    found = score_of(version(*BOTH, minimum_weight=50), FIGURES)
    assert found["丙"].reason is not None
    assert found["丙"].reason.zh == "有数据的项目权重合计40，不足50"
    assert places_of(score_of(version(*BOTH, minimum_weight=40), FIGURES))["丙"] == 3


def test_bonuses_and_deductions_stop_at_their_caps() -> None:
    scheme = version(component("a"), bonus_cap=5, deduction_cap=2)
    given = {
        "甲": [adjustment("加分", 4), adjustment("加分", 3), adjustment("扣分", "0.1")],
        "乙": [adjustment("扣分", 1), adjustment("扣分", "1.5")],
    }
    found = score_of(scheme, {"a": {"甲": 80, "乙": 80}}, adjustments=given)
    assert (found["甲"].bonus, found["甲"].deduction) == (5, Fraction(1, 10))
    assert (found["甲"].total, found["乙"].total) == (Fraction(849, 10), 78)
    assert found["甲"].contributions[0].share == 80


def test_a_veto_takes_the_place_and_keeps_the_arithmetic() -> None:
    found = score_of(
        version(component("a")),
        {"a": {"甲": 90, "乙": 80}},
        adjustments={"甲": [adjustment("一票否决", reason="案件")]},
    )
    assert (found["甲"].state, found["甲"].total, found["甲"].place) == (State.VETOED, None, 0)
    assert found["甲"].reason is not None
    assert found["甲"].reason.zh == "案件"
    assert found["甲"].contributions[0].points == 90
    assert found["乙"].place == 1


def test_equal_totals_share_a_place_and_the_next_are_skipped() -> None:
    found = score_of(version(component("a")), {"a": {"甲": 9, "乙": 8, "丙": 8, "丁": 7}})
    assert places_of(found) == {"甲": 1, "乙": 2, "丙": 2, "丁": 4}
    assert {name: one.from_bottom for name, one in found.items()} == {"甲": 4, "乙": 2, "丙": 2, "丁": 1}


def test_totals_that_print_alike_are_not_equal() -> None:
    found = score_of(version(component("a")), {"a": {"甲": Fraction(1, 3), "乙": Fraction(333333333333, 10**12)}})
    assert places_of(found) == {"甲": 1, "乙": 2}


def test_a_tie_is_broken_in_turn_where_the_scheme_says_so() -> None:
    figures = {"a": {"甲": 10, "乙": 20, "丙": 20}, "b": {"甲": 20, "乙": 10, "丙": 10}}
    parts = (component("a", weight=50), component("b", weight=50))
    assert places_of(score_of(version(*parts), figures)) == {"甲": 1, "乙": 1, "丙": 1}
    by_b = version(*parts, ties="依次比较", tie_break=["b"])
    assert places_of(score_of(by_b, figures)) == {"甲": 1, "乙": 2, "丙": 2}
    by_a = version(*parts, ties="依次比较", tie_break=["a", "b"])
    assert places_of(score_of(by_a, figures)) == {"甲": 3, "乙": 1, "丙": 1}
    ignored = version(*parts, ties="并列", tie_break=["b"])
    assert places_of(score_of(ignored, figures)) == {"甲": 1, "乙": 1, "丙": 1}


def test_a_missing_component_loses_a_tie() -> None:
    scheme = version(component("a", weight=50), component("b", weight=50), ties="依次比较", tie_break=["b"])
    found = score_of(scheme, {"a": {"甲": 0, "乙": 0}, "b": {"甲": None, "乙": 0}})
    assert places_of(found) == {"甲": 2, "乙": 1}


GROUPED = version(
    component("a", full_mark=100),
    groups=[
        {"id": "xian", "name": "县区组", "kinds": ["县区"], "full_mark": 150},
        {"id": "qita", "name": "其他组", "kinds": ["部门", "企业"], "full_mark": 100},
    ],
)


def test_groups_have_their_own_full_marks_and_places() -> None:
    # 连云港: 150 for counties and 100 for others, ranked within the group.
    kinds = {"甲": "县区", "乙": "部门", "丙": "企业", "丁": "学校"}
    found = score_of(GROUPED, {"a": {"甲": 80, "乙": 90, "丙": 95, "丁": 100}}, kinds=kinds)
    assert {name: (one.group, one.total, one.place) for name, one in found.items()} == {
        "甲": ("xian", 120, 1),
        "丙": ("qita", 95, 1),
        "乙": ("qita", 90, 2),
    }


def test_points_are_not_raised_with_the_full_mark_of_the_group() -> None:
    scheme = {**GROUPED, "bonus_cap": 5}
    found = score_of(scheme, {"a": {"甲": 80}}, kinds={"甲": "县区"}, adjustments={"甲": [adjustment("加分", 2)]})
    assert found["甲"].total == 122


@pytest.mark.parametrize("figure", [Fraction(1, 3), 55, 0])
def test_the_total_is_what_its_own_numbers_give(figure: Fraction) -> None:
    found = score_of(
        version(*BOTH, bonus_cap=5),
        {"a": {"甲": figure}, "b": {"甲": None}},
        adjustments={"甲": [adjustment("加分", 2)]},
    )
    assert total_of(found["甲"]) == found["甲"].total == figure + 2
