"""Minutes (会议纪要): monthly supervision meetings, exchanges with enterprises, quarterly and plenary meetings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from qinqing.demo import speech_facts as speech
from qinqing.demo.agenda import Agenda
from qinqing.demo.calendar import AS_OF
from qinqing.demo.chance import chance, happens
from qinqing.demo.course import verified_on
from qinqing.demo.names import WITHHELD, person
from qinqing.demo.rectifications import Rectification
from qinqing.demo.tables import Tables, UnitRow
from qinqing.demo.units import OFFICE, Head, resident_group
from qinqing.demo.workdays import after, in_month, working_until
from qinqing.desk.district.entry import Entry, filled, periodic
from qinqing.policy.periods import month_after

_MONTHLY: Final = "监督月例会"
_AGENDA: Final = (
    "通报会前调研情况",
    "通报上次议定事项落实情况",
    "听取企业代表和人大代表、政协委员意见建议",
    "研究议定下步整改事项",
    "派驻纪检监察组提出监督意见",
)
_METHODS: Final = (
    "走访企业、发放问卷",
    "座谈走访、电话回访",
    "随机走访办事窗口和企业",
    "明察暗访与企业座谈相结合",
    "查阅办件记录、回访企业",
)
_OPINIONS: Final = (
    "对“{title}”要明确到人、限时销号，派驻组将跟进核验。",
    "问题答复要具体，不得以“正在研究”代替办理结果。",
    "窗口岗位要严格落实首问负责和一次性告知。",
    "对多次反映的同类问题，要从制度上查找原因。",
    "涉企检查要严格按计划实施，做到入企必扫码。",
    "议定事项完成情况要向反映问题的企业当面反馈。",
)
_FAULTS: Final = ("不担当", "不作为", "行动少", "落实差")
_ABSENT: Final = {
    ("qu-weijian-ju", "2023-09"): "参加省级传染病防控工作会议",
    ("qu-yingji-ju", "2023-08"): "带队处置强降雨险情",
    ("qu-shuiwu-ju", "2023-10"): "参加区委常委会会议",
}
_NO_REPRESENTATIVES: Final = {
    ("qu-tongji-ju", "2023-08"): "npc_deputies",
    ("qu-xinfang-ju", "2023-09"): "cppcc_members",
}
_DONE: Final = ("已{action}，企业反馈良好。", "{action}已落实，同类问题未再发生。", "已完成，{action}并公布结果。")
_UNDERWAY: Final = ("正在{action}，按计划推进。", "{action}已启动，预计按期完成。", "已完成前期准备，正{action}。")
_STUCK: Final = ("涉及单位较多，{action}未按期完成，已要求加快。", "推进较慢，已约谈责任股室，限期{action}。")


def _representatives(random: Random, groups: Mapping[str, int]) -> list[dict[str, str]]:
    return [
        {"group": group, "name": WITHHELD if happens(random, 6) else person(random)}
        for group, count in groups.items()
        for _ in range(min(count, 2))
    ]


def _attendance(random: Random, agenda: Agenda) -> dict[str, Any]:
    unit = agenda.unit
    key = (unit.id, agenda.month)
    counts = {
        "npc_deputies": random.randint(1, 3),
        "cppcc_members": random.randint(1, 3),
        "enterprise_representatives": random.randint(3, 8),
    }
    if key in _NO_REPRESENTATIVES:
        counts[_NO_REPRESENTATIVES[key]] = 0
    names = {
        "人大代表": counts["npc_deputies"],
        "政协委员": counts["cppcc_members"],
        "服务企业代表": counts["enterprise_representatives"],
    }
    leadership = [unit.deputy_post, "党组成员" if "党组" in unit.party else "班子成员"]
    return filled(
        first_in_charge=key not in _ABSENT,
        absence_reason=_ABSENT.get(key),
        leadership=leadership[: random.randint(1, 2)],
        **counts,
        resident_group=random.randint(1, 2),
        representatives=_representatives(random, names),
    )


def _followed(*, done: bool, late: bool) -> tuple[str, tuple[str, ...]]:
    if done:
        return "已完成", _DONE
    return ("未完成", _STUCK) if late else ("推进中", _UNDERWAY)


def _followup_day(agenda: Agenda) -> date:
    return working_until(agenda.day - timedelta(days=2))


def _followup(
    random: Random, held: Sequence[Agenda], agenda: Agenda, rectifications: Mapping[str, Rectification]
) -> list[dict[str, Any]]:
    """Follow up the resolutions of the meetings before: those of the last one, and older ones while they are open."""
    day = _followup_day(agenda)
    found = []
    for number, earlier in enumerate(reversed(held)):
        for resolution in earlier.resolutions:
            rectification = rectifications[earlier.resolution_key(resolution.number)]
            verified = verified_on(rectification.events, day)
            if number and verified_on(rectification.events, _followup_day(held[-1])) is not None and verified:
                continue
            action = resolution.matter.action
            result, texts = _followed(done=verified is not None, late=resolution.due < day)
            found.append(
                filled(
                    period=earlier.month,
                    resolution=resolution.number,
                    date=day,
                    result=result,
                    text=random.choice(texts).format(action=action),
                    verified_by=verified[1] if verified else None,
                )
            )
    return found


def _raised(agenda: Agenda, appeal_numbers: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    for number, matter in enumerate(agenda.matters):
        key = agenda.appeal_key(number)
        yield filled(
            number=number + 1,
            kind=matter.kind,
            text=f"{matter.issue}。",
            reply=f"{matter.reply}。",
            appeal=appeal_numbers[key] if key else None,
        )


def _resolutions(agenda: Agenda, rectifications: Mapping[str, Rectification]) -> list[dict[str, Any]]:
    return [
        {
            "number": resolution.number,
            "text": f"{resolution.matter.action}。",
            "unit": agenda.unit.id,
            "responsible": rectifications[agenda.resolution_key(resolution.number)].fields["responsible"],
            "due": resolution.due.isoformat(),
        }
        for resolution in agenda.resolutions
    ]


def _monthly_meeting(
    random: Random,
    agenda: Agenda,
    held: Sequence[Agenda],
    heads: Mapping[str, Head],
    rectifications: Mapping[str, Rectification],
    appeal_numbers: Mapping[str, str],
) -> dict[str, Any]:
    unit = agenda.unit
    absent = (unit.id, agenda.month) in _ABSENT
    chair = {"post": unit.deputy_post} if absent else {"post": unit.post, "name": heads[unit.id].name}
    surveyed = working_until(agenda.day - timedelta(days=random.randint(4, 8)))
    year, month = int(agenda.month[:4]), int(agenda.month[5:])
    opinion = random.sample(_OPINIONS, random.randint(1, 2))
    return filled(
        number=1,
        type=_MONTHLY,
        title=f"{unit.short_name}优化营商环境监督月例会（{year}年{month}月）",
        date=agenda.day,
        place=random.choice(("机关二楼会议室", "机关三楼会议室", "政务服务大厅会议室", "园区企业会议室")),
        chair=chair,
        recorder="办公室科员",
        lead="区纪委监委",
        resident_group=resident_group(unit),
        focus=random.sample(("政令畅通", "行政审批", "政务服务"), random.randint(1, 2)),
        pre_survey={
            "from": working_until(surveyed - timedelta(days=random.randint(3, 7))).isoformat(),
            "to": surveyed.isoformat(),
            "method": random.choice(_METHODS),
            "enterprises_visited": unit.size * 2 + random.randint(1, 8),
            "issues": [f"{matter.title}。" for matter in agenda.matters],
        },
        agenda=list(_AGENDA if held else (_AGENDA[0], *_AGENDA[2:])),
        attendance=_attendance(random, agenda),
        issues_raised=list(_raised(agenda, appeal_numbers)),
        resolutions=_resolutions(agenda, rectifications),
        followup=_followup(random, held, agenda, rectifications),
        opinions=[text.format(title=agenda.matters[0].title) for text in opinion],
        faults=[random.choice(_FAULTS)] if happens(random, 15) else None,
        next_meeting=in_month(month_after(agenda.month), random.randint(18, 26)),
    )


def monthly_minutes(
    agendas: Iterable[Agenda],
    heads: Mapping[str, Head],
    rectifications: Mapping[str, Rectification],
    appeal_numbers: Mapping[str, str],
    seed: int,
) -> Iterator[dict[str, Any]]:
    """Yield the minutes of every monthly supervision meeting."""
    held: dict[str, list[Agenda]] = {}
    for agenda in agendas:
        random = chance(seed, f"minutes:{agenda.unit.id}:{agenda.month}")
        earlier = held.setdefault(agenda.unit.id, [])
        meeting = _monthly_meeting(random, agenda, earlier, heads, rectifications, appeal_numbers)
        earlier.append(agenda)
        meetings = [meeting]
        if (agenda.unit.id, agenda.month) in _EXCHANGES:
            meetings.append(_exchange(random, agenda.unit, agenda.month))
            meetings.sort(key=lambda found: str(found["date"]))
            meetings = [{**found, "number": number} for number, found in enumerate(meetings, start=1)]
        last = date.fromisoformat(max(found["date"] for found in meetings))
        yield {
            "unit": agenda.unit.id,
            "period": agenda.month,
            "submitted_on": min(after(last, random.randint(1, 4)), AS_OF).isoformat(),
            "submitted_by": "办公室主任",
            "meetings": meetings,
        }


_EXCHANGES: Final = frozenset(
    {
        ("qu-kegong-ju", "2023-08"),
        ("qu-shangwu-ju", "2023-09"),
        ("qu-kegong-ju", "2023-10"),
        ("qu-renshe-ju", "2023-09"),
    }
)


def _exchange(random: Random, unit: UnitRow, month: str) -> dict[str, Any]:
    month_number = int(month[5:])
    return {
        "number": month_number,
        "type": "政企交流",
        "title": f"{unit.short_name}政企交流会（2023年{month_number}月）",
        "date": in_month(month, random.randint(8, 15)).isoformat(),
        "place": random.choice(("高新区企业服务中心", "区工商联会议室", "商会活动中心")),
        "chair": {"post": unit.deputy_post},
        "agenda": ["通报上次交流问题办理情况", "企业家代表发言", "部门现场答复", "当场交办不能即时解决的问题"],
    }


def exchange_minutes(tables: Tables, seed: int) -> Iterator[dict[str, Any]]:
    """Yield the minutes of the exchanges between government and enterprises (政企交流) that the chamber holds."""
    unit = tables.unit_by_id["qu-gongshang-lian"]
    for month in ("2023-03", "2023-06", "2023-09"):
        random = chance(seed, f"exchange:{month}")
        meeting = _exchange(random, unit, month)
        yield {
            "unit": unit.id,
            "period": month,
            "submitted_on": after(date.fromisoformat(meeting["date"]), 3).isoformat(),
            "submitted_by": "办公室主任",
            "meetings": [meeting],
        }


def _quarterly(number: int, quarter: str, day: date) -> dict[str, Any]:
    return {
        "number": number,
        "type": "季会",
        "title": f"2023年第{quarter}季度全区优化营商环境工作会议",
        "date": day.isoformat(),
        "place": "区机关第一会议室",
        "chair": {"post": "区委书记"},
        "convener": "领导小组办公室",
        "materials": [{"kind": "通报", "title": f"2023年第{quarter}季度营商环境工作情况通报"}],
        "agenda": ["通报本季度工作情况", "分析指标全市位次", "有关单位作表态发言", "部署下季度工作"],
    }


def _plenary(number: int, kind: str, title: str, day: date, campaign: str, materials: Sequence[Any]) -> dict[str, Any]:
    return {
        "number": number,
        "type": kind,
        "title": title,
        "date": day.isoformat(),
        "place": "区会议中心",
        "chair": {"post": "区长"},
        "convener": "区委、区政府",
        "campaign": campaign,
        "materials": list(materials),
        "agenda": ["观看典型案例警示教育片", "宣读工作方案", "宣读督查通报", "区委主要负责人讲话"]
        if campaign == "清朗季"
        else ["部署营商环境优化年工作", "企业家代表发言", "有关单位作表态发言", "区委主要负责人讲话"],
    }


def quarterly_minutes() -> Iterator[dict[str, Any]]:
    """Yield the minutes of the quarterly meetings, among them the two plenary meetings of the speech (S03, S04)."""
    mobilisation = _plenary(
        1,
        "动员会",
        speech.MOBILISATION_TITLE,
        speech.MOBILISATION_DAY,
        "清风季",
        [{"kind": "工作方案", "title": "全区营商环境优化年工作方案"}],
    )
    promotion = _plenary(
        1, "推进会", speech.PROMOTION_TITLE, speech.PROMOTION_DAY, "清朗季", speech.PROMOTION_MATERIALS
    )
    quarters: tuple[tuple[str, list[dict[str, Any]]], ...] = (
        ("2023-Q1", [_quarterly(1, "一", date(2023, 3, 29))]),
        ("2023-Q2", [mobilisation, _quarterly(2, "二", date(2023, 6, 28))]),
        ("2023-Q3", [promotion, _quarterly(2, "三", date(2023, 9, 27))]),
    )
    for quarter, meetings in quarters:
        last = date.fromisoformat(meetings[-1]["date"])
        yield {
            "unit": OFFICE,
            "period": quarter,
            "submitted_on": after(last, 2).isoformat(),
            "submitted_by": "综合组组长",
            "meetings": meetings,
        }


def meeting_entries(minutes: Iterable[Mapping[str, Any]]) -> Iterator[Entry]:
    """Yield the record of all ``minutes``."""
    for found in minutes:
        yield periodic("meeting", found)
