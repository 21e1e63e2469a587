"""好差评, 12345 and publicity: exact rates from numerators and denominators, and why there is none."""

from __future__ import annotations

from fractions import Fraction

import pytest

from support.measuring import (
    COMMISSION,
    MARKET,
    POWER,
    STATISTICS,
    amount_of,
    edited,
    known,
    mini_lookup,
    reason,
    without,
)

MINI = mini_lookup()
EXCUSED = edited(
    "policy/reporting.yaml",
    (
        "excused: []",
        f"excused:\n  - unit: {MARKET}\n    kind: service\n    periods: ['2023-08']\n    reason: 机房搬迁\n"
        "    approved_by: qu-youhua-ban",
    ),
)


@pytest.mark.parametrize(
    ("measure", "period", "part", "whole"),
    [
        ("review-coverage", "2023-07", 180, 320),
        ("review-coverage", "2023-08", 180 + 25, 300 + 40),
        ("review-coverage", "2023-Q3", 385, 660),
        ("review-coverage", "2023-H2", 385, 660),
        ("review-coverage", "2023", 385, 660),
        ("review-good", "2023-08", 178 + 25, 180 + 25),
        ("review-bad-on-time", "2023-07", 2, 2),
        ("review-bad-on-time", "2023-08", 1, 2),
        ("review-bad-on-time", "2023-Q3", 3, 4),
        ("hotline-answered", "2023-08", 76 + 3, 80),
        ("hotline-on-time", "2023-08", 76, 80),
        ("hotline-solved", "2023-08", 61, 70),
        ("hotline-satisfied", "2023-08", 50 + 10, 50 + 10 + 8),
        ("publicity-completion", "2023-07", 1, 2),
        ("publicity-completion", "2023-Q3", 3, 4),
    ],
)
def test_rate_is_the_exact_share_of_sums(measure: str, period: str, part: int, whole: int) -> None:
    found = known(MINI, measure, MARKET, period)
    assert (found.numerator, found.denominator) == (part, whole)
    assert found.amount == Fraction(part, whole) * 100


def test_quarter_adds_parts_and_wholes_and_is_not_the_mean_of_months() -> None:
    months = [amount_of(MINI, "review-coverage", MARKET, month) for month in ("2023-07", "2023-08")]
    assert amount_of(MINI, "review-coverage", MARKET, "2023-Q3") == Fraction(385 * 100, 660) != sum(months) / 2


def test_rate_names_each_field_it_was_computed_from() -> None:
    sources = known(MINI, "hotline-on-time", POWER, "2023-08").sources
    assert [(source.path, source.pointer) for source in sources] == [
        (f"data/records/{POWER}/2023-08/service.yaml", ("hotline", "on_time")),
        (f"data/records/{POWER}/2023-08/service.yaml", ("hotline", "due")),
    ]


@pytest.mark.parametrize("measure", ["review-coverage", "hotline-on-time", "publicity-done", "publicity-completion"])
def test_unit_without_the_duty_has_no_value(measure: str) -> None:
    assert "职责" in reason(MINI, measure, COMMISSION, "2023-08")


def test_month_without_a_report_makes_the_quarter_undefined() -> None:
    lookup = mini_lookup(without(f"records/{POWER}/2023-08/service.yaml"))
    assert reason(lookup, "hotline-on-time", POWER, "2023-Q3") == "2023年8月没有填报服务情况月报"
    assert amount_of(lookup, "hotline-on-time", POWER, "2023-07") == Fraction(35 * 100, 38)


def test_report_without_the_column_is_told_as_such() -> None:
    text = "hotline:\n  received: 90\n  due: 80\n  on_time: 76\n  overdue: 3\n  unfinished: 1\n  revisited: 70\n"
    rest = "  solved: 61\n  satisfied: 50\n  fairly_satisfied: 10\n  dissatisfied: 8\n  unrated: 2\n"
    lookup = mini_lookup(edited(f"records/{MARKET}/2023-08/service.yaml", (text + rest, "")))
    assert reason(lookup, "hotline-on-time", MARKET, "2023-08") == "2023年8月月报没有12345热线工单一栏"


def test_excused_month_is_left_out_and_nothing_is_left_of_a_month_excused() -> None:
    lookup = mini_lookup(without(f"records/{MARKET}/2023-08/service.yaml"), EXCUSED)
    assert amount_of(lookup, "hotline-on-time", MARKET, "2023-Q3") == 95
    for measure in ("hotline-on-time", "publicity-done"):
        assert reason(lookup, measure, MARKET, "2023-08") == "经批准准予缺报"


def test_zero_denominator_gives_no_rate() -> None:
    changes = [
        ("320", "0"),
        ("180", "0"),
        ("120", "0"),
        ("satisfied: 50", "satisfied: 0"),
        ("satisfied: 8", "satisfied: 0"),
    ]
    lookup = mini_lookup(edited(f"records/{MARKET}/2023-07/service.yaml", *changes))
    assert reason(lookup, "review-coverage", MARKET, "2023-07") == "本期没有办件"
    assert reason(lookup, "review-good", MARKET, "2023-07") == "本期没有评价"


def test_no_bad_review_due_gives_no_rate_of_mending() -> None:
    lookup = mini_lookup(
        edited(f"records/{MARKET}/2023-08/service.yaml", ("bad_due: 2", "bad_due: 0"), ("time: 1\n", "time: 0\n"))
    )
    assert reason(lookup, "review-bad-on-time", MARKET, "2023-08") == "本期没有到期应整改的差评"


@pytest.mark.parametrize(
    ("measure", "changes", "why"),
    [
        ("hotline-answered", [("due: 38", "due: 0")], "本期没有应办结工单"),
        ("hotline-on-time", [("due: 38", "due: 0")], "本期没有应办结工单"),
        ("hotline-solved", [("revisited: 31", "revisited: 0")], "本期没有回访工单"),
        (
            "hotline-satisfied",
            [(" satisfied: 20", " satisfied: 0"), ("fairly_satisfied: 6", "fairly_satisfied: 0"), (": 4\n", ": 0\n")],
            "本期回访没有得到评价",
        ),
        ("publicity-completion", [("target: 1", "target: 0")], "本期目标数为零"),
    ],
)
def test_each_rate_tells_which_denominator_is_zero(measure: str, changes: list[tuple[str, str]], why: str) -> None:
    lookup = mini_lookup(edited(f"records/{POWER}/2023-08/service.yaml", *changes))
    assert reason(lookup, measure, POWER, "2023-08") == why


def test_publicity_counts_items_and_adds_months() -> None:
    assert [amount_of(MINI, "publicity-done", MARKET, period) for period in ("2023-07", "2023-08", "2023-Q3")] == [
        1,
        2,
        3,
    ]


def test_unit_that_filed_an_empty_list_has_published_nothing() -> None:
    assert amount_of(MINI, "publicity-done", STATISTICS, "2023-08") == 0


def test_unit_that_filed_nothing_is_zero_by_the_registry() -> None:
    lookup = mini_lookup(without(f"records/{STATISTICS}/2023-08/service.yaml"))
    found = known(lookup, "publicity-done", STATISTICS, "2023-08")
    assert found.amount == 0
    assert [source.path for source in found.sources] == [f"data/units/{STATISTICS}.yaml"]
    assert "没有填报" in reason(lookup, "publicity-completion", STATISTICS, "2023-08")


def test_months_without_a_report_are_counted_among_those_that_ask_for_one() -> None:
    assert amount_of(MINI, "publicity-zero", MARKET, "2023-Q3") == 0
    filed = edited(f"records/{STATISTICS}/2023-07/service.yaml", ("target: 1", "target: 2"))
    found = known(mini_lookup(filed), "publicity-zero", STATISTICS, "2023-Q3")
    done = [amount_of(MINI, "publicity-done", STATISTICS, month) for month in ("2023-07", "2023-08")]
    assert (found.numerator, found.denominator) == (done.count(Fraction(0)), 2)


def test_a_month_without_a_record_counts_as_zero() -> None:
    lookup = mini_lookup(without(f"records/{MARKET}/2023-08/service.yaml"))
    found = known(lookup, "publicity-zero", MARKET, "2023-Q3")
    assert (found.numerator, found.denominator) == (1, 2)
    assert f"data/units/{MARKET}.yaml" in [source.path for source in found.sources]


def test_an_excused_month_does_not_count_as_zero() -> None:
    lookup = mini_lookup(without(f"records/{MARKET}/2023-08/service.yaml"), EXCUSED)
    found = known(lookup, "publicity-zero", MARKET, "2023-Q3")
    assert (found.numerator, found.denominator) == (0, 1)
    assert reason(lookup, "publicity-zero", MARKET, "2023-08") == "经批准准予缺报"


def test_unknown_unit_and_periods_outside_are_told() -> None:
    assert reason(MINI, "hotline-on-time", "qu-nobody", "2023-08") == "单位名录中没有qu-nobody"
    assert reason(MINI, "hotline-on-time", MARKET, "2023-10") == "2023年10月尚未开始"
    assert reason(MINI, "hotline-on-time", MARKET, "2023-06") == "2023年6月不在本单位的报告期范围内"
    assert reason(MINI, "hotline-on-time", MARKET, "2023-09") == "2023年9月不在本单位的报告期范围内"
