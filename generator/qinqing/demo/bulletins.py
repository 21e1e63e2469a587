"""Bulletins (通报) of the office and the commission, whose figures are counted from the records they speak of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from qinqing.demo import speech_facts as speech
from qinqing.demo.calendar import AS_OF, MONTHS
from qinqing.demo.chance import chance
from qinqing.demo.contests import ABSENT
from qinqing.demo.evaluations import Round
from qinqing.demo.policies import EXCUSED
from qinqing.demo.rectifications import Rectification
from qinqing.demo.services import ServiceData
from qinqing.demo.tables import Tables
from qinqing.demo.units import COMMISSION, OFFICE
from qinqing.demo.visits import VisitData
from qinqing.demo.workdays import in_month
from qinqing.desk.district.entry import Entry, filled, lasting
from qinqing.policy.periods import month_after

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


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence of a bulletin and the origin of its numbers (数字出处), as the record keeps them."""

    text: str
    figures: tuple[Mapping[str, Any], ...] = ()


def _figure(
    text: str, measure: str, period: str, quantity: str, *values: int | Decimal, subjects: Sequence[str] = ()
) -> dict[str, Any]:
    return filled(
        text=text,
        measure=measure,
        period=period,
        subjects=list(subjects) or None,
        quantity=quantity,
        values=list(values),
    )


def _percent(part: int, whole: int) -> Decimal:
    """Return ``part`` of ``whole`` in per cent, rounded half up to two decimals."""
    return Decimal((part * 20_000 + whole) // (2 * whole)).scaleb(-2)


def _values_filed(sources: Sources, month: str) -> int:
    """Return how many indicators were reported with a value for ``month``."""
    return sum(
        entry.get("value") is not None or bool(entry.get("denominator"))
        for (_, period), report in sources.progress.items()
        if period == month
        for entry in report["entries"]
    )


def _overview(sources: Sources, month: str) -> Iterator[Paragraph]:
    number = int(month[5:])
    services = [report for (_, period), report in sources.services.items() if period == month]
    reviews = [row for report in services for row in report.get("reviews", ())]
    hotlines = [report["hotline"] for report in services if "hotline" in report]
    logs = [log for (_, period), log in sources.visits.visits.items() if period == month]
    visits = [visit for log in logs for visit in log["visits"]]
    published = sum(len(report["publicity"]["items"]) for report in services if "publicity" in report)
    handled, evaluated = (sum(row[name] for row in reviews) for name in ("handled", "evaluated"))
    due, on_time = (sum(hotline[name] for hotline in hotlines) for name in ("due", "on_time"))
    scanned = sum(visit["scanned"] for visit in visits)
    valued = _values_filed(sources, month)
    yield Paragraph(f"现将{number}月份全区营商环境工作有关情况通报如下。")
    yield Paragraph(
        f"政务服务办件{handled}件，评价{evaluated}件；12345热线应办结工单{due}件，按时办结{on_time}件。",
        (
            _figure(f"政务服务办件{handled}件", "review-coverage", month, "分母", handled),
            _figure(f"评价{evaluated}件", "review-coverage", month, "分子", evaluated),
            _figure(f"12345热线应办结工单{due}件", "hotline-on-time", month, "分母", due),
            _figure(f"按时办结{on_time}件", "hotline-on-time", month, "分子", on_time),
        ),
    )
    yield Paragraph(
        f"入企{len(visits)}次，扫码备案{scanned}次；刊发营商环境报道{published}篇。",
        (
            _figure(f"入企{len(visits)}次", "visit-scanned", month, "分母", len(visits)),
            _figure(f"扫码备案{scanned}次", "visit-scanned", month, "分子", scanned),
            _figure(f"刊发营商环境报道{published}篇", "publicity-done", month, "数值", published),
        ),
    )
    yield Paragraph(
        f"各责任单位报送有完成值的指标进展{valued}项次。",
        (_figure(f"有完成值的指标进展{valued}项次", "progress-completion", month, "分母", valued),),
    )


def _publicity_standing(sources: Sources, month: str) -> dict[str, Any]:
    excused = {entry["unit"] for entry in EXCUSED if entry["kind"] == "service" and month in entry["periods"]}
    counts = {
        unit.id: len(sources.services.get((unit.id, month), {}).get("publicity", {}).get("items", ()))
        for unit in sources.tables.units
        if "p" in unit.flags and unit.id not in excused
    }
    most = max(counts.values())
    return {
        "board": "xuanchuan",
        "period": month,
        "top": [unit for unit, count in counts.items() if count == most],
        "bottom": [unit for unit, count in counts.items() if count == 0],
    }


def _problems(sources: Sources, month: str) -> Iterator[tuple[dict[str, Any], Sequence[Mapping[str, Any]]]]:
    """Yield every problem with the origin of its numbers."""
    zero = f"截至{int(month[5:])}月底，宣传报道完成数仍然为零。"
    yield (
        {"units": list(speech.ZERO_PUBLICITY), "text": zero, "measure": "publicity-done"},
        [_figure(zero, "publicity-done", month, "数值", 0, subjects=speech.ZERO_PUBLICITY)],
    )
    low: dict[str, Decimal] = {}
    slow: dict[str, Decimal] = {}
    for unit in sources.tables.units:
        report = sources.services.get((unit.id, month), {})
        rows = report.get("reviews", ())
        handled, evaluated = (sum(row[name] for row in rows) for name in ("handled", "evaluated"))
        if handled and 2 * evaluated < handled:
            low[unit.id] = _percent(evaluated, handled)
        hotline = report.get("hotline")
        if hotline and hotline["due"] >= 20 and 10 * hotline["on_time"] < 9 * hotline["due"]:
            slow[unit.id] = _percent(hotline["on_time"], hotline["due"])
    if low:
        yield _rates("窗口“好差评”覆盖率低", low, "review-coverage", month)
    if slow:
        yield _rates("12345热线工单处置超时，按时办结率低", slow, "hotline-on-time", month)
    offenders: dict[str, list[str]] = {}
    for offence in sources.visits.offences:
        if offence.month == month:
            offenders.setdefault(offence.fault, []).append(offence.unit)
    for fault, units in offenders.items():
        yield {"units": units, "text": f"入企检查存在“{fault}”问题，已责令限时整改。"}, ()
    missing = [
        unit.id
        for unit in sources.tables.units
        if any(row.unit == unit.id for row in sources.tables.third_level) and (unit.id, month) not in sources.progress
    ]
    if missing:
        yield {"units": missing, "text": "未按时报送指标进展月报。"}, ()


def _rates(
    words: str, rates: Mapping[str, Decimal], measure: str, month: str
) -> tuple[dict[str, Any], Sequence[Mapping[str, Any]]]:
    listed = "、".join(f"{rate}%" for rate in rates.values())
    text = f"{words}，{'分别' if len(rates) > 1 else ''}为{listed}。"
    return (
        {"units": list(rates), "text": text, "measure": measure},
        [_figure(text, measure, month, "数值", *rates.values(), subjects=tuple(rates))],
    )


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
    paragraphs = tuple(_overview(sources, month))
    problems = tuple(_problems(sources, month))
    return {
        "id": f"tb-{month}",
        "unit": OFFICE,
        "kind": "排名通报",
        "title": f"关于2023年{number}月份营商环境工作情况的通报",
        "period": month,
        "issued_on": issued.isoformat(),
        "overview": [paragraph.text for paragraph in paragraphs],
        "standings": [_publicity_standing(sources, month)],
        "problems": [problem for problem, _ in problems],
        "figures": [
            *(figure for paragraph in paragraphs for figure in paragraph.figures),
            *(figure for _, figures in problems for figure in figures),
        ],
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
    measured = f"对{len(names)}个股室进行了测评"
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
            f"上半年，区委开展了首次“百个股室大测评”，{measured}。",
            f"{listed}排名靠前，予以通报表扬。" if praise else "现将排名靠后的股室通报如下。",
        ],
        problems=None if praise else [{"units": units, "text": text}],
        figures=[
            {
                "text": measured,
                "board": "gushi-ceping",
                "period": "2023-H1",
                "quantity": "对象数",
                "values": [len(names)],
            }
        ],
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
    batch, total = speech.LEADS_BATCH["id"], speech.LEADS_BATCH["total"]
    assigned, resolved = f"问题线索{total}个", f"已销号{closed}个"
    return {
        "id": "tb-2023-q3-jiuzhang",
        "unit": COMMISSION,
        "kind": "督查通报",
        "title": "关于“新官不理旧账”问题线索化解情况的督查通报",
        "period": "2023-Q3",
        "issued_on": "2023-10-12",
        "overview": [f"省优化办交办我区“新官不理旧账”{assigned}，截至9月底{resolved}，化解进度不理想。"],
        "figures": [
            _figure(assigned, "batch-resolution", "2023-Q3", "分母", total, subjects=(batch,)),
            _figure(resolved, "batch-resolution", "2023-Q3", "分子", closed, subjects=(batch,)),
        ],
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
            figures=draft.get("figures"),
        )
        yield lasting("bulletin", data)
