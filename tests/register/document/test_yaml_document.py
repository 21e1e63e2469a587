"""Where everything in a file stands, also after Chinese text, Windows line breaks and a dropped tree."""

from __future__ import annotations

import pytest

from qinqing.findings.place import Pointer
from qinqing.register.document.yaml_document import Document
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
