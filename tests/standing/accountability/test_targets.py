"""Whom a proposal names: posts and units up and down the tree, by the day, and never a person."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest

from qinqing.policy.accountable_posts import AccountablePosts, read_accountable
from qinqing.standing.accountability.proposals import Proposal, proposals_of, public_proposals
from support.accountability_cases import MARKET, OFFICE, POWER, TREE, decision, placed, policy, register_of

DAY = date(2024, 12, 31)
Who = list[tuple[str | None, str]]


def targets(code: str, phrase: str, period: str = "2023-Q2") -> Who:
    """Return whom ``phrase`` of the first tier names for ``code``."""
    rules = policy(tiers=[{"id": "tier-1", "name": "提醒", "targets": [phrase]}])
    (proposal,) = proposals_of(register_of(placed(period, (code, 8)), rules=rules), DAY)
    return [(target.unit, target.post) for target in proposal.targets]


@pytest.mark.parametrize("code", ["03", "03-02", "03-02-02"])
def test_the_chief_of_the_first_level_is_a_leader_of_the_district(code: str) -> None:
    assert targets(code, "一级指标长") == [(None, "副区长")]


def test_chiefs_of_the_third_level_are_found_down_the_tree() -> None:
    assert targets("03-02-02", "三级指标长", "2023-Q3") == [(POWER, "经理")]
    assert targets("03-02", "三级指标长", "2023-Q3") == [(MARKET, "局长"), (POWER, "经理")]
    assert targets("03", "三级指标长", "2023-Q3") == [(MARKET, "局长"), (POWER, "经理"), (OFFICE, "主任")]


def test_the_chief_is_the_one_in_post_on_the_last_day_of_the_period() -> None:
    assert targets("03-02-02", "三级指标长", "2023-Q2") == [(POWER, "前任经理")]
    assert targets("03-02-02", "三级指标长", "2023-Q3") == [(POWER, "经理")]


def test_nobody_is_named_while_the_post_is_vacant() -> None:
    assert targets("03-02-02", "三级指标长", "2021-Q4") == []


def test_the_lead_unit_of_the_third_level_is_that_of_its_parent() -> None:
    assert targets("03-02-01", "三级指标牵头单位") == [(POWER, "")]
    assert targets("03-03-01", "三级指标牵头单位") == [(OFFICE, "")]


def test_second_and_third_level_lead_units_are_named_once() -> None:
    assert targets("03-02-01", "二、三级指标牵头单位") == [(POWER, "")]
    assert targets("03", "二、三级指标牵头单位") == [(POWER, ""), (OFFICE, "")]


def test_units_without_a_level_are_those_of_the_second_and_third() -> None:
    assert targets("03-02-01", "责任单位") == [(MARKET, "")]
    assert targets("03-02", "责任单位") == [(MARKET, ""), (POWER, "")]


def test_heads_and_deputies_of_lead_and_responsible_units_are_named_by_their_posts() -> None:
    units = register_of().units
    head = [(POWER, units[POWER].head.post), (MARKET, units[MARKET].head.post)]
    assert targets("03-02-01", "三级指标牵头单位、责任单位主要领导") == head
    both = targets("03-02-01", "三级指标牵头单位、责任单位主要领导和分管领导")
    deputies = [(unit, deputy.post) for unit in (POWER, MARKET) for deputy in units[unit].deputies]
    assert set(both) == {
        *head,
        *deputies,
        *((unit, "分管领导") for unit in (POWER, MARKET) if not units[unit].deputies),
    }


def test_a_unit_without_a_deputy_on_the_registry_is_named_by_the_general_word() -> None:
    register = register_of(placed("2023-Q2", ("03-02-02", 12)))
    bare = replace(register, units={**register.units, POWER: replace(register.units[POWER], deputies=())})
    rules = policy(tiers=[{"id": "tier-1", "name": "提醒", "targets": ["三级指标责任单位分管领导"]}])
    (proposal,) = proposals_of(replace(bare, accountability=rules), DAY)
    assert [(target.unit, target.post) for target in proposal.targets] == [(POWER, "分管领导")]


def test_a_phrase_that_nobody_can_read_stands_as_it_is() -> None:
    assert targets("03-02-02", "有关人员") == [(None, "有关人员")]


def test_indicators_below_that_are_no_longer_in_force_are_left_out() -> None:
    old = tuple(replace(one, valid_to=date(2023, 3, 31)) if one.code == "03-02-01" else one for one in TREE)
    rules = policy(tiers=[{"id": "tier-1", "name": "提醒", "targets": ["责任单位"]}])
    (proposal,) = proposals_of(register_of(placed("2023-Q2", ("03-02", 8)), rules=rules, indicators=old), DAY)
    assert [target.unit for target in proposal.targets] == [POWER]


def test_every_target_says_by_which_words_and_which_indicator() -> None:
    (proposal, *_) = proposals_of(register_of(placed("2023-Q2", ("03-02-02", 8))), DAY)
    assert [(target.phrase, target.indicator) for target in proposal.targets] == [
        ("一级指标长", "03"),
        ("二、三级指标牵头单位", "03-02"),
    ]


def words(value: Any) -> set[str]:
    """Return every text anywhere inside ``value``."""
    if isinstance(value, str):
        return {value}
    if isinstance(value, tuple | list):
        return {word for one in value for word in words(one)}
    if is_dataclass(value):
        return {word for field in fields(value) for word in words(getattr(value, field.name))}
    return set()


def test_no_proposal_ever_holds_the_name_of_a_person() -> None:
    periods = ("2023-Q1", "2023-Q2", "2023-Q3")
    places = [placed(period, ("03", 12), ("03-02", 12), ("03-02-02", 12), number=n) for n, period in enumerate(periods)]
    register = register_of(
        *places, decisions=[decision(("批准", "2023-08-01"), proposal=("tier-2", "03-02", "2023-Q2"))]
    )
    names = {chief.name for one in TREE for chief in one.chiefs}
    for unit in register.units.values():
        names |= {unit.head.name, unit.party_organisation.secretary, *(deputy.name for deputy in unit.deputies)}
    proposals: tuple[Proposal, ...] = proposals_of(register, DAY)
    assert len(proposals) > 6
    assert not names & words(proposals)
    assert not names & words(public_proposals(proposals))


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("一级指标长", AccountablePosts(levels=(1,), bodies=("指标长",), posts=())),
        ("二、三级指标长", AccountablePosts(levels=(2, 3), bodies=("指标长",), posts=())),
        ("指标长", AccountablePosts(levels=(1, 2, 3), bodies=("指标长",), posts=())),
        ("牵头单位和责任单位", AccountablePosts(levels=(2, 3), bodies=("牵头单位", "责任单位"), posts=())),
        (
            "三级指标牵头单位、责任单位的主要负责人、分管负责人",
            AccountablePosts(levels=(3,), bodies=("牵头单位", "责任单位"), posts=("主要领导", "分管领导")),
        ),
    ],
)
def test_a_phrase_is_read_by_its_level_body_and_post(phrase: str, meant: AccountablePosts) -> None:
    assert read_accountable(phrase) == meant


@pytest.mark.parametrize("phrase", ["", "有关人员", "四级指标长", "三级指标", "三级指标长约谈", "主要领导"])
def test_anything_else_is_not_guessed_at(phrase: str) -> None:
    assert read_accountable(phrase) is None
