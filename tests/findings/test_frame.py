"""The code frame: carets stand under the characters they mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qinqing.findings.finding import Finding, Severity
from qinqing.findings.frame import Frame, frame
from qinqing.findings.width import REPLACEMENT, columns, display_width, pad, printable


def at(excerpt: str, column: int, end_column: int, line: int = 3) -> Finding:
    return Finding(
        code="QQ999",
        severity=Severity.ERROR,
        file="data/site.yaml",
        line=line,
        column=column,
        end_column=end_column,
        excerpt=excerpt,
    )


@pytest.mark.parametrize(
    ("excerpt", "column", "end_column", "carets"),
    [
        ("unit: qu-tongji-jv", 7, 19, "      ^^^^^^^^^^^^"),
        ("名称: 区税局", 5, 8, "      ^^^^^^"),
        ("名称： 区税局", 3, 4, "    ^^"),
        ("- {单位: 甲, 分: 9}", 13, 14, "                ^"),
        ("表情🙂: 值", 6, 7, "        ^^"),
        ("cafe\u0301: 值", 6, 7, "    ^"),
        ("cafe\u0301: 值", 8, 9, "      ^^"),
        ("cafe\u0301: 值", 5, 6, "   ^"),
        ("a\tb: 1", 3, 4, "    ^"),
        ("\tb: 1", 1, 2, "^^^^"),
        ("name:", 6, 6, "     ^"),
        ("name:", 40, 44, "     ^"),
        ("name: 1", 0, 0, "^"),
        ("name: 1", 3, 2, "  ^"),
        ("ａｂ: 1", 2, 3, "  ^^"),
    ],
)
def test_carets_stand_under_the_place(excerpt: str, column: int, end_column: int, carets: str) -> None:
    found = frame(at(excerpt, column, end_column))
    assert found is not None
    assert found.carets == carets


def test_a_finding_about_the_whole_file_has_no_frame() -> None:
    assert frame(at("whatever", 1, 2, line=0)) is None
    assert frame(at("", 1, 2)) is None


def test_a_long_line_is_cut_around_the_place() -> None:
    excerpt = "内容: " + "一" * 300 + "错" + "二" * 300
    found = frame(at(excerpt, 305, 306), width=40)
    assert found == Frame(source="…" + "一" * 6 + "错" + "二" * 12 + "…", carets=" " * 13 + "^^")


def test_a_long_line_keeps_its_beginning_when_the_place_is_there() -> None:
    found = frame(at("name: " + "x" * 200, 1, 5), width=30)
    assert found == Frame(source="name: " + "x" * 22 + "…", carets="^^^^")


def test_a_long_line_keeps_its_end_when_the_place_is_there() -> None:
    found = frame(at("name: " + "x" * 200 + "y", 207, 208), width=30)
    assert found == Frame(source="…" + "x" * 27 + "y", carets=" " * 28 + "^")


def test_characters_that_act_on_the_terminal_are_shown_as_a_replacement() -> None:
    found = frame(at("a\x1b[31m\u202eb: \u200b1", 9, 10))
    assert found is not None
    assert found.source == f"a{REPLACEMENT}[31m{REPLACEMENT}b: {REPLACEMENT}1"
    assert found.carets == "        ^"


@given(
    st.text(max_size=60),
    st.integers(min_value=0, max_value=70),
    st.integers(min_value=0, max_value=80),
    st.integers(min_value=10, max_value=80),
)
def test_any_line_gives_a_frame_that_fits_and_has_a_caret(text: str, column: int, end_column: int, width: int) -> None:
    found = frame(at("x" + text, column, end_column), width=width)
    assert found is not None
    assert found.carets.strip() == "^" * found.carets.count("^") != ""
    assert display_width(found.source) <= width + 1
    assert printable(found.source) == found.source


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=40), st.data())
def test_the_caret_begins_at_the_display_width_of_what_stands_before(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(min_value=0, max_value=len(text) - 1))
    found = frame(at(text, place + 1, place + 2), width=200)
    assert found is not None
    assert len(found.carets) - len(found.carets.lstrip()) == display_width(text[:place])
    assert found.carets.count("^") == columns(text[place])


def test_padding_counts_columns_not_characters() -> None:
    assert pad("区统计局", 10) + "|" == "区统计局  |"
    assert pad("区统计局", 2) == "区统计局"
