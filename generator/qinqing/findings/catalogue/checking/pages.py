"""Sentences about hand-written pages as a whole (手写页面)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ814",
        name="page-head-not-allowed",
        severity=Severity.ERROR,
        title=Text("手写页面的开头只写标题和摘要", "The head of a page names title and description"),
        message=Text("页面开头的“{name}”不合规定", "'{name}' at the head of the page is not allowed"),
        reason=Text(
            "页面开头两行“---”之间的内容会原样写入网页，也可以换掉网页的模板。",
            "What stands between the lines of --- is written into the page as it is, and can change its template.",
        ),
        remedy=Text("{wanted}。", "{wanted}."),
        wrong="# site_src/about.md\n---\ntemplate: other.html\n---\n",
        right="# site_src/about.md\n---\ndescription: 本专栏公开什么。\n---\n",
        items=("S70",),
    ),
    Rule(
        code="QQ815",
        name="page-too-long",
        severity=Severity.ERROR,
        title=Text("手写页面不得过大", "A page is not too long"),
        message=Text(
            "页面过大，或者有一行过长，或者括号、标签太多",
            "the page or one of its lines is too long, or it has too many brackets or tags",
        ),
        reason=Text("过大的页面会使网站迟迟不能生成。", "A page of that size would keep the site from being built."),
        remedy=Text(
            "请分成几个页面，每个不超过{limit} KB，每段分行书写；成批的数据请放入 .csv 文件。",
            "Divide it into pages of no more than {limit} KB with usual lines; put rows of data into a .csv file.",
        ),
        wrong="# site_src/about.md 超过限定的大小\n",
        right="# site_src/about.md\n# 说明\n",
    ),
)
