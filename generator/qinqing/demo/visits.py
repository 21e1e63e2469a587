"""Inspection plans and visits to enterprises (入企扫码), with the offences that the back office found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any, Final

from qinqing.demo.calendar import MONTHS
from qinqing.demo.chance import chance, happens, weighted
from qinqing.demo.services import SEASON, filing_day
from qinqing.demo.tables import Inspection, Tables, UnitRow
from qinqing.demo.units import OFFICE
from qinqing.demo.workdays import after, in_month
from qinqing.desk.district.entry import Entry, filled, periodic
from qinqing.policy.periods import month_after

LARGE: Final = "规模企业"
SMALL: Final = "小微企业"
SOLE: Final = "个体工商户"
_NUMBERS: Final = {LARGE: (1, 186), SMALL: (1001, 6000), SOLE: (7001, 9999)}

OFFENCES: Final = (
    ("qu-chengguan-ju", "2023-02", "不扫码"),
    ("qu-shichang-jianguan-ju", "2023-03", "不扫码"),
    ("qu-weijian-ju", "2023-03", "不按要求填报"),
    ("qu-jiaotong-ju", "2023-04", "超计划检查"),
    ("qu-yingji-ju", "2023-04", "超范围检查"),
    ("qu-chengguan-ju", "2023-05", "不文明执法"),
    ("qu-shengtai-huanjing-fenju", "2023-05", "不扫码"),
    ("qu-xiaofang-dadui", "2023-06", "超计划检查"),
    ("qu-zhujian-ju", "2023-06", "不按要求填报"),
    ("qu-shuili-ju", "2023-06", "不扫码"),
    ("qu-wenlv-guangti-ju", "2023-07", "不扫码"),
    ("qu-renshe-ju", "2023-07", "超范围检查"),
    ("qu-nongye-nongcun-ju", "2023-08", "不按要求填报"),
    ("qu-chengguan-ju", "2023-08", "不扫码"),
    ("qu-shichang-jianguan-ju", "2023-09", "超范围检查"),
    ("qu-yancao-ju", "2023-09", "不按要求填报"),
    ("qu-gongan-fenju", "2023-10", "超计划检查"),
    ("qu-jiaotong-ju", "2023-10", "不扫码"),
)
"""What the comparison of visits with plans and codes found, month by month."""

_COURTESY_UNITS: Final = (OFFICE, "qu-gongshang-lian", "gaoxin-qu", "qu-shangwu-ju", "qu-kegong-ju")
_COURTESY: Final = (
    ("走访慰问", "了解生产经营和用工情况", "月度联系企业走访"),
    ("走访慰问", "宣讲惠企政策并收集诉求", "“送解优”行动"),
    ("走访慰问", "听取企业家对窗口服务的意见", "企业家座谈回访"),
    ("参观调研", "调研技改项目建设进度", "重点项目调研"),
    ("参观调研", "考察数字化车间", "产业链专题调研"),
    ("其他", "核实扫码诉求办理结果", "诉求办结回访"),
)
_TRAINING: Final = (
    "柔性执法与文明执法",
    "“亲清码”扫码备案操作",
    "行政处罚法和首违免罚清单",
    "执法文书制作规范",
    "涉企检查计划编制",
)
_LATE_REASONS: Final = ("现场网络故障", "厂区内手机信号弱", "应急处置先行进场", "二维码标牌更换期间")
_LENIENT: Final = (
    ("首违免罚", "《行政处罚法》第三十三条", 45),
    ("轻微免罚", "《行政处罚法》第三十三条", 35),
    ("分期缴纳", "《行政处罚法》第六十六条", 12),
    ("延期缴纳", "《行政处罚法》第六十六条", 8),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offence:
    """An offence (入企问题) that was found in a visit of ``unit`` on ``day``."""

    unit: str
    month: str
    day: date
    fault: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitData:
    """All plans and visits, by unit and month, and the offences found in them."""

    plans: Mapping[tuple[str, str], Mapping[str, Any]]
    visits: Mapping[tuple[str, str], Mapping[str, Any]]
    offences: Sequence[Offence]


def enterprise(random: Random, enterprise_class: str) -> str:
    """Return the internal number of a fictional enterprise, such as E-00012."""
    first, last = _NUMBERS[enterprise_class]
    return f"E-{random.randint(first, last):05d}"


def any_class(random: Random) -> str:
    """Return the class of an enterprise, small ones being the most."""
    return weighted(random, ((LARGE, 40), (SMALL, 45), (SOLE, 15)))


def _plan(random: Random, unit: UnitRow, month: str, inspections: Sequence[Inspection]) -> dict[str, Any]:
    rows: list[dict[str, Any]] = []
    for inspection in inspections:
        rows.append(
            {
                "number": len(rows) + 1,
                "enterprise_class": weighted(random, ((LARGE, 60), (SMALL, 40))),
                "items": [inspection.item],
                "max_times": 2 + unit.size,
                "legal_basis": inspection.law,
                "approved_by": unit.post,
            }
        )
    return {
        "unit": unit.id,
        "period": month,
        "submitted_on": in_month(month_after(month, -1), random.randint(22, 27)).isoformat(),
        "submitted_by": "法规股股长" if unit.size > 2 else "办公室主任",
        "plans": rows,
    }


def _inspection_visit(random: Random, month: str, plan: Mapping[str, Any], inspection: Inspection) -> dict[str, Any]:
    day = in_month(month, random.randint(3, 27))
    late = happens(random, 3)
    lenient = None
    found = happens(random, 30)
    if found and happens(random, 45):
        kind, basis = weighted(random, tuple(((kind, basis), weight) for kind, basis, weight in _LENIENT))
        lenient = {
            "kind": kind,
            "legal_basis": basis,
            "amount_band": weighted(random, (("一千元以下", 55), ("一千元至一万元", 40), ("一万元至十万元", 5))),
            "corrected": happens(random, 90),
        }
    scanned_at = f"{day.isoformat()} {random.randint(9, 16):02d}:{random.randint(0, 59):02d}"
    return filled(
        enterprise=enterprise(random, plan["enterprise_class"]),
        enterprise_class=plan["enterprise_class"],
        kind="执法检查",
        date=day,
        content=inspection.content,
        reason=f"{int(month[5:])}月涉企检查计划第{plan['number']}项",
        persons=random.randint(2, 4),
        scanned=not late,
        scanned_at=None if late else scanned_at,
        late_entry={"date": after(day, random.randint(1, 3)).isoformat(), "reason": random.choice(_LATE_REASONS)}
        if late
        else None,
        plan=plan["number"],
        items=list(plan["items"]),
        findings=[{"text": inspection.finding, "corrected_on": after(day, random.randint(1, 5)).isoformat()}]
        if found
        else None,
        lenient=lenient,
    )


def _courtesy_visit(random: Random, month: str) -> dict[str, Any]:
    kind, content, reason = random.choice(_COURTESY)
    day = in_month(month, random.randint(3, 27))
    size = weighted(random, ((LARGE, 70), (SMALL, 30)))
    return {
        "enterprise": enterprise(random, size),
        "enterprise_class": size,
        "kind": kind,
        "date": day.isoformat(),
        "content": content,
        "reason": reason,
        "persons": random.randint(2, 5),
        "scanned": True,
        "scanned_at": f"{day.isoformat()} {random.randint(9, 16):02d}:{random.randint(0, 59):02d}",
    }


def _commit_offence(visits: list[dict[str, Any]], fault: str) -> date:
    """Turn one of ``visits`` into an offence and return the day of that visit."""
    visit = next(visit for visit in visits if visit["kind"] == "执法检查" and visit["scanned"] and "plan" in visit)
    day = date.fromisoformat(visit["date"])
    match fault:
        case "不扫码":
            visit["scanned"] = False
            del visit["scanned_at"]
        case "不按要求填报":
            del visit["reason"]
        case "超计划检查":
            del visit["plan"]
            visit["reason"] = "临时部署"
        case "超范围检查":
            visit["items"] = [*visit["items"], "消防通道和用电情况"]
            visit["content"] = f"{visit['content']}，并查看消防通道和用电情况"
        case _:
            # What no comparison of records shows has to be said.
            visit["faults"] = [fault]
    return day


def _installations(month: str) -> list[dict[str, Any]]:
    spread = max(0, MONTHS.index(month) - 6)
    return [
        {"enterprise_class": LARGE, "total": 186, "installed": 186},
        {"enterprise_class": SMALL, "total": 4986, "installed": (0, 212, 605, 1134)[spread]},
    ]


def _numbered(visits: list[dict[str, Any]]) -> list[dict[str, Any]]:
    visits.sort(key=lambda visit: (visit["date"], visit["enterprise"]))
    return [{"number": number, **visit} for number, visit in enumerate(visits, start=1)]


def draw_visits(tables: Tables, seed: int) -> VisitData:
    """Return the plans and visits of every unit that inspects or calls on enterprises."""
    plans: dict[tuple[str, str], Mapping[str, Any]] = {}
    logs: dict[tuple[str, str], Mapping[str, Any]] = {}
    offences: list[Offence] = []
    for unit in tables.units:
        inspects = "e" in unit.flags
        if not inspects and unit.id not in _COURTESY_UNITS:
            continue
        random = chance(seed, f"visits:{unit.id}")
        inspections = [inspection for inspection in tables.inspections if inspection.unit == unit.id]
        for month in MONTHS:
            visits: list[dict[str, Any]] = []
            if inspects:
                plan = _plan(random, unit, month, inspections)
                plans[unit.id, month] = plan
                for row, inspection in zip(plan["plans"], inspections, strict=True):
                    count = min(row["max_times"], 1 + unit.size * SEASON[month] * random.randint(20, 90) // 10000)
                    visits += [_inspection_visit(random, month, row, inspection) for _ in range(count)]
            if unit.id in _COURTESY_UNITS:
                visits += [_courtesy_visit(random, month) for _ in range(random.randint(2, 5))]
            for offender, when, fault in OFFENCES:
                if (offender, when) == (unit.id, month):
                    day = _commit_offence(visits, fault)
                    offences.append(Offence(unit=unit.id, month=month, day=day, fault=fault))
            trained = inspects and happens(random, 25)
            logs[unit.id, month] = filled(
                unit=unit.id,
                period=month,
                submitted_on=filing_day(random, month),
                submitted_by="法规股股长" if unit.size > 2 else "办公室主任",
                visits=_numbered(visits),
                training=[
                    {
                        "date": in_month(month, random.randint(5, 25)).isoformat(),
                        "persons": unit.size * random.randint(5, 9),
                        "topic": random.choice(_TRAINING),
                    }
                ]
                if trained
                else None,
                installations=_installations(month) if unit.id == OFFICE else None,
            )
    return VisitData(plans=plans, visits=logs, offences=offences)


def visit_entries(data: VisitData) -> Iterator[Entry]:
    """Yield the record of every plan and of every log of visits."""
    for plan in data.plans.values():
        yield periodic("inspection-plan", plan)
    for log in data.visits.values():
        yield periodic("visits", log)
