"""Demotions that are none (S59): 明降暗升, 明降实不降, and a transfer to an equal post (调任同等职务)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qinqing.findings.violation import Violation
from qinqing.register.reading import read_register
from qinqing.register.records.register import Register
from qinqing.register.schema.validation import SchemaSet
from qinqing.rules.records.evaluation_demotions import check_no_equal_post, check_real_demotion, months_later
from support.trees import AS_OF, mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register
ROUND = MINI.evaluations[0]


def outcome(**changes: object) -> Register:
    plain = replace(
        ROUND.outcomes[0],
        kind="免职",
        date=date(2023, 8, 25),
        post_before="股长",
        rank_before="正股级",
        post_after="科员",
        rank_after="科员级",
        effective_on=None,
    )
    return replace(MINI, evaluations=(replace(ROUND, outcomes=(replace(plain, **changes),)),))  # type: ignore[arg-type]


def codes(register: Register) -> list[str]:
    found: list[Violation] = []
    for check in (check_real_demotion, check_no_equal_post):
        found += check(register, AS_OF)
    return [violation.code for violation in found]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, []),
        ({"rank_after": "正股级"}, ["QQ495"]),
        ({"rank_after": "正股级", "post_after": "股长"}, ["QQ470"]),
        ({"rank_after": "副科级"}, ["QQ470"]),
        ({"rank_before": None, "rank_after": None}, []),
        ({"rank_before": None, "rank_after": None, "post_after": "股长"}, ["QQ470"]),
        ({"rank_before": "七级", "rank_after": "八级"}, []),
        ({"rank_before": "七级", "rank_after": "七级", "post_after": None}, ["QQ470"]),
        ({"kind": "通报批评", "rank_after": "正股级"}, []),
    ],
)
def test_a_demotion_has_to_lower_the_rank(changes: dict[str, object], told: list[str]) -> None:
    assert codes(outcome(**changes)) == told


@pytest.mark.parametrize(
    ("effective", "told"), [(date(2024, 8, 24), ["QQ495"]), (date(2024, 8, 25), []), (None, ["QQ495"])]
)
def test_after_a_dismissal_an_equal_post_is_free_after_the_policys_months(
    effective: date | None, told: list[str]
) -> None:
    assert codes(outcome(rank_after="正股级", effective_on=effective)) == told


def test_after_a_demotion_no_time_makes_an_equal_post_one() -> None:
    assert codes(outcome(kind="降职", rank_after="正股级", effective_on=date(2030, 1, 1))) == ["QQ495"]


def test_without_a_policy_no_time_is_long_enough() -> None:
    register = replace(outcome(rank_after="正股级", effective_on=date(2030, 1, 1)), accountability=None)
    assert codes(register) == ["QQ495"]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2023, 8, 31), 1, date(2023, 9, 30)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2023, 12, 15), 12, date(2024, 12, 15)),
    ],
)
def test_months_are_counted_by_the_calendar(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later
