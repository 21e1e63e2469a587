"""Bulletins (通报) of the office and the commission, whose figures are counted from the records they speak of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from qinqing.demo import speech_facts as speech
from qinqing.demo.chance import chance
from qinqing.demo.contests import ABSENT
from qinqing.demo.entry import AS_OF, COMMISSION, MONTHS, OFFICE, Entry, filled, lasting
from qinqing.demo.evaluations import Round
from qinqing.demo.rectifications import Rectification
from qinqing.demo.services import ServiceData
from qinqing.demo.tables import Tables
from qinqing.demo.visits import VisitData
from qinqing.demo.workdays import in_month
from qinqing.register.periods import month_after

_ADDRESSEES: Final = ("各乡镇（街道）、片区事务中心，高新区", "区直各单位，垂管双管各单位")
_COPIES: Final = ("区委办公室，区人大常委会机关，区政协机关",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The records that bulletins speak of."""

    tables: Tables
    services: ServiceData
    visits: VisitData
    progress: Mapping[tuple[str, str], Mapping[str, Any]]
    rectifications: Sequence[Rectification]
    evaluation: Round


def _happened(rectifications: Sequence[Rectification], action: str, month: str) -> int:
    return sum(
        event["action"] == action and event["date"].startswith(month)
        for rectification in rectifications
        for event in rectification.events
    )


def _overview(sources: Sources, month: str) -> list[str]:
    number = int(month[5:])
    tables = sources.tables
    owed = len({row.unit for row in tables.third_level})
    filed = sum(period == month for _, period in sources.progress)
    services = [report for (_, period), report in sources.services.items() if period == month]
    reviews = [row for report in services for row in report.get("reviews", ())]
    hotlines = [report["hotline"] for report in services if "hotline" in report]
    logs = [log for (_, period), log in sources.visits.visits.items() if period == month]
    visits = [visit for log in logs for visit in log["visits"]]
    published = sum(len(report["publicity"]["items"]) for report in services if "publicity" in report)
    return [
        f"{number}月份，全区应报指标进展月报{owed}份，实报{filed}份。",
        f"政务服务办件{sum(row['handled'] for row in reviews)}件，评价{sum(row['evaluated'] for row in reviews)}件；"
        f"12345热线应办结工单{sum(row['due'] for row in hotlines)}件，"
        f"按时办结{sum(row['on_time'] for row in hotlines)}件。",
        f"入企{len(visits)}次，扫码备案{sum(visit['scanned'] for visit in visits)}次；刊发营商环境报道{published}篇。",
        f"新登记整改事项{_happened(sources.rectifications, '登记', month)}项，"
        f"销号{_happened(sources.rectifications, '销号', month)}项。",
    ]


def _publicity_standing(sources: Sources, month: str) -> dict[str, Any]:
    counts = {
        unit.id: len(sources.services.get((unit.id, month), {}).get("publicity", {}).get("items", ()))
        for unit in sources.tables.units
        if "p" in unit.flags
    }
    most = max(counts.values())
    return {
        "board": "xuanchuan",
        "period": month,
        "top": [unit for unit, count in counts.items() if count == most],
        "bottom": [unit for unit, count in counts.items() if count == 0],
    }


def _problems(sources: Sources, month: str) -> Iterator[dict[str, Any]]:
    yield {
        "units": list(speech.ZERO_PUBLICITY),
        "text": f"截至{int(month[5:])}月底，宣传报道完成数仍然为零。",
        "measure": "publicity-done",
    }
    low = []
    slow = []
    for unit in sources.tables.units:
        report = sources.services.get((unit.id, month), {})
        rows = report.get("reviews", ())
        handled, evaluated = (sum(row[name] for row in rows) for name in ("handled", "evaluated"))
        if handled and 2 * evaluated < handled:
            low.append(unit.id)
        hotline = report.get("hotline")
        if hotline and hotline["due"] >= 20 and 10 * hotline["on_time"] < 9 * hotline["due"]:
            slow.append(unit.id)
    if low:
        yield {"units": low, "text": "窗口“好差评”覆盖率低，不足五成。", "measure": "review-coverage"}
    if slow:
        yield {"units": slow, "text": "12345热线工单处置超时，按时办结率不足九成。", "measure": "hotline-on-time"}
    offenders: dict[str, list[str]] = {}
    for offence in sources.visits.offences:
        if offence.month == month:
            offenders.setdefault(offence.fault, []).append(offence.unit)
    for fault, units in offenders.items():
        yield {"units": units, "text": f"入企检查存在“{fault}”问题，已责令限时整改。"}
    missing = [
        unit.id
        for unit in sources.tables.units
        if any(row.unit == unit.id for row in sources.tables.third_level) and (unit.id, month) not in sources.progress
    ]
    if missing:
        yield {"units": missing, "text": "未按时报送指标进展月报。"}


_REQUIREMENTS: Final = (
    "被点名单位要立即整改，于下月5日前将整改情况报区优化办。",
    "各“指标长”要对照目标查找差距，对排名靠后的指标逐项研究。",
    "各单位要做到企业诉求事事有着落、件件有回应。",
    "各执法单位要严格按计划检查，做到入企必扫、一次不漏。",
    "各窗口单位要主动邀请评价，差评限期整改。",
)


def _monthly(sources: Sources, month: str, seed: int) -> dict[str, Any]:
    random = chance(seed, f"bulletin:{month}")
    number = int(month[5:])
    issued = min(in_month(month_after(month), random.randint(15, 18)), AS_OF)
    return {
        "id": f"tb-{month}",
        "unit": OFFICE,
        "kind": "排名通报",
        "title": f"关于2023年{number}月份营商环境工作情况的通报",
        "period": month,
        "issued_on": issued.isoformat(),
        "overview": _overview(sources, month),
        "standings": [_publicity_standing(sources, month)],
        "problems": list(_problems(sources, month)),
        "requirements": ["请被通报的单位立即认真整改，其他单位要以此为戒。", *random.sample(_REQUIREMENTS, 2)],
        "attachments": [f"{number}月份报送情况统计表"],
        "public": True,
    }


def _inspection() -> dict[str, Any]:
    return {
        "id": "tb-2023-h1-ducha",
        "unit": OFFICE,
        "kind": "督查通报",
        "title": "关于全区优化营商环境工作的督查通报",
        "period": "2023-H1",
        "issued_on": "2023-07-27",
        "overview": [
            "上半年，我区在全市“打好发展六仗”“抓营商环境比招商成果”考核中排名第一，但“营商环境满意度”指标排全市倒数第2。",
            "督查采取查阅资料、窗口暗访、企业回访等方式进行，现将发现的问题通报如下。",
        ],
        "problems": [
            {
                "units": list(speech.LOW_REVIEW_COVERAGE),
                "text": "窗口政务服务“好差评”覆盖率低。",
                "measure": "review-coverage",
            },
            {
                "units": list(speech.SLOW_HOTLINE),
                "text": "对12345热线联动处置工作不重视，工单处置存在超时、不满意等情况。",
                "measure": "hotline-on-time",
            },
            {"units": list(speech.ZERO_PUBLICITY), "text": "宣传报道完成数仍然为零。", "measure": "publicity-done"},
            {"units": [OFFICE], "text": "水泥厂历史遗留问题处置不到位，市优化办回访扣0.1分。"},
            {"units": ["qu-fagai-ju"], "text": "省优化办7月5日交办的33个“新官不理旧账”问题线索，化解进度不理想。"},
        ],
        "requirements": ["对照目标抓责任、对照差距抓短板、对照要求抓落实，八月底前书面报告整改情况。"],
        "public": True,
    }


def _sections(sources: Sources, kind: str) -> dict[str, Any]:
    tables = sources.tables
    outcomes = [outcome for outcome in sources.evaluation.data["outcomes"] if outcome["kind"] == kind]
    names = {
        (unit.id, section.id): f"{unit.short_name}{section.name}" for unit in tables.units for section in unit.sections
    }
    listed = "、".join(names[outcome["unit"], outcome["section"]] for outcome in outcomes)
    praise = kind == "通报表扬"
    units = list(dict.fromkeys(outcome["unit"] for outcome in outcomes))
    text = f"{listed}排名靠后，予以通报批评，限期整改。"
    return filled(
        id=f"tb-2023-h1-{'biaoyang' if praise else 'piping'}",
        unit=COMMISSION,
        kind=kind,
        title=f"关于首次“百个股室大测评”排名靠{'前' if praise else '后'}股室的通报",
        period="2023-H1",
        issued_on="2023-07-04",
        overview=[
            f"上半年，区委开展了首次“百个股室大测评”，对{len(names)}个股室进行了测评。",
            f"{listed}排名靠前，予以通报表扬。" if praise else "现将排名靠后的股室通报如下。",
        ],
        problems=None if praise else [{"units": units, "text": text}],
        requirements=[
            "受表扬的股室要再接再厉，各单位要对标先进、比学赶超。"
            if praise
            else "被通报的股室要对照测评意见逐条整改，所在单位主要负责人负总责。"
        ],
        public=True,
    )


def _exams() -> Iterator[dict[str, Any]]:
    for number, day in enumerate(("2023-07-25", "2023-10-27")):
        absent = len(ABSENT[number])
        yield {
            "id": f"tb-2023-kaoshi-{number + 1}",
            "unit": OFFICE,
            "kind": "成绩通报",
            "title": f"关于第{'一二'[number]}次营商环境知识考试成绩的通报",
            "period": ("2023-07", "2023-10")[number],
            "issued_on": day,
            "overview": [f"全区72名党组织书记应考，{72 - absent}人取得成绩，{absent}人因故缺考。"],
            "requirements": ["缺考人员由区优化办统一安排学习，各单位要持续学习《优化营商环境条例》等政策文件。"],
            "attachments": ["考试成绩表（区内发）"],
            "public": False,
        }


def _leads(sources: Sources) -> dict[str, Any]:
    leads = [found for found in sources.rectifications if found.key.startswith("lead:")]
    until = date(2023, 9, 30).isoformat()
    closed = sum(lead.closed and lead.events[-1]["date"] <= until for lead in leads)
    return {
        "id": "tb-2023-q3-jiuzhang",
        "unit": COMMISSION,
        "kind": "督查通报",
        "title": "关于“新官不理旧账”问题线索化解情况的督查通报",
        "period": "2023-Q3",
        "issued_on": "2023-10-12",
        "overview": [f"省优化办交办我区“新官不理旧账”问题线索33个，截至9月底已销号{closed}个，化解进度不理想。"],
        "requirements": ["各责任单位主要负责人要亲自研究，逐条明确化解路径和时限；已转长期整改的按季报告进展。"],
        "public": True,
    }


def bulletin_entries(sources: Sources, seed: int) -> Iterator[Entry]:
    """Yield every bulletin, numbered by its issuer in the order of issue."""
    drafts = [_monthly(sources, month, seed) for month in MONTHS]
    drafts += [
        _inspection(),
        _sections(sources, "通报表扬"),
        _sections(sources, "通报批评"),
        *_exams(),
        _leads(sources),
    ]
    drafts.sort(key=lambda draft: (draft["issued_on"], draft["id"]))
    counts = {OFFICE: 0, COMMISSION: 0}
    signs = {OFFICE: "示优办", COMMISSION: "示纪通"}
    for draft in drafts:
        issuer = draft["unit"]
        counts[issuer] += 1
        data = filled(
            id=draft["id"],
            unit=issuer,
            kind=draft["kind"],
            title=draft["title"],
            number=f"{signs[issuer]}〔2023〕{counts[issuer]}号",
            period=draft["period"],
            issued_on=draft["issued_on"],
            addressees=list(_ADDRESSEES),
            overview=draft["overview"],
            standings=draft.get("standings"),
            problems=draft.get("problems"),
            requirements=draft["requirements"],
            attachments=draft.get("attachments"),
            copies=list(_COPIES),
            public=draft["public"],
        )
        yield lasting("bulletin", data)
