"""Sentences about the copies of the schemas in a repository (数据结构文件副本)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ611",
        name="schema-copy-differs",
        severity=Severity.WARNING,
        title=Text("schemas/ 只是副本，不起作用", "schemas/ is a copy without effect"),
        message=Text(
            "这份文件{how}；检查和公开一律以程序自带的为准，改动不起作用",
            "this file {how}; what is valid and what is public is decided by the packaged one alone",
        ),
        reason=Text(
            "哪些内容公开由程序决定；如果改动副本就能改变公开范围，删除两行就会公开不该公开的内容。",
            "The program decides what is public; if a copy could, two deleted lines would publish what must not be.",
        ),
        remedy=Text(
            "程序自带的属于 qinqing {version}。如为旧版副本，请运行 qinqing init 新建空仓库，用其中的 schemas/ 替换；"
            "如要改变字段或公开范围，请向程序维护人员提出。",
            "The packaged ones belong to qinqing {version}. Replace an old copy by the schemas/ that qinqing init "
            "writes; propose a change of fields or of what is public to the maintainers.",
        ),
        wrong="# schemas/unit.schema.json，删去了 x-visibility 一行\n",
        right="# schemas/unit.schema.json，与程序自带的相同\n",
        items=("S43",),
        never_waived=True,
    ),
)
