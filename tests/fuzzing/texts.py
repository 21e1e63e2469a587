"""Texts that a schema allows and that do harm where a program trusts them."""

from __future__ import annotations

from random import Random

HOSTILE: tuple[str, ...] = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "</td></tr></table><h1>标题</h1>",
    "<!-- 注释",
    "--> ]]>",
    "&lt;b&gt;&amp;&#x3c;script&#x3e;",
    "&copy",
    "{{ 7*7 }}{% include 'x' %}{# x #}",
    "${7*7} #{7*7} <%= 7 %>",
    "%s %d %(x)s {0} {name} {",
    "[链接](javascript:alert(1))",
    "![图](https://www.example.com/x.png)",
    "# 标题\n\n- 项\n\n```\n代码\n```",
    "| 表 | 头 |\n|---|---|",
    "***__~~`",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\\u0041\\n\\",
    "'",
    '"',
    "null",
    "true",
    "0",
    "~",
    "2023-08-31",
    "1e3",
    ": 值",
    "键: 值",
    "#注",
    "- 项",
    "a\nb",
    "甲\n\n乙",
    "😀👩🏽🀄",
    "𠮷𡈽㐂龘",
    "e\u0301\u0302\u0303",
    "שלום",
    "مرحبا",
    "ａｂｃ１２３",
    "①②㈠Ⅳ",
    "...",
    "../../data/site.yaml",
    "。",
    "W" * 40,
    "、，；：？！“”‘’（）《》〔〕【】",
    "某企业",
    "区统计局",
    "\ufffc",
    "ﷺ",
    "ſİı",
)
_FILLING = ("长", "W", "字，", "a b ", "<", "&", "😀", "甲\n", "％")


def odd_text(random: Random, *, shortest: int, longest: int) -> str:
    """Return a hostile text of between ``shortest`` and ``longest`` characters, often exactly as long as may be."""
    text = random.choice(HOSTILE)
    match random.randrange(4):
        case 0:
            text = _filled(text, longest, random.choice(_FILLING))
        case 1:
            text = "".join(random.choices(HOSTILE, k=3))
        case 2 if shortest <= 1:
            text = random.choice(("文", "<", "a", "零", "&"))
    return _filled(text[:longest].strip(), max(1, shortest), "长")


def _filled(text: str, length: int, filling: str) -> str:
    missing = length - len(text)
    return text + (filling * (missing // len(filling) + 1))[:missing] if missing > 0 else text
