"""Sentences about the finished site (网站): what must not be published, and links that lead nowhere."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ801",
        name="personal-number-on-page",
        severity=Severity.ERROR,
        title=Text("公开的文件中不得出现个人号码", "No personal number in a published file"),
        message=Text(
            "将要公开的文件中疑似有{kind}，内容已隐去，网站未更新",
            "the finished file holds what looks like {kind}; it is not shown here, and the site was left as it was",
        ),
        reason=Text(
            "个人信息一经公开就无法收回，所以每次发布前都把将要公开的每份文件再查一遍，手写的页面和附件也在内。",
            "Personal information cannot be taken back, so every file is searched before it is published.",
        ),
        remedy=Text(
            "请打开对应的手写页面、附件（site_src）或数据记录，删除该号码后重新生成。",
            "Remove the number from the page or file in site_src or from the record, and build again.",
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
    Rule(
        code="QQ816",
        name="published-file-cannot-be-searched",
        severity=Severity.ERROR,
        title=Text("公开的文件都须能检查", "Every published file can be searched"),
        message=Text(
            "不能检查这份文件：{reason}；网站未更新",
            "the file cannot be searched: {reason}; the site was left as it was",
        ),
        reason=Text(
            "不能检查的文件里可能有个人信息，所以不公开。",
            "What cannot be searched may hold personal information, and is not published.",
        ),
        remedy=Text(
            "请从 site_src 中移出这份文件，或另存为可以检查的格式；如果不是您放入的，请告知维护人员。",
            "Move it out of site_src or save it in a form that can be searched; if not yours, tell the maintainer.",
        ),
        wrong="# site/tongzhi.zip\n",
        right="# site/tongzhi.pdf\n",
        items=("S43",),
    ),
    Rule(
        code="QQ818",
        name="address-taken",
        severity=Severity.ERROR,
        title=Text("手写页面不得占用网站自己的地址", "No hand-written page takes an address of the site"),
        message=Text(
            "这份文件会替换网站自己的“{address}”，网站未更新",
            "the file would replace '{address}' of the site itself; the site was left as it was",
        ),
        reason=Text(
            "由数据生成的页面和公开数据不能用手写的内容替换。",
            "What is made from the data cannot be replaced by what somebody wrote.",
        ),
        remedy=Text("请改用其他文件名或文件夹。", "Choose another name or folder."),
        wrong="# site_src/units/index.md\n",
        right="# site_src/about.md\n",
        items=("S70",),
    ),
)
