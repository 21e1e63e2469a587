"""Sentences about files that are published beside hand-written pages (随网页公开的文件)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

_SEARCHED = Text(
    "随网页公开的文件都要先检查有没有个人信息；不能检查的就不能公开。",
    "Every file is searched for personal information before it is published; what cannot be searched is not published.",
)

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ612",
        name="file-kind-not-published",
        severity=Severity.ERROR,
        title=Text("只公开规定种类的文件", "Only known kinds of files are published"),
        message=Text("不能公开这种文件", "a file of this kind is not published"),
        reason=_SEARCHED,
        remedy=Text(
            "{instead}；不需要公开的请移出 site_src。", "Move it out of site_src, or publish it otherwise: {instead}."
        ),
        wrong="# site_src/tongzhi.zip\n",
        right="# site_src/tongzhi.pdf\n",
        items=("S43",),
    ),
    Rule(
        code="QQ613",
        name="file-cannot-be-searched",
        severity=Severity.ERROR,
        title=Text("公开的文件须能检查内容", "A published file can be searched"),
        message=Text("无法检查文件内容：{reason}", "the file cannot be searched: {reason}"),
        reason=_SEARCHED,
        remedy=Text(
            "请取消密码、去掉宏和嵌入的文件，重新另存后再放入；扫描件请先人工核对再存为图片。",
            "Remove passwords, programs and embedded files and save it anew; look through scans yourself.",
        ),
        wrong="# site_src/mingdan.xlsx（设有打开密码）\n",
        right="# site_src/mingdan.xlsx（没有密码）\n",
        items=("S43",),
    ),
)
