"""Monthly progress (指标进展) of the third-level indicators: figures that carry on from the month before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Any, Final

from qinqing.demo.calendar import MONTHS
from qinqing.demo.chance import chance, drift, happens
from qinqing.demo.services import SEASON, filing_day
from qinqing.demo.tables import IndicatorRow, Tables, UnitRow, Workstream
from qinqing.demo.units import section_post
from qinqing.demo.workdays import in_month
from qinqing.desk.district.entry import Entry, filled, periodic
from qinqing.policy.periods import month_after

Figure = Mapping[str, Any]
"""The figures of one entry: ``value``, or ``numerator`` and ``denominator``, or ``missing``."""
Derived = Callable[[str], Figure]
"""What another record kind says about an indicator in a month."""

_NOT_FILED: Final = frozenset({("qu-ranqi-gongsi", "2023-05"), ("qu-budongchan-zhongxin", "2023-01")})
_CUMULATIVE: Final = frozenset(
    {"02-01-03", "06-03-01", "06-03-03", "09-03-02", "10-02-01", "10-05-01", "10-05-02", "11-01-02"}
)
_FEW: Final = 14
"""An indicator of so few cases a month now and then has none."""
_MISSING: Final = (
    "市级部门尚未反馈当月数据。",
    "统计系统升级，当月数据待补。",
    "省级平台口径调整，当月数据未下发。",
)
_INCIDENTS: Final = {
    ("03-02-02", "2023-06"): ("随意停电", "2023-06-14", "未按停电计划公告即停电检修，影响园区六家企业生产四十分钟。"),
    ("03-02-03", "2023-07"): ("停电超时", "2023-07-11", "线路检修超出公告时限两小时，已对检修班组考核。"),
    ("03-02-03", "2023-09"): ("停电超时", "2023-09-19", "抢修物资未及时到位，复电晚于公告时限五十分钟。"),
}
_NARRATIVES: Final = (
    "本月{first}，{second}。{trend}",
    "{first}；{second}。{trend}",
    "围绕{name}，{first}，并{second}。{trend}",
    "针对上月问题，{first}，同时{second}。{trend}",
    "按照年度安排，{first}，{second}。{trend}",
    "{first}，取得阶段性成效；{second}。{trend}",
)
_TRENDS: Final = {
    "better": ("完成值较上月有所改善。", "较上月继续好转。", "指标稳中向好。"),
    "same": ("完成值与上月基本持平。", "总体保持稳定。"),
    "worse": ("完成值较上月有所回落。", "受季节和业务量影响，较上月略有波动。"),
    "first": ("今年首次填报。", "本年度起点数据已核对。"),
}
_GAPS: Final = (
    "{obstacle}，与本期目标仍有差距。",
    "主要是{obstacle}。",
    "差距原因在于{obstacle}，需继续攻坚。",
    "受{obstacle}影响，未达到本期目标。",
)
_KINDS: Final = ("堵点", "痛点", "难点")


@dataclass(slots=True)
class _State:
    """What one indicator carries from one month into the next; amounts in thousandths of its measure."""

    lean: int
    deviation: int = 0
    last: int | None = None
    total: int = 0


def _thousandths(value: Decimal) -> int:
    return int(value * 1000)


def _rounded(thousandths: int, step: Decimal) -> Decimal:
    places = max(0, -int(step.as_tuple().exponent))
    return Decimal(thousandths).scaleb(-3).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _period_target(row: IndicatorRow, month: str) -> Decimal:
    number = int(month[5:])
    if row.code in _CUMULATIVE:
        return _rounded(_thousandths(row.target) * number // 12, Decimal(1))
    # The year's target is due in the fourth quarter; until then three steps lead to it.
    quarter = (number - 1) // 3
    way = _thousandths(row.target - row.start) * (quarter + 1) // 4
    return _rounded(_thousandths(row.start) + way, row.step)


def _level(random: Random, row: IndicatorRow, month: str, state: _State) -> int:
    """Return the level of the indicator in ``month``: on the way to its target, leaning and swaying."""
    spread = _thousandths(row.step)
    state.deviation = drift(random, state.deviation, spread * 6 // 10)
    number = int(month[5:])
    way = _thousandths(row.target - row.start) * (number + 1) // 12
    sign = 1 if row.better_high else -1
    level = _thousandths(row.start) + way + sign * (state.deviation + state.lean * spread // 100)
    level = max(0, level)
    if row.step == 1:
        level = max(level, _thousandths(row.target)) if not row.better_high else level
        return (level + 500) // 1000 * 1000
    return min(level, 100_000) if row.is_rate else level


def _added(random: Random, row: IndicatorRow, month: str, state: _State) -> int:
    """Return the total of a cumulative indicator after ``month``."""
    mean = _thousandths(row.target) // 12
    share = SEASON[month] + state.lean // 12 + random.randint(-18, 18)
    state.total += max(0, mean * share // 100)
    return state.total


def _figure(random: Random, row: IndicatorRow, month: str, state: _State) -> Figure:
    if row.cycle == "季" and int(month[5:]) % 3:
        return {"missing": f"按季统计，{month_after(month, 3 - int(month[5:]) % 3)[5:].lstrip('0')}月填报。"}
    if happens(random, 1):
        return {"missing": random.choice(_MISSING)}
    if row.code in _CUMULATIVE:
        total = _added(random, row, month, state)
        if row.is_rate:
            return {"numerator": min(row.volume, row.volume * total // 100_000), "denominator": row.volume}
        return {"value": int(_rounded(total, Decimal(1)))}
    level = _level(random, row, month, state)
    if not row.is_rate:
        value = _rounded(level, row.step)
        return {"value": int(value) if value == value.to_integral_value() else value}
    if row.volume <= _FEW:
        denominator = random.randint(0, 2 * row.volume)
    else:
        denominator = row.volume * SEASON[month] * random.randint(94, 106) // 10000
    numerator = (denominator * level + 50_000) // 100_000
    return {"numerator": numerator, "denominator": denominator}


def reached(figure: Figure) -> int | None:
    """Return what ``figure`` comes to, in thousandths of its measure; None where there is nothing to divide."""
    if "value" in figure:
        return int(Decimal(figure["value"]) * 1000)
    if figure.get("denominator"):
        return int(figure["numerator"]) * 100_000 // int(figure["denominator"])
    return None


def _status(row: IndicatorRow, figure: Figure, target: Decimal) -> str:
    amount = reached(figure)
    if amount is None:
        return "正常"
    short = _thousandths(target) - amount if row.better_high else amount - _thousandths(target)
    if short <= 0:
        yearly = _thousandths(row.target)
        return "完成" if (amount >= yearly if row.better_high else amount <= yearly) else "正常"
    margin = _thousandths(target) // 12 if row.code in _CUMULATIVE else 2 * _thousandths(row.step)
    return "滞后" if short <= margin else "预警"


def _trend(row: IndicatorRow, amount: int | None, last: int | None) -> str:
    if amount is None:
        return "same"
    if last is None:
        return "first"
    change = amount - last if row.better_high else last - amount
    if abs(change) * 8 <= _thousandths(row.step):
        return "same"
    return "better" if change > 0 else "worse"


def _texts(
    random: Random, row: IndicatorRow, stream: Workstream, month: str, trend: str, status: str
) -> dict[str, Any]:
    first, second = random.sample(stream.actions, 2)
    narrative = random.choice(_NARRATIVES).format(
        first=first, second=second, name=row.name, trend=random.choice(_TRENDS[trend])
    )
    found: dict[str, Any] = {"narrative": narrative}
    behind = status in ("滞后", "预警")
    obstacle = random.choice(stream.obstacles)
    if behind:
        found["gap"] = random.choice(_GAPS).format(obstacle=obstacle)
    step = random.choice(stream.next_steps)
    due = month_after(month)
    found["measures"] = [f"{int(due[5:])}月底前{step}。"] if behind or happens(random, 60) else None
    found["problems"] = [{"kind": random.choice(_KINDS), "text": f"{obstacle}。"}] if status == "预警" else None
    if status in ("正常", "完成") and happens(random, 8):
        kind = random.choice(("特色", "亮点", "品牌"))
        found["highlights"] = [{"kind": kind, "text": f"{stream.highlight}。"}]
    return found


def _liaison(random: Random, stream: Workstream, month: str) -> list[dict[str, str]] | None:
    if not happens(random, 10):
        return None
    found = {
        "organisation": f"市{stream.counterpart}",
        "contacted_on": in_month(month, random.randint(8, 24)).isoformat(),
    }
    if happens(random, 50):
        found["standard"] = f"市{stream.counterpart}营商环境评价工作指引（2023年版）"
        found["standard_date"] = "2023-03-28"
    return [found]


def _responsible(unit: UnitRow, number: int) -> str:
    if not unit.sections:
        return "办公室主任"
    return section_post(unit.sections[number % len(unit.sections)])


def draw_progress(
    tables: Tables, derived: Mapping[str, Derived], seed: int
) -> Mapping[tuple[str, str], dict[str, Any]]:
    """Return the progress report of every responsible unit, by unit and month.

    ``derived`` gives the indicators that other records already count, such as publicity done.
    """
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for unit in tables.units:
        rows = [row for row in tables.third_level if row.unit == unit.id]
        if not rows:
            continue
        random = chance(seed, f"progress:{unit.id}")
        states = {row.code: _State(lean=random.randint(-150, 110)) for row in rows}
        for month in MONTHS:
            entries = [
                _entry(random, tables, unit, number, row, month, states[row.code], derived.get(row.code))
                for number, row in enumerate(rows)
            ]
            if (unit.id, month) in _NOT_FILED:
                continue
            found[unit.id, month] = {
                "unit": unit.id,
                "period": month,
                "submitted_on": filing_day(random, month).isoformat(),
                "submitted_by": "办公室主任",
                "reviewed_by": unit.deputy_post,
                "entries": entries,
            }
    return found


def _entry(
    random: Random,
    tables: Tables,
    unit: UnitRow,
    number: int,
    row: IndicatorRow,
    month: str,
    state: _State,
    derived: Derived | None,
) -> dict[str, Any]:
    stream = tables.workstreams[row.code[:5]]
    figure = derived(month) if derived else _figure(random, row, month, state)
    target = _period_target(row, month)
    status = _status(row, figure, target)
    amount = reached(figure)
    texts = _texts(random, row, stream, month, _trend(row, amount, state.last), status)
    state.last = amount if amount is not None else state.last
    incident = _INCIDENTS.get((row.code, month))
    return filled(
        indicator=row.code,
        **figure,
        target=int(target) if target == target.to_integral_value() else target,
        status=status,
        narrative=texts["narrative"],
        gap=texts.get("gap"),
        measures=texts["measures"],
        responsible=_responsible(unit, number),
        verified_by="qu-youhua-ban" if unit.id != "qu-youhua-ban" and happens(random, 12) else None,
        problems=texts["problems"],
        highlights=texts.get("highlights"),
        liaison=_liaison(random, stream, month),
        incidents=[dict(zip(("kind", "date", "text"), incident, strict=True))] if incident else None,
        evidence=[f"{int(month[5:])}月{row.name}统计表"] if happens(random, 35) else None,
    )


def progress_entries(reports: Mapping[tuple[str, str], Mapping[str, Any]]) -> Iterator[Entry]:
    """Yield the record of every progress report."""
    for report in reports.values():
        yield periodic("progress", report)
