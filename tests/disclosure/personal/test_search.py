"""The goals of the search: what people hide is found, what belongs to nobody is left alone."""

from __future__ import annotations

import base64
from collections import Counter

import pytest

from qinqing.disclosure.personal.kinds import PersonalKind
from qinqing.disclosure.personal.rows import rows
from qinqing.disclosure.personal.search import personal_details
from support.disguises import disguised, disguises, numbers
from support.legal_numbers import LEGAL, legal_texts
from support.other_disguises import SENTENCES, WRITINGS

KINDS = {
    "identity": PersonalKind.IDENTITY,
    "mobile": PersonalKind.MOBILE,
    "card": PersonalKind.BANK_CARD,
    "old": PersonalKind.OLD_IDENTITY,
}
GOAL_FOUND, GOAL_FLAGGED = 0.95, 0.01


def share_found(kind: str, count: int) -> float:
    """Return which share of the disguised numbers is found, as what they are."""
    found = [KINDS[kind] in {detail.kind for detail in personal_details(text)} for _, text in disguised(kind, count)]
    assert len(found) == count * len(disguises())
    return sum(found) / len(found)


def flagged(count: int) -> Counter[str]:
    """Return how many legal numbers of each sort are taken for a person's; an office's telephone is one."""
    return Counter(name for name, text in legal_texts(count) if name != "office telephone" and personal_details(text))


def test_there_are_disguises_and_legal_numbers_enough() -> None:
    assert len(disguises()) >= 79
    assert len(LEGAL) >= 50


@pytest.mark.parametrize("kind", KINDS)
def test_a_disguise_hides_no_number(kind: str) -> None:
    assert share_found(kind, 2) >= GOAL_FOUND


def test_legal_numbers_are_left_alone() -> None:
    assert flagged(10).total() <= GOAL_FLAGGED * 10 * len(LEGAL)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_no_disguise_hides_a_number_whatever_its_value(kind: str) -> None:
    assert share_found(kind, 30) >= GOAL_FOUND


@pytest.mark.slow
def test_legal_numbers_are_left_alone_whatever_their_value() -> None:
    assert 100 * len(LEGAL) >= 5_000
    assert flagged(100).total() <= GOAL_FLAGGED * 100 * len(LEGAL)


def share_found_of_others(kind: str, count: int) -> float:
    """Return which share is found of numbers that are hidden in ways on which the search was not tuned."""
    texts = [
        sentence.format(writing(number))
        for number in numbers(kind, count, seed=7)
        for writing in WRITINGS.values()
        for sentence in SENTENCES[:2]
    ]
    return sum(KINDS[kind] in {detail.kind for detail in personal_details(text)} for text in texts) / len(texts)


# A telephone written backwards, as an amount or in parts that look like counts is not told from what it looks like.
@pytest.mark.slow
@pytest.mark.parametrize(("kind", "share"), [("identity", 0.95), ("mobile", 0.9), ("card", 0.95)])
def test_disguises_of_another_hand_hide_little(kind: str, share: float) -> None:
    assert share_found_of_others(kind, 6) >= share


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("电话l38OO1234S8", None),
        ("电话138-OO13-8OOl", PersonalKind.MOBILE),
        ("138杠1234杠5678", PersonalKind.MOBILE),
        ("前三位138，中间四位1234，后四位5678", PersonalKind.MOBILE),
        ("前三季度138，1234和5678", None),
        ("车牌京A·12345", PersonalKind.PLATE),
        ("车牌京 a 1 2 3 4 5", PersonalKind.PLATE),
        ("车牌京ＡＤ１２３４５", PersonalKind.PLATE),
        ("护照 E 0000 0000", PersonalKind.TRAVEL_DOCUMENT),
        ("passport: EA0000000", PersonalKind.TRAVEL_DOCUMENT),
        ("加vx：nobody_000", PersonalKind.ACCOUNT),
        ("V信nobody000", PersonalKind.ACCOUNT),
        ("薇信号nobody000", PersonalKind.ACCOUNT),
        ("wx号：nobody000", PersonalKind.ACCOUNT),
        ("+V nobody000", PersonalKind.ACCOUNT),
        ("加微 nobody000", PersonalKind.ACCOUNT),
        ("微-信：nobody000", PersonalKind.ACCOUNT),
        ("扣扣10000000", PersonalKind.ACCOUNT),
        ("微信12345热线", None),
        ("微信公众号可以办理", None),
        ("a WeChat account", None),
        ("nobody(at)example.com", PersonalKind.MAIL),
        ("nobody at example dot com", PersonalKind.MAIL),
        ("look at section two", None),
    ],
)
def test_the_usual_variants_are_known_and_what_resembles_them_is_left_alone(
    text: str, kind: PersonalKind | None
) -> None:
    assert {detail.kind for detail in personal_details(text)} == ({kind} if kind else set())


def test_what_is_found_in_another_reading_stands_where_it_is_written() -> None:
    number = next(iter(numbers("mobile", 1)))
    for written in (
        "".join(f"&#{ord(digit)};" for digit in number),
        "".join(f"%{ord(digit):02x}" for digit in number),
        base64.b64encode(number.encode()).decode(),
        number.encode().hex(),
    ):
        text = f"请联系 {written} 。"
        (detail,) = personal_details(text)
        assert text[detail.start : detail.end] == written


def test_a_long_row_is_searched_to_its_end() -> None:
    number = next(iter(numbers("identity", 1)))
    for filling in ("1 " * 5_000, "1-2 " * 3_000, "12," * 5_000, "1234 " * 5_000):
        text = f"{filling}身份证{number}"
        assert [text[one.start : one.end] for one in personal_details(text)] == [number]
        text = f"{number} {filling}"
        assert text[personal_details(text)[0].start :].startswith(number)


def test_a_long_row_is_looked_at_some_thousands_of_groups_at_a_time() -> None:
    assert len(list(rows("138 1234 5678 " * 2_000))) <= 4


def test_tags_within_a_number_hide_nothing_and_cells_side_by_side_are_no_number() -> None:
    number = next(iter(numbers("mobile", 1)))
    for tag in ("<b></b>", "<wbr>", "<!-- -->", "<br>"):
        assert personal_details(f"<p>{number[:3]}{tag}{number[3:7]}{tag}{number[7:]}</p>")
    for tag in ("</td><td>", '</td><td class="number">', "</li><li>", "</p><p>"):
        assert not personal_details(f"<td>共{number[:3]}{tag}{number[3:7]}{tag}{number[7:]}次</td>")
    assert not personal_details("M1.4 0 2.8 1.1 2.8 2.5")
