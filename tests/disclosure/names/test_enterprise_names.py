"""Names of enterprises are told from ordinary words, as the sentences of ``enterprise_sentences.txt`` say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qinqing.disclosure.names.enterprise_names import enterprise_names
from qinqing.disclosure.names.folded_text import fold
from qinqing.disclosure.names.name_mask import NameMask
from qinqing.disclosure.names.name_search import Treatment, name_search

NAME = re.compile("【(.+?)】")
LINES = (Path(__file__).parent / "enterprise_sentences.txt").read_text(encoding="utf-8").splitlines()
# The unit stands though its name begins as a withheld one does.
STANDING = "示例水泥厂社区"


def sentences(section: str) -> list[str]:
    begin = LINES.index(f"## {section}") + 1
    ends = (place for place in range(begin, len(LINES)) if LINES[place].startswith("## "))
    return [line for line in LINES[begin : next(ends, len(LINES))] if line]


REGISTERED, UNREGISTERED, ORDINARY = map(sentences, ("registered", "unregistered", "ordinary"))


def plain(sentence: str) -> str:
    return re.sub("[【】]", "", sentence)


def masked(text: str) -> str:
    return NameMask(search=name_search({})).without_any(text)


def certain(text: str) -> bool:
    return any(name.certain for name in enterprise_names(fold(text).folded))


def test_the_sentences_are_many_and_each_stands_once() -> None:
    everything = [plain(line) for line in (*REGISTERED, *UNREGISTERED, *ORDINARY)]
    assert len(everything) == len(set(everything)) >= 300
    assert not any(NAME.search(line) for line in ORDINARY)


def test_every_registered_name_is_hidden_and_nothing_else() -> None:
    names = dict.fromkeys((name for line in REGISTERED for name in NAME.findall(line)), Treatment(shown="某企业"))
    mask = NameMask(search=name_search(names | {STANDING: Treatment()}))
    found = {line: mask.without_registered(plain(line)) for line in REGISTERED}
    # Of 水泥厂区 and 便利店铺面 the second word remains.
    expected = {line: NAME.sub("某企业", line).replace("某企业区", "某企业厂区") for line in REGISTERED}
    assert found == expected


def test_no_name_that_nobody_registered_is_left_in_a_masked_text() -> None:
    """All of them are hidden: of 30 sentences that the words had not been fitted to, 29 were at the first look."""
    shown = {
        line: text
        for line in UNREGISTERED
        for text in [masked(plain(line))]
        if "某企业" not in text or any(name in text for name in NAME.findall(line))
    }
    assert shown == {}
    exact = sum(masked(plain(line)) == NAME.sub("某企业", line) for line in UNREGISTERED)
    assert exact >= 0.9 * len(UNREGISTERED)


def test_no_ordinary_word_is_taken_for_a_name() -> None:
    assert [line for line in ORDINARY if masked(line) != line] == []


def test_authors_are_warned_of_most_names_and_of_no_ordinary_word() -> None:
    assert [line for line in ORDINARY if certain(line)] == []
    told = [line for line in UNREGISTERED if certain(plain(line))]
    assert len(told) >= 0.9 * len(UNREGISTERED)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("示例水泥厂历史遗留问题", "某企业历史遗留问题"),
        ("示例集团公司反映，示例便利店反映", "某企业反映，某企业反映"),
        ("示例集团有限公司天宝分公司反映", "某企业反映"),
        ("“恒示”公司反映", "某企业反映"),
        ("某示例水泥厂反映", "某企业反映"),
        ("该示例水泥厂反映", "该某企业反映"),
        ("示 例 水 泥 厂反映", "某企业反映"),
        ("示例水\n泥厂反映", "某企业反映"),
        ("示例食品厂房改造", "某企业厂房改造"),
        ("和示例食品厂签约", "某企业签约"),
        ("公司", "公司"),
        ("", ""),
    ],
)
def test_names_are_masked_whole(text: str, shown: str) -> None:
    assert masked(text) == shown


@pytest.mark.parametrize("text", ["水泥厂停产", "对水泥厂立案"])
def test_what_only_says_what_is_made_is_hidden_and_not_certain(text: str) -> None:
    assert masked(text) == text.replace("水泥厂", "某企业")
    assert not certain(text)


def test_a_long_row_without_a_break_is_hidden_from_sixty_characters_before_the_end_on() -> None:
    assert masked("示" * 100 + "厂") == "示" * 40 + "某企业"
