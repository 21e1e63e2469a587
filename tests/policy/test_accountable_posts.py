"""Whom an accountability rule names: chiefs of some levels, units as a whole, or posts in them."""

from __future__ import annotations

import pytest

from qinqing.policy.accountable_posts import AccountablePosts, read_accountable

CHIEF, LEAD, RESPONSIBLE = "指标长", "牵头单位", "责任单位"
HEAD, DEPUTY = "主要领导", "分管领导"


@pytest.mark.parametrize(
    ("phrase", "levels"),
    [
        ("指标长", (1, 2, 3)),
        ("一级指标长", (1,)),
        ("二、三级指标长", (2, 3)),
        ("三、一级指标长", (1, 3)),
        ("二、二级指标长", (2,)),
    ],
)
def test_chiefs_are_meant_of_the_levels_named_or_of_all(phrase: str, levels: tuple[int, ...]) -> None:
    assert read_accountable(phrase) == AccountablePosts(levels=levels, bodies=(CHIEF,), posts=())


@pytest.mark.parametrize(
    ("phrase", "levels", "bodies"),
    [
        ("责任单位", (2, 3), (RESPONSIBLE,)),
        ("牵头单位、责任单位", (2, 3), (LEAD, RESPONSIBLE)),
        ("责任单位和牵头单位", (2, 3), (RESPONSIBLE, LEAD)),
        ("二、三级指标牵头单位", (2, 3), (LEAD,)),
        ("一级指标责任单位、责任单位", (1,), (RESPONSIBLE,)),
    ],
)
def test_without_a_post_a_unit_is_meant_as_a_whole(
    phrase: str, levels: tuple[int, ...], bodies: tuple[str, ...]
) -> None:
    assert read_accountable(phrase) == AccountablePosts(levels=levels, bodies=bodies, posts=())


@pytest.mark.parametrize(
    ("phrase", "posts"),
    [
        ("三级指标责任单位主要领导", (HEAD,)),
        ("三级指标责任单位主要负责人", (HEAD,)),
        ("三级指标责任单位的分管领导", (DEPUTY,)),
        ("三级指标责任单位分管负责人", (DEPUTY,)),
        ("三级指标责任单位主要领导和分管领导", (HEAD, DEPUTY)),
        ("三级指标责任单位分管领导、主要负责人、主要领导", (DEPUTY, HEAD)),
    ],
)
def test_a_post_is_meant_under_each_of_its_names(phrase: str, posts: tuple[str, ...]) -> None:
    assert read_accountable(phrase) == AccountablePosts(levels=(3,), bodies=(RESPONSIBLE,), posts=posts)


@pytest.mark.parametrize("phrase", ["", "全体干部", "四级指标长", "指标长和责任单位", "责任单位科长", "请责任单位"])
def test_who_is_meant_by_another_phrase_nobody_can_say(phrase: str) -> None:
    assert read_accountable(phrase) is None
