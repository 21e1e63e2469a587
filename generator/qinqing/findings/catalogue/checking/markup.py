"""Sentences about the markup of hand-written pages (手写页面)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

_RUNS = Text(
    "网页上的脚本、框架和外部内容可以改动读者看到的数字，也会把读者的访问告诉别人。",
    "Scripts, frames and things from elsewhere can change what readers see, and tell others that they read it.",
)
_AS_MARKDOWN = Text(
    "请用 Markdown 写标题、列表、表格、链接和本站图片，删除这一处。",
    "Write headings, lists, tables, links and pictures of this site in Markdown, and remove this.",
)

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ809",
        name="page-element-not-allowed",
        severity=Severity.ERROR,
        title=Text("手写页面不得有脚本、框架和表单", "No script, frame or form on a page"),
        message=Text("手写页面中不能有 <{element}>", "a hand-written page cannot hold <{element}>"),
        reason=_RUNS,
        remedy=_AS_MARKDOWN,
        wrong="# site_src/about.md\n<script>alert(1)</script>\n",
        right="# site_src/about.md\n**重点**用两个星号，不用标签。\n",
        items=("S70",),
    ),
    Rule(
        code="QQ810",
        name="page-attribute-not-allowed",
        severity=Severity.ERROR,
        title=Text("手写页面不得有事件和样式属性", "No handlers or styles on a page"),
        message=Text("<{element}> 不能带 {attribute}", "<{element}> cannot carry {attribute}"),
        reason=Text(
            "这类属性会运行脚本，或者遮盖、冒充网站自己的内容。",
            "Such attributes run scripts, or cover up and imitate what the site itself says.",
        ),
        remedy=_AS_MARKDOWN,
        wrong='# site_src/about.md\n<p onclick="alert(1)">说明</p>\n',
        right="# site_src/about.md\n<p>说明</p>\n",
        items=("S70",),
    ),
    Rule(
        code="QQ811",
        name="page-address-not-allowed",
        severity=Severity.ERROR,
        title=Text("手写页面不得加载外部内容", "Nothing from elsewhere on a page"),
        message=Text("不能使用地址“{address}”", "the address '{address}' cannot be used"),
        reason=_RUNS,
        remedy=Text(
            "图片请放入 site_src 后写相对路径；链接写相对路径，或以 https:// 开头的网址，网址中没有空格。",
            "Put pictures into site_src and name them by a relative path; link by such a path or https://, no blanks.",
        ),
        wrong='# site_src/about.md\n<img src="https://www.example.com/count.png" alt="统计">\n',
        right='# site_src/about.md\n<img src="flow.png" alt="流程">\n',
        items=("S70",),
    ),
    Rule(
        code="QQ812",
        name="page-comment",
        severity=Severity.ERROR,
        title=Text("手写页面不写注释", "No comment on a page"),
        message=Text("这里有注释，注释会随网页一起公开", "there is a comment here, which is published with the page"),
        reason=Text(
            "注释在网页上看不见，但任何人查看网页源代码都能读到。",
            "Nobody sees a comment on the page, and anybody can read it in its source.",
        ),
        remedy=Text("请删除注释；需要留下的说明请写在提交说明中。", "Remove it; say in the commit what is to be kept."),
        wrong="# site_src/about.md\n<!-- 内部：待领导审定 -->\n",
        right="# site_src/about.md\n本页内容已经审定。\n",
        items=("S43",),
    ),
    Rule(
        code="QQ813",
        name="page-markup-broken",
        severity=Severity.ERROR,
        title=Text("手写页面的标签须完整成对", "Tags are whole and in pairs"),
        message=Text("“{written}”不是完整的标签，或者没有成对", "'{written}' is no whole tag, or has no partner"),
        reason=Text(
            "不完整的标签由浏览器自行猜测，检查时看到的和读者看到的就不一样。",
            "A browser guesses what a broken tag means, so that a reader sees something else than was checked.",
        ),
        remedy=Text(
            "请补全：属性值加双引号，有开始就有结束；要写小于号本身，请写 &lt;。",
            "Complete it: values in double quotes, an end for each beginning; for the sign itself write &lt;.",
        ),
        wrong="# site_src/about.md\n<img src=flow.png\n",
        right='# site_src/about.md\n<img src="flow.png" alt="流程">\n',
        items=("S70",),
    ),
)
