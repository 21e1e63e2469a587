"""The policies (办法) of the demonstration district: those of a new district, with its own stories laid over them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from qinqing.demo.calendar import FIRST_MONTH
from qinqing.desk.district.entry import Entry, registry
from qinqing.desk.district.new_district import beginning_entry

_MEETINGS_SINCE: Final = "2023-06"
_ADJUSTMENTS: Final = (
    {"date": "2023-07-14", "working": False, "reason": "防汛应急，全区停工一天"},
    {"date": "2023-07-15", "working": True, "reason": "补7月14日停工"},
)
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
    "approved_on": "2023-08-15",
    "expires_on": "2023-12-31",
}


def policy_entries(batches: Sequence[Mapping[str, Any]]) -> Iterator[Entry]:
    """Yield the policies of the demonstration district; ``batches`` are the leads assigned from above."""
    accountability = {"basis": "经区委常委会研究决定", "effective_from": f"{FIRST_MONTH}-01"}
    for name, told in (
        ("accountability", accountability),
        ("reporting", {"items": _items(), "excused": EXCUSED}),
        ("lifecycle", {}),
        ("batches", {"batches": batches}),
        ("holidays", {"adjustments": _ADJUSTMENTS}),
        ("waivers", {"waivers": [_WAIVER]}),
        ("releases", {}),
    ):
        yield registry(f"policy-{name}", "", {**beginning_entry(f"policy-{name}").data, **told})


def _items() -> list[dict[str, Any]]:
    return [
        {**item, "since": _MEETINGS_SINCE if item["kind"] == "meeting" else FIRST_MONTH}
        for item in beginning_entry("policy-reporting").data["items"]
    ]
