"""The site settings (站点设置) of the demonstration district."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from qinqing.demo import speech_facts as speech
from qinqing.demo.calendar import AS_OF, CURRENT_MONTH, FIRST_MONTH
from qinqing.demo.units import COMMISSION, OFFICE
from qinqing.desk.district.entry import Entry, registry
from qinqing.desk.district.new_district import beginning_entry

_COUNCIL: Final = "议事协调机构"
BODIES: Final = (
    ("sheng-youhua-ban", "省优化营商环境工作领导小组办公室", "省优化办", "省", _COUNCIL, "省委、省政府"),
    ("shi-youhua-ban", "市优化营商环境工作领导小组办公室", "市优化办", "市", _COUNCIL, "市委、市政府"),
    ("qu-wei", "中共示例区委员会", "区委", "区", "党委", "市委"),
    ("qu-zhengfu", "示例区人民政府", "区政府", "区", "政府", "市政府"),
    ("qu-wei-changwei-hui", "中共示例区委常务委员会", "区委常委会", "区", "党委", "区委"),
    ("lingdao-xiaozu-ban", "优化营商环境工作领导小组办公室", "领导小组办公室", "区", _COUNCIL, "区委、区政府"),
)


def site_entry() -> Entry:
    """Return the settings of the demonstration district."""
    beginning = beginning_entry("site").data
    data: Mapping[str, Any] = {
        "demonstration": True,
        "district": "示例市示例区",
        "district_short": "示例区",
        "city": "示例市",
        "province": "示例省",
        "title": "示例区营商环境公开专栏",
        "slogan": "亲而有度 清而有为",
        "administrative_code": "990000",
        "host_unit": "示例区优化营商环境工作领导小组办公室",
        "operator_unit": "示例区融媒体中心",
        "contact": "工作日9:00至17:00，示例区政务服务大厅二楼",
        "site_identity_code": "9900000001",
        "icp_filing": "示例ICP备00000000号",
        "police_filing": "示例公网安备00000000000000号",
        "portal_url": "https://www.example.gov.cn/",
        "site_url": "https://www.example.gov.cn/yshj/",
        "repository": beginning["repository"],
        "first_period": FIRST_MONTH,
        "current_period": CURRENT_MONTH,
        "as_of": AS_OF.isoformat(),
        "next_update": "2023-12-10",
        "office": OFFICE,
        "commission": COMMISSION,
        "counts": speech.COUNTS,
        "misprints": beginning["misprints"],
        "bodies": [
            {"id": key, "name": name, "short_name": short, "level": level, "kind": kind, "parent": parent}
            for key, name, short, level, kind, parent in BODIES
        ],
        "campaigns": list(speech.CAMPAIGNS),
        "innovations": list(speech.INNOVATIONS),
        "slogans": list(speech.SLOGANS),
        "purpose": speech.PURPOSE,
        "disclosure": beginning["disclosure"],
    }
    return registry("site", "", data)
