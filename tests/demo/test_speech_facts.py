"""Every fact that the speech states is in the demonstration data: numbers, names and days."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from qinqing.demo.calendar import AS_OF
from qinqing.policy.ledger import ledger_of
from qinqing.policy.periods import last_day
from qinqing.register.records.register import Register
from qinqing.register.records.typed import RectificationBatch

pytestmark = pytest.mark.slow

NAMED_UNITS = (
    "区退役军人事务局",
    "高新区",
    "区城管局",
    "区教育局",
    "区市场监管局",
    "区信访局",
    "区统计局",
    "区市场服务中心",
    "区房屋征收办",
    "城南事务中心",
    "区优化办",
    "区纪委监委",
)
ZERO_PUBLICITY = {"区信访局", "区统计局", "区市场服务中心", "区房屋征收办", "城南事务中心"}


def _short(register: Register, identifier: str) -> str:
    return register.units[identifier].short_name


def test_s21_the_units_it_names_exist(register: Register) -> None:
    names = {unit.short_name for unit in register.units.values()}
    assert [name for name in NAMED_UNITS if name not in names] == []
    assert [unit.short_name for unit in register.units.values() if "电力公司" in unit.aliases] == ["区供电公司"]


def test_s23_the_tree_has_11_49_and_124_indicators(register: Register) -> None:
    levels = Counter(indicator.level for indicator in register.indicators.values())
    assert levels == {1: 11, 2: 49, 3: 124}
    definitions = {indicator.definition for indicator in register.indicators.values()}
    assert len(definitions) == 184


def test_s45_three_pilots_and_thirty_units_hold_monthly_meetings(register: Register) -> None:
    stages = Counter(unit.monthly_meeting.stage for unit in register.units.values())
    assert stages == {"试点": 3, "推广": 27, "未纳入": 42}
    pilots = {unit.function for unit in register.units.values() if unit.monthly_meeting.stage == "试点"}
    assert pilots == {"市场监管", "行政审批", "住建"}


def test_s62_seventy_two_secretaries_have_a_row_in_both_examinations(register: Register) -> None:
    assert len(register.units) == 72
    assert [(exam.number, exam.date.month) for exam in register.exams] == [(1, 7), (2, 10)]
    for exam in register.exams:
        assert {result.unit for result in exam.results} == set(register.units)
        assert any(result.absent for result in exam.results)
        assert any(result.makeup for result in exam.results)


def test_s54_a_hundred_sections_the_last_three_criticised_and_two_of_them_dismissed(register: Register) -> None:
    assert sum(len(unit.sections) for unit in register.units.values()) == 100
    (evaluation,) = register.evaluations
    weights = {group.id: group.weight for group in evaluation.groups}
    scores: Counter[tuple[str, str]] = Counter()
    for tally in evaluation.tallies:
        known = tally.satisfied + tally.fairly_satisfied + tally.dissatisfied
        mark = Decimal(100 * tally.satisfied + 60 * tally.fairly_satisfied) / known
        scores[tally.unit, tally.section] += int(mark * weights[tally.group] * 1_000_000)
    last_three = {subject for subject, _ in scores.most_common()[-3:]}
    outcomes = {
        kind: {(found.unit, found.section) for found in evaluation.outcomes if found.kind == kind}
        for kind in ("通报批评", "免职")
    }
    assert outcomes["通报批评"] == last_three
    assert len(outcomes["免职"]) == 2
    assert outcomes["免职"] < last_three


def test_s17_the_33_leads_of_5_july_progress_poorly(register: Register) -> None:
    assert register.batches is not None
    (batch,) = register.batches.batches
    assert (batch.source, batch.theme, batch.assigned_on, batch.total) == (
        "省优化办",
        "新官不理旧账",
        date(2023, 7, 5),
        33,
    )
    assert not batch.publish_titles
    leads = [found for found in register.rectifications if found.batch is not None]
    assert sorted(_number(found.batch) for found in leads) == list(range(1, 34))
    ledger = ledger_of(leads, as_of=AS_OF, lifecycle=register.lifecycle, batches=register.batches)
    assert 0 < sum(entry.state == "已销号" for entry in ledger) < 11


def _number(batch: RectificationBatch | None) -> int:
    assert batch is not None
    return batch.number


def test_s20_exactly_the_five_units_have_no_publicity_in_any_month(register: Register) -> None:
    done = {unit.id: 0 for unit in register.units.values() if unit.duties.publicity}
    for report in register.services:
        if report.publicity is not None:
            done[report.unit] += len(report.publicity.items)
    assert {_short(register, unit) for unit, count in done.items() if count == 0} == ZERO_PUBLICITY


def test_s16_two_units_have_low_review_coverage(register: Register) -> None:
    handled: Counter[str] = Counter()
    evaluated: Counter[str] = Counter()
    for report in register.services:
        for review in report.reviews:
            handled[report.unit] += review.handled
            evaluated[report.unit] += review.evaluated
    low = {_short(register, unit) for unit in handled if 2 * evaluated[unit] < handled[unit]}
    assert low == {"区退役军人事务局", "高新区"}


def test_s19_three_units_are_slow_with_the_hotline(register: Register) -> None:
    due: Counter[str] = Counter()
    on_time: Counter[str] = Counter()
    for report in register.services:
        if report.hotline is not None:
            due[report.unit] += report.hotline.due
            on_time[report.unit] += report.hotline.on_time
    slow = {_short(register, unit) for unit in due if on_time[unit] * 100 < due[unit] * 89}
    assert slow == {"区城管局", "区教育局", "区市场监管局"}


def test_s08_satisfaction_is_second_from_the_bottom_and_the_cement_works_cost_a_tenth(register: Register) -> None:
    (assessment,) = [found for found in register.assessments if found.id == "kh-2023-q2"]
    (entry,) = [found for found in assessment.entries if found.indicator == "11-04"]
    assert (entry.from_bottom, entry.place, assessment.participants) == (2, 11, 12)
    assert register.indicators["11-04"].name == "营商环境满意度"
    (deduction,) = entry.deductions
    assert deduction.points == Decimal("0.1")
    assert (deduction.reason, deduction.by, deduction.channel) == (
        "水泥厂历史遗留问题处置不到位",
        "shi-youhua-ban",
        "回访",
    )
    (matter,) = [found for found in register.rectifications if found.id == deduction.rectification]
    assert matter.title == "水泥厂历史遗留问题处置不到位"


def test_s07_both_assessments_put_the_district_first_in_two_quarters_and_the_half_year(register: Register) -> None:
    first = {
        (found.name, found.period)
        for found in register.assessments
        if found.level == "市" and found.overall is not None and found.overall.place == 1
    }
    names = ("打好发展六仗", "抓营商环境比招商成果")
    assert first == {(name, period) for name in names for period in ("2023-Q1", "2023-Q2", "2023-H1")}


def test_s06_the_weight_rises_from_two_to_ten(register: Register) -> None:
    (scheme,) = [found.scheme for found in register.assessments if found.scheme is not None]
    assert (scheme.previous, scheme.points) == (2, 10)


def test_s03_the_two_plenary_meetings_were_held(register: Register) -> None:
    plenaries = {
        meeting.campaign: (minutes.period, meeting.type, meeting.title, meeting.date)
        for minutes in register.minutes
        for meeting in minutes.meetings
        if meeting.campaign is not None
    }
    assert plenaries["清风季"] == ("2023-Q2", "动员会", "“清风季”暨全区营商环境优化年大会", date(2023, 5, 23))
    assert plenaries["清朗季"][:3] == ("2023-Q3", "推进会", "“清朗季”警示教育活动暨营商环境优化年推进会")


def test_s12_the_three_experiences_were_spread(register: Register) -> None:
    titles = {case.title for case in register.cases if case.promoted}
    assert {"'三大专员'惠企利民助力乡村发展", "政企交流'四定四化'工作机制", "送解优"} <= titles


def test_s32_the_three_tiers_stand_as_the_speech_states_them(register: Register) -> None:
    policy = register.accountability
    assert policy is not None
    assert (policy.remind_from, policy.bottom, policy.repeat_times, policy.repeat_mode) == (6, 3, 2, "累计")
    assert [tier.name for tier in policy.tiers] == ["提醒、警示", "约谈", "诫勉谈话"]


def test_s30_the_power_company_answers_for_reliability(register: Register) -> None:
    indicator = register.indicators["03-02-01"]
    assert (indicator.name, indicator.responsible_units) == ("供电可靠率", ("qu-gongdian-gongsi",))
    incidents = {
        incident.kind for report in register.progress for entry in report.entries for incident in entry.incidents
    }
    assert incidents == {"随意停电", "停电超时"}


def test_s01_every_month_has_a_dispatch_and_every_quarter_a_meeting(register: Register) -> None:
    held = [(meeting.type, meeting.date) for minutes in register.minutes for meeting in minutes.meetings]
    assert {day.month for kind, day in held if kind == "月调度"} == set(range(1, 11))
    assert {(day.month + 2) // 3 for kind, day in held if kind == "季会"} == {1, 2, 3}
    assert all(day <= last_day("2023-10") for _, day in held)
