"""Sentences about what YAML would decide silently (严格读取): keys twice, anchors, tags, directives, an empty file."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

_REPEAT_IT = Text("每个文件都要能单独看懂，请直接写出内容。", "Each file is read on its own: write the content out.")

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ101",
        name="empty-file",
        severity=Severity.ERROR,
        title=Text("文件为空", "Empty file"),
        message=Text("文件里没有任何内容", "the file holds nothing"),
        reason=Text("空文件或只有注释的文件不是一条记录。", "A file that is empty or only comments is no record."),
        remedy=Text("请填写记录内容；如不需要此文件，请删除。", "Fill in the record, or delete the file."),
        wrong="# 待填\n",
        right="unit: qu-tongji-ju\nperiod: 2023-08\n",
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
        code="QQ151",
        name="anchor",
        severity=Severity.ERROR,
        title=Text("不使用锚点（&）", "Anchor"),
        message=Text("“&{name}”是 YAML 锚点，本库不使用", "'&{name}' is an anchor, which is not used here"),
        reason=Text(
            "锚点和引用让一处改动影响别处，审核时看不出来。", "With anchors one change alters other places unseen."
        ),
        remedy=Text(
            '请直接写出内容；如是文字，请加半角引号，如 "&{name}"。',
            'Write the content out; quote it if it is text: "&{name}".',
        ),
        wrong="submitted_by: &zhuren 办公室主任\n",
        right="submitted_by: 办公室主任\n",
    ),
    Rule(
        code="QQ152",
        name="alias",
        severity=Severity.ERROR,
        title=Text("不使用引用（*）", "Alias"),
        message=Text("“*{name}”是 YAML 引用，本库不使用", "'*{name}' is an alias, which is not used here"),
        reason=Text(
            "引用让一处改动影响别处，还能用几行文字撑爆内存。",
            "An alias hides what a change alters, and few of them can fill the memory.",
        ),
        remedy=Text(
            '请直接写出内容；如是文字，请加半角引号，如 "*{name}"。',
            'Write the content out; quote it if it is text: "*{name}".',
        ),
        wrong="submitted_by: *zhuren\n",
        right='submitted_by: "*zhuren"\n',
    ),
    Rule(
        code="QQ153",
        name="tag",
        severity=Severity.ERROR,
        title=Text("不使用类型标签（!）", "Tag"),
        message=Text("“{tag}”是 YAML 类型标签，本库不使用", "'{tag}' is a tag, which is not used here"),
        reason=Text(
            "标签会改变内容的类型，有的软件还会据此运行程序。",
            "A tag changes what a value is, and some programs run code for it.",
        ),
        remedy=Text(
            "请删去标签；如是文字，请给整段内容加半角引号。",
            "Remove the tag; if it is text, put the whole value in quotes.",
        ),
        wrong="period: !!str 2023-08\n",
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
    Rule(
        code="QQ161",
        name="directive",
        severity=Severity.ERROR,
        title=Text("不使用指令行（%）", "Directive"),
        message=Text(
            "以 % 开头的指令行，本库不使用", "a line that begins with % is a directive, which is not used here"
        ),
        reason=Text("指令行会改变整个文件的读法。", "A directive changes how the whole file is read."),
        remedy=Text(
            "请删去这一行；如是文字，请缩进或加引号。", "Remove the line; if it is text, indent it or put it in quotes."
        ),
        wrong="%YAML 1.1\n---\nperiod: 2023-08\n",
        right="period: 2023-08\n",
    ),
)
