"""From amounts to points (换算): the methods a scheme may name, each over all subjects that are ranked together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from qinqing.register.records import SchemeVersionComponentConversion as Conversion
from qinqing.standing.ranking import competition_places
from qinqing.standing.value import Known, exact

HIGHER_IS_BETTER = "越高越好"

Amounts = Mapping[str, Known]
Points = dict[str, Fraction]


def convert(conversion: Conversion, amounts: Amounts, full_mark: Fraction) -> Points:
    """Return the points of every subject in ``amounts``, on the scale from 0 to ``full_mark``.

    Raises KeyError for a method that no scheme can name, since the schema lists them.
    """
    return _METHODS[conversion.method](conversion, amounts, full_mark)


def _as_is(_conversion: Conversion, amounts: Amounts, _full_mark: Fraction) -> Points:
    return {subject: known.amount for subject, known in amounts.items()}


def _percentage(conversion: Conversion, amounts: Amounts, full_mark: Fraction) -> Points:
    if conversion.direction == HIGHER_IS_BETTER:
        return {subject: known.amount / 100 * full_mark for subject, known in amounts.items()}
    return {subject: (100 - known.amount) / 100 * full_mark for subject, known in amounts.items()}


def _target_linear_floor(conversion: Conversion, amounts: Amounts, full_mark: Fraction) -> Points:
    target, slope = _given(conversion.target), _given(conversion.slope)
    floor = exact(conversion.floor or 0)

    def points(value: Fraction) -> Fraction:
        behind = target - value if conversion.direction == HIGHER_IS_BETTER else value - target
        return min(full_mark, max(floor, full_mark - slope * max(Fraction(0), behind)))

    return {subject: points(known.amount) for subject, known in amounts.items()}


def _better_of_range(conversion: Conversion, amounts: Amounts, full_mark: Fraction) -> Points:
    values = [known.amount for known in amounts.values()]
    lowest, highest = min(values, default=Fraction(0)), max(values, default=Fraction(0))
    if lowest == highest:
        # Nobody is behind anybody: the range gives no ground to take points from one of them.
        return dict.fromkeys(amounts, full_mark)
    if conversion.direction == HIGHER_IS_BETTER:
        return {subject: (known.amount - lowest) / (highest - lowest) * full_mark for subject, known in amounts.items()}
    return {subject: (highest - known.amount) / (highest - lowest) * full_mark for subject, known in amounts.items()}


def _distance_to_frontier(conversion: Conversion, amounts: Amounts, full_mark: Fraction) -> Points:
    worst, best = _given(conversion.worst), _given(conversion.best)

    def points(value: Fraction) -> Fraction:
        return min(full_mark, max(Fraction(0), (worst - value) / (worst - best) * full_mark))

    return {subject: points(known.amount) for subject, known in amounts.items()}


def _points_by_place(conversion: Conversion, amounts: Amounts, full_mark: Fraction) -> Points:
    sign = 1 if conversion.direction == HIGHER_IS_BETTER else -1
    places = competition_places({subject: sign * known.amount for subject, known in amounts.items()})
    sharing = Counter(places.values())
    step, floor = _given(conversion.step), exact(conversion.floor or 0)

    def at(place: int) -> Fraction:
        return max(floor, full_mark - (place - 1) * step)

    def points(place: int) -> Fraction:
        if conversion.ties == "取平均分":
            taken = range(place, place + sharing[place])
            return sum((at(one) for one in taken), Fraction(0)) / len(taken)
        return at(place)

    return {subject: points(place) for subject, place in places.items()}


def _mean_without_extremes(_conversion: Conversion, amounts: Amounts, full_mark: Fraction) -> Points:
    return {subject: trimmed_mean(known.marks) / 100 * full_mark for subject, known in amounts.items()}


def trimmed_mean(marks: tuple[Fraction, ...]) -> Fraction:
    """Return the mean of ``marks`` without one highest and one lowest; of fewer than three, the plain mean."""
    kept = sorted(marks)[1:-1] if len(marks) >= 3 else marks
    return sum(kept, Fraction(0)) / len(kept)


def _given(number: int | Decimal | None) -> Fraction:
    if number is None:
        raise ValueError("the scheme lacks a number that its conversion needs")
    return exact(number)


_METHODS: Mapping[str, Callable[[Conversion, Amounts, Fraction], Points]] = {
    "原值": _as_is,
    "百分比": _percentage,
    "目标递减": _target_linear_floor,
    "极差": _better_of_range,
    "前沿距离": _distance_to_frontier,
    "位次赋分": _points_by_place,
    "去掉最高最低后平均": _mean_without_extremes,
}
