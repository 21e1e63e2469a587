"""The total of an explanation computed again from its own numbers, as a reader with a pocket calculator would."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any


def total_again(data: Mapping[str, Any]) -> Fraction | None:
    """Return the total that the numbers of an explanation give; None where it has no place.

    Each share is computed from points, weight and full mark, and the points from the raw figure wherever they depend
    on nobody else; whatever the explanation says of them has to be the same.
    """
    shares, present, whole = Fraction(0), Fraction(0), Fraction(0)
    for component in data["components"]:
        full = Fraction(component["full_mark"])
        worth = full if component["weight"] is None else Fraction(component["weight"])
        whole += worth
        if component["points"] is None:
            assert not component["value"]["known"] or data["total"] is None
            continue
        points = Fraction(component["points"])
        again = _points(component, full)
        assert again is None or again == points, component
        assert points * worth / full == Fraction(component["share"])
        shares += points * worth / full
        present += worth
    if data["total"] is None:
        return None
    assert Fraction(data["rescale"]) == whole / present
    adjusted = Fraction(0)
    for name, kind, sign in (("bonus", "加分", 1), ("deduction", "扣分", -1)):
        given = sum((Fraction(one["points"]) for one in data["adjustments"] if one["kind"] == kind), Fraction(0))
        assert given == Fraction(data[name]["given"])
        adjusted += sign * min(given, Fraction(data[name]["cap"]))
    return shares * whole / present * Fraction(data["group_factor"]) + adjusted


def _points(component: Mapping[str, Any], full: Fraction) -> Fraction | None:
    value, how = component["value"], component["conversion"]
    if not value["known"]:
        return Fraction(0)
    amount = Fraction(value["amount"])
    if "numerator" in value:
        assert amount == Fraction(value["numerator"]) / Fraction(value["denominator"]) * 100
    higher = how["direction"] == "越高越好"
    match how["method"]:
        case "原值":
            return amount
        case "百分比":
            return min(max(amount if higher else 100 - amount, Fraction(0)), Fraction(100)) * full / 100
        case "目标递减":
            behind = max(Fraction(0), Fraction(how["target"]) - amount if higher else amount - Fraction(how["target"]))
            return min(full, max(Fraction(how.get("floor", 0)), full - behind * Fraction(how["slope"])))
        case "前沿距离":
            worst, best = Fraction(how["worst"]), Fraction(how["best"])
            return min(full, max(Fraction(0), (amount - worst) / (best - worst) * full))
        case "去掉最高最低后平均":
            # Where no judges gave marks, the figure itself is the one mark.
            marks = sorted(map(Fraction, value.get("marks", [value["amount"]])))
            kept = marks[1:-1] if len(marks) > 2 else marks
            return sum(kept, Fraction(0)) / len(kept) * full / 100
    return None
