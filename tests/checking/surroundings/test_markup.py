"""No markup of a hand-written page runs, loads, hides or leaves the page, however it is written."""

from __future__ import annotations

import pytest

from qinqing.checking.surroundings.markup import markup_faults
from qinqing.checking.surroundings.pages import check_page, rendered

EXTENSIONS: dict[str, dict[str, object]] = {
    **{name: {} for name in ("admonition", "attr_list", "footnotes", "def_list", "abbr", "md_in_html")},
    "tables": {"use_align_attribute": True},
}


def codes(markdown: str) -> list[str]:
    return [fault.code for fault in markup_faults(rendered(markdown, EXTENSIONS))]


@pytest.mark.parametrize(
    ("markdown", "code"),
    [
        ("<script>1</script>", "QQ809"),
        ("<SCRIPT src=a.js></SCRIPT>", "QQ809"),
        ("<svg/onload=alert(1)>", "QQ809"),
        ("<svg><script>1</script></svg>", "QQ809"),
        ("<math><mi>1</mi></math>", "QQ809"),
        ("<iframe src='a'></iframe>", "QQ809"),
        ("<object data='a'></object>", "QQ809"),
        ("<embed src='a'>", "QQ809"),
        ("<style>p{}</style>", "QQ809"),
        ("<link rel='stylesheet' href='a.css'>", "QQ809"),
        ("<base href='/'>", "QQ809"),
        ("<meta http-equiv='refresh' content='0'>", "QQ809"),
        ("<form action='/'></form>", "QQ809"),
        ("<video src='a'></video>", "QQ809"),
        ("<template>1</template>", "QQ809"),
        ("<noscript>1</noscript>", "QQ809"),
        ("<textarea>1</textarea>", "QQ809"),
        ("<x-y>1</x-y>", "QQ809"),
        ("<p onclick='1'>a</p>", "QQ810"),
        ('<p OnClick="1">a</p>', "QQ810"),
        ("<p style='display:none'>a</p>", "QQ810"),
        ("<p hidden>a</p>", "QQ810"),
        ("# a {: onclick=1 }", "QQ810"),
        ("<img src='a.png' srcset='https://a/b 2x'>", "QQ810"),
        ("<div class='note md-overlay'>a</div>", "QQ810"),
        ("<div id='__search'>a</div>", "QQ810"),
        ("[a](javascript:1)", "QQ811"),
        ("[a](JAVASCRIPT:1)", "QQ811"),
        ("[a](<java\tscript:1>)", "QQ811"),
        ("[a](data:text/html,1)", "QQ811"),
        ("[a](//www.example.com)", "QQ811"),
        ("[a](\\\\www.example.com)", "QQ811"),
        ("<a href='&#x6a;avascript&colon;1'>a</a>", "QQ811"),
        ("![a](https://www.example.com/a.png)", "QQ811"),
        ("![a](data:image/png;base64,AA)", "QQ811"),
        ("<!-- a -->", "QQ812"),
        ("<?php 1 ?>", "QQ813"),
        ("<![CDATA[1]]>", "QQ813"),
        ("<p title=a>b</p>", "QQ813"),
        ("<div>a", "QQ813"),
        ("<div>a</div></div>", "QQ813"),
    ],
)
def test_what_runs_or_loads_or_hides_is_refused(markdown: str, code: str) -> None:
    assert code in codes(markdown)


@pytest.mark.parametrize(
    "markdown",
    [
        "# 甲 {: #jia .note }",
        "1 < 2 & 3 > 2",
        "`<script>` 和 `<!-- -->`",
        "| 甲 | 乙 |\n|:--|--:|\n| 1 | 2 |",
        "[链接](other.md#a) ![图](a.png) <https://www.example.gov.cn> [电话](tel:12345) [信](mailto:a@example.gov.cn)",
        '<a href="methods/">计算方法</a>',
        "<details><summary>甲</summary>乙</details>",
        "!!! note\n    甲",
        "甲[^1]\n\n[^1]: 乙",
        "甲\n:   乙",
        "1. 甲\n2. 乙\n\n***\n\n> 丙",
    ],
)
def test_words_tables_links_and_own_pictures_pass(markdown: str) -> None:
    assert codes(markdown) == []


@pytest.mark.parametrize(
    ("page", "code", "line"),
    [
        ("# 甲\n\n<script>1</script>\n", "QQ809", 3),
        ("---\ntitle: 甲\n---\n\n# 甲\n\n<!-- 乙 -->\n", "QQ812", 7),
        ("---\nicon: ../../a\n---\n# 甲\n", "QQ814", 2),
        ("---\ntitle: 甲\ndescription: '\"><script>'\n---\n# 甲\n", "QQ814", 3),
        ("Template: 404.html\n\n# 甲\n", "QQ814", 1),
        ("---\na: b: c\n---\n# 甲\n", "QQ814", 1),
        ("[" * 1001, "QQ815", 1),
        ("> " * 60 + "甲\n", "QQ815", 1),
        ("# 甲\u200b\n", "QQ108", 1),
        ("# 甲\u202e乙\n", "QQ107", 1),
    ],
)
def test_a_page_is_told_at_its_line(page: str, code: str, line: int) -> None:
    found = [(finding.code, finding.line) for finding in check_page("site_src/a.md", page.encode(), EXTENSIONS)]
    assert found == [(code, line)]


@pytest.mark.slow
def test_a_page_that_would_take_minutes_is_refused() -> None:
    for page in (
        "<a " * 20_000,
        "![a](" * 9_000,
        "甲" * 60_000,
    ):
        assert [finding.code for finding in check_page("site_src/a.md", page.encode(), {})] == ["QQ815"]


def test_a_page_in_another_encoding_is_told_and_not_rendered() -> None:
    [finding] = check_page("site_src/a.md", "# 说明\n".encode("gb18030"), {})
    assert finding.code == "QQ103"
