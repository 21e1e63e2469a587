"""Sentences about rules that the program could not carry out (规则执行失败)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ901",
        name="rule-failed",
        severity=Severity.ERROR,
        title=Text("程序须能执行每一条规则", "The program carries out every rule"),
        message=Text(
            "程序未能执行这条规则：{rule}（{fault}），其他规则照常执行",
            "the program could not carry out the rule {rule} ({fault}); the others were carried out",
        ),
        reason=Text(
            "一条规则出错时，其他规则照常检查；没有查完的数据不会公开。",
            "Where one rule fails the others check as usual; what was not checked to the end is not published.",
        ),
        remedy=Text(
            "请先改正其他错误再检查；仍然出现的，把这一行反馈给维护人员，用 qinqing --debug check 可以看到详细经过。",
            "Put the other errors right and check again; if it stays, report this line to the maintainer "
            "and run qinqing --debug check for the details.",
        ),
        wrong="# 没有可以手写的例子：只有程序有缺陷时才会出现\n",
        right="# 任何正常的记录\n",
    ),
)
