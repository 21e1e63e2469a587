"""A file before it is read as YAML: its size, its encoding, and how much is said of characters that it may not hold."""

from __future__ import annotations

import pytest

from qinqing.findings.finding import Text
from qinqing.register.document.source_text import Remark
from qinqing.register.document.text_checks import (
    MAXIMUM_BYTES,
    MOST_REMARKS,
    check_bytes,
    check_characters,
    check_escaped,
    check_size,
    without_spoilers,
)
from qinqing.register.document.yaml_reader import read_document, refuse_oversized


def test_a_file_may_be_as_large_as_the_limit_and_no_larger() -> None:
    assert MAXIMUM_BYTES == 1024 * 1024
    assert check_size(MAXIMUM_BYTES) == ()
    assert check_size(MAXIMUM_BYTES + 1) == (Remark("QQ102", 0, 1, {"size": 1025, "limit": 1024}),)
    assert check_size(MAXIMUM_BYTES + 1024) == (Remark("QQ102", 0, 1, {"size": 1025, "limit": 1024}),)


def test_nothing_of_a_file_too_large_is_read() -> None:
    too_large = b"a" * (MAXIMUM_BYTES + 1)
    assert check_bytes(too_large) == ("", check_size(len(too_large)))
    assert check_bytes(too_large[1:]) == ("a" * MAXIMUM_BYTES, ())


def test_a_file_too_large_is_refused_by_its_size_alone_as_if_it_had_been_read() -> None:
    too_large = b"a" * (MAXIMUM_BYTES + 1)
    assert refuse_oversized(len(too_large), "data/a.yaml") == read_document(too_large, "data/a.yaml").findings
    assert refuse_oversized(MAXIMUM_BYTES, "data/a.yaml") == ()


@pytest.mark.parametrize(
    ("nulls", "others", "wide"), [(1, 3, False), (2, 5, True), (100, 300, False), (101, 299, True)]
)
def test_more_than_a_quarter_of_null_bytes_is_another_encoding(nulls: int, others: int, wide: bool) -> None:
    text, remarks = check_bytes(b"\0" * nulls + b"a" * others)
    assert remarks == ((Remark("QQ104", 0, 1),) if wide else ())
    assert text == ("" if wide else "\0" * nulls + "a" * others)


def test_only_the_beginning_of_a_file_is_searched_for_null_bytes() -> None:
    assert check_bytes(b"a" * 400 + b"\0" * 1000)[1] == ()
    assert check_bytes(b"\0" * 100 + b"a" * 300 + b"\0")[1] == ()


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert check_bytes(b"\xef\xbb\xbfa: 1\n") == ("a: 1\n", (Remark("QQ105", 0, 1),))
    text, remarks = check_bytes(b"\xef\xbb\xbfa: \xff\n")
    assert text == "a: \ufffd\n"
    assert [(remark.code, remark.start, remark.end) for remark in remarks] == [("QQ105", 0, 1), ("QQ103", 3, 4)]


DAMAGED = Text("文件可能已损坏", "the file may be damaged")
GBK = Text("看起来是 GBK 编码", "it looks like GBK")


@pytest.mark.parametrize(
    ("data", "text", "place", "byte", "guess"),
    [
        ("名: 统计局".encode()[:-1], "名: 统计\ufffd", 5, "0xE5", DAMAGED),
        ("a\x7f: 统计".encode("gbk"), "a\x7f: 统计", 4, "0xCD", GBK),
        # As many damaged characters as whole ones are a damaged file, more of them another encoding.
        ("统".encode() + b"\xfe", "统\ufffd", 1, "0xFE", DAMAGED),
        (b"a: \xff", "a: \ufffd", 3, "0xFF", DAMAGED),
    ],
)
def test_a_file_that_is_not_utf_8_is_shown_as_well_as_it_can_be_read(
    data: bytes, text: str, place: int, byte: str, guess: Text
) -> None:
    expected = Remark("QQ103", place, place + 1, {"byte": byte, "guess": guess})
    assert check_bytes(data) == (text, (expected,))


def test_a_few_characters_of_each_sort_are_told_of() -> None:
    text = "\x01\u202e" * (MOST_REMARKS + 1)
    remarks = check_characters(text)
    assert [remark.code for remark in remarks] == ["QQ106", "QQ107"] * MOST_REMARKS
    assert [remark.start for remark in remarks] == list(range(2 * MOST_REMARKS))
    assert len(check_characters("\x01" * MOST_REMARKS)) == MOST_REMARKS


def test_a_few_signs_of_damage_are_told_of() -> None:
    assert len(check_characters("\ufffda" * MOST_REMARKS)) == MOST_REMARKS
    assert len(check_characters("\ufffda" * (MOST_REMARKS + 1))) == MOST_REMARKS


def test_ordinary_lines_hold_nothing_to_tell_of() -> None:
    assert check_characters("甲：1\n乙：“二”\n") == ()


def test_only_what_spoils_the_reading_becomes_a_space() -> None:
    assert without_spoilers("a\x01b\u202ec\u200bd\u2028e\rf\r\ng\th\ue000i") == "a b c d e f\r\ng\th\ue000i"


def test_an_escape_is_told_of_where_it_is_written() -> None:
    text = r'"\u202e": "x\u202e"'
    assert check_escaped("x\u202e", text, 10, 19) == Remark(
        "QQ107", 12, 18, {"character": Text("方向控制符", "right-to-left override"), "codepoint": "U+202E"}
    )
    assert check_escaped("x", text, 10, 19) is None
