"""The policies (办法) of the demonstration district, which are also what a new district begins with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from qinqing.demo.entry import Entry, registry

ACCOUNTABILITY: Final[Mapping[str, Any]] = {
    "basis": "经区委常委会研究决定",
    "effective_from": "2023-01-01",
    "remind_from": 6,
    "bottom": 3,
    "bottom_ties": "并列计入",
    "repeat_times": 2,
    "repeat_mode": "累计",
    "repeat_window": "自然年",
    "overlap": "同时适用",
    "levels": [2, 3],
    "missing_place": "列为缺报",
    "tiers": [
        {"id": "tier-1", "name": "提醒、警示", "targets": ["一级指标长", "二、三级指标牵头单位", "责任单位"]},
        {"id": "tier-2", "name": "约谈", "targets": ["三级指标长"]},
        {
            "id": "tier-3",
            "name": "诫勉谈话",
            "targets": ["三级指标牵头单位、责任单位主要领导", "三级指标牵头单位、责任单位分管领导"],
        },
    ],
    "measures_by_weight": ["提醒", "警示", "约谈", "责令检查", "诫勉谈话", "停职", "调整", "免职", "降职"],
    "same_rank_months": 12,
}
"""The three tiers of the speech (S32 to S34), with the open points decided as the catalogue advises."""

_STEPS: Final = (
    ("登记", ("无",), "已登记", "任何单位"),
    ("交办", ("已登记",), "已交办", "优化办"),
    ("认领", ("已登记", "已交办"), "整改中", "责任单位"),
    ("进展", ("整改中", "长期整改"), "不变", "责任单位"),
    ("申请销号", ("整改中", "长期整改"), "待核验", "责任单位"),
    ("核验通过", ("待核验",), "已核验", "核验单位"),
    ("退回重办", ("待核验", "已核验", "已销号"), "整改中", "核验单位"),
    ("销号", ("已核验",), "已销号", "优化办"),
    ("延期", ("已交办", "整改中"), "不变", "责任单位"),
    ("长期整改", ("整改中",), "长期整改", "优化办"),
    ("不予受理", ("已登记", "已交办"), "不予受理", "优化办"),
    ("挂牌督办", ("已交办", "整改中", "长期整改"), "不变", "核验单位"),
)
LIFECYCLE: Final[Mapping[str, Any]] = {
    "transitions": [
        {"action": action, "from": list(states), "to": reached, "by": actor}
        for action, states, reached, actor in _STEPS
    ],
    "max_days": 92,
}
_DUTIES: Final = (
    ("progress", "指标进展月报", "责任单位", 10),
    ("inspection-plan", "涉企检查计划", "执法单位", 10),
    ("visits", "入企扫码记录", "执法单位", 10),
    ("service", "政务服务好差评", "窗口单位", 10),
    ("service", "12345热线工单", "承办单位", 10),
    ("service", "宣传报道", "宣传单位", 10),
    ("bulletin", "月度通报", "优化办", 20),
)


def reporting(first_month: str, meetings_since: str, excused: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the reporting plan (报送计划) that begins with ``first_month``."""
    items: list[dict[str, Any]] = [
        {"kind": kind, "name": name, "who": who, "cycle": "月", "due_day": day, "since": first_month}
        for kind, name, who, day in _DUTIES
    ]
    meeting = {"kind": "meeting", "name": "监督月例会纪要", "who": "月例会单位", "cycle": "月", "due_day": 10}
    items.insert(1, {**meeting, "since": meetings_since})
    evaluation = {"kind": "evaluation", "name": "百个股室大测评", "who": "优化办", "cycle": "半年", "due_day": 31}
    items.append({**evaluation, "since": first_month})
    return {"items": items, "excused": list(excused)}


EXCUSED: Final = (
    {
        "unit": "qu-qixiang-ju",
        "kind": "service",
        "periods": ["2023-02"],
        "reason": "气象台站搬迁，窗口暂停办件。",
        "approved_by": "qu-youhua-ban",
    },
    {
        "unit": "qu-budongchan-zhongxin",
        "kind": "progress",
        "periods": ["2023-01"],
        "reason": "登记系统升级，数据迁移期间。",
        "approved_by": "qu-youhua-ban",
    },
)


_WAIVER: Final = {
    "code": "QQ488",
    "path": "data/units/qu-canlian.yaml",
    "reason": "窗口评价系统更换，6月数据正在补录，年底前补齐。",
    "approved_by": "qu-youhua-ban",
    "expires_on": "2023-12-31",
}


def policy_entries(batches: Sequence[Mapping[str, Any]]) -> Iterator[Entry]:
    """Yield the policies of the demonstration district; ``batches`` are the leads assigned from above."""
    adjustments = [
        {"date": "2023-07-14", "working": False, "reason": "防汛应急，全区停工一天"},
        {"date": "2023-07-15", "working": True, "reason": "补7月14日停工"},
    ]
    for name, data in (
        ("accountability", ACCOUNTABILITY),
        ("reporting", reporting("2023-01", "2023-06", EXCUSED)),
        ("lifecycle", LIFECYCLE),
        ("batches", {"batches": list(batches)}),
        ("holidays", {"adjustments": adjustments}),
        ("waivers", {"waivers": [_WAIVER]}),
    ):
        yield registry(f"policy-{name}", "", data)
