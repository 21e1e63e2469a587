"""Sentences about units and indicators that are named (引用单位和指标): they exist, and are in force."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.catalogue.unknown_reference import unknown
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    unknown(
        "QQ301",
        "unknown-unit",
        Text("引用的单位", "unit that is named"),
        Text("单位“{value}”不在单位名录中", "the unit '{value}' is not in the registry"),
        Text(
            "请填写 data/units/ 中的单位编号（文件名去掉 .yaml）。",
            "Write the identifier of a unit in data/units/, the file name without .yaml.",
        ),
        wrong="unit: qu-tongji-jv\n",
        right="unit: qu-tongji-ju\n",
        items=("S21",),
    ),
    unknown(
        "QQ302",
        "unknown-indicator",
        Text("引用的指标", "indicator that is named"),
        Text("指标“{value}”不在指标体系中", "the indicator '{value}' is not in the tree"),
        Text(
            "请填写 data/indicators/ 中的指标编号，一级两位，二级、三级逐级加两位。",
            "Write the code of an indicator in data/indicators/.",
        ),
        wrong="entries:\n  - indicator: 03-02-09\n",
        right="entries:\n  - indicator: 03-02-01\n",
        items=("S23",),
    ),
    Rule(
        code="QQ316",
        name="retired-unit",
        severity=Severity.WARNING,
        title=Text("不引用已停用的单位", "No dissolved unit is named"),
        message=Text(
            "{name}已于{last}停用，而本记录的日期为{day}", "{name} was dissolved on {last}, this record is of {day}"
        ),
        reason=Text("任务落到已撤并的单位，就没有人负责。", "A task that falls to a dissolved unit is nobody's task."),
        remedy=Text("请填写承接职责的单位编号。", "Write the identifier of the unit that took over."),
        wrong="lead_unit: qu-jiu-ju  # 2023-06-30停用\n",
        right="lead_unit: qu-xin-ju\n",
        items=("S29",),
    ),
    Rule(
        code="QQ317",
        name="retired-indicator",
        severity=Severity.WARNING,
        title=Text("不引用已调出的指标", "No dropped indicator is named"),
        message=Text(
            "指标{code}“{name}”已于{last}停用，而本记录的日期为{day}",
            "the indicator {code} ({name}) was dropped on {last}, this record is of {day}",
        ),
        reason=Text(
            "调出指标体系的指标不再计分和排名。", "An indicator outside the tree is neither scored nor ranked."
        ),
        remedy=Text("请填写现行指标的编号，或删去该条。", "Write the code of a present indicator, or leave it out."),
        wrong="indicator: 03-02-02  # 2023-06-30停用\n",
        right="indicator: 03-02-01\n",
        items=("S29",),
    ),
)
