"""Sentences about keys and values (项目名称和内容): a key written twice or merged in, a value of blanks alone."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

_REPEAT_IT = Text("每个文件都要能单独看懂，请直接写出内容。", "Each file is read on its own: write the content out.")

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ142",
        name="blank-text",
        severity=Severity.ERROR,
        title=Text("只有空格", "Nothing but blanks"),
        message=Text("这里只有空格，等于没有填写", "there are only blanks here, which is no answer"),
        reason=Text("空格看起来像填了，读的人却什么也看不到。", "It looks filled in, and there is nothing to read."),
        remedy=Text("请填写内容；确实没有内容的，请删除这一项。", "Write something, or delete the field."),
        wrong='submitted_by: "　"\n',
        right="submitted_by: 办公室主任\n",
    ),
    Rule(
        code="QQ150",
        name="duplicate-key",
        severity=Severity.ERROR,
        title=Text("项目重复", "Duplicate key"),
        message=Text("“{key}”在第 {first_line} 行已经填过", "'{key}' was already given on line {first_line}"),
        reason=Text(
            "同一项填两次，软件通常只留后一个，前一个不声不响地丢失。",
            "Of a name given twice most programs keep the last and lose the first without a word.",
        ),
        remedy=Text("请只保留正确的一行。", "Keep the line that is right."),
        wrong="period: 2023-08\nperiod: 2023-09\n",
        right="period: 2023-08\n",
    ),
    Rule(
        code="QQ154",
        name="merge-key",
        severity=Severity.ERROR,
        title=Text("不使用合并（<<）", "Merge key"),
        message=Text("“<<”是 YAML 合并写法，本库不使用", "'<<' is a merge key, which is not used here"),
        reason=Text("YAML 1.2 已取消合并，各软件结果不一。", "YAML 1.2 has no merge keys, and programs differ."),
        remedy=_REPEAT_IT,
        wrong="publicity:\n  <<: {target: 1}\n  items: []\n",
        right="publicity:\n  target: 1\n  items: []\n",
    ),
    Rule(
        code="QQ156",
        name="non-text-key",
        severity=Severity.ERROR,
        title=Text("项目名不是文字", "Key is not text"),
        message=Text("项目名应为文字，这里是{kind}", "a name has to be text; this is {kind}"),
        reason=Text(
            "数字、真假值作项目名，各软件理解不同。", "Programs differ over names that are numbers or truth values."
        ),
        remedy=Text("请改用规定的项目名；确需如此，请加半角引号。", "Use one of the given names, or put it in quotes."),
        wrong="2023: 办公室主任\n",
        right="submitted_by: 办公室主任\n",
    ),
)
