"""Sentences about mistakes that YAML accepts without a word (隐蔽错误)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ122",
        name="fullwidth-comma",
        severity=Severity.ERROR,
        title=Text("全角逗号", "Full-width comma"),
        message=Text("方括号或花括号里用了全角逗号“，”", "a full-width comma stands between the items in brackets"),
        reason=Text(
            "YAML 只用半角逗号分隔，用全角逗号时几项会连成一项。",
            "YAML separates items by ','; with a full-width comma they become one item.",
        ),
        remedy=Text(
            "请改为半角逗号加空格“, ”；如逗号是文字的一部分，请给整项加半角引号。",
            "Write ', '; if the comma is a part of the text, put the item in quotes.",
        ),
        wrong="marks: [满意，不满意]\n",
        right="marks: [满意, 不满意]\n",
    ),
)
