"""Sentences about the finished site (网站): what must not be published, and links that lead nowhere."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ801",
        name="personal-number-on-page",
        severity=Severity.ERROR,
        title=Text("网页上不得出现个人号码", "No personal number on a page"),
        message=Text(
            "生成的网页上疑似有{kind}，内容已隐去，网站未更新",
            "the finished page holds what looks like {kind}; it is not shown here, and the site was left as it was",
        ),
        reason=Text(
            "个人信息一经公开就无法收回，所以每次发布前都把生成的网页再查一遍，手写的页面也在内。",
            "Personal information cannot be taken back, so every page is searched before it is published.",
        ),
        remedy=Text(
            "请打开对应的手写页面（site_src）或数据记录，删除该号码后重新生成。",
            "Remove the number from the hand-written page in site_src or from the record, and build again.",
        ),
        wrong="# site_src/about.md\n如有疑问，请联系***********（此处为十一位手机号码）。\n",
        right="# site_src/about.md\n如有疑问，请拨打12345热线。\n",
        items=("S43",),
    ),
    Rule(
        code="QQ802",
        name="dead-link",
        severity=Severity.ERROR,
        title=Text("网页中的链接须有去处", "A link leads somewhere"),
        message=Text(
            "链接“{target}”指向的页面不存在，网站未更新",
            "the link '{target}' leads to no page; the site was left as it was",
        ),
        reason=Text(
            "打不开的链接会让群众找不到应公开的内容。",
            "Behind a dead link nobody finds what has to be public.",
        ),
        remedy=Text(
            "请改正链接；手写页面之间的链接写对方的 .md 文件名。",
            "Correct the link; between hand-written pages, write the name of the other .md file.",
        ),
        wrong="# site_src/about.md\n见[评分办法]。\n\n[评分办法]: method.md\n",
        right="# site_src/about.md\n见[评分办法]。\n\n[评分办法]: methods.md\n",
        items=("S70",),
    ),
)
