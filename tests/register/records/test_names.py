"""Where a name becomes an identifier: what one carries is meant, what several carry is said, and nothing is picked."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

import pytest

from qinqing.findings.finding import Text
from qinqing.register.records.names import (
    Ambiguous,
    Meant,
    Names,
    Unknown,
    actor_names,
    indicator_names,
    names_of,
    scheme_names,
    section_names,
    suggested_identifier,
    unit_names,
)
from qinqing.register.records.register import Register
from support.measuring import MARKET, POWER, STATISTICS, Change, edited, mini_lookup
from support.mini_boards import marked_scheme

UNITS = (
    ("qu-tongji-ju", ("示例区统计局", "区统计局", "统计局")),
    ("shi-tongji-ju", ("示例市统计局", "市统计局", "统计局")),
    ("qu-shuiwu-ju", ("示例区税务局", "区税务局", "税务局")),
)
BOTH = Ambiguous(name="统计局", identifiers=("qu-tongji-ju", "shi-tongji-ju"))


@pytest.mark.parametrize("order", [*permutations(UNITS)])
def test_a_name_that_two_carry_is_never_decided_between_them(order: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
    assert names_of(order).meaning_of("统计局") == BOTH


@pytest.mark.parametrize("word", ["示例区税务局", "区税务局", "税务局", "qu-shuiwu-ju"])
def test_a_name_that_one_carries_means_it(word: str) -> None:
    assert names_of(UNITS).meaning_of(word) == Meant(name=word, identifier="qu-shuiwu-ju")


def test_a_name_that_one_carries_twice_is_not_ambiguous() -> None:
    names = names_of([("qu-shuiwu-ju", ("区税务局", "区税务局"))])
    assert names.meaning_of("区税务局") == Meant(name="区税务局", identifier="qu-shuiwu-ju")


def test_an_identifier_is_never_taken_for_a_name_of_something_else() -> None:
    things = (("yi", ("甲", "er")), ("er", ("乙",)))
    for order in permutations(things):
        assert names_of(order).meaning_of("er") == Meant(name="er", identifier="er")


def test_only_identifiers_are_known_and_names_merely_lead_to_them() -> None:
    names = names_of(UNITS)
    assert names.knows("qu-shuiwu-ju")
    assert not names.knows("区税务局")


def test_what_has_no_name_is_known_by_its_identifier() -> None:
    names = names_of([("su-2023-0001", ()), ("su-2023-0002", ("",))])
    assert names.meaning_of("") == Unknown(nearest=None)
    assert names.listed(["su-2023-0001", "su-2023-0002"]).zh == "su-2023-0001、su-2023-0002"


def test_a_slip_is_unknown_and_leads_to_what_the_nearest_name_means() -> None:
    names = names_of(UNITS)
    assert names.meaning_of("区税务居") == Unknown(nearest=Meant(name="区税务局", identifier="qu-shuiwu-ju"))
    assert names.meaning_of("统计居") == Unknown(nearest=BOTH)
    assert names.meaning_of("某某公司") == Unknown(nearest=None)


@pytest.mark.parametrize("word", ["统计局", "统计居"])
def test_the_hint_for_a_name_of_several_lists_them_all(word: str) -> None:
    assert suggested_identifier(word, names_of(UNITS)) == Text(
        "“统计局”有同名：qu-tongji-ju（示例区统计局）、shi-tongji-ju（示例市统计局），请写明编号。",
        " '统计局' is the name of qu-tongji-ju, shi-tongji-ju; write the identifier of the one you mean.",
    )


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("税务局", "是否应为“qu-shuiwu-ju（税务局）”？"),
        ("税务居", "是否应为“qu-shuiwu-ju（税务局）”？"),
        ("qu-shuiwu-jv", "是否应为“qu-shuiwu-ju”？"),
        ("某某公司", ""),
    ],
)
def test_the_hint_for_a_name_of_one_offers_it(word: str, said: str) -> None:
    assert suggested_identifier(word, names_of(UNITS)).zh == said


def test_the_hint_is_the_same_in_english() -> None:
    assert suggested_identifier("税务局", names_of(UNITS)).en == " Did you mean 'qu-shuiwu-ju（税务局）'?"
    assert suggested_identifier("某某公司", names_of(UNITS)).en == ""


SAME_SHORT_NAME = edited("units/qu-tongji-ju.yaml", ("short_name: 区统计局", "short_name: 区供电公司"))
SAME_ALIAS = edited("units/qu-tongji-ju.yaml", ("- 统计局", "- 电力公司"))
SAME_AS_A_BODY = edited("units/qu-tongji-ju.yaml", ("- 统计局", "- 市优化办"))
SAME_SECTION = edited("units/qu-gongdian-gongsi.yaml", ("name: 运维检修部", "name: 法规股"))
SAME_INDICATOR = edited("indicators/03-02-02.yaml", ("name: 用户平均停电时间", "name: 供电可靠率"))
SAME_SCHEME = marked_scheme({}, name="月度综合排名")


@pytest.mark.parametrize(
    ("change", "names", "word", "carriers"),
    [
        (SAME_SHORT_NAME, unit_names, "区供电公司", (POWER, STATISTICS)),
        (SAME_ALIAS, unit_names, "电力公司", (POWER, STATISTICS)),
        (SAME_AS_A_BODY, actor_names, "市优化办", (STATISTICS, "shi-youhua-ban")),
        (SAME_SECTION, section_names, "法规股", (f"{POWER}/yunwei-bu", f"{MARKET}/fagui-gu")),
        (SAME_INDICATOR, indicator_names, "供电可靠率", ("03-02-01", "03-02-02")),
        (SAME_SCHEME, scheme_names, "月度综合排名", ("danwei-yuedu", "shi-bang")),
    ],
)
def test_what_two_things_of_a_register_are_called_is_ambiguous(
    change: dict[str, Change], names: Callable[[Register], Names], word: str, carriers: tuple[str, ...]
) -> None:
    assert names(mini_lookup(change).register).meaning_of(word) == Ambiguous(name=word, identifiers=carriers)
    assert isinstance(names(mini_lookup().register).meaning_of(word), Meant)


@pytest.mark.parametrize(
    ("change", "names", "word", "identifier"),
    [
        (SAME_SHORT_NAME, unit_names, "统计局", STATISTICS),
        (SAME_ALIAS, unit_names, "区供电公司", POWER),
        (SAME_AS_A_BODY, actor_names, "shi-youhua-ban", "shi-youhua-ban"),
        (SAME_SECTION, section_names, "区市场监管局法规股", f"{MARKET}/fagui-gu"),
        (SAME_SECTION, section_names, "电力公司/法规股", f"{POWER}/yunwei-bu"),
        (SAME_INDICATOR, indicator_names, "03-02-02", "03-02-02"),
        (SAME_SCHEME, scheme_names, "单位月度综合", "danwei-yuedu"),
        (SAME_SCHEME, scheme_names, "试排名", "shi-bang"),
    ],
)
def test_a_name_of_its_own_still_tells_one_from_the_other(
    change: dict[str, Change], names: Callable[[Register], Names], word: str, identifier: str
) -> None:
    assert names(mini_lookup(change).register).meaning_of(word) == Meant(name=word, identifier=identifier)
