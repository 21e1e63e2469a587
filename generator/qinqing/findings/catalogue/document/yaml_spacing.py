"""Sentences about blanks, lines and marks that the parsers let pass and YAML forbids (间隔和缩进)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

_TWO_READINGS = Text(
    "YAML 标准不允许这样写，别的软件会拒绝这个文件，或读出另外的内容。",
    "YAML forbids it: another program refuses the file or reads something else in it.",
)

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ139",
        name="glued-comment",
        severity=Severity.ERROR,
        title=Text("“#”前缺空格", "No space before '#'"),
        message=Text("“#”紧接在内容后面，分不清是注释还是内容", "'#' follows at once: is it a comment or a part?"),
        reason=_TWO_READINGS,
        remedy=Text("如是注释，请在“#”前加一个空格；否则请删除。", "Put a space before a comment, or delete it."),
        wrong='submitted_by: "办公室主任"# 已核对\n',
        right='submitted_by: "办公室主任" # 已核对\n',
    ),
    Rule(
        code="QQ140",
        name="shallow-line",
        severity=Severity.ERROR,
        title=Text("续行缩进不足", "Line not indented enough"),
        message=Text(
            "引号或括号里的内容换行后没有比本项缩进更多",
            "the text in quotes or brackets goes on without more indentation than its field",
        ),
        reason=_TWO_READINGS,
        remedy=Text(
            "请把这一行向右缩进两格，或把内容写在同一行。", "Indent this line by two more, or write it all on one line."
        ),
        wrong="marks: [1,\n2]\n",
        right="marks: [1,\n  2]\n",
    ),
    Rule(
        code="QQ141",
        name="stray-mark",
        severity=Severity.ERROR,
        title=Text("括号里有多余的符号", "Stray mark in brackets"),
        message=Text("这里的“{mark}”会被软件读成别的意思", "programs take this '{mark}' for something else"),
        reason=_TWO_READINGS,
        remedy=Text("请删除这个符号；如是内容的一部分，请加半角引号。", "Delete it, or put the value in quotes."),
        wrong="publicity: {?target: 1}\n",
        right="publicity: {target: 1}\n",
    ),
)
