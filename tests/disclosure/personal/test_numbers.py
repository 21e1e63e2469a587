"""Numbers of persons, one rule at a time: what makes a row of digits one, and what makes it something else."""

from __future__ import annotations

import pytest

from qinqing.disclosure.personal.kinds import PersonalKind
from qinqing.disclosure.personal.number_forms import is_credit_code
from qinqing.disclosure.personal.numbers import personal_numbers
from support.invented_numbers import card_number, identity_number, mobile_number

IDENTITY = identity_number()
IDENTITY_X = next(number for serial in range(99) if (number := identity_number(serial=serial)).endswith("X"))
MOBILE = mobile_number()
CARD = card_number()
OLD = "990000" + "900307" + "001"
MOBILE_NOT_ROUND = mobile_number(serial=12_345_678)
LANDLINE = "0990-" + "6" + "0" * 6


def found(text: str) -> list[tuple[PersonalKind, str]]:
    """Return the numbers in ``text`` with their kinds, as they are written."""
    return [(number.kind, text[number.start : number.end]) for number in personal_numbers(text)]


def kinds(text: str) -> list[PersonalKind]:
    return [kind for kind, _ in found(text)]


def grouped(digits: str, *shape: int, between: str = " ") -> str:
    """Return ``digits`` in groups of the lengths ``shape``."""
    parts, start = [], 0
    for length in shape:
        parts.append(digits[start : start + length])
        start += length
    assert start == len(digits)
    return between.join(parts)


def with_luhn(body: str) -> str:
    """Return ``body`` with the check digit of a bank card behind it."""
    total = 0
    for place, digit in enumerate(reversed(body)):
        value = int(digit) * (2 - place % 2)
        total += value - 9 if value > 9 else value
    return f"{body}{-total % 10}"


# 居民身份证号


def test_a_check_letter_belongs_to_the_number_also_apart_from_it() -> None:
    for between in ("", " ", "-"):
        text = f"来访人 {IDENTITY_X[:-1]}{between}X。"
        assert found(text) == [(PersonalKind.IDENTITY, f"{IDENTITY_X[:-1]}{between}X")]


def test_a_letter_that_is_not_the_check_character_makes_no_identity_number() -> None:
    wrong = IDENTITY_X[:-2] + ("0" if IDENTITY_X[-2] != "0" else "1") + "X"
    assert PersonalKind.IDENTITY not in kinds(f"编号{wrong}")
    assert found(f"身份证号{wrong}") == [(PersonalKind.IDENTITY, wrong)]


def test_seventeen_digits_without_the_letter_are_no_identity_number() -> None:
    assert PersonalKind.IDENTITY not in kinds(f"编号{IDENTITY_X[:-1]}。")


@pytest.mark.parametrize("month_and_day", ["0000", "0007", "1307", "0300", "0332", "0229", "0431"])
def test_a_birthday_that_no_calendar_has_makes_no_identity_number(month_and_day: str) -> None:
    number = identity_number(birth=f"1990{month_and_day}")
    assert PersonalKind.IDENTITY not in kinds(f"身份证号{number}")


@pytest.mark.parametrize("birth", ["19900101", "19901231", "19920229", "20000229", "19900331"])
def test_the_first_and_last_days_of_a_month_are_birthdays(birth: str) -> None:
    number = identity_number(birth=birth)
    assert found(f"编号{number}") == [(PersonalKind.IDENTITY, number)]


def test_a_time_and_a_serial_number_are_no_identity_number() -> None:
    stamp = next(
        number for serial in range(1000) if _passes_identity_check(number := f"20240119900307{serial:03d}" + "0")
    )
    assert kinds(f"流水号{stamp}") == []


def _passes_identity_check(number: str) -> bool:
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(weight * int(digit) for weight, digit in zip(weights, number[:17], strict=True))
    return "10X98765432"[total % 11] == number[-1]


def test_a_credit_code_is_known_by_its_name_and_its_check_character_and_hides_nothing_else() -> None:
    both = next(number for serial in range(999) if is_credit_code(number := identity_number(serial=serial)))
    assert kinds(f"统一社会信用代码：{both}") == []
    assert kinds(f"USCC: {both}") == []
    assert kinds(f"信用代码见附件，{both}") == [PersonalKind.IDENTITY]
    assert not is_credit_code(IDENTITY)
    assert kinds(f"统一社会信用代码：{IDENTITY}") == [PersonalKind.IDENTITY]


def test_the_word_for_an_identity_card_reaches_over_a_few_characters_and_no_further() -> None:
    wrong = IDENTITY[:-1] + ("0" if IDENTITY[-1] != "0" else "1")
    assert kinds(f"身份证号码（本人）：{wrong}") == [PersonalKind.IDENTITY]
    assert kinds(f"身份证号码一二三甲乙丙丁戊己：{wrong}") != [PersonalKind.IDENTITY]
    assert kinds(f"身份证已核。编号{wrong}") != [PersonalKind.IDENTITY]


@pytest.mark.parametrize("other", [IDENTITY, MOBILE])
def test_what_follows_an_identity_number_is_found_beside_it(other: str) -> None:
    assert [number for _, number in found(f"{IDENTITY} {other}")] == [IDENTITY, other]
    assert [number for _, number in found(f"{other} {IDENTITY}")] == [other, IDENTITY]


def test_several_numbers_between_and_after_identity_numbers_are_found_in_order() -> None:
    text = f"{MOBILE} {IDENTITY} {MOBILE} {IDENTITY} {MOBILE}"
    assert [number for _, number in found(text)] == text.split(" ")


def test_two_numbers_in_one_row_are_both_found() -> None:
    other = mobile_number(serial=1)
    assert found(f"{MOBILE} {other}") == [(PersonalKind.MOBILE, MOBILE), (PersonalKind.MOBILE, other)]
    assert found(f"7 {MOBILE} 12 {other}") == [(PersonalKind.MOBILE, MOBILE), (PersonalKind.MOBILE, other)]


def test_no_part_of_an_identity_number_is_told_of_beside_it() -> None:
    inner_mobile = grouped(identity_number(birth="19900307", serial=1), 6, 11, 1)
    assert found(f"{inner_mobile}。") == [(PersonalKind.IDENTITY, inner_mobile)]
    twice = f"{inner_mobile} {inner_mobile}"
    assert [number for _, number in found(twice)] == [inner_mobile, inner_mobile]


# 手机号


@pytest.mark.parametrize(
    "shape", [(11,), (3, 4, 4), (3, 8), (7, 4), (4, 7), (3, 3, 5), (4, 3, 4), (4, 4, 3), (5, 6), (6, 5)]
)
def test_a_mobile_number_is_known_by_its_usual_groups_also_beside_other_digits(shape: tuple[int, ...]) -> None:
    written = grouped(MOBILE, *shape)
    assert found(f"电话 {written}") == [(PersonalKind.MOBILE, written)]
    assert found(f"25 {written} 16") == [(PersonalKind.MOBILE, written)]


def test_odd_groups_are_a_mobile_number_only_where_nothing_stands_beside_them() -> None:
    odd = grouped(MOBILE, 2, 9)
    assert found(f"电话 {odd}。") == [(PersonalKind.MOBILE, odd)]
    assert found(f"电话 25 {odd} 16。") == []


def test_digits_one_by_one_are_one_number() -> None:
    for between in (" ", ".", "-"):
        written = between.join(MOBILE)
        assert found(f"电话：{written}。") == [(PersonalKind.MOBILE, written)]


@pytest.mark.parametrize("country", ["86", "0086"])
def test_the_country_code_may_stand_before_a_mobile_number_apart_or_in_one(country: str) -> None:
    for written in (f"{country}{MOBILE}", f"{country} {MOBILE}", f"{country} {grouped(MOBILE, 3, 4, 4)}"):
        assert found(f"25 {written} 16") == [(PersonalKind.MOBILE, written)]
    joined = f"{country}{grouped(MOBILE, 3, 4, 4)}"
    assert found(f"25 {joined} 16") == [(PersonalKind.MOBILE, joined)]


@pytest.mark.parametrize("before", ["860", "08", "8"])
def test_other_digits_before_a_mobile_number_make_it_none(before: str) -> None:
    assert kinds(f"编号{before}{MOBILE}") == []


@pytest.mark.parametrize("number", ["12900000000", "10900000000", "29900000000", "1990000000"])
def test_what_no_mobile_number_begins_with_is_none(number: str) -> None:
    assert kinds(f"编号{number}号") == []


# 银行卡号


@pytest.mark.parametrize(("body", "length"), [("62", 16), ("62", 17), ("62", 18), ("62", 19), ("4", 16), ("5", 16)])
def test_a_bank_card_is_known_by_its_issuer_its_length_and_its_check_digit(body: str, length: int) -> None:
    number = with_luhn(body + "0" * (length - 1 - len(body)))
    assert len(number) == length
    assert found(f"付至{number}") == [(PersonalKind.BANK_CARD, number)]
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert kinds(f"付至{wrong}") == []


@pytest.mark.parametrize("body", ["627766554433221", "621978563412978", "459988776655443"])
def test_the_check_digit_counts_doubled_digits_above_nine_by_their_sum(body: str) -> None:
    number = with_luhn(body)
    assert found(f"付至{number}") == [(PersonalKind.BANK_CARD, number)]
    for other in set("0123456789") - {number[-1]}:
        assert kinds(f"付至{body}{other}") == []


@pytest.mark.parametrize("length", [15, 20])
def test_fifteen_or_twenty_digits_are_no_bank_card(length: int) -> None:
    number = with_luhn("62" + "0" * (length - 3))
    assert PersonalKind.BANK_CARD not in kinds(f"卡号{number}")


def test_an_unknown_issuer_needs_the_word_for_a_card() -> None:
    number = with_luhn("9" + "0" * 14)
    assert kinds(f"编号{number}") == []
    for word in ("卡号", "账号", "帐号", "账户", "帐户", "银行卡"):
        assert found(f"{word}：{number}") == [(PersonalKind.BANK_CARD, number)]
    assert kinds(f"卡号见附件，编号{number}") == []


@pytest.mark.parametrize("shape", [(19,), (4, 4, 4, 4, 3), (6, 13)])
def test_a_bank_card_is_known_by_its_usual_groups_also_beside_other_digits(shape: tuple[int, ...]) -> None:
    written = grouped(CARD, *shape)
    assert found(f"25 {written} 7") == [(PersonalKind.BANK_CARD, written)]
    odd = grouped(CARD, 2, 17)
    assert found(f"付至{odd}。") == [(PersonalKind.BANK_CARD, odd)]
    assert PersonalKind.BANK_CARD not in kinds(f"25 {odd} 7")


def test_a_day_in_the_row_makes_it_no_bank_card() -> None:
    number = with_luhn("20230831" + "0" * 7)
    assert kinds(f"账号：{grouped(number, 4, 12)}") == [PersonalKind.BANK_CARD]
    for shape in ((4, 2, 2, 8), (4, 2, 2, 4, 4)):
        day, *rest = grouped(number, *shape, between="-").rsplit("-", len(shape) - 3)
        assert kinds(f"账号：{day} {' '.join(rest)}") == []


# 十五位身份证号、固定电话


@pytest.mark.parametrize("shape", [(15,), (6, 6, 3), (6, 9)])
def test_an_old_identity_number_is_known_by_its_usual_groups_also_beside_other_digits(shape: tuple[int, ...]) -> None:
    written = grouped(OLD, *shape)
    assert found(f"7 {written} 16") == [(PersonalKind.OLD_IDENTITY, written)]
    odd = grouped(OLD, 5, 10)
    assert found(f"证件{odd}。") == [(PersonalKind.OLD_IDENTITY, odd)]
    assert PersonalKind.OLD_IDENTITY not in kinds(f"7 {odd} 16")


@pytest.mark.parametrize("day", ["901307", "900332", "900007", "900300"])
def test_a_birthday_that_no_calendar_has_makes_no_old_identity_number(day: str) -> None:
    assert kinds(f"编号990000{day}001") == []


def test_fifteen_digits_that_begin_with_a_day_are_a_serial_number() -> None:
    assert kinds("流水号202401900307001") == [PersonalKind.OLD_IDENTITY]
    assert kinds("流水号202401310307001") == []


@pytest.mark.parametrize("shape", [(11,), (4, 7)])
def test_a_landline_is_known_by_its_usual_groups_also_beside_other_digits(shape: tuple[int, ...]) -> None:
    written = grouped("09906000000", *shape)
    assert found(f"25 {written} 16") == [(PersonalKind.LANDLINE, written)]
    odd = grouped("09906000000", 5, 6)
    assert found(f"电话{odd}。") == [(PersonalKind.LANDLINE, odd)]
    assert kinds(f"25 {odd} 16") == []


@pytest.mark.parametrize("number", ["0106000000", "0201000000", "09901000000", "0190600000"])
def test_what_no_landline_begins_with_is_none(number: str) -> None:
    assert kinds(f"编号{number}") == []


def test_the_shortest_landline_has_ten_digits_and_a_shorter_row_is_none() -> None:
    assert kinds("电话0990" + "600000") == []
    assert kinds("电话0990" + "6000000") == [PersonalKind.LANDLINE]
    assert kinds("电话0106" + "0000000") == [PersonalKind.LANDLINE]


# 金额、代码、网址、小数、日期


@pytest.mark.parametrize("sign", ["¥", "￥", "$"])
def test_a_sign_of_money_hides_no_telephone_and_a_round_amount_is_none(sign: str) -> None:
    assert kinds(f"补贴{sign}{MOBILE_NOT_ROUND}") == [PersonalKind.MOBILE]
    assert kinds(f"补贴{sign}{MOBILE}") == []
    assert kinds(f"补贴{sign}13,812,345,678") == []
    assert kinds(f"补贴#{MOBILE}") == [PersonalKind.MOBILE]


@pytest.mark.parametrize("unit", ["元", "万元", " 元", "户次", " 人次", "平方米", "公里"])
def test_what_stands_before_a_unit_is_an_amount(unit: str) -> None:
    assert kinds(f"共{MOBILE}{unit}") == []
    assert kinds(f"共{grouped(MOBILE, 3, 4, 4)}{unit}") == [PersonalKind.MOBILE]
    assert kinds(f"共{MOBILE}，{unit}") == [PersonalKind.MOBILE]


def test_the_unit_of_an_amount_stands_directly_behind_it() -> None:
    assert kinds(f"拨打{MOBILE}问元") == [PersonalKind.MOBILE]
    assert kinds(f"拨打{MOBILE}  元") == [PersonalKind.MOBILE]


@pytest.mark.parametrize("text", ["A{}", "{}A", "经理甲{}", "tel{}", "Tel{}x", "wx_{}", "{} A", "A厂{}厂B"])
def test_letters_beside_a_telephone_do_not_hide_it(text: str) -> None:
    assert kinds(text.format(MOBILE)) == [PersonalKind.MOBILE]


@pytest.mark.parametrize("length", [40, 64])
def test_digits_in_a_commit_or_checksum_are_no_number_of_a_person(length: int) -> None:
    digest = f"ab{MOBILE}c".ljust(length, "d")
    assert kinds(f"提交{digest}") == []
    assert kinds(f"提交{digest}d") == [PersonalKind.MOBILE]
    assert kinds(f"提交{digest[:-1]}g") == [PersonalKind.MOBILE]


def test_digits_in_a_unique_identifier_are_no_number_of_a_person() -> None:
    assert kinds("11b698a3-1441-4822-845a-5621684c8138") == []


def test_a_web_address_hides_no_telephone_and_the_number_of_a_dated_article_is_none() -> None:
    assert kinds(f"见https://www.example.com/{MOBILE}.html") == [PersonalKind.MOBILE]
    assert kinds(f"见https://www.example.com/?id={MOBILE}") == [PersonalKind.MOBILE]
    assert kinds(f"见https://www.example.com/20230831/{MOBILE}") == [PersonalKind.MOBILE]
    assert kinds(f"见https://www.example.com/20230831/{MOBILE}.html") == []
    assert kinds(f"见https://www.example.com/2023/08/31/{MOBILE}.shtml") == []


def test_an_amount_with_cents_and_the_decimals_of_a_number_are_no_number_of_a_person() -> None:
    assert kinds(f"计{MOBILE}.5") == []
    assert kinds(f"计{MOBILE}.50") == []
    assert kinds(f"计{MOBILE}.500") == [PersonalKind.MOBILE]
    assert kinds(f"计{MOBILE} 50") == [PersonalKind.MOBILE]
    assert kinds(f"计0.{MOBILE}") == []
    assert kinds(f"计0 {MOBILE}") == [PersonalKind.MOBILE]
    assert kinds(f"计3 0.{MOBILE}") == []
    assert kinds(f"计0.5 {MOBILE}") == [PersonalKind.MOBILE]
    assert kinds(f"计{MOBILE}.5 {mobile_number(serial=1)}") == [PersonalKind.MOBILE]


@pytest.mark.parametrize(
    "written", ["199.000.000.00", "19 900.000.000", "2023-08-31 990", "13:15-14:30 201", "13 22 45 67 89 1"]
)
def test_an_address_a_date_or_a_decimal_is_not_freely_grouped(written: str) -> None:
    assert kinds(f"记{written}。") == []


@pytest.mark.parametrize(
    "fraction",
    [
        "620797090/6946001（约89.37）",
        "13812345678/169460017（约81.5）",
        "13812345678/17＝3/4（约0.75）",
        "13812/345678",
    ],
)
def test_an_exact_score_is_no_number_of_a_person(fraction: str) -> None:
    assert kinds(f"总分＝{fraction}") == []
    assert kinds("电话13812/345678") == [PersonalKind.MOBILE]


def test_two_telephones_are_no_fraction() -> None:
    assert kinds(f"{MOBILE}/{mobile_number(serial=1)}") == [PersonalKind.MOBILE] * 2
