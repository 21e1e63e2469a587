"""Sentences about the period that a unit files for (报告期)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ314",
        name="period-out-of-range",
        severity=Severity.ERROR,
        title=Text("报告期须在数据范围内", "The period lies in the time of the repository"),
        message=Text("报告期{period}{limit}", "the period {period} {limit}"),
        reason=Text(
            "不在范围内的报告期不会进入汇总，多半是年份或月份写错。",
            "A period outside the range is in no summary; most often year or month is mistyped.",
        ),
        remedy=Text(
            "请核对文件夹和“报告期”字段的年月；确需补报更早数据的，先由区优化办修改起始报告期。",
            "Check year and month of the folder and the field; for older data the office changes first_period first.",
        ),
        wrong="period: 2032-08\n",
        right="period: 2023-08\n",
        items=("S01",),
    ),
    Rule(
        code="QQ315",
        name="unit-not-in-force",
        severity=Severity.ERROR,
        title=Text("单位只报送启用期间的数据", "A unit files only for the time in which it exists"),
        message=Text("{name}{limit}，不应报送{period}的数据", "{name} {limit}, so it has nothing to file for {period}"),
        reason=Text(
            "撤并后的数据应由承接职责的单位报送，否则同一工作会统计两次或没有单位负责。",
            "After a merger the successor files; otherwise work is counted twice or nobody answers for it.",
        ),
        remedy=Text(
            "请改由承接单位报送，或由区优化办更正单位名录中的启用、停用日期。",
            "Let the successor file, or have the office correct the unit's dates in the registry.",
        ),
        wrong="# data/records/qu-jiu-ju/2023-08/service.yaml，该单位已于2023-06-30停用\nperiod: 2023-08\n",
        right="# data/records/qu-xin-ju/2023-08/service.yaml\nperiod: 2023-08\n",
        items=("S29",),
    ),
)
