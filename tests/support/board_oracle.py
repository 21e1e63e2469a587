"""An oracle of boards, written another way: plain dictionaries, counting instead of sorting, nothing of the program."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any


def points_of(how: Mapping[str, Any], figure: Any, others: list[Any], full: Fraction) -> Fraction:
    """Return the points for ``figure`` among ``others``, which hold it too."""

    def number(of: Any) -> Fraction:
        return sum(map(Fraction, of), Fraction(0)) / len(of) if isinstance(of, list) else Fraction(of)

    value, values = number(figure), [number(other) for other in others]
    better_low = how["direction"] == "越低越好"
    if how["method"] == "原值":
        return value
    if how["method"] == "百分比":
        part = (100 - value if better_low else value) * full / 100
        return sorted([Fraction(0), part, full])[1]
    if how["method"] == "目标递减":
        distance = value - how["target"] if better_low else how["target"] - value
        lost = full if distance <= 0 else full - distance * how["slope"]
        return min(full, lost if lost > how.get("floor", 0) else Fraction(how.get("floor", 0)))
    if how["method"] == "极差":
        if len(set(values)) == 1:
            return full
        good, bad = (min(values), max(values)) if better_low else (max(values), min(values))
        return full * (value - bad) / (good - bad)
    if how["method"] == "前沿距离":
        part = full * Fraction(value - how["worst"]) / (how["best"] - how["worst"])
        return sorted([Fraction(0), part, full])[1]
    if how["method"] == "去掉最高最低后平均":
        marks = [Fraction(mark) for mark in (figure if isinstance(figure, list) else [figure])]
        if len(marks) > 2:
            marks.remove(max(marks))
            marks.remove(min(marks))
        return sum(marks, Fraction(0)) / len(marks) * full / 100
    assert how["method"] == "位次赋分"
    before = sum(other < value if better_low else other > value for other in values)
    alike = sum(other == value for other in values)
    step = Fraction(how["step"]) if "step" in how else full / len(values)

    def mark(place: int) -> Fraction:
        return min(full, max(Fraction(how.get("floor", 0)), full - place * step))

    if how.get("ties") == "取平均分":
        return sum((mark(before + k) for k in range(alike)), Fraction(0)) / alike
    return mark(before)


def judge(
    scheme: Mapping[str, Any],
    figures: Mapping[str, Mapping[str, Any]],
    kinds: Mapping[str, str],
    adjustments: Mapping[str, list[Mapping[str, Any]]],
) -> dict[str, tuple[str, Fraction | None, int, int]]:
    """Return group, total, place and place from the bottom of every subject that is on the board."""
    groups = scheme.get("groups") or [{"id": "", "kinds": None, "full_mark": None}]
    found: dict[str, tuple[str, Fraction | None, int, int]] = {}
    for group in groups:
        members = [name for name in kinds if group["kinds"] is None or kinds[name] in group["kinds"]]
        found.update(_judge_group(scheme, figures, group, members, adjustments))
    return found


def _judge_group(
    scheme: Mapping[str, Any],
    figures: Mapping[str, Mapping[str, Any]],
    group: Mapping[str, Any],
    members: list[str],
    adjustments: Mapping[str, list[Mapping[str, Any]]],
) -> dict[str, tuple[str, Fraction | None, int, int]]:
    parts = scheme["components"]
    running = [
        name
        for name in members
        if all(one["kind"] != "一票否决" for one in adjustments.get(name, []))
        and all(part["missing"] != "不参加排名" or figures[part["id"]][name] is not None for part in parts)
    ]
    worth = {part["id"]: Fraction(part.get("weight", part.get("full_mark"))) for part in parts}
    keys: dict[str, list[Any]] = {}
    for name in running:
        shares: dict[str, Fraction] = {}
        for part in parts:
            full = Fraction(part.get("full_mark", 100))
            figure = figures[part["id"]][name]
            if figure is None and part["missing"] != "记零分":
                continue
            others = [figures[part["id"]][other] for other in running if figures[part["id"]][other] is not None]
            points = Fraction(0) if figure is None else points_of(part["conversion"], figure, others, full)
            shares[part["id"]] = points * worth[part["id"]] / full
        present = sum((worth[key] for key in shares), Fraction(0))
        if present == 0 or present < scheme.get("minimum_weight", 0):
            continue
        whole = sum(worth.values(), Fraction(0))
        total = sum(shares.values(), Fraction(0)) / present * whole
        if group["full_mark"] is not None:
            total = total * group["full_mark"] / whole
        for kind, cap, sign in (("加分", "bonus_cap", 1), ("扣分", "deduction_cap", -1)):
            given = sum((one["points"] for one in adjustments.get(name, []) if one["kind"] == kind), Fraction(0))
            total += sign * min(given, Fraction(scheme[cap]))
        chain = scheme.get("tie_break", []) if scheme["ties"] == "依次比较" else []
        keys[name] = [total, *((key in shares, shares.get(key, Fraction(0))) for key in chain)]
    found: dict[str, tuple[str, Fraction | None, int, int]] = dict.fromkeys(members, (group["id"], None, 0, 0))
    for name, key in keys.items():
        above = sum(other > key for other in keys.values())
        below = sum(other < key for other in keys.values())
        found[name] = (group["id"], key[0], above + 1, below + 1)
    return found
