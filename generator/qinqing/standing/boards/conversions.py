"""From amounts to points (换算): the methods a scheme may name, each over all subjects that are ranked together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from qinqing.errors import QinqingError
from qinqing.findings.finding import Text
from qinqing.register.records.typed import SchemeVersionComponentConversion as Conversion
from qinqing.register.records.words import ConversionMethod, Direction
from qinqing.standing.numbers.arithmetic import StraightLine, order_key, straight_line
from qinqing.standing.numbers.ranking import competition_places
from qinqing.standing.numbers.value import Known, exact

HIGHER_IS_BETTER: Final[Direction] = "越高越好"
RANGE: Final[ConversionMethod] = "极差"
BY_PLACE: Final[ConversionMethod] = "位次赋分"
RELATIVE: Final = frozenset({RANGE, BY_PLACE})
"""The methods by which the points of one subject depend on the amounts of the others."""

_ZERO, _HUNDRED = Fraction(0), Fraction(100)

Amounts = Mapping[str, Known]
Points = dict[str, Fraction]


def convert(conversion: Conversion, amounts: Amounts, full_mark: Fraction) -> Points:
    """Return the points of every subject in ``amounts``, on the scale from 0 to ``full_mark``.

    Only 原值 may leave that scale, since it takes an amount for what it is.  Raises KeyError for a method that no
    scheme can name, since the schema lists them, and QinqingError where the frontier and its other end are one.
    """
    return _METHODS[conversion.method](conversion, amounts, full_mark)


def _as_is(_conversion: Conversion, amounts: Amounts, _full_mark: Fraction) -> Points:
    return {subject: known.amount for subject, known in amounts.items()}


def _percentage(conversion: Conversion, amounts: Amounts, full_mark: Fraction) -> Points:
    # More than was asked for earns no more than the full mark: one component must not make up for another.
    ends = (_ZERO, _HUNDRED) if conversion.direction == HIGHER_IS_BETTER else (_HUNDRED, _ZERO)
    return _between(amounts, *ends, full_mark)


def _target_linear_floor(conversion: Conversion, amounts: Amounts, full_mark: Fraction) -> Points:
    target, slope = _given(conversion.target), _given(conversion.slope)
    floor = exact(conversion.floor or 0)
    higher = conversion.direction == HIGHER_IS_BETTER
    down = slope if higher else -slope
    line = straight_line(down, full_mark - down * target)
    return _clamped(amounts, line, min(floor, full_mark), full_mark)


def _better_of_range(conversion: Conversion, amounts: Amounts, full_mark: Fraction) -> Points:
    keys = [order_key(known.amount) for known in amounts.values()] or [order_key(_ZERO)]
    lowest, highest = min(keys)[1], max(keys)[1]
    if lowest == highest:
        # Nobody is behind anybody: the range gives no ground to take points from one of them.
        return dict.fromkeys(amounts, full_mark)
    ends = (lowest, highest) if conversion.direction == HIGHER_IS_BETTER else (highest, lowest)
    return _between(amounts, *ends, full_mark)


def _distance_to_frontier(conversion: Conversion, amounts: Amounts, full_mark: Fraction) -> Points:
    # The better end may be the greater or the lesser number, so the direction needs no word here.
    worst, best = _given(conversion.worst), _given(conversion.best)
    if worst == best:
        raise QinqingError(
            Text("榜单办法的最优值与最差值相同，无法换算", "the best and the worst value of a scheme are the same"),
            Text("请更正最优值（best）或最差值（worst）", "correct best or worst"),
        )
    return _between(amounts, worst, best, full_mark)


def _between(amounts: Amounts, worst: Fraction, best: Fraction, full_mark: Fraction) -> Points:
    """Return nothing for ``worst`` and worse, the full mark for ``best`` and better, and between them in proportion."""
    slope = full_mark / (best - worst)
    return _clamped(amounts, straight_line(slope, -worst * slope), _ZERO, full_mark)


def _clamped(amounts: Amounts, line: StraightLine, floor: Fraction, full_mark: Fraction) -> Points:
    up, start, below = line.up, line.start, line.below
    least, least_divisor = floor.as_integer_ratio()
    most, most_divisor = full_mark.as_integer_ratio()
    points: Points = {}
    for subject, known in amounts.items():
        numerator, denominator = known.amount.as_integer_ratio()
        numerator = numerator * up + denominator * start
        denominator *= below
        if numerator * least_divisor <= least * denominator:
            points[subject] = floor
        elif numerator * most_divisor >= most * denominator:
            points[subject] = full_mark
        else:
            points[subject] = Fraction(numerator, denominator)
    return points


def _points_by_place(conversion: Conversion, amounts: Amounts, full_mark: Fraction) -> Points:
    higher = conversion.direction == HIGHER_IS_BETTER
    places = competition_places(
        {subject: order_key(known.amount if higher else -known.amount) for subject, known in amounts.items()}
    )
    sharing = Counter(places.values())
    step = full_mark / max(1, len(amounts)) if conversion.step is None else exact(conversion.step)
    floor = exact(conversion.floor or 0)

    def at(place: int) -> Fraction:
        return min(full_mark, max(floor, full_mark - (place - 1) * step))

    def points(place: int) -> Fraction:
        if conversion.ties == "取平均分":
            taken = range(place, place + sharing[place])
            return sum((at(one) for one in taken), Fraction(0)) / len(taken)
        return at(place)

    by_place = {place: points(place) for place in sharing}
    return {subject: by_place[place] for subject, place in places.items()}


def _mean_without_extremes(_conversion: Conversion, amounts: Amounts, full_mark: Fraction) -> Points:
    return {
        subject: trimmed_mean(known.marks or (known.amount,)) / 100 * full_mark for subject, known in amounts.items()
    }


def trimmed_mean(marks: tuple[Fraction, ...]) -> Fraction:
    """Return the mean of ``marks`` without one highest and one lowest; of fewer than three, the plain mean.

    Raises ZeroDivisionError where there is no mark.
    """
    kept = sorted(marks)[1:-1] if len(marks) >= 3 else marks
    return sum(kept, Fraction(0)) / len(kept)


def _given(number: int | Decimal | None) -> Fraction:
    if number is None:
        raise ValueError("the scheme lacks a number that its conversion needs")
    return exact(number)


_METHODS: Mapping[ConversionMethod, Callable[[Conversion, Amounts, Fraction], Points]] = {
    "原值": _as_is,
    "百分比": _percentage,
    "目标递减": _target_linear_floor,
    RANGE: _better_of_range,
    "前沿距离": _distance_to_frontier,
    BY_PLACE: _points_by_place,
    "去掉最高最低后平均": _mean_without_extremes,
}
