"""Sentences about what a list of a record names twice (重复)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ335",
        name="listed-twice",
        severity=Severity.ERROR,
        title=Text("同一列表内不重复", "Nothing is listed twice"),
        message=Text("“{value}”在本文件的同一列表中重复出现", "'{value}' is listed twice in this file"),
        reason=Text(
            "重复的序号无法引用，重复的条目会被统计两次。",
            "A number used twice cannot be referred to, and an entry listed twice counts twice.",
        ),
        remedy=Text(
            "序号重复的，改为没有用过的序号；内容重复的，合并为一条。",
            "Give it a number not yet used, or merge the two entries into one.",
        ),
        wrong="plans:\n  - number: 1\n  - number: 1\n",
        right="plans:\n  - number: 1\n  - number: 2\n",
    ),
)
