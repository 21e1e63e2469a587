"""The schemes (榜单办法) of the eight boards; where the speech gives no weights they are this site's own defaults."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from qinqing.demo.entry import Entry, registry

_OWN: Final = "讲话未规定权重，本站默认设置"
_HIGH: Final = "越高越好"


_BONUS_CAP: Final = 5
_DEDUCTION_CAP: Final = 20


def _as_is() -> dict[str, Any]:
    return {"method": "原值", "direction": _HIGH}


def _percent() -> dict[str, Any]:
    return {"method": "百分比", "direction": _HIGH}


def _towards(target: int, slope: str) -> dict[str, Any]:
    return {"method": "目标递减", "direction": _HIGH, "target": target, "slope": Decimal(slope), "floor": 0}


def _within_range() -> dict[str, Any]:
    return {"method": "极差", "direction": _HIGH}


def _part(identifier: str, name: str, measure: str, weight: int, conversion: dict[str, Any], missing: str) -> Any:
    return {
        "id": identifier,
        "name": name,
        "measure": measure,
        "weight": weight,
        "conversion": conversion,
        "missing": missing,
    }


_RESCALED: Final = "剔除后折算"
_LEFT_OUT: Final = "不参加排名"
_ZERO: Final = "记零分"
_GROUPS: Final = [
    {"id": "dangqun", "name": "党群机关组", "kinds": ["纪委及党委机关", "人大政协群团"], "full_mark": 100},
    {"id": "zhengfu", "name": "政府部门组", "kinds": ["政府部门", "直属事业单位"], "full_mark": 100},
    {"id": "zhenjie", "name": "园区和镇街组", "kinds": ["园区", "街道乡镇及片区"], "full_mark": 100},
    {"id": "chuiguan", "name": "法检和垂管组", "kinds": ["法检", "垂管双管及公用企业"], "full_mark": 100},
]
_LEVELS: Final = [
    {"id": "erji", "name": "二级指标", "kinds": ["二级指标"], "full_mark": 100},
    {"id": "sanji", "name": "三级指标", "kinds": ["三级指标"], "full_mark": 100},
]
_CONTEST: Final = [
    _part("kaoshi", "考试成绩", "exam-mark", 20, _as_is(), _ZERO),
    _part(
        "zhibiao",
        "重点任务指标排名",
        "indicator-place",
        40,
        {"method": "位次赋分", "direction": "越低越好", "step": Decimal("1.2"), "floor": 0, "ties": "同取高分"},
        _RESCALED,
    ),
    _part("jiekun", "联企解困效能", "contest-relief", 25, _percent(), _RESCALED),
    _part("xingxiang", "执政形象", "contest-image", 15, {"method": "去掉最高最低后平均", "direction": _HIGH}, _ZERO),
]
_MONTHLY: Final = [
    _part("jindu", "指标达标", "progress-completion", 30, _percent(), _RESCALED),
    _part("zhenggai", "整改按期", "rectification-on-time", 25, _towards(100, "1"), _RESCALED),
    _part("rexian", "热线按时办结", "hotline-on-time", 15, _towards(98, "1"), _RESCALED),
    _part("haochaping", "好差评覆盖", "review-coverage", 10, _percent(), _RESCALED),
    _part("xuanchuan", "宣传报道", "publicity-done", 10, _within_range(), _RESCALED),
    # Without it a unit that files nothing would have nothing held against it.
    _part("baosong", "数据报送", "report-filed", 10, _percent(), _RESCALED),
]
_BOARDS: Final[tuple[tuple[str, str, list[str], str, str, str, list[Any]], ...]] = (
    ("shuji-dabiwu", "书记大比武", ["组织摆擂台·书记大比武", "党组织书记大比武"], "书记", "轮次", "内部", _CONTEST),
    (
        "gushi-ceping",
        "百个股室大测评",
        ["股室测评"],
        "股室",
        "轮次",
        "公开",
        [_part("ceping", "测评得分", "evaluation-score", 100, _as_is(), _LEFT_OUT)],
    ),
    ("danwei-yuedu", "单位月度综合", ["月度综合排名"], "单位", "月", "公开", _MONTHLY),
    (
        "zhibiao-paiming",
        "指标全市排名",
        ["指标位次"],
        "指标",
        "季",
        "公开",
        [
            _part(
                "weici",
                "全市位次",
                "city-place",
                100,
                {"method": "前沿距离", "direction": "越低越好", "worst": 12, "best": 1},
                _LEFT_OUT,
            )
        ],
    ),
    (
        "rexian",
        "12345热线",
        ["热线办理"],
        "单位",
        "月",
        "公开",
        [
            _part("anshi", "按时办结率", "hotline-on-time", 50, _towards(98, "1"), _LEFT_OUT),
            _part("jiejue", "解决率", "hotline-solved", 25, _percent(), _RESCALED),
            _part("manyi", "满意率", "hotline-satisfied", 25, _percent(), _RESCALED),
        ],
    ),
    (
        "haochaping",
        "好差评",
        ["政务服务好差评"],
        "单位",
        "月",
        "公开",
        [
            _part("fugai", "评价覆盖率", "review-coverage", 50, _percent(), _LEFT_OUT),
            _part("haoping", "好评率", "review-good", 30, _percent(), _LEFT_OUT),
            _part("zhenggai", "差评按期整改率", "review-bad-on-time", 20, _percent(), _RESCALED),
        ],
    ),
    (
        "xuanchuan",
        "宣传报道",
        ["宣传报道完成数"],
        "单位",
        "月",
        "公开",
        [_part("wancheng", "完成数", "publicity-done", 100, _within_range(), _LEFT_OUT)],
    ),
    (
        "zhenggai",
        "整改",
        ["整改销号"],
        "单位",
        "月",
        "公开",
        [
            _part("anqi", "按期办结率", "rectification-on-time", 60, _towards(100, "1"), _RESCALED),
            _part("xiaohao", "销号率", "rectification-closed", 40, _percent(), _LEFT_OUT),
        ],
    ),
)
_GROUPS_OF: Final[Mapping[str, list[dict[str, Any]]]] = {"danwei-yuedu": _GROUPS, "zhibiao-paiming": _LEVELS}
_ADJUSTED: Final = ("shuji-dabiwu", "danwei-yuedu")


def scheme_entries() -> Iterator[Entry]:
    """Yield the scheme of every board."""
    for board, name, aliases, subject, cycle, publication, components in _BOARDS:
        version: dict[str, Any] = {"effective_from": "2023-01-01", "basis": _OWN}
        if board in _GROUPS_OF:
            version["groups"] = _GROUPS_OF[board]
        version["components"] = components
        if board == "danwei-yuedu":
            version["minimum_weight"] = 20
        version |= {
            "bonus_cap": _BONUS_CAP if board in _ADJUSTED else 0,
            "deduction_cap": _DEDUCTION_CAP if board in _ADJUSTED else 0,
        }
        if board in _ADJUSTED:
            version["vetoes"] = ["发生严重违纪违法案件"]
        version |= {"ties": "并列", "decimals": 2}
        data: Mapping[str, Any] = {
            "board": board,
            "name": name,
            "aliases": aliases,
            "subject": subject,
            "cycle": cycle,
            "publication": publication,
            "versions": [version],
        }
        yield registry("scheme", board, data)
