"""Sentences about files that hold more than can be read (文件过深过大)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ157",
        name="too-deep",
        severity=Severity.ERROR,
        title=Text("层级过深", "Nested too deeply"),
        message=Text("从这里起嵌套超过 {limit} 层", "more than {limit} levels from here on"),
        reason=Text(
            "正常记录只有几层；过深多为误粘贴，或有意使软件崩溃。",
            "A record has a few levels; more is a mistake, or meant to crash the reader.",
        ),
        remedy=Text("请检查是否多写了括号或短横线。", "Look for brackets or dashes too many."),
        wrong="windows: " + "[" * 65 + "]" * 65 + "\n",
        right="windows: [zonghe]\n",
    ),
    Rule(
        code="QQ162",
        name="too-many-values",
        severity=Severity.ERROR,
        title=Text("内容项过多", "Too many values"),
        message=Text("文件里的内容超过 {limit} 项", "the file holds more than {limit} values"),
        reason=Text(
            "正常记录远少于此；过多会拖垮检查。", "No record has as many; they would bring the check to a halt."
        ),
        remedy=Text("请拆分记录，或检查是否重复粘贴。", "Split the record, or look for a paste repeated."),
        wrong="marks: [1, 1, 1, 1, 1]  # ……十万个\n",
        right="marks: [1, 1, 1]\n",
    ),
)
