"""What the writer writes, the strict reader reads back as the same values."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qinqing.register.document.record_text import record_lines, scalar, write_yaml
from qinqing.register.document.yaml_reader import read_document

PATH = "data/records/qu-tongji-ju/2023-08/service.yaml"


@pytest.mark.parametrize(
    "text",
    ["03", "2023", "12345", "1.5", "1e3", "0x1f", "true", "No", "null", "~", "***", "-", "- a", "a: b", "8:00", "# x"],
)
def test_text_that_could_be_read_as_something_else_is_quoted(text: str) -> None:
    assert scalar(text) == f'"{text}"'


@pytest.mark.parametrize(
    "text", ["区统计局", "2023-08", "2023-08-31", "01-01-01", "E-00012", "“清朗季”", "《法》", "12345热线"]
)
def test_text_that_can_only_be_text_stays_plain(text: str) -> None:
    assert scalar(text) == text


def test_numbers_keep_their_digits() -> None:
    assert scalar(Decimal("0.10")) == "0.10"
    assert scalar(Decimal("1E+2")) == "100"
    assert scalar(value=True) == "true"
    assert scalar(value=False) == "false"
    assert scalar(-12) == "-12"


def test_chinese_stays_chinese_in_quotes() -> None:
    assert scalar("甲: 乙") == '"甲: 乙"'


def test_a_record_is_written_in_block_style_two_spaces_deeper_at_each_step() -> None:
    record = {"unit": "甲", "none": [], "plain": ["乙", 3], "deep": {"a": 1, "b": {"c": True}}}
    listed = {"items": [{"x": "丙", "y": [{"z": Decimal("0.10")}]}, {"x": "丁"}]}
    assert list(record_lines(record | listed)) == [
        "unit: 甲",
        "none: []",
        "plain:",
        "  - 乙",
        "  - 3",
        "deep:",
        "  a: 1",
        "  b:",
        "    c: true",
        "items:",
        "  - x: 丙",
        "    y:",
        "      - z: 0.10",
        "  - x: 丁",
    ]


def test_the_file_begins_with_the_schema_of_its_kind() -> None:
    first, *_ = write_yaml("service", PATH, {"unit": "qu-tongji-ju"}).splitlines()
    assert first == "# yaml-language-server: $schema=../../../../schemas/service.schema.json"


# Texts that no record may hold: the reader refuses blanks alone and letters that show nothing.
_SHOWS_NOTHING: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_UNWANTED: Final = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
_TEXTS = st.one_of(
    st.text(st.characters(min_codepoint=0x20, max_codepoint=0xFFE5, exclude_categories=_UNWANTED)),
    st.from_regex(r"[a-z]{1,4}[：:，]?[a-z区]{0,3}", fullmatch=True),
    st.from_regex(r"[-+.0-9:eE_~#&*!|>'\"%@` {}\[\],?]{1,8}", fullmatch=True),
).filter(lambda text: not text.isspace() and _SHOWS_NOTHING.isdisjoint(text))
_VALUES = st.recursive(
    st.one_of(_TEXTS, st.booleans(), st.integers(-(10**12), 10**12), st.decimals(-1000, 1000, places=3)),
    lambda inner: st.one_of(
        st.lists(st.one_of(_TEXTS, st.dictionaries(st.sampled_from("abcde"), inner, min_size=1)), max_size=4),
        st.dictionaries(st.sampled_from("fghij"), inner, min_size=1, max_size=4),
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from("klmno"), _VALUES, min_size=1))
def test_what_is_written_is_read_back(record: dict[str, Any]) -> None:
    document = read_document(write_yaml("service", PATH, record).encode(), PATH)
    assert document.value == record
