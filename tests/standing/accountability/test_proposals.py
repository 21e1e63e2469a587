"""What the three tiers of the speech propose, and each ambiguity of the catalogue as a named option (S32-S34)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qinqing.policy.periods import first_day, last_day
from qinqing.register.records.typed import Assessment, PolicyAccountability
from qinqing.standing.accountability.city_places import missing_places
from qinqing.standing.accountability.proposals import proposals_of, rule_text
from support.accountability_cases import OFFICE, TIERS, indicator, placed, policy, register_of

DAY = date(2024, 12, 31)
ALL = ["tier-1", "tier-2", "tier-3"]


def tiers(*assessments: Assessment, rules: PolicyAccountability | None = None, period: str = "2023-Q2") -> list[str]:
    """Return the tiers proposed for ``period``."""
    proposals = proposals_of(register_of(*assessments, rules=rules), DAY)
    return [proposal.tier for proposal in proposals if proposal.period == period]


def occurrence(
    *assessments: Assessment, rules: PolicyAccountability | None = None, period: str = "2023-Q4"
) -> tuple[int, list[str]]:
    """Return how often the indicator was at the bottom with ``period``, and the earlier periods that count."""
    proposals = proposals_of(register_of(*assessments, rules=rules), DAY)
    (found,) = {
        (proposal.occurrence, tuple(one.period for one in proposal.history))
        for proposal in proposals
        if proposal.period == period
    }
    return found[0], list(found[1])


def bottoms(*periods: str, **more: Any) -> list[Assessment]:
    return [placed(period, ("03-02-02", 12), number=n, **more) for n, period in enumerate(periods, start=1)]


# 5名以后


@pytest.mark.parametrize(("place", "proposed"), [(1, []), (5, []), (6, ["tier-1"]), (9, ["tier-1"])])
def test_after_the_fifth_begins_with_the_sixth(place: int, proposed: list[str]) -> None:
    assert tiers(placed("2023-Q2", ("03-02-02", place))) == proposed


@pytest.mark.parametrize(("place", "proposed"), [(4, []), (5, ["tier-1"])])
def test_after_the_fifth_may_be_read_to_include_it(place: int, proposed: list[str]) -> None:
    assert tiers(placed("2023-Q2", ("03-02-02", place)), rules=policy(remind_from=5)) == proposed


# 后3位


@pytest.mark.parametrize(
    ("place", "proposed"), [(9, ["tier-1"]), (10, ["tier-1", "tier-2"]), (12, ["tier-1", "tier-2"])]
)
def test_the_last_three_of_twelve_begin_with_the_tenth(place: int, proposed: list[str]) -> None:
    assert tiers(placed("2023-Q2", ("03-02-02", place))) == proposed


def test_the_number_of_the_last_is_the_policys() -> None:
    two = policy(bottom=2)
    assert tiers(placed("2023-Q2", ("03-02-02", 10)), rules=two) == ["tier-1"]
    assert tiers(placed("2023-Q2", ("03-02-02", 11)), rules=two) == ["tier-1", "tier-2"]


def test_a_place_from_the_bottom_is_understood() -> None:
    worst = placed("2023-Q2", ("03-02-02", None), from_bottom=2)
    (first, second) = proposals_of(register_of(worst), DAY)
    assert (first.tier, second.tier) == ("tier-1", "tier-2")
    assert (first.ranking.place, first.ranking.from_bottom, first.ranking.participants) == (11, 2, 12)
    assert first.source.pointer == ("entries", 0, "from_bottom")


def test_a_tie_that_reaches_the_last_three_is_in_them_whole() -> None:
    tied = placed("2023-Q2", ("03-02-02", 9), tied=3)
    assert tiers(tied) == ["tier-1", "tier-2"]
    assert tiers(tied, rules=policy(bottom_ties="并列不计入")) == ["tier-1"]


@pytest.mark.parametrize("ties", ["并列计入", "并列不计入"])
def test_without_a_tie_both_readings_of_the_last_three_agree(ties: str) -> None:
    assert tiers(placed("2023-Q2", ("03-02-02", 9)), rules=policy(bottom_ties=ties)) == ["tier-1"]
    assert tiers(placed("2023-Q2", ("03-02-02", 10)), rules=policy(bottom_ties=ties)) == ["tier-1", "tier-2"]


def test_a_tie_above_the_last_three_does_not_reach_them() -> None:
    assert tiers(placed("2023-Q2", ("03-02-02", 7), tied=3)) == ["tier-1"]


# 档次重叠


def test_tiers_that_overlap_apply_together() -> None:
    assert tiers(*bottoms("2023-Q1", "2023-Q2")) == ALL


def test_or_only_the_heaviest_applies() -> None:
    heaviest = policy(overlap="只取最重")
    assert tiers(*bottoms("2023-Q1", "2023-Q2"), rules=heaviest) == ["tier-3"]
    assert tiers(*bottoms("2023-Q2"), rules=heaviest) == ["tier-2"]
    assert tiers(placed("2023-Q2", ("03-02-02", 6)), rules=heaviest) == ["tier-1"]


def test_the_heaviest_is_told_by_the_order_of_measures() -> None:
    turned = policy(overlap="只取最重", measures_by_weight=["诫勉谈话", "约谈", "提醒", "警示"])
    assert tiers(*bottoms("2023-Q1", "2023-Q2"), rules=turned) == ["tier-1"]


def test_of_seven_the_fifth_is_among_the_last_but_not_after_the_fifth() -> None:
    assert tiers(placed("2023-Q2", ("03-02-02", 5), participants=7)) == ["tier-2"]


# 2次以上


def test_twice_counts_within_the_year_without_being_in_a_row() -> None:
    between = placed("2023-Q3", ("03-02-02", 5), number=9)
    assert occurrence(*bottoms("2023-Q2", "2023-Q4"), between) == (2, ["2023-Q2"])
    assert tiers(*bottoms("2023-Q2", "2023-Q4"), between, period="2023-Q4") == ALL


def test_or_only_in_a_row() -> None:
    in_a_row = policy(repeat_mode="连续")
    assert occurrence(*bottoms("2023-Q2", "2023-Q4"), rules=in_a_row) == (1, [])
    assert occurrence(*bottoms("2023-Q2", "2023-Q3", "2023-Q4"), rules=in_a_row) == (3, ["2023-Q2", "2023-Q3"])
    assert tiers(*bottoms("2023-Q2", "2023-Q4"), rules=in_a_row, period="2023-Q4") == ["tier-1", "tier-2"]


def test_a_period_without_a_place_breaks_a_row() -> None:
    gap = placed("2023-Q3", ("03-02-02", None), number=9)
    assert occurrence(*bottoms("2023-Q2", "2023-Q4"), gap, rules=policy(repeat_mode="连续")) == (1, [])
    assert occurrence(*bottoms("2023-Q2", "2023-Q4"), gap) == (2, ["2023-Q2"])


def test_the_longest_row_is_found_among_periods_of_several_lengths() -> None:
    mixed = bottoms("2023-Q2", "2023-Q3", "2023-09", "2023-Q4")
    assert occurrence(*mixed, rules=policy(repeat_mode="连续")) == (3, ["2023-Q2", "2023-Q3"])


@pytest.mark.parametrize(
    ("window", "counted"),
    [("自然年", []), ("滚动十二个月", ["2023-Q2", "2023-Q4"]), ("不限", ["2022-Q4", "2023-Q1", "2023-Q2", "2023-Q4"])],
)
def test_the_window_decides_what_counts(window: str, counted: list[str]) -> None:
    periods = bottoms("2022-Q4", "2023-Q1", "2023-Q2", "2023-Q4", "2024-Q1", published="2024-04-20")
    found = occurrence(*periods, rules=policy(repeat_window=window), period="2024-Q1")
    assert found == (len(counted) + 1, counted)


def test_a_new_year_begins_anew() -> None:
    assert tiers(*bottoms("2022-Q4", "2023-Q1"), period="2023-Q1") == ["tier-1", "tier-2"]
    assert tiers(*bottoms("2022-Q4", "2023-Q1"), rules=policy(repeat_window="不限"), period="2023-Q1") == ALL


def test_how_often_is_the_policys() -> None:
    thrice = policy(repeat_times=3)
    assert tiers(*bottoms("2023-Q1", "2023-Q2"), rules=thrice) == ["tier-1", "tier-2"]
    assert tiers(*bottoms("2023-Q1", "2023-Q2", "2023-Q3"), rules=thrice, period="2023-Q3") == ALL


# 几次考核、相互重叠的报告期


def test_two_assessments_of_one_period_count_once_by_the_lower_place() -> None:
    better = placed("2023-Q2", ("03-02-02", 8), name="抓营商环境比招商成果", number=1)
    worse = placed("2023-Q2", ("03-02-02", 11), name="打好发展六仗", number=2)
    proposals = proposals_of(register_of(better, worse), DAY)
    assert [proposal.tier for proposal in proposals] == ["tier-1", "tier-2"]
    assert {proposal.ranking.assessment for proposal in proposals} == {"打好发展六仗"}
    assert {proposal.occurrence for proposal in proposals} == {1}


def test_the_bottom_of_few_counts_before_a_lower_place_of_many() -> None:
    few = placed("2023-Q2", ("03-02-02", 5), participants=7, name="甲", number=1)
    many = placed("2023-Q2", ("03-02-02", 100), participants=110, name="乙", number=2)
    assert tiers(few, many) == ["tier-2"]


def test_a_later_publication_corrects_an_earlier_one() -> None:
    first = placed("2023-Q2", ("03-02-02", 12), published="2023-07-20", number=1)
    corrected = placed("2023-Q2", ("03-02-02", 4), published="2023-08-05", number=2)
    register = register_of(first, corrected)
    assert [one.tier for one in proposals_of(register, date(2023, 8, 4))] == ["tier-1", "tier-2"]
    assert proposals_of(register, date(2023, 8, 5)) == ()


def test_a_half_year_does_not_count_the_quarter_within_it_again() -> None:
    halves = [*bottoms("2023-Q2"), placed("2023-H1", ("03-02-02", 12), number=7)]
    assert occurrence(*halves, period="2023-H1") == (1, [])
    assert occurrence(*halves, placed("2023-Q4", ("03-02-02", 12), number=8)) == (2, ["2023-Q2"])


def test_nothing_is_proposed_before_it_is_published() -> None:
    register = register_of(placed("2023-Q2", ("03-02-02", 12), published="2023-07-20"))
    assert proposals_of(register, date(2023, 7, 19)) == ()
    assert len(proposals_of(register, date(2023, 7, 20))) == 2


def test_the_rule_does_not_reach_back_before_it_took_effect() -> None:
    rules = policy(effective_from="2023-07-21")
    assert tiers(placed("2023-Q2", ("03-02-02", 12), published="2023-07-20"), rules=rules) == []
    assert tiers(placed("2023-Q2", ("03-02-02", 12), published="2023-07-21"), rules=rules) == ["tier-1", "tier-2"]


def test_places_in_the_province_trigger_nothing() -> None:
    assert tiers(placed("2023-Q2", ("03-02-02", 120), participants=122, level="省")) == []


# 哪一级指标的位次


@pytest.mark.parametrize("code", ["03", "03-02", "03-02-02"])
def test_only_the_levels_of_the_policy_carry_a_place(code: str) -> None:
    level = code.count("-") + 1
    place = placed("2023-Q2", (code, 7))
    assert tiers(place, rules=policy(levels=[level])) == ["tier-1"]
    assert tiers(place, rules=policy(levels=[one for one in (1, 2, 3) if one != level])) == []


def test_an_indicator_that_is_not_in_the_tree_is_left_to_the_check() -> None:
    assert tiers(placed("2023-Q2", ("09-09-09", 12))) == []


# 缺报


def test_a_missing_place_triggers_nothing_and_is_told() -> None:
    register = register_of(placed("2023-Q2", ("03-02-02", None), ("03-02-01", 3)))
    assert proposals_of(register, DAY) == ()
    (gap,) = missing_places(register, DAY)
    assert (gap.indicator, gap.period, gap.reason) == ("03-02-02", "2023-Q2", "当期未评")
    assert gap.source.pointer == ("entries", 0, "missing")


def test_an_indicator_that_an_assessment_no_longer_ranks_is_told() -> None:
    first = placed("2023-Q1", ("03-02-01", 2), ("03-02-02", 3), number=1)
    second = placed("2023-Q2", ("03-02-01", 2), number=2)
    other = placed("2023-Q2", ("03-03-01", 2), name="抓营商环境比招商成果", number=3)
    (gap,) = missing_places(register_of(first, second, other), DAY)
    assert (gap.indicator, gap.period, gap.assessment, gap.reason) == ("03-02-02", "2023-Q2", "打好发展六仗", "")


def test_an_assessment_that_ranks_no_indicator_leaves_none_out() -> None:
    assert missing_places(register_of(placed("2023-Q1", ("03-02-01", 2)), placed("2023-Q2", number=2)), DAY) == ()


def test_levels_that_carry_no_place_have_no_gaps() -> None:
    register = register_of(placed("2023-Q2", ("03", None)), rules=policy(levels=[2, 3]))
    assert missing_places(register, DAY) == ()


# 规则的文字


def test_a_rule_is_told_without_the_measure_it_may_lead_to() -> None:
    rules = policy()
    proposals = proposals_of(register_of(*bottoms("2023-Q1", "2023-Q2"), rules=rules), DAY)
    texts = [proposal.rule.zh for proposal in proposals if proposal.period == "2023-Q2"]
    assert texts == ["全市排名5名以后", "全市排名后3位", "一个自然年内2次以上（含2次）全市排名后3位"]
    assert not any(word in text for text in texts for word in ("提醒", "警示", "约谈", "诫勉"))


@pytest.mark.parametrize(
    ("mode", "window", "text"),
    [
        ("连续", "不限", "连续2次以上（含2次）全市排名后3位"),
        ("累计", "滚动十二个月", "十二个月内2次以上（含2次）全市排名后3位"),
        ("连续", "自然年", "一个自然年内连续2次以上（含2次）全市排名后3位"),
    ],
)
def test_the_words_follow_the_options(mode: str, window: str, text: str) -> None:
    proposals = proposals_of(register_of(*bottoms("2023-Q1", "2023-Q2")), DAY)
    assert rule_text(policy(repeat_mode=mode, repeat_window=window), proposals[-1].trigger).zh == text


def test_a_policy_of_two_tiers_has_no_third() -> None:
    assert tiers(*bottoms("2023-Q1", "2023-Q2"), rules=policy(tiers=list(TIERS[:2]))) == ["tier-1", "tier-2"]


def test_without_a_policy_nothing_is_proposed() -> None:
    register = replace(register_of(*bottoms("2023-Q1")), accountability=None)
    assert proposals_of(register, DAY) == ()
    assert missing_places(register, DAY) == ()


# 一般性质

PERIODS = st.sampled_from(["2022-Q4", "2023-03", "2023-Q1", "2023-Q2", "2023-H1", "2023-06", "2023-Q3", "2023-Q4"])
PLACES = st.lists(
    st.tuples(PERIODS, st.integers(1, 12), st.sampled_from(["甲", "乙"])), min_size=1, max_size=8, unique=True
)
OPTIONS = st.fixed_dictionaries(
    {
        "repeat_mode": st.sampled_from(["累计", "连续"]),
        "repeat_window": st.sampled_from(["自然年", "滚动十二个月", "不限"]),
        "bottom_ties": st.sampled_from(["并列计入", "并列不计入"]),
        "overlap": st.sampled_from(["同时适用", "只取最重"]),
    }
)


def assessments_of(places: list[tuple[str, int, str]]) -> list[Assessment]:
    return [
        placed(period, ("03-02-02", place), name=name, number=number)
        for number, (period, place, name) in enumerate(places, start=1)
    ]


@given(PLACES, OPTIONS, st.randoms(use_true_random=False))
def test_the_order_of_the_files_changes_nothing(
    places: list[tuple[str, int, str]], options: dict[str, str], random: Random
) -> None:
    rules = policy(**options)
    first = assessments_of(places)
    register = register_of(*first, rules=rules)
    shuffled = list(register.assessments)
    random.shuffle(shuffled)
    again = replace(register, assessments=tuple(shuffled))
    assert proposals_of(again, DAY) == proposals_of(register, DAY)


@given(PLACES, OPTIONS)
def test_a_tier_of_a_period_is_proposed_once_and_counts_disjoint_earlier_periods(
    places: list[tuple[str, int, str]], options: dict[str, str]
) -> None:
    proposals = proposals_of(register_of(*assessments_of(places), rules=policy(**options)), DAY)
    keys = [(proposal.tier, proposal.indicator, proposal.period) for proposal in proposals]
    assert len(keys) == len(set(keys))
    for proposal in proposals:
        times = [*proposal.history, proposal.ranking]
        assert proposal.occurrence in (0, len(times))
        for earlier, later in pairwise(times):
            assert last_day(earlier.period) < first_day(later.period)


@given(PLACES, OPTIONS)
def test_in_a_row_is_never_more_than_all_together_and_a_longer_window_never_less(
    places: list[tuple[str, int, str]], options: dict[str, str]
) -> None:
    def counts(**changes: str) -> dict[str, int]:
        rules = policy(**{**options, **changes, "overlap": "同时适用"})
        proposals = proposals_of(register_of(*assessments_of(places), rules=rules), DAY)
        return {proposal.period: proposal.occurrence for proposal in proposals}

    row, together = counts(repeat_mode="连续"), counts(repeat_mode="累计")
    assert all(row[period] <= together[period] for period in together)
    year, always = counts(repeat_window="自然年"), counts(repeat_window="不限")
    assert all(year[period] <= always[period] for period in always)


@given(PLACES, OPTIONS)
def test_the_heaviest_alone_is_one_of_those_that_apply_together(
    places: list[tuple[str, int, str]], options: dict[str, str]
) -> None:
    def proposed(overlap: str) -> set[tuple[str, str]]:
        rules = policy(**{**options, "overlap": overlap})
        proposals = proposals_of(register_of(*assessments_of(places), rules=rules), DAY)
        return {(proposal.period, proposal.tier) for proposal in proposals}

    together, heaviest = proposed("同时适用"), proposed("只取最重")
    assert heaviest <= together
    assert {period for period, _ in heaviest} == {period for period, _ in together}
    assert len(heaviest) == len({period for period, _ in heaviest})


def test_the_tree_may_end_below_the_level_that_is_ranked() -> None:
    lonely = [indicator("05", lead_units=[OFFICE])]
    register = register_of(placed("2023-Q2", ("05", 12)), indicators=lonely)
    assert [(one.tier, one.targets) for one in proposals_of(register, DAY)] == [("tier-1", ()), ("tier-2", ())]
