"""Sentences about what stands in fields for somebody's name (姓名栏)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ721",
        name="word-for-a-name",
        severity=Severity.WARNING,
        title=Text(
            "姓名栏只写姓名",
            "A field for a name holds a name",
        ),
        message=Text(
            "姓名栏填写的不像姓名，而是其他记录中使用的词语",
            "A field for a name holds words that other records use, and not what looks like a name",
        ),
        reason=Text(
            "不公开的姓名在公开文字中一律遮盖；把普通词语写在姓名栏，本单位的文字会被误遮。",
            "A withheld name is masked in public texts; an ordinary word in its place is masked there by mistake.",
        ),
        remedy=Text(
            "请写姓名；暂缺的写“***”。",
            "Write the name, or *** where there is none.",
        ),
        wrong="sections:\n  - id: xuke\n    name: 行政许可股\n    head: 营商环境\n",
        right='sections:\n  - id: xuke\n    name: 行政许可股\n    head: "***"\n',
        items=("S55",),
    ),
)
