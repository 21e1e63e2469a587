"""Decisions (处理决定) of the commission and amendments (更正) of published figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from qinqing.demo.services import ServiceData
from qinqing.demo.tables import IndicatorRow, Tables
from qinqing.demo.units import COMMISSION, OFFICE
from qinqing.desk.district.entry import Entry, filled, lasting

_STATES: Final = ("系统提示", "区优化办核实", "拟处理", "批准", "已执行", "已回复", "已整改", "销号")
_BY: Final = {
    "系统提示": OFFICE,
    "区优化办核实": OFFICE,
    "拟处理": COMMISSION,
    "批准": COMMISSION,
    "已执行": COMMISSION,
    "已整改": COMMISSION,
    "销号": COMMISSION,
    "撤销": COMMISSION,
}
_WORDS: Final = {
    "系统提示": "系统根据公布位次和问责规则提示。",
    "区优化办核实": "核对上级通报原文，情况属实。",
    "拟处理": "提出处理意见。",
    "批准": "按程序批准。",
    "已执行": "已执行。",
    "已回复": "已书面回复并附整改方案。",
    "已整改": "整改措施落实，经核验属实。",
    "销号": "予以销号。",
    "申诉": "单位提出申诉，说明已采取的措施。",
    "撤销": "经核实上级已更正位次，原提示予以撤销。",
}


def _history(unit: str, *steps: tuple[str, str]) -> list[dict[str, str]]:
    return [
        {"date": f"2023-{day}", "state": state, "by": _BY.get(state, unit), "text": _WORDS[state]}
        for state, day in steps
    ]


def _through(*days: str) -> tuple[tuple[str, str], ...]:
    return tuple(zip(_STATES, days, strict=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    kind: str
    unit: str
    post: str
    measure: str
    facts: str
    steps: tuple[tuple[str, str], ...]
    more: Mapping[str, Any]


def _worst(assessment: Mapping[str, Any], tables: Tables) -> IndicatorRow:
    """Return the second-level indicator with the last place in ``assessment``, the satisfaction aside."""
    rows = {row.code: row for row in tables.indicators if row.level == 2 and row.code != "11-04" and row.unit != OFFICE}
    ranked = [entry for entry in assessment["entries"] if entry["indicator"] in rows and "place" in entry]
    last = max(ranked, key=lambda entry: (entry["place"], entry["indicator"]))
    return rows[last["indicator"]]


def _accountability(tables: Tables, assessments: Sequence[Mapping[str, Any]]) -> Iterator[_Case]:
    satisfaction = {"tier": "tier-2", "indicator": "11-04", "period": "2023-Q2"}
    yield _Case(
        kind="问责",
        unit="qu-zhengfu-ban",
        post="主任",
        measure="约谈",
        facts="二季度营商环境满意度列全市倒数第2，企业诉求按期办结工作推进不力。",
        steps=_through("07-21", "07-24", "07-27", "08-01", "08-03", "08-14", "10-20"),
        more={"proposal": satisfaction},
    )
    yield _Case(
        kind="问责",
        unit=OFFICE,
        post="主任",
        measure="约谈",
        facts="二季度营商环境满意度列全市倒数第2，水泥厂历史遗留问题统筹协调不力。",
        steps=_through("07-21", "07-24", "07-27", "08-01", "08-03", "08-14"),
        more={"proposal": satisfaction},
    )
    for number, (quarter, days) in enumerate(
        (
            ("2023-Q1", ("04-19", "04-21", "04-25", "04-27", "05-05", "05-12", "07-25", "07-28")),
            ("2023-Q3", ("10-20", "10-24", "10-30")),
        )
    ):
        row = _worst(assessments[2 * number], tables)
        place = next(entry["place"] for entry in assessments[2 * number]["entries"] if entry["indicator"] == row.code)
        unit = tables.unit_by_id[row.unit]
        yield _Case(
            kind="问责",
            unit=unit.id,
            post=unit.post,
            measure="提醒",
            facts=f"{'一三'[number]}季度{row.name}列全市第{place}位，在5名以后。",
            steps=_through(*days),
            more={"proposal": {"tier": "tier-1", "indicator": row.code, "period": quarter}},
        )
    row = next(row for row in tables.indicators if row.code == "05-03")
    yield _Case(
        kind="问责",
        unit=row.unit,
        post="局长",
        measure="不予处理",
        facts="二季度网上办税位次提示，经核实上级已更正位次，不予处理。",
        steps=(("系统提示", "07-21"), ("区优化办核实", "07-25"), ("撤销", "08-09")),
        more={"proposal": {"tier": "tier-1", "indicator": row.code, "period": "2023-Q2"}},
    )


def _orders(overdue_appeals: Sequence[tuple[str, str]], tables: Tables) -> Iterator[_Case]:
    yield _Case(
        kind="责令限时整改",
        unit="qu-chengguan-ju",
        post="副局长",
        measure="责令限时整改",
        facts="2月、8月入企检查未扫码，对入企扫码“避而不用”。",
        steps=(
            ("拟处理", "09-11"),
            ("批准", "09-13"),
            ("申诉", "09-15"),
            ("已执行", "09-20"),
            ("已整改", "10-12"),
            ("销号", "10-17"),
        ),
        more={"deadline": "2023-10-13"},
    )
    for appeal, unit_id in overdue_appeals[:2]:
        unit = tables.unit_by_id[unit_id]
        yield _Case(
            kind="重点督查",
            unit=unit_id,
            post=unit.deputy_post,
            measure="重点督查",
            facts="企业合理诉求在承诺期限内未解决到位，列入重点督查。",
            steps=(("拟处理", "10-16"), ("批准", "10-18"), ("已执行", "10-19")),
            more={"appeal": appeal},
        )
    yield _Case(
        kind="党风廉政考核",
        unit="qu-shichang-fuwu-zhongxin",
        post="主任",
        measure="考核扣分",
        facts="9月未召开优化营商环境监督月例会，未报告原因，计入党风廉政建设年度考核。",
        steps=(("拟处理", "10-20"), ("批准", "10-24"), ("已执行", "10-25")),
        more={"integrity": {"year": 2023, "item": "优化营商环境监督月例会开展情况"}},
    )


def decision_entries(
    tables: Tables, assessments: Sequence[Mapping[str, Any]], overdue_appeals: Sequence[tuple[str, str]]
) -> Iterator[Entry]:
    """Yield every decision; ``overdue_appeals`` are pairs of an appeal's number and its unit."""
    cases = [*_accountability(tables, assessments), *_orders(overdue_appeals, tables)]
    cases.sort(key=lambda case: (case.steps[0][1], case.unit))
    for number, case in enumerate(cases, start=1):
        history = _history(case.unit, *case.steps)
        if case.unit == OFFICE:
            # Nobody confirms a proposal about itself: the leading group's office stands in.
            history = [
                {**step, "by": "lingdao-xiaozu-ban"} if step["state"] in _STATES[:2] else step for step in history
            ]
        data = filled(
            id=f"jd-2023-{number:04d}",
            unit=COMMISSION,
            kind=case.kind,
            proposal=case.more.get("proposal"),
            appeal=case.more.get("appeal"),
            measure=case.measure,
            targets=[{"unit": case.unit, "post": case.post}],
            facts=case.facts,
            note="已听取单位和本人说明。",
            history=history,
            deadline=case.more.get("deadline"),
            integrity=case.more.get("integrity"),
        )
        yield lasting("decision", data)


_AMENDED: Final = (
    ("qu-weijian-ju", "2023-05", "hotline", "on_time", -1, "工单系统补登后数量变化。", "2023-06-19", "2023-06-20"),
    (
        "qu-budongchan-zhongxin",
        "2023-07",
        "hotline",
        "redone",
        1,
        "重复统计一件，予以核减。",
        "2023-08-21",
        "2023-08-22",
    ),
    (
        "chengdong-jiedao",
        "2023-08",
        "hotline",
        "received",
        -2,
        "两件工单跨月转派，计入当月受理。",
        "2023-09-18",
        "2023-09-19",
    ),
    ("qu-minzheng-ju", "2023-09", "publicity", "target", -1, "按区委宣传部调整后的任务数更正。", "2023-11-07", None),
)


def amendment_entries(services: ServiceData) -> Iterator[Entry]:
    """Yield the amendments; an approved one has already changed the record, the last one still waits."""
    for number, (unit, month, part, field, change, reason, day, approved) in enumerate(_AMENDED, start=1):
        present = services[unit, month][part][field]
        old, new = (present + change, present) if approved else (present, present - change)
        data = filled(
            id=f"gz-2023-{number:04d}",
            unit=unit,
            target={"path": f"records/{unit}/{month}/service.yaml", "pointer": f"{part}.{field}"},
            reason=reason,
            old_value=str(old),
            new_value=str(new),
            date=day,
            approved_by=OFFICE if approved else None,
            approved_on=approved,
        )
        yield lasting("amendment", data)
