"""The sentence for a record on which the two validation engines disagree (校验引擎)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ299",
        name="engines-disagree",
        severity=Severity.ERROR,
        title=Text("两个校验引擎结论不一致", "The two validation engines disagree"),
        message=Text(
            "快速校验认为本记录不合要求，而标准校验没有发现问题。这是程序的缺陷，不是填报的错误",
            "The fast engine refuses this record and jsonschema finds nothing wrong: a defect of the program",
        ),
        reason=Text(
            "不一致时宁可报告，也不放过；标准校验（jsonschema）决定什么是合格的数据。",
            "A disagreement is told rather than passed over; jsonschema defines what is valid.",
        ),
        remedy=Text(
            "请用 --engine jsonschema 重新检查，并把本文件转交系统维护人员。",
            "Check again with --engine jsonschema and hand this file to the maintainer.",
        ),
        wrong="# 没有可以手写的例子：只有程序有缺陷时才会出现\n",
        right="# 任何正常的记录\n",
    ),
)
