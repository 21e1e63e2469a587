"""Random boards: schemes, figures and adjustments as plain data, small enough to shrink to something one can read."""

from __future__ import annotations

import os
from fractions import Fraction
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from support.boards import adjustment, component, conversion, version

EXAMPLES = int(os.environ.get("QINQING_EXAMPLES", "1000"))
"""How many random boards each property is tried on: ``make soak`` asks for a hundred times as many."""

many = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    derandomize=EXAMPLES <= 1000,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
some = settings(many, max_examples=max(100, EXAMPLES // 10))

NAMES = ("甲", "乙", "丙", "丁", "戊", "己", "庚")
KINDS = ("部门", "乡镇", "学校")
_number = st.integers(0, 24).map(lambda n: Fraction(n * 5, 1)) | st.fractions(0, 120, max_denominator=7)
_directions = st.sampled_from(["越高越好", "越低越好"])


@st.composite
def conversions(draw: st.DrawFn) -> dict[str, Any]:
    """Return any conversion that a scheme may write."""
    method = draw(st.sampled_from(["原值", "百分比", "目标递减", "极差", "前沿距离", "位次赋分", "去掉最高最低后平均"]))
    more: dict[str, Any] = {}
    if method == "目标递减":
        more = {"target": draw(st.integers(0, 100)), "slope": draw(st.integers(0, 3))}
    if method == "前沿距离":
        worst, best = draw(st.lists(st.integers(0, 100), min_size=2, max_size=2, unique=True))
        more = {"worst": worst, "best": best}
    if method == "位次赋分":
        more = draw(st.fixed_dictionaries({}, optional={"step": st.integers(0, 30)}))
        more |= draw(st.fixed_dictionaries({}, optional={"ties": st.sampled_from(["同取高分", "取平均分"])}))
    if method in ("目标递减", "位次赋分"):
        more |= draw(st.fixed_dictionaries({}, optional={"floor": st.integers(0, 60)}))
    if method == "前沿距离":
        direction = "越高越好" if more["best"] > more["worst"] else "越低越好"
    else:
        direction = "越高越好" if method in ("原值", "去掉最高最低后平均") else draw(_directions)
    return conversion(method, direction, **more)


@st.composite
def components(draw: st.DrawFn, identifier: str) -> dict[str, Any]:
    """Return any component."""
    worth = draw(
        st.fixed_dictionaries({"weight": st.integers(0, 60)}, optional={"full_mark": st.integers(1, 150)})
        | st.fixed_dictionaries({"full_mark": st.integers(1, 150)})
    )
    missing = draw(st.sampled_from(["剔除后折算", "剔除后折算", "记零分", "不参加排名"]))
    return component(identifier, missing=missing, convert=draw(conversions()), **worth)


@st.composite
def boards(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, dict[str, Any]], dict[str, str], dict[str, Any]]:
    """Return a scheme, figures by component and subject, the kind of each subject, and adjustments."""
    identifiers = [f"c{number}" for number in range(draw(st.integers(1, 4)))]
    parts = [draw(components(identifier)) for identifier in identifiers]
    more: dict[str, Any] = {
        "bonus_cap": draw(st.sampled_from([0, 5])),
        "deduction_cap": draw(st.sampled_from([0, 20])),
        "minimum_weight": draw(st.sampled_from([0, 0, 40])),
    }
    if draw(st.booleans()):
        more |= {"ties": "依次比较", "tie_break": draw(st.permutations(identifiers))}
    if draw(st.booleans()):
        full_marks = draw(st.lists(st.sampled_from([100, 150, 80]), min_size=2, max_size=2))
        more["groups"] = [
            {"id": f"g{number}", "name": kind, "kinds": [kind], "full_mark": full_marks[number]}
            for number, kind in enumerate(KINDS[:2])
        ]
    names = NAMES[: draw(st.integers(1, len(NAMES)))]
    figures = {part["id"]: {name: draw(_figures(part["conversion"]["method"])) for name in names} for part in parts}
    kinds = {name: draw(st.sampled_from(KINDS)) for name in names}
    adjustments = {name: draw(st.lists(_adjustments, max_size=3)) for name in names if draw(st.integers(0, 3)) == 0}
    return version(*parts, **more), figures, kinds, adjustments


_adjustments = st.builds(adjustment, st.sampled_from(["加分", "扣分", "加分", "扣分", "一票否决"]), st.integers(0, 12))


def _figures(method: str) -> st.SearchStrategy[Any]:
    if method == "去掉最高最低后平均":
        return st.none() | st.lists(_number, min_size=1, max_size=5)
    return st.none() | _number | _number
