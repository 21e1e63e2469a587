"""The sentence that counts what is not listed (节略)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ903",
        name="more-of-the-same",
        severity=Severity.WARNING,
        title=Text("同类问题过多的只列出一部分", "Of very many of the same only some are listed"),
        message=Text(
            "从这里起，本文件还有{count}处 {rule} 的问题没有列出",
            "from here on {count} more findings of {rule} in this file are not listed",
        ),
        reason=Text(
            "一个文件的同类问题成百上千时，多半是同一个原因；全部列出会淹没别人的问题。汇总中的数目是全部。",
            "Hundreds of the same in one file mostly have one cause and would bury what others must see; "
            "the closing line counts them all.",
        ),
        remedy=Text(
            "请先改正已列出的，再检查一次；总数可用 qinqing check --statistics 查看。",
            "Put right what is listed and check again; qinqing check --statistics counts them all.",
        ),
        wrong="# 一个文件里同一种错误有上千处\n",
        right="# 改正后不再出现\n",
    ),
)
