"""The contest of secretaries (书记大比武): two examinations and the judges' marks of October."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from random import Random
from typing import Any, Final

from qinqing.demo import speech_facts as speech
from qinqing.demo.chance import chance, drift
from qinqing.demo.tables import Tables
from qinqing.demo.units import OFFICE
from qinqing.desk.district.entry import Entry, lasting

_JUDGES: Final = 7
_NUMERALS: Final = ("一", "二")
ABSENT: Final = (
    {"qu-renda": "参加省级培训", "baisha-zhen": "防汛值守", "qu-xiaofang-dadui": "执行应急救援任务"},
    {"qu-qixiang-ju": "因病住院", "qu-jianchayuan": "因公出差"},
)
_MAKEUPS: Final = (("qu-nongye-nongcun-ju", "shitang-zhen"), ("qu-zonggonghui",))
_SYLLABUS: Final = (
    "《优化营商环境条例》",
    "省优化营商环境规定",
    "全区优化营商环境“指标长”工作方案",
    "行政处罚法有关规定",
)
_BONUS: Final = (
    ("qu-nongye-nongcun-ju", "1", "“三大专员”做法在省市推广", "2023-06-26", "省优化办工作简报（2023年第十一期）"),
    ("qu-kegong-ju", "1", "政企交流“四定四化”做法在省市推广", "2023-07-06", "省优化办工作简报（2023年第十二期）"),
    (
        "qu-shichang-jianguan-ju",
        "0.5",
        "首违免罚一案一指导在全市推广",
        "2023-08-15",
        "市优化办经验推广通报（2023年第四期）",
    ),
    (
        "qu-xingzheng-shenpi-ju",
        "0.5",
        "餐饮店“一件事一次办”在全市推广",
        "2023-09-08",
        "市优化办经验推广通报（2023年第五期）",
    ),
)
_PENALTIES: Final = tuple(
    (unit, "0.5", "截至九月底宣传报道完成数仍为零", "2023-10-16", "九月份营商环境工作情况通报")
    for unit in speech.ZERO_PUBLICITY
)


def _halves(number: int) -> Decimal | int:
    return number // 2 if number % 2 == 0 else Decimal(number) / 2


def _result(unit: str, number: int, mark: int) -> dict[str, Any]:
    if unit in ABSENT[number]:
        return {"unit": unit, "absent": True, "reason": ABSENT[number][unit]}
    result: dict[str, Any] = {"unit": unit, "mark": _halves(mark), "absent": False}
    if unit in _MAKEUPS[number]:
        result["makeup"] = True
    return result


def exam_entries(tables: Tables, seed: int) -> Iterator[Entry]:
    """Yield both examinations; every secretary has a row, the absent ones a reason."""
    random = chance(seed, "exams")
    ability = {unit.id: random.randint(136, 184) for unit in tables.units}
    for number, day in enumerate(speech.EXAM_DAYS):
        progress = 6 * number
        results = [
            _result(unit.id, number, max(90, min(199, ability[unit.id] + progress + random.randint(-12, 14))))
            for unit in tables.units
        ]
        data = {
            "id": f"ks-2023-{number + 1}",
            "unit": OFFICE,
            "year": 2023,
            "number": number + 1,
            "date": day.isoformat(),
            "full_mark": 100,
            "paper": f"营商环境知识考试（第{_NUMERALS[number]}次）",
            "syllabus": list(_SYLLABUS),
            "results": results,
        }
        yield lasting("exam", data)


def _marks(random: Random) -> list[Decimal | int]:
    bearing = random.randint(162, 188)
    return [_halves(max(140, min(198, bearing + drift(random, 0, 9)))) for _ in range(_JUDGES)]


def contest_entry(tables: Tables, seed: int) -> Entry:
    """Return the contest of October."""
    random = chance(seed, "contest")
    adjustments = [
        {"unit": unit, "kind": kind, "points": Decimal(points), "reason": reason, "date": day, "basis": basis}
        for kind, rows in (("加分", _BONUS), ("扣分", _PENALTIES))
        for unit, points, reason, day, basis in rows
    ]
    data = {
        "id": "dbw-2023",
        "unit": OFFICE,
        "year": 2023,
        "date": speech.CONTEST_DAY.isoformat(),
        "judges": _JUDGES,
        "image": [{"unit": unit.id, "marks": _marks(random)} for unit in tables.units],
        "adjustments": adjustments,
    }
    return lasting("contest", data)
