"""Patterns of the schemas mean to Python what they mean to every other reader of the schemas."""

from __future__ import annotations

import pytest

from qinqing.register.schema.formats import is_date, is_uri
from qinqing.register.schema.portable_patterns import compile_pattern, translate


@pytest.mark.parametrize(
    ("pattern", "python"),
    [
        (r"^\d+$", r"^[0-9]+\Z"),
        (r"^\w{2,4}?$", r"^[A-Za-z0-9_]{2,4}?\Z"),
        (r"^[\d-]+$", r"^[0-9-]+\Z"),
        ("^[一-鿿]号$", r"^[一-鿿]号\Z"),
        (r"^(?:a|b)\.c$", r"^(?:a|b)\.c\Z"),
        (r"^[$]\u4e00$", r"^[$]一\Z"),
        (r"^(?!QQ1)\D", r"^(?!QQ1)[^0-9]"),
    ],
)
def test_ecma_is_translated(pattern: str, python: str) -> None:
    assert translate(pattern) == python


@pytest.mark.parametrize(
    "pattern",
    [
        r"^.*$",
        r"\p{Han}",
        r"(?<n>a)",
        r"(?P<n>a)",
        r"(a)\1",
        r"\bword",
        r"\Z",
        r"a++",
        "a{x}",
        "[[a]]",
        "[]",
        "[a",
        r"\s",
    ],
)
def test_what_engines_read_differently_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="does not mean the same"):
        translate(pattern)


def test_end_of_text_is_not_a_line_break_and_digits_are_half_width() -> None:
    digits = compile_pattern(r"^\d+$")
    assert digits.search("12")
    assert not digits.search("12\n")
    assert not digits.search("１２")


@pytest.mark.parametrize("text", ["2023-08-31", "2024-02-29", "0001-01-01"])
def test_days_that_exist_are_dates(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-30",
        "2023-02-29",
        "2023-8-5",
        "20230805",
        "2023-W01-1",
        "2023-08-31\n",
        "２０２３-08-31",
        "0000-01-01",
        "",
    ],
)
def test_everything_else_is_no_date(text: str) -> None:
    assert not is_date(text)


@pytest.mark.parametrize(
    "text", ["https://www.example.gov.cn/yshj/", "https://a.example:8080/x?y=z&w=%E4%BA#s", "http://a"]
)
def test_absolute_addresses_are_uris(text: str) -> None:
    assert is_uri(text)


@pytest.mark.parametrize(
    "text",
    [
        "www.example.com",
        "https://",
        "https:///x",
        "https://a b/",
        "https://示例.example/",
        "https://u:p@a.example/",
        "https://a/%zz",
    ],
)
def test_everything_else_is_no_uri(text: str) -> None:
    assert not is_uri(text)


def test_formats_leave_what_is_not_text_to_the_type() -> None:
    assert is_date(20230831)
    assert is_uri(None)
