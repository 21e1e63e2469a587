"""Cases (典型案例) and reforms (五减事项), written by hand and the same for any seed."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Any, Final

from qinqing.demo.speech_facts import SPREAD_EXPERIENCES
from qinqing.desk.district.entry import Entry, filled, lasting

_SPREAD_FACTS: Final = (
    (
        "2023-03-16",
        "围绕乡村产业发展中企业和农户反映集中的融资、用地、用工问题，选派专员驻点服务，政策上门宣讲、问题现场登记、办理限时反馈，"
        "累计走访经营主体四百余户次，推动二百余个问题在镇村一级解决。",
        "把服务力量放到离企业和农户最近的地方，问题发现得早、解决得快。",
        (
            ("市", "2023-05-18", "市优化办经验推广通报（2023年第二期）"),
            ("省", "2023-06-26", "省优化办工作简报（2023年第十一期）"),
        ),
    ),
    (
        "2023-02-22",
        "建立政企常态化交流机制，定期组织企业家与部门负责人面对面交流，问题当场登记、会后交办、限期办理、结果回访，"
        "办理情况在下一次交流会上逐项通报。",
        "交流有章法、办理有闭环，企业愿意说，部门及时办。",
        (
            ("市", "2023-04-20", "市优化办经验推广通报（2023年第一期）"),
            ("省", "2023-07-06", "省优化办工作简报（2023年第十二期）"),
        ),
    ),
    (
        "2023-01-18",
        "在全区开展送政策、解难题、优服务行动，区级领导带队联系规模企业，部门组成服务小分队进园区、进商圈、进镇村，"
        "政策清单随访发放，问题清单按周调度。",
        "服务由坐等上门变为主动登门，政策落地更快，企业感受更直接。",
        (("市", "2023-06-09", "市优化办经验推广通报（2023年第三期）"),),
    ),
)
_OTHERS: Final[tuple[dict[str, Any], ...]] = (
    {
        "unit": "qu-gongdian-gongsi",
        "kind": "正面典型",
        "title": "把停电通知送到企业车间",
        "date": "2023-08-25",
        "facts": "针对企业反映停电告知时间短的问题，建立规模企业停电双告知制度，"
        "计划停电提前七日书面告知，检修进度实时推送，"
        "两个月内未再发生超时复电。",
        "lessons": "分内工作做细一步，就是企业看得见的营商环境。",
    },
    {
        "unit": "qu-xingzheng-shenpi-ju",
        "kind": "正面典型",
        "title": "餐饮店开办“一件事一次办”",
        "date": "2023-07-12",
        "facts": "将营业执照、食品经营许可、门店招牌、排水许可合并为一件事，"
        "一张表单、一次踏勘、一窗发证，办理时间由二十日压缩至五日。",
        "lessons": "从企业办成一件事出发设计流程，部门多跑、企业少跑。",
        "promoted": [{"level": "市", "date": "2023-09-08", "document": "市优化办经验推广通报（2023年第五期）"}],
    },
    {
        "unit": "qu-zhujian-ju",
        "kind": "经验做法",
        "title": "竣工项目联合验收提前预验",
        "date": "2023-06-20",
        "facts": "在正式验收前组织消防、人防、规划提前预验，一次列明问题清单，正式验收一次通过率明显提高。",
        "lessons": "把问题解决在正式验收之前，企业早日投产。",
    },
    {
        "unit": "qu-shichang-jianguan-ju",
        "kind": "经验做法",
        "title": "首违免罚一案一指导",
        "date": "2023-05-16",
        "facts": "对符合清单的首次轻微违法免予处罚，同步制发改正指导书，一个月后回访，当事人全部完成改正。",
        "lessons": "执法既有力度也有温度，以改正为目的。",
        "promoted": [{"level": "市", "date": "2023-08-15", "document": "市优化办经验推广通报（2023年第四期）"}],
    },
    {
        "unit": "qu-shuiwu-ju",
        "kind": "正面典型",
        "title": "办税服务实现镇街就近办",
        "date": "2023-04-28",
        "facts": "在镇街便民服务中心设立自助办税点，配备帮办员，农村纳税人办理常见业务不再进城。",
        "lessons": "服务网点离纳税人近一点，办税负担就轻一点。",
    },
    {
        "unit": "qu-budongchan-zhongxin",
        "kind": "经验做法",
        "title": "登记难项目“缴证分离”",
        "date": "2023-09-14",
        "facts": "对开发企业欠缴税费、业主无过错的历史遗留项目，实行税费追缴与办证分离，先为业主办理登记。",
        "lessons": "历史遗留问题不能由无过错的群众和企业承担。",
        "promoted": [{"level": "市", "date": "2023-10-19", "document": "市优化办经验推广通报（2023年第六期）"}],
    },
    {
        "unit": "gaoxin-qu",
        "kind": "正面典型",
        "title": "园区企业共享公共冷库和定制公交",
        "date": "2023-10-12",
        "facts": "梳理园区企业共性需求，由园区统一建设公共冷库、开通晚班定制公交，企业按需使用、分摊费用。",
        "lessons": "共性难题由园区统一解决，单个企业轻装上阵。",
    },
    {
        "unit": "qu-chengguan-ju",
        "kind": "反面警示",
        "title": "门店招牌一年两换引发企业不满",
        "date": "2023-06-28",
        "facts": "某街区门店招牌规范一年内两次调整，要求商户自费更换，执行中未听取商户意见，多家商户通过热线反映。",
        "problem_types": ["业务霸权型"],
        "handling": "责令限期整改，退回不合理费用，对户外广告股在全区通报批评。",
        "lessons": "涉企规定出台前应当听取意见，朝令夕改损害政府信用。",
    },
    {
        "unit": "qu-shichang-fuwu-zhongxin",
        "kind": "反面警示",
        "title": "安全检查只登记不反馈",
        "date": "2023-06-29",
        "facts": "个别工作人员检查市场消防安全时只登记问题、不告知整改标准，经营户反复被登记，问题长期存在。",
        "problem_types": ["怠政懒政型", "墨守成规型"],
        "handling": "对安全管理股通报批评，限期整改，安全管理股股长已被免职。",
        "lessons": "检查是为了解决问题，不能以登记代替服务。",
    },
    {
        "unit": "qu-youhua-ban",
        "kind": "反面警示",
        "title": "入企检查对扫码“避而不用”",
        "date": "2023-07-20",
        "facts": "后台比对发现，上半年少数执法人员入企检查未扫码，事后以网络故障为由解释，经核实现场网络正常。",
        "problem_types": ["阳奉阴违型"],
        "handling": "责令限时整改，对有关单位在督查通报中点名。",
        "lessons": "制度的生命力在于执行，监督必须直达末端。",
    },
    {
        "unit": "qu-jiwei-jianwei",
        "kind": "反面警示",
        "title": "利用审批便利为中介揽业务",
        "date": "2023-07-21",
        "facts": "某单位工作人员暗示企业选用指定中介，经查属实，企业多支出服务费用。",
        "problem_types": ["权力变现型", "买卖人情型"],
        "handling": "已按有关规定处理，责令退还费用，案件仅供内部警示教育使用。",
        "lessons": "亲而有度、清而有为，权力不能成为牟利工具。",
        "publish": "内部",
    },
)


def promotions_until(day: date) -> int:
    """Return how many times an experience had been spread in city or province by ``day``."""
    spread = [promotion[1] for *_, promotions in _SPREAD_FACTS for promotion in promotions]
    spread += [promotion["date"] for case in _OTHERS for promotion in case.get("promoted", ())]
    return sum(date.fromisoformat(found) <= day for found in spread)


def _spread_cases() -> Iterator[dict[str, Any]]:
    for (title, aliases, unit), (day, facts, lessons, promotions) in zip(
        SPREAD_EXPERIENCES, _SPREAD_FACTS, strict=True
    ):
        yield {
            "unit": unit,
            "kind": "经验做法",
            "title": title,
            "aliases": list(aliases),
            "date": day,
            "facts": facts,
            "origin_unit": unit,
            "lessons": lessons,
            "promoted": [
                {"level": level, "date": spread, "document": document} for level, spread, document in promotions
            ],
        }


_CASE_FIELDS: Final = (
    "kind",
    "title",
    "aliases",
    "date",
    "facts",
    "origin_unit",
    "problem_types",
    "handling",
    "lessons",
    "promoted",
)


def case_entries() -> Iterator[Entry]:
    """Yield every case, numbered in the order of their days."""
    cases = sorted([*_spread_cases(), *_OTHERS], key=lambda case: (case["date"], case["unit"]))
    for number, case in enumerate(cases, start=1):
        fields = {name: case.get(name) for name in _CASE_FIELDS}
        data = filled(id=f"al-2023-{number:04d}", unit=case["unit"], **fields, publish=case.get("publish", "公开"))
        yield lasting("case", data)


def reform_entries() -> Iterator[Entry]:
    """Yield every reform (减环节、减时间、减材料、减跑动、降成本)."""
    text = (files("qinqing.demo") / "tables" / "reforms.csv").read_text(encoding="utf-8")
    for number, row in enumerate(csv.DictReader(text.splitlines()), start=1):
        before, now = (
            {
                "steps": int(row[f"{moment}_steps"]),
                "time": Decimal(row[f"{moment}_time"]),
                "materials": int(row[f"{moment}_materials"]),
                "trips": int(row[f"{moment}_trips"]),
                "cost": int(row[f"{moment}_cost"]),
            }
            for moment in ("before", "now")
        )
        data = {
            "id": f"gg-2023-{number:04d}",
            "unit": row["unit"],
            "service_item": row["service_item"],
            "indicator": row["indicator"],
            "date": row["date"],
            "time_unit": row["time_unit"],
            "baseline": before,
            "current": now,
            "basis": row["basis"],
        }
        yield lasting("reform", data)
