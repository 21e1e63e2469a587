"""What the city and the province found (上级考核): overall places, places by indicator, and the speech's 0.1 points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from random import Random
from typing import Any, Final

from qinqing.demo import speech_facts as speech
from qinqing.demo.chance import chance, happens, weighted
from qinqing.demo.tables import Tables
from qinqing.demo.units import OFFICE
from qinqing.desk.district.entry import Entry, filled, lasting

PARTICIPANTS: Final = 12
QUARTERS: Final = (("2023-Q1", "2023-04-18"), ("2023-Q2", "2023-07-20"), ("2023-Q3", "2023-10-19"))
_SATISFACTION_PLACES: Final = (8, PARTICIPANTS - speech.SATISFACTION_FROM_BOTTOM + 1, 9)
_OVERALL_PLACES: Final = (1, 1, 2)
_STARTING_PLACES: Final = (
    (1, 20),
    (2, 20),
    (3, 18),
    (4, 14),
    (5, 10),
    (6, 6),
    (7, 4),
    (8, 3),
    (9, 2),
    (10, 2),
    (11, 1),
)
_OTHER_DEDUCTIONS: Final = (
    ("08-04", "Q2", "0.05", "个别执法人员入企检查未扫码", "暗访", "2023-06-20"),
    ("10-03", "Q2", "0.05", "少数窗口好差评覆盖率偏低", "督查", "2023-06-27"),
    ("08-05", "Q3", "0.2", "交办线索化解进度不理想", "督查", "2023-09-12"),
    ("03-02", "Q3", "0.05", "检修停电超出公告时限", "暗访", "2023-09-21"),
)


def _full_mark(code: str) -> Decimal:
    return Decimal(2) if len(code) == len("11-04") else Decimal("0.8")


def _next_place(random: Random, place: int) -> int:
    return max(1, min(PARTICIPANTS, place + weighted(random, ((-2, 10), (-1, 26), (0, 34), (1, 22), (2, 8)))))


def _city_entry(random: Random, code: str, quarter: int, place: int, cement: str | None) -> dict[str, Any]:
    period = QUARTERS[quarter][0]
    full = _full_mark(code)
    deductions: list[dict[str, Any]] = []
    if cement is not None:
        deductions.append({**speech.CEMENT_DEDUCTION, "rectification": cement})
    for indicator, when, taken, reason, channel, day in _OTHER_DEDUCTIONS:
        if indicator == code and period.endswith(when):
            deductions.append(
                {
                    "points": Decimal(taken),
                    "reason": reason,
                    "by": "shi-youhua-ban",
                    "channel": channel,
                    "date": day,
                }
            )
    if happens(random, 3) and not deductions and code != speech.SATISFACTION_INDICATOR:
        return {"indicator": code, "missing": random.choice(("当期未评", "市级部门未公布位次", "样本不足，不参加排名"))}
    lost = Decimal(sum(deduction["points"] for deduction in deductions))
    step = full / 100
    points = full - lost - (step * (place - 1) if not deductions else 0)
    low = place > PARTICIPANTS - 3
    return filled(
        indicator=code,
        place=place,
        from_bottom=PARTICIPANTS - place + 1 if low else None,
        points=points.normalize() if points != points.to_integral_value() else int(points),
        full_mark=full,
        deductions=deductions or None,
    )


def draw_city_places(tables: Tables, seed: int, cement_number: str) -> Sequence[Mapping[str, Any]]:
    """Return the city's quarterly assessments; ``cement_number`` is the rectification of the cement works."""
    random = chance(seed, "assessments")
    codes = [row.code for row in tables.indicators if row.level == 2]
    codes += [row.code for row in tables.third_level if happens(random, 45)]
    places = {code: weighted(random, _STARTING_PLACES) for code in codes}
    found = []
    for quarter, (period, published) in enumerate(QUARTERS):
        entries = []
        for code in sorted(codes):
            if quarter:
                places[code] = _next_place(random, places[code])
            satisfaction = code == speech.SATISFACTION_INDICATOR
            if satisfaction:
                places[code] = _SATISFACTION_PLACES[quarter]
            cement = cement_number if satisfaction and period == "2023-Q2" else None
            entries.append(_city_entry(random, code, quarter, places[code], cement))
        found.append(
            _assessment(
                f"kh-2023-q{quarter + 1}",
                name=speech.CITY_ASSESSMENTS[1],
                period=period,
                published=published,
                document=f"市优化办{'一二三'[quarter]}季度营商环境情况通报",
                place=_OVERALL_PLACES[quarter],
                entries=entries,
            )
        )
    return found


def _assessment(
    identifier: str,
    *,
    name: str,
    period: str,
    published: str,
    document: str,
    place: int | None,
    entries: Sequence[Mapping[str, Any]] = (),
    level: str = "市",
    participants: int = PARTICIPANTS,
    scheme: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    return filled(
        id=identifier,
        unit=OFFICE,
        name=name,
        level=level,
        period=period,
        published_on=published,
        source_document=document,
        participants=participants,
        overall={"place": place} if place else None,
        scheme=scheme,
        entries=list(entries),
    )


def other_assessments() -> Iterator[Mapping[str, Any]]:
    """Yield the assessments without places by indicator, and the one of the province."""
    six, environment = speech.CITY_ASSESSMENTS
    for quarter, place in enumerate(_OVERALL_PLACES):
        yield _assessment(
            f"kh-2023-q{quarter + 1}-liuzhang",
            name=six,
            period=QUARTERS[quarter][0],
            published=QUARTERS[quarter][1],
            document=f"市委、市政府“打好发展六仗”{'一二三'[quarter]}季度情况通报",
            place=place,
        )
    for identifier, name in (("kh-2023-h1-liuzhang", six), ("kh-2023-h1-huanjing", environment)):
        yield _assessment(
            identifier,
            name=name,
            period="2023-H1",
            published="2023-07-24",
            document=f"市委、市政府2023年上半年“{name}”考核结果通报",
            place=1,
        )
    yield _assessment(
        "kh-2023-jixiao",
        name="年度绩效考核（营商环境）",
        period="2023",
        published="2023-03-10",
        document="市绩效考核办法（2023年修订）",
        place=None,
        scheme=speech.PERFORMANCE_WEIGHT,
    )
    yield _assessment(
        "kh-2023-h1-sheng",
        name="省营商环境监测",
        period="2023-H1",
        published="2023-09-05",
        document="省优化办2023年上半年营商环境监测通报",
        place=27,
        entries=[
            {"indicator": "01", "place": 19},
            {"indicator": "03", "place": 33},
            {"indicator": "06", "place": 41},
            {"indicator": "10", "place": 22},
            {"indicator": "11", "from_bottom": 38},
        ],
        level="省",
        participants=122,
    )


def assessment_entries(assessments: Sequence[Mapping[str, Any]]) -> Iterator[Entry]:
    """Yield the record of every assessment."""
    for assessment in (*assessments, *other_assessments()):
        yield lasting("assessment", assessment)
