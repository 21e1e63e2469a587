"""What an unquoted value means."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qinqing.register.document.core_schema import DoubtfulValueError, number_or_text
from qinqing.register.document.yaml_document import UNREADABLE, Value
from qinqing.register.document.yaml_reader import read_document


def value_of(text: str) -> object:
    document = read_document(f"a: {text}\n".encode(), "data/a.yaml")
    if document.value is UNREADABLE:
        return [finding.code for finding in document.findings]
    assert isinstance(document.value, dict)
    return document.value["a"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("False", False),
        ("~", None),
        ("null", None),
        ("", None),
        ("yes", "yes"),
        ("off", "off"),
        ("tRUE", "tRUE"),
        ("0", 0),
        ("-0", 0),
        ("+7", 7),
        ("2023", 2023),
        ("0o17", 15),
        ("0x1F", 31),
        ("2023-08-31", "2023-08-31"),
        ("2023-13-45", "2023-13-45"),
        ("12:30:45", "12:30:45"),
        ("1.2.3", "1.2.3"),
        ("12345热线", "12345热线"),
        ("1e", "1e"),
        (".", "."),
        ("-", "-"),
        ("--", "--"),
        ('"1"', "1"),
        ("'true'", "true"),
        ("“甲”和“乙”", "“甲”和“乙”"),
    ],
)
def test_a_value_means_what_yaml_1_2_says(text: str, value: Value) -> None:
    found = value_of(text) if text != "-" else value_of("'-'")
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("key", ['"~"', '"1"', "'true'", '"<<"', "2023年", "12345热线", "“甲”和"])
def test_a_key_that_is_a_text_keeps_its_value(key: str) -> None:
    document = read_document(f"{key}: 甲\n".encode(), "data/a.yaml")
    assert document.findings == ()
    assert document.value == {key.strip("\"'"): "甲"}


@pytest.mark.parametrize("text", ["0.10", "-1.5", ".5", "1.", "1e3", "1.50E-2", "1e40", "1e-40"])
def test_a_number_with_a_point_keeps_its_digits(text: str) -> None:
    found = value_of(text)
    assert isinstance(found, Decimal)
    assert found.as_tuple() == Decimal(text).as_tuple()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("00", "QQ159"),
        ("-012", "QQ159"),
        ("08.5", "QQ159"),
        ("1_000", "QQ159"),
        ("1_0.5", "QQ159"),
        ("0b101", "QQ159"),
        ("-.inf", "QQ160"),
        (".NAN", "QQ160"),
        ("1e41", "QQ158"),
        ("1e-41", "QQ158"),
        ("1E+100000000", "QQ158"),
        ("1" * 41, "QQ158"),
        ("1" * 5000, "QQ158"),
        ("0." + "1" * 40, "QQ158"),
        ("-张三", "QQ137"),
    ],
)
def test_a_value_that_could_be_misread_is_refused(text: str, code: str) -> None:
    assert value_of(text) == [code]


@pytest.mark.parametrize(
    ("text", "code", "arguments"),
    [
        ("1e41", "QQ158", {"limit": 40}),
        ("1" * 41, "QQ158", {"limit": 40}),
        ("0o" + "7" * 39, "QQ158", {"limit": 40}),
        ("007", "QQ159", {}),
    ],
)
def test_a_doubt_carries_the_text_the_rule_and_what_its_sentence_names(
    text: str, code: str, arguments: dict[str, object]
) -> None:
    with pytest.raises(DoubtfulValueError, match=f"^{code}$") as caught:
        number_or_text(text)
    assert (caught.value.code, caught.value.value, caught.value.arguments) == (code, text, arguments)


@pytest.mark.parametrize(
    "text", ["0o" + "7" * 38, "0x" + "f" * 38, "1" * 40, "-" + "1" * 39, "0." + "1" * 39, "1" * 40 + "e0"]
)
def test_forty_signs_of_a_number_are_read(text: str) -> None:
    assert not isinstance(number_or_text(text), str)


@given(st.integers(min_value=-(10**40) + 1, max_value=10**40 - 1))
def test_an_integer_of_forty_digits_is_exact(number: int) -> None:
    assert value_of(str(number)) == number


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9))
def test_a_decimal_is_exact(number: Decimal) -> None:
    found = value_of(f"{number:f}")
    assert found == number
    assert not isinstance(found, float)
