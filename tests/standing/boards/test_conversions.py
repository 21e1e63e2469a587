"""Every conversion by hand: what it gives, at its edges, in both directions."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from qinqing.errors import QinqingError
from qinqing.register.records.typed import build_scheme_version_component_conversion
from qinqing.standing.boards.conversions import convert, trimmed_mean
from qinqing.standing.numbers.value import Known
from support.boards import conversion, values_of

HIGH, LOW = "越高越好", "越低越好"


def points(figures: list[Any], full_mark: int, method: str, direction: str = HIGH, **numbers: Any) -> list[Fraction]:
    """Return the points that each of ``figures`` gets."""
    amounts = {f"s{index}": value for index, value in enumerate(values_of(dict(enumerate(figures))).values())}  # type: ignore[arg-type]
    known = {name: value for name, value in amounts.items() if isinstance(value, Known)}
    built = build_scheme_version_component_conversion(conversion(method, direction, **numbers))
    return list(convert(built, known, Fraction(full_mark)).values())


def test_as_is_takes_the_amount_for_what_it_is() -> None:
    assert points([88, Fraction(1, 3), 0], 100, "原值") == [88, Fraction(1, 3), 0]


@pytest.mark.parametrize(
    ("direction", "expected"),
    [(HIGH, [0, 20, 40, 40]), (LOW, [40, 20, 0, 0])],
)
def test_a_percentage_takes_its_part_of_the_full_mark_and_no_more(direction: str, expected: list[int]) -> None:
    assert points([0, 50, 100, 130], 40, "百分比", direction) == expected


def test_a_percentage_below_zero_earns_nothing() -> None:
    assert points([-20], 40, "百分比") == [0]


def test_target_linear_floor_takes_a_point_for_each_percent_below_the_target() -> None:
    # 连云港: 98 % for 20 points, one point for each percentage point below.
    given = points([98, 100, Fraction(975, 10), 90, 70], 20, "目标递减", target=98, slope=1)
    assert given == [20, 20, Fraction(195, 10), 12, 0]


def test_target_linear_floor_stops_at_the_floor_in_both_directions() -> None:
    assert points([98, 90, 10], 20, "目标递减", target=98, slope=2, floor=5) == [20, 5, 5]
    assert points([3, 5, 6, 90], 20, "目标递减", LOW, target=5, slope=4, floor=2) == [20, 20, 16, 2]


def test_a_floor_above_the_full_mark_gives_the_full_mark() -> None:
    assert points([98, 10], 20, "目标递减", target=98, slope=2, floor=50) == [20, 20]


def test_better_of_range_spreads_from_the_worst_to_the_best() -> None:
    assert points([10, 20, 30], 50, "极差") == [0, 25, 50]
    assert points([10, 20, 30], 50, "极差", LOW) == [50, 25, 0]
    assert points([0, 1, 3], 1, "极差") == [0, Fraction(1, 3), 1]


@pytest.mark.parametrize("figures", [[7], [7, 7, 7], [0, 0]])
def test_without_a_range_everybody_gets_the_full_mark(figures: list[int]) -> None:
    assert points(figures, 50, "极差") == [50] * len(figures)
    assert points(figures, 50, "极差", LOW) == [50] * len(figures)


def test_distance_to_frontier_is_that_of_doing_business() -> None:
    # (worst − x) / (worst − best) × 100, whichever end is the greater number.
    assert points([1, 12, Fraction(13, 2), 20, 0], 100, "前沿距离", LOW, worst=12, best=1) == [100, 0, 50, 0, 100]
    assert points([60, 100, 80, 20], 100, "前沿距离", worst=60, best=100) == [0, 100, 50, 0]


def test_a_frontier_without_a_distance_is_refused_in_words() -> None:
    with pytest.raises(QinqingError) as refused:
        points([1], 100, "前沿距离", worst=5, best=5)
    assert "最优值与最差值相同" in refused.value.message.zh


def test_points_by_place_fall_by_a_step_and_ties_share_the_better_place() -> None:
    assert points([90, 80, 80, 70], 100, "位次赋分", step=10) == [100, 90, 90, 70]
    assert points([1, 2, 2, 5], 100, "位次赋分", LOW, step=10) == [100, 90, 90, 70]


def test_points_by_place_may_share_the_average_of_the_places_that_a_tie_takes() -> None:
    assert points([90, 80, 80, 70], 100, "位次赋分", step=10, ties="取平均分") == [100, 85, 85, 70]
    assert points([5, 5, 5], 30, "位次赋分", step=10, ties="取平均分") == [20, 20, 20]


def test_points_by_place_stop_at_the_floor_also_inside_an_average() -> None:
    assert points([4, 3, 2, 1], 30, "位次赋分", step=20, floor=8) == [30, 10, 8, 8]
    assert points([4, 2, 2, 2], 30, "位次赋分", step=20, floor=4, ties="取平均分") == [30, 6, 6, 6]


def test_points_by_place_without_a_step_divide_the_full_mark_among_all() -> None:
    # full × (n − rank + 1) / n
    assert points([9, 8, 7, 6], 100, "位次赋分") == [100, 75, 50, 25]
    assert points([9], 100, "位次赋分") == [100]


def test_the_mean_leaves_out_one_highest_and_one_lowest() -> None:
    assert points([[90, 80, 100, 70], [60, 60, 60]], 15, "去掉最高最低后平均") == [Fraction(1275, 100), 9]


def test_of_fewer_than_three_marks_the_mean_is_plain() -> None:
    assert points([[90, 80], [70]], 100, "去掉最高最低后平均") == [85, 70]
    assert points([66], 100, "去掉最高最低后平均") == [66]


def test_only_one_of_several_highest_marks_is_left_out() -> None:
    assert trimmed_mean((Fraction(10), Fraction(10), Fraction(4), Fraction(1))) == 7


def test_a_mean_of_nothing_is_an_error_and_not_a_zero() -> None:
    with pytest.raises(ZeroDivisionError):
        trimmed_mean(())


@pytest.mark.parametrize("method", ["原值", "百分比", "极差", "位次赋分", "去掉最高最低后平均"])
def test_nobody_is_converted_to_nothing(method: str) -> None:
    assert points([], 100, method, step=1) == []
