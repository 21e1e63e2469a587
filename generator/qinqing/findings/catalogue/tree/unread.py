"""Sentences about files that could not be read (未能读取的文件), by the system or by this program."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ619",
        name="file-not-opened",
        severity=Severity.ERROR,
        title=Text("文件须能打开", "A file can be opened"),
        message=Text("无法打开文件：{reason}", "the file cannot be opened: {reason}"),
        reason=Text(
            "打不开的文件等于没有报送；其他文件照常检查。",
            "A file that cannot be opened counts as not filed; the others are checked as usual.",
        ),
        remedy=Text("请检查该文件的读取权限。", "Check that the file may be read."),
        wrong="# ---------- data/units/qu-tongji-ju.yaml\n",
        right="# -rw-r--r-- data/units/qu-tongji-ju.yaml\n",
    ),
    Rule(
        code="QQ902",
        name="reading-failed",
        severity=Severity.ERROR,
        title=Text("程序须能读完每个文件", "The program reads every file to its end"),
        message=Text(
            "程序读取本文件时出错（{fault}），本文件未经检查。这是程序的缺陷",
            "the program failed on this file ({fault}), which is therefore unchecked: a defect of the program",
        ),
        reason=Text(
            "一个文件使程序出错时，其他文件照常检查；未经检查的内容不会公开。",
            "Where the program fails on one file the others are checked; what is unchecked is not published.",
        ),
        remedy=Text(
            "请把这一行反馈给维护人员；用 qinqing --debug check 重新运行可以看到详细经过。",
            "Report this line to the maintainer; run qinqing --debug check for the details.",
        ),
        wrong="# 没有可以手写的例子：只有程序有缺陷时才会出现\n",
        right="# 任何正常的记录\n",
    ),
)
