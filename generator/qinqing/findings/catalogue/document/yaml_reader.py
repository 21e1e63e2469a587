"""Sentences about what YAML would decide silently (严格读取): anchors, aliases, tags, directives, an empty file."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

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
