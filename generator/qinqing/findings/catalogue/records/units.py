"""Sentences about the registry of units (单位名录)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ409",
        name="monthly-meeting-since",
        severity=Severity.ERROR,
        title=Text(
            "纳入月例会的单位写明开始月份",
            "A unit of the monthly meetings says since when",
        ),
        message=Text(
            "{name}的月例会阶段为“{stage}”，没有填写开始月份（since）",
            "{name} is in the stage '{stage}' of the monthly meetings, but does not say since which month",
        ),
        reason=Text(
            "开始月份决定从哪一个月起应当每月召开，没有它就无从判断缺开。",
            "Without the month nobody can tell which meetings are missing.",
        ),
        remedy=Text(
            "请在阶段之后填写开始月份，如 since: 2023-06；未纳入的把阶段改为“未纳入”。",
            "Add the month after the stage, e.g. since: 2023-06, or set the stage to 未纳入.",
        ),
        wrong="monthly_meeting:\n  stage: 推广\n",
        right="monthly_meeting:\n  stage: 推广\n  since: 2023-08\n",
        items=("S45",),
    ),
    Rule(
        code="QQ410",
        name="monthly-meeting-roster",
        severity=Severity.ERROR,
        title=Text(
            "月例会试点和推广单位数与规定相符",
            "As many units hold monthly meetings as announced",
        ),
        message=Text(
            "监督月例会{stage}单位现有{found}个，应为{announced}个",
            "there are {found} {stage} units of the monthly meetings, announced are {announced}",
        ),
        reason=Text(
            "试点和推广范围由区里确定，名录与之不符会漏掉应当开会的单位。",
            "The district decides who takes part; a wrong roster leaves units out.",
        ),
        remedy=Text(
            "请核对单位名录中的监督月例会阶段；范围确有调整的，请修改站点设置中的数量。",
            "Compare the stages in the registry of units; if the "
            "scope has changed, change the number in the site settings.",
        ),
        wrong="counts:\n  meeting_pilots: 3   # 名录中只有2个试点单位\n",
        right="counts:\n  meeting_pilots: 2\n",
        items=("S45",),
    ),
    Rule(
        code="QQ457",
        name="secretary-count",
        severity=Severity.ERROR,
        title=Text(
            "党组织书记数与规定相符",
            "As many secretaries as announced",
        ),
        message=Text(
            "启用的单位有{found}个，即党组织书记{found}名，应为{announced}名",
            "{found} units are in force, so there are {found} party secretaries; announced are {announced}",
        ),
        reason=Text(
            "“书记大比武”以全体党组织书记为名册，名册不准，成绩和排名就不完整。",
            "The contest is of all secretaries; with a wrong roster marks and ranks are incomplete.",
        ),
        remedy=Text(
            "请核对 data/units/ 中启用的单位；人数确有变化的，请修改站点设置中的数量。",
            "Compare the units in force in data/units/; if the number has changed, change it in the site settings.",
        ),
        wrong="counts:\n  secretaries: 73   # 名录中有72个单位\n",
        right="counts:\n  secretaries: 72\n",
        items=("S62",),
    ),
)
