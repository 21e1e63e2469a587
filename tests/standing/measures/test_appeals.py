"""Appeals: answered, answered in time, done in time, satisfied, and what the secretary's relief amounts to."""

from __future__ import annotations

import pytest

from support.measuring import MARKET, POWER, STATISTICS, amount_of, edited, known, mini_lookup, reason

MINI = mini_lookup()
FIRST = f"records/{MARKET}/appeal/su-2023-0001.yaml"
SECOND = f"records/{POWER}/appeal/su-2023-0002.yaml"
UNANSWERED = ("replied_on: 2023-08-07\nreply: 已当面答复。\n", "")
UNRATED = ("satisfaction: 基本满意\n", "")


@pytest.mark.parametrize("measure", ["appeal-answered", "appeal-on-time", "appeal-resolved", "appeal-satisfied"])
def test_appeal_due_in_the_month_counts(measure: str) -> None:
    found = known(MINI, measure, MARKET, "2023-08")
    assert (found.numerator, found.denominator) == (1, 1)
    assert found.sources[0].pointer == ("due", "date")


def test_answer_after_the_due_day_is_an_answer_but_not_in_time() -> None:
    lookup = mini_lookup(edited(SECOND, ("replied_on: 2023-08-07", "replied_on: 2023-08-18")))
    assert amount_of(lookup, "appeal-answered", POWER, "2023-08") == 100
    assert amount_of(lookup, "appeal-on-time", POWER, "2023-08") == 0


def test_answer_after_the_month_comes_too_late_for_the_month() -> None:
    lookup = mini_lookup(edited(SECOND, ("replied_on: 2023-08-07", "replied_on: 2023-09-01")))
    for period in ("2023-08", "2023-Q3"):
        assert amount_of(lookup, "appeal-answered", POWER, period) == 0


def test_unanswered_appeal_counts_against_the_unit() -> None:
    lookup = mini_lookup(edited(SECOND, UNANSWERED, UNRATED))
    assert amount_of(lookup, "appeal-answered", POWER, "2023-08") == 0
    assert amount_of(lookup, "appeal-on-time", POWER, "2023-08") == 0


def test_reasonable_appeal_done_late_is_not_done_in_time() -> None:
    lookup = mini_lookup(edited(FIRST, ("resolved_on: 2023-08-15", "resolved_on: 2023-08-21")))
    assert amount_of(lookup, "appeal-resolved", MARKET, "2023-08") == 0
    assert amount_of(lookup, "relief-resolved", MARKET, "2023-08") == 100


def test_dissatisfied_enterprise_is_not_satisfied() -> None:
    lookup = mini_lookup(edited(FIRST, ("satisfaction: 满意", "satisfaction: 不满意")))
    assert amount_of(lookup, "appeal-satisfied", MARKET, "2023-08") == 0
    assert amount_of(lookup, "contest-relief", MARKET, "2023-08") == 50


def test_relief_is_the_mean_of_done_and_satisfied() -> None:
    assert amount_of(MINI, "contest-relief", MARKET, "2023") == 100


@pytest.mark.parametrize(
    ("measure", "why"),
    [
        ("appeal-answered", "本期没有到期的企业诉求"),
        ("appeal-on-time", "本期没有到期的企业诉求"),
        ("appeal-resolved", "本期没有到期的合理诉求"),
        ("appeal-satisfied", "本期到期的诉求没有企业评价"),
        ("relief-resolved", "本期没有到期的联企解困诉求"),
        ("relief-satisfied", "本期联企解困诉求没有企业评价"),
        ("contest-relief", "本期没有到期的联企解困诉求"),
    ],
)
def test_nothing_due_gives_no_rate(measure: str, why: str) -> None:
    assert reason(MINI, measure, STATISTICS, "2023-08") == why
    assert reason(MINI, measure, MARKET, "2023-07") == why


def test_relief_that_nobody_rated_has_no_effect_to_tell() -> None:
    lookup = mini_lookup(edited(FIRST, ("satisfaction: 满意", "satisfaction: 未评价")))
    assert reason(lookup, "contest-relief", MARKET, "2023-08") == "本期联企解困诉求没有企业评价"
    assert reason(lookup, "appeal-satisfied", MARKET, "2023-08") == "本期到期的诉求没有企业评价"
