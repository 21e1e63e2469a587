"""Personal information is found in whatever way it is written, ordinary numbers are not, and nothing is printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qinqing.findings.finding import Finding, Severity, Text
from qinqing.register.document.source_text import visible
from qinqing.rules.people.personal_information import (
    CODES,
    check_personal_information,
    mask,
    mask_finding,
    private_details,
)
from support.invented_numbers import CHINESE, FULL_WIDTH, card_number, identity_number, mobile_number

FRAMES = (
    "{}",
    "身份证号码{}的来访人",
    "text: 联系{}。",
    "{}，已核实",
    "# 备注 {} 待删",
    "2023-08-03 {} 2023-09-01",
    '"{}"',
)


def findings(path: str, data: bytes) -> list[Finding]:
    return list(check_personal_information(path, data))


def codes(text: str) -> list[str]:
    return [CODES[detail.kind] for detail in private_details(text)]


def identity_numbers() -> st.SearchStrategy[str]:
    return st.builds(
        identity_number,
        birth=st.dates(date(1930, 1, 1), date(2015, 12, 31)).map(lambda day: day.strftime("%Y%m%d")),
        serial=st.integers(0, 999),
        district=st.integers(0, 9999),
    )


def written(number: str) -> tuple[str, ...]:
    return (
        number,
        number.lower(),
        number.translate(FULL_WIDTH),
        number.translate(CHINESE),
        " ".join(number),
        f"{number[:6]} {number[6:14]} {number[14:]}",
        f"{number[:6]}-{number[6:14]}-{number[14:]}",
        f"{number[:9]}\u200b{number[9:]}",
        ".".join(number),
    )


@given(identity_numbers(), st.sampled_from(FRAMES))
def test_identity_numbers_are_found_in_every_writing(number: str, frame: str) -> None:
    for form in written(number):
        text = frame.format(form)
        (detail,) = private_details(text)
        assert CODES[detail.kind] == "QQ701"
        assert text[detail.start : detail.end] == form


@given(st.integers(3, 9), st.integers(0, 999_999_999), st.sampled_from(FRAMES))
def test_mobile_numbers_are_found_in_every_writing(second: int, serial: int, frame: str) -> None:
    number = mobile_number(second=second, serial=serial)
    for form in (
        number,
        number.translate(FULL_WIDTH),
        f"{number[:3]}-{number[3:7]}-{number[7:]}",
        f"+86 {number}",
        f"0086{number}",
    ):
        assert "QQ702" in codes(frame.format(form))


@given(st.integers(0, 10**9 - 1), st.integers(16, 19), st.sampled_from(FRAMES[:5]))
def test_bank_cards_are_found_in_every_writing(serial: int, digits: int, frame: str) -> None:
    number = card_number(serial=serial, digits=digits)
    grouped = " ".join(number[place : place + 4] for place in range(0, digits, 4))
    for form in (number, number.translate(FULL_WIDTH), grouped):
        assert set(codes(frame.format(form))) & {"QQ701", "QQ703"}


@pytest.mark.parametrize(
    "text",
    [
        "police_filing: 示例公网安备 00000000000000号",
        "icp_filing: 示例ICP备00000000号",
        'site_identity_code: "9900000001"',
        'administrative_code: "990000"',
        "number: 示优办〔2023〕5号",
        "联系12345热线或110",
        "E-00012",
        "一三五七九月通报，二〇二三年八月三十一日",
        "contact: 0990-6000000",
        "contact: office@example.gov.cn",
        "marks: [88, 90, 91, 92, 93, 94, 95, 96, 97, 98]",
        "微信公众号可以办理",
        "会同172.16.100.100等地址",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("回复请拨打0990-6000000咨询", "QQ705"),
        ("发至 nobody@example.com", "QQ706"),
        ("车辆京A00000到场", "QQ707"),
        ("车辆京AD00000到场", "QQ707"),
        ("加微信：nobody_000", "QQ708"),
        ("QQ号：10000", "QQ708"),
        ("护照号E00000000", "QQ709"),
        ("证件990000900307001", "QQ704"),
    ],
)
def test_lesser_details_are_warned_of(text: str, code: str) -> None:
    assert codes(text) == [code]


def test_escaped_digits_are_read_as_what_they_stand_for() -> None:
    number = identity_number()
    text = 'text: "' + "".join(f"\\u{ord(digit):04x}" for digit in number) + '" # x'
    (detail,) = private_details(text)
    assert (CODES[detail.kind], text[: detail.start], text[detail.end :]) == ("QQ701", 'text: "', '" # x')


def test_a_line_made_visible_is_masked_as_the_line_itself() -> None:
    for between in ("\u200b", "\t"):
        number = between.join((identity_number()[:6], identity_number()[6:]))
        assert mask(visible(number)).strip("*\ufffd→") == ""


def test_a_wrong_check_digit_is_no_identity_number_unless_named_so() -> None:
    number = identity_number()
    wrong = number[:-1] + ("1" if number[-1] != "1" else "2")
    assert "QQ701" not in codes(f"编号{wrong}")
    assert codes(f"身份证号：{wrong}") == ["QQ701"]


def test_a_part_of_a_longer_number_is_left_alone() -> None:
    assert codes("1" + identity_number() + "1") == []


@given(identity_numbers(), st.sampled_from(FRAMES))
def test_the_value_is_never_printed(number: str, frame: str) -> None:
    for form in (number, number.translate(FULL_WIDTH)):
        data = f"首行\n{frame.format(form)}\n".encode()
        (finding,) = findings("data/site.yaml", data)
        assert form not in repr(finding)
        assert finding.line == 2
        assert len(finding.excerpt) == len(frame.format(form))
        assert set(finding.excerpt[finding.column - 1 : finding.end_column - 1]) <= {"*", "＊"}


@given(st.text(max_size=200))
def test_masking_keeps_the_length_and_leaves_nothing_to_find(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert private_details(masked) == ()


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("发至 nobody_1@example.com。", "发至 ********************。"),
        ("发至nobody＠example.com。", "发至******＊***********。"),
        ("车辆京A00000到场", "车辆＊******到场"),
        ("加微信：nobody_000。", "加微信：**********。"),
        ("护照号E00000000。", "护照号*********。"),
    ],
)
def test_the_whole_of_a_lesser_detail_is_masked_and_nothing_beside_it(text: str, masked: str) -> None:
    assert mask(text) == masked


def test_a_plate_needs_a_province_and_a_digit() -> None:
    assert codes("车辆京A00000到场") == ["QQ707"]
    assert codes("车辆甲A00000到场") == []
    assert codes("京ABCDEFG报") == []


def test_an_asterisk_takes_the_room_of_the_character() -> None:
    number = identity_number()
    row = f"{number[:6].translate(FULL_WIDTH)}{number[6:12].translate(CHINESE)}{number[12:]}"
    assert mask(row) == "＊" * 12 + "*" * 6
    assert mask(f"{number[:9]}\u200b{number[9:]}") == "*" * 9 + "\u200b" + "*" * 9


@pytest.mark.parametrize("line", ["contact", "hotline"])
@pytest.mark.parametrize("written", ["{}: {}", "  - {}: {}", '"{}": {}', "- - '{}' : {}"])
@pytest.mark.parametrize("value", ["0990-6000000", "office@example.gov.cn"])
def test_an_office_may_be_reached_in_the_field_made_for_it(line: str, written: str, value: str) -> None:
    contact = written.format(line, value)
    assert codes(contact) == []
    assert codes(f"name: 区统计局\n{contact}\nname: 区统计局\n") == []
    assert codes(f"\n{contact}\n") == []
    assert len(codes(f"{contact}\ntext: {value}\n")) == 1
    assert len(codes(f"name: 区统计局\n{contact}\ntext: {value}\n")) == 1
    assert len(codes(f"text: {value}\n{contact}\n")) == 1
    assert len(codes(f"\ntext: {line} {value}\n")) == 1


def test_a_mobile_number_is_told_of_in_the_field_of_an_office_too() -> None:
    assert codes(f"contact: {mobile_number()}") == ["QQ702"]


@pytest.mark.parametrize("form", ["\\x{:02x}", "\\u{:04X}", "\\U{:08x}"])
def test_every_form_of_escape_is_read(form: str) -> None:
    number = identity_number()
    written = "".join(form.format(ord(digit)) for digit in number)
    for text, expected in (
        (written, [written]),
        (f"甲{written}乙\\n", [written]),
        (f"{number} {written}", [number, written]),
    ):
        details = private_details(text)
        assert {CODES[detail.kind] for detail in details} == {"QQ701"}
        assert [text[detail.start : detail.end] for detail in details] == expected


def test_an_escape_beyond_unicode_stands_for_nothing_and_hides_nothing() -> None:
    number = identity_number()
    for escape in ("\\U00110000", "\\Uffffffff"):
        (detail,) = private_details(f"{escape}{number}")
        assert detail.start == len(escape)
    assert codes(f"\\U0010ffff{number}") == ["QQ701"]


def test_broken_bytes_hide_nothing() -> None:
    number = identity_number().encode()
    for data in (
        b"\xef\xbb\xbf\xff" + number,
        b"\xff\xfe" + number.decode().encode("utf-16-le") + b"\0",
        b"\xff" + number,
    ):
        assert [finding.code for finding in findings("data/x.yaml", data)] == ["QQ701"]


def test_a_number_in_a_file_name_is_an_error_without_a_place_and_a_lesser_detail_none() -> None:
    path = f"data/{identity_number()}.yaml"
    assert list(findings(path, b"")) == [Finding(code="QQ701", severity=Severity.ERROR, file=path)]
    assert list(findings("data/0990-6000000.yaml", b"")) == []


def test_a_finding_has_the_severity_of_its_rule_and_the_file() -> None:
    data = f"a: {identity_number()}\nb: 0990-6000000\n".encode()
    found = [(finding.code, finding.severity, finding.file) for finding in findings("data/x", data)]
    assert found == [("QQ701", Severity.ERROR, "data/x"), ("QQ705", Severity.WARNING, "data/x")]


NUMBER = identity_number()
MASKED = "*" * 18


@pytest.mark.parametrize(
    ("changes", "masked"),
    [
        ({}, {}),
        ({"file": f"data/{NUMBER}.yaml"}, {"file": f"data/{MASKED}.yaml"}),
        ({"excerpt": f"name: {NUMBER}"}, {"excerpt": f"name: {MASKED}"}),
        ({"arguments": {"value": NUMBER, "count": 3}}, {"arguments": {"value": MASKED, "count": 3}}),
        ({"arguments": {"hint": Text(f"“{NUMBER}”", NUMBER)}}, {"arguments": {"hint": Text(f"“{MASKED}”", MASKED)}}),
        ({"arguments": {"count": int(mobile_number())}}, {"arguments": {"count": "*" * 11}}),
    ],
)
def test_each_part_of_a_finding_is_masked_by_itself(changes: dict[str, Any], masked: dict[str, Any]) -> None:
    plain = Finding(code="QQ201", severity=Severity.ERROR, file="data/x.yaml", arguments={}, excerpt="name: 甲")
    assert mask_finding(replace(plain, **changes)) == replace(plain, **(changes | masked))


def test_only_a_line_known_to_carry_a_number_loses_every_longer_row_of_digits() -> None:
    finding = Finding(
        code="QQ201",
        severity=Severity.ERROR,
        file="data/x.yaml",
        arguments={"part": "990000", "hint": Text("九九〇〇〇〇甲００００００", "990000 x"), "short": "99000"},
        excerpt="name: 990000",
    )
    assert mask_finding(finding) == finding
    assert mask_finding(finding, severely=True) == replace(
        finding,
        arguments={"part": "******", "hint": Text("＊＊＊＊＊＊甲＊＊＊＊＊＊", "****** x"), "short": "*****"},
        excerpt="name: ******",
    )


def test_other_findings_are_masked_too() -> None:
    number = identity_number()
    finding = Finding(
        code="QQ201",
        severity=Severity.ERROR,
        file=f"data/{number}.yaml",
        arguments={"value": number, "hint": Text(f"“{number}”", number), "count": 3, "part": number[:12]},
        excerpt=f"name: {number}",
    )
    assert number not in repr(mask_finding(finding))
    assert mask_finding(finding).arguments["count"] == 3
    assert number[:12] not in repr(mask_finding(finding, severely=True))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_file_that_the_loader_refuses_is_searched_all_the_same(encoding: str) -> None:
    for number in (identity_number(), identity_number().translate(CHINESE)):
        data = f"值：：[ 身份证{number}\n".encode(encoding)
        assert [finding.code for finding in findings("data/x.yaml", data)] == ["QQ701"]


def test_many_numbers_in_one_row_are_each_found_once() -> None:
    numbers = [identity_number(serial=serial) for serial in range(500)]
    text = " ".join(numbers)
    assert [text[detail.start : detail.end] for detail in private_details(text)] == numbers


def test_an_identity_number_is_not_hidden_by_a_number_before_it() -> None:
    text = f"990000 {identity_number()} 13"
    assert codes(text) == ["QQ701"]
