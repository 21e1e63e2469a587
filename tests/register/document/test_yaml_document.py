"""Where everything in a file stands, also after Chinese text, Windows line breaks and a dropped tree."""

from __future__ import annotations

import pytest
import yaml

from qinqing.findings.place import Pointer
from qinqing.register.document.text_checks import MOST_REMARKS
from qinqing.register.document.yaml_document import UNREADABLE, Document
from qinqing.register.document.yaml_reader import read_document

TEXT = """\
# 服务月报
unit: qu-tongji-ju
标题: 甲 # 注
reviews:
  - window: zonghe
    handled: 320
    names: [张**, "李**"]
  - window: 二号
empty:
note: |
  第一行
  第二行
"""


def read(text: str = TEXT) -> Document:
    return read_document(text.encode(), "data/a.yaml")


def place(document: Document, pointer: Pointer, *, key: bool = False) -> tuple[int, int, int]:
    position = document.locate(pointer, key=key)
    return position.line, position.column, position.end_column


CASES: tuple[tuple[Pointer, bool, tuple[int, int, int], str], ...] = (
    (("unit",), False, (2, 7, 19), "qu-tongji-ju"),
    (("unit",), True, (2, 1, 5), "unit"),
    (("标题",), False, (3, 5, 6), "甲"),
    (("标题",), True, (3, 1, 3), "标题"),
    (("reviews",), True, (4, 1, 8), "reviews"),
    (("reviews",), False, (5, 3, 19), "- window: zonghe"),
    (("reviews", 0), False, (5, 5, 19), "window: zonghe"),
    (("reviews", 0, "handled"), False, (6, 14, 17), "320"),
    (("reviews", 0, "names"), False, (7, 12, 24), '[张**, "李**"]'),
    (("reviews", 0, "names", 1), False, (7, 18, 23), '"李**"'),
    (("reviews", 1, "window"), False, (8, 13, 15), "二号"),
    (("note",), False, (10, 7, 8), "|"),
    ((), False, (2, 1, 19), "unit: qu-tongji-ju"),
)


@pytest.mark.parametrize(("pointer", "key", "expected", "words"), CASES)
@pytest.mark.parametrize("line_break", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_pointer_leads_to_its_characters(
    pointer: Pointer, key: bool, expected: tuple[int, int, int], words: str, line_break: str
) -> None:
    document = read(TEXT.replace("\n", line_break))
    position = document.locate(pointer, key=key)
    assert (position.line, position.column, position.end_column) == expected
    assert position.excerpt[position.column - 1 : position.end_column - 1] == words


def test_an_empty_value_is_shown_behind_its_colon() -> None:
    assert place(read(), ("empty",)) == (9, 7, 8)


@pytest.mark.parametrize(
    ("pointer", "nearest"),
    [
        (("reviews", 0, "missing"), (5, 5, 19)),
        (("reviews", 7), (4, 1, 8)),
        (("reviews", -1), (4, 1, 8)),
        (("unit", "inner"), (2, 1, 5)),
        (("missing",), (2, 1, 19)),
    ],
)
def test_a_pointer_that_leads_nowhere_gives_the_nearest_key(pointer: Pointer, nearest: tuple[int, int, int]) -> None:
    assert place(read(), pointer) == nearest


@pytest.mark.parametrize("line_break", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(
    ("pointer", "first", "last"),
    [
        (("unit",), 2, 2),
        (("标题",), 3, 3),
        (("reviews",), 4, 8),
        (("reviews", 0), 5, 7),
        (("reviews", 0, "names"), 7, 7),
        (("reviews", 1), 8, 8),
        (("empty",), 9, 9),
        (("note",), 10, 12),
        ((), 2, 12),
    ],
)
def test_a_field_has_the_lines_from_its_key_to_the_end_of_its_value(
    pointer: Pointer, first: int, last: int, line_break: str
) -> None:
    document = read(TEXT.replace("\n", line_break) + line_break)
    assert document.lines_of(pointer) == range(first, last + 1)


@pytest.mark.parametrize("pointer", [("missing",), ("unit", "inner"), ("reviews", 2), ("reviews", "0")])
def test_a_pointer_that_leads_nowhere_has_no_lines(pointer: Pointer) -> None:
    assert list(read().lines_of(pointer)) == []


def test_a_file_that_cannot_be_parsed_has_no_lines() -> None:
    assert list(read("a: [\n").lines_of(())) == []


def test_a_document_knows_its_path_and_tells_it_in_its_findings() -> None:
    document = read("a: 007\n")
    assert document.path == "data/a.yaml"
    assert [finding.file for finding in document.findings] == ["data/a.yaml"]


@pytest.mark.parametrize("there", [True, False])
def test_a_tree_is_parsed_once_and_only_where_there_is_none(there: bool) -> None:
    parsed: list[str] = []

    def compose(text: str) -> yaml.Node | None:
        parsed.append(text)
        return yaml.compose(text)

    tree = yaml.compose(TEXT) if there else None
    document = Document(path="data/a.yaml", value=UNREADABLE, findings=(), text=TEXT, tree=tree, compose=compose)
    assert document.locate(("unit",)).line == 2
    assert document.lines_of(("unit",)) == range(2, 3)
    assert parsed == ([] if there else [TEXT])


def test_an_anchor_or_an_alias_anywhere_is_told_up_to_the_most_remarks() -> None:
    for count in (MOST_REMARKS, MOST_REMARKS + 1):
        findings = read("".join(f"k{number}: *x\n" for number in range(count))).findings
        assert [(finding.code, finding.line) for finding in findings] == [
            ("QQ152", line) for line in range(1, MOST_REMARKS + 1)
        ]


def test_lines_that_a_text_swallowed_are_told_up_to_the_most_remarks() -> None:
    for count in (MOST_REMARKS, MOST_REMARKS + 1):
        findings = read("k: v\n" + " a:x\n" * count).findings
        assert [(finding.code, finding.line) for finding in findings] == [
            ("QQ128", line) for line in range(2, MOST_REMARKS + 2)
        ]


def test_of_one_sort_of_mistake_no_more_than_the_most_remarks_are_told_and_of_another_all_the_same() -> None:
    doubled = "".join(f"k{number}: 007\n" for number in range(MOST_REMARKS + 5)) + "x: 1\nx: 2\n"
    codes = [finding.code for finding in read(doubled).findings]
    assert codes == ["QQ159"] * MOST_REMARKS + ["QQ150"]
    exactly = "".join(f"k{number}: 007\n" for number in range(MOST_REMARKS))
    assert len(read(exactly).findings) == MOST_REMARKS


def test_places_are_known_in_a_file_with_an_error_in_a_value() -> None:
    document = read("a: 1\nb: 007\nc: 3\n")
    assert place(document, ("c",)) == (3, 4, 5)


def test_a_file_that_cannot_be_parsed_is_shown_at_its_first_line() -> None:
    assert place(read("a: [\n"), ("a",)) == (1, 1, 2)
    assert place(read(""), ()) == (1, 1, 2)


def test_an_excerpt_shows_what_a_terminal_would_obey_or_hide() -> None:
    (finding,) = read("a: 甲\x1b[31m\n").findings
    assert finding.excerpt == "a: 甲␛[31m"


def test_a_line_too_long_to_print_has_no_excerpt() -> None:
    document = read(f"a: {'长' * 20_000}\n")
    assert document.locate(("a",)).excerpt == ""


def test_a_duplicate_key_names_the_line_of_the_first() -> None:
    (finding,) = read("a: 1\nb: 2\na: 3\n").findings
    assert finding.arguments == {"key": "a", "first_line": 1}
