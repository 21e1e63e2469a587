"""How honest a round is (S59 S60): ballots alike, groups far from the others, sham demotions, amendments kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qinqing.findings.violation import Violation
from qinqing.register.reading import read_register
from qinqing.register.records.register import Register
from qinqing.register.records.typed import EvaluationBallot, EvaluationGroup, EvaluationTally
from qinqing.register.schema.validation import SchemaSet
from qinqing.rules.records.amendments import check_amended_value
from qinqing.rules.records.ballots import (
    check_no_distant_group,
    check_no_run,
    check_not_straight,
    group_scores,
    is_distant,
)
from qinqing.rules.records.demotions import check_no_equal_post, check_real_demotion, months_later
from support.trees import AS_OF, mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register
ROUND = MINI.evaluations[0]
OPINIONS = ("满意", "基本满意", "不满意", "不了解")


def with_ballots(*ballots: tuple[str, int, tuple[str, ...]]) -> Register:
    kept = tuple(EvaluationBallot(group=group, serial=serial, marks=marks) for group, serial, marks in ballots)
    return replace(MINI, evaluations=(replace(ROUND, ballots=kept),))


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


# 雷同票

A = ("满意", "满意", "不满意", "基本满意", "满意")
B = ("满意", "基本满意", "满意", "满意", "满意")
STRAIGHT = ("满意",) * 5


@pytest.mark.parametrize(("count", "told"), [(2, 0), (3, 1), (4, 1)])
def test_three_alike_in_a_row_are_told_once(count: int, told: int) -> None:
    register = with_ballots(*(("qiye", serial, A) for serial in range(1, count + 1)))
    assert len(list(check_no_run(register, AS_OF))) == told


def test_a_run_is_by_serial_number_wherever_the_ballots_stand() -> None:
    register = with_ballots(("qiye", 3, A), ("qiye", 9, B), ("qiye", 1, A), ("qiye", 2, A))
    (violation,) = check_no_run(register, AS_OF)
    assert violation.pointer == ("ballots", 2)
    assert (violation.arguments["first"], violation.arguments["last"], violation.arguments["count"]) == (1, 3, 3)


def test_straight_ballots_are_told_by_their_own_rule_only() -> None:
    register = with_ballots(*(("qiye", serial, STRAIGHT) for serial in range(1, 5)))
    assert list(check_no_run(register, AS_OF)) == []
    assert len(list(check_not_straight(register, AS_OF))) == 1


def test_each_group_is_judged_by_itself() -> None:
    register = with_ballots(
        *(("qiye", serial, STRAIGHT) for serial in range(1, 4)), *(("qunzhong", serial, B) for serial in range(1, 9))
    )
    (violation,) = check_not_straight(register, AS_OF)
    assert (violation.arguments["count"], violation.arguments["kept"]) == (3, 3)


@given(st.lists(st.tuples(st.integers(1, 60), st.sampled_from([A, B, STRAIGHT])), max_size=10), st.randoms())
def test_the_order_in_the_file_does_not_matter(ballots: list[tuple[int, tuple[str, ...]]], random: Random) -> None:
    unique = list(dict(ballots).items())
    shuffled = list(unique)
    random.shuffle(shuffled)

    def told(rows: list[tuple[int, tuple[str, ...]]]) -> list[object]:
        register = with_ballots(*(("qiye", serial, marks) for serial, marks in rows))
        return [one.arguments for check in (check_no_run, check_not_straight) for one in check(register, AS_OF)]

    assert told(unique) == told(shuffled)


# 偏离的组别


def test_the_score_of_a_group_leaves_out_those_who_do_not_know() -> None:
    tallies = (
        EvaluationTally(
            unit="u", section="s", group="qiye", satisfied=1, fairly_satisfied=1, dissatisfied=1, unknown=97
        ),
        EvaluationTally(
            unit="u", section="s", group="qunzhong", satisfied=0, fairly_satisfied=0, dissatisfied=0, unknown=9
        ),
    )
    assert group_scores(replace(ROUND, tallies=tallies)) == {"qiye": Fraction(160, 3)}


@pytest.mark.parametrize(
    ("score", "others", "distant"),
    [
        (40, (85, 82), True),
        (85, (82, 40), False),
        (82, (85, 40), False),
        (67, (82, 82), False),
        (Fraction(669, 10), (82, 82), True),
        (60, (90, 80, 70), False),
        (35, (90, 80, 70), True),
        (50, (50, 50, 50), False),
    ],
)
def test_a_group_is_far_by_fifteen_points_and_three_times_the_spread(
    score: int | Fraction, others: tuple[int, ...], distant: bool
) -> None:
    assert is_distant(Fraction(score), [Fraction(other) for other in others]) is distant


def test_the_boundary_is_exact() -> None:
    # The spread of 90, 80 and 70 around 80 is 10; three times 1.4826 times that is 44.478.
    others = [Fraction(90), Fraction(80), Fraction(70)]
    assert not is_distant(80 - Fraction(44478, 1000), others)
    assert is_distant(80 - Fraction(444781, 10000), others)


SCORES = st.fractions(0, 100, max_denominator=400)


@given(SCORES, st.lists(SCORES, min_size=2, max_size=7), st.randoms())
def test_neither_order_nor_direction_nor_a_common_shift_matters(
    score: Fraction, others: list[Fraction], random: Random
) -> None:
    shuffled = list(others)
    random.shuffle(shuffled)
    expected = is_distant(score, others)
    assert is_distant(score, shuffled) is expected
    assert is_distant(100 - score, [100 - other for other in others]) is expected
    assert is_distant(score + 7, [other + 7 for other in others]) is expected


@given(st.lists(SCORES, min_size=3, max_size=8))
def test_whoever_lies_among_the_others_is_never_far(scores: list[Fraction]) -> None:
    ordered = sorted(scores)
    middle = len(ordered) // 2
    others = ordered[:middle] + ordered[middle + 1 :]
    centre_is_between = min(others) <= ordered[middle] <= max(others)
    assert centre_is_between
    if max(others) - min(others) <= 15:
        assert not is_distant(ordered[middle], others)


@pytest.mark.parametrize(("groups", "told"), [(2, 0), (3, 1)])
def test_of_two_groups_nobody_can_say_which_is_far(groups: int, told: int) -> None:
    votes = {"a": 30, "b": 29, "c": 2}
    chosen = ["a", "c"] if groups == 2 else ["a", "b", "c"]
    named = tuple(
        EvaluationGroup(id=name, name=name, weight=Decimal(10), issued=40, returned=40, valid=40) for name in chosen
    )
    tallies = tuple(
        EvaluationTally(
            unit="u",
            section="s",
            group=name,
            satisfied=votes[name],
            fairly_satisfied=0,
            dissatisfied=30 - votes[name],
            unknown=0,
        )
        for name in chosen
    )
    register = replace(MINI, evaluations=(replace(ROUND, groups=named, tallies=tallies),))
    found = list(check_no_distant_group(register, AS_OF))
    assert len(found) == told
    assert all(one.pointer == ("groups", 2, "name") and one.arguments["score"] == "6.7" for one in found)


# 明降暗升、明降实不降、调任同等职务


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


# 公布之后的改动


def amended(change: Callable[[Register], Register]) -> list[str]:
    return [violation.code for violation in check_amended_value(change(MINI), AS_OF)]


def with_amendment(**changes: object) -> Callable[[Register], Register]:
    return lambda register: replace(
        register,
        amendments=(replace(register.amendments[0], **changes),),  # type: ignore[arg-type]
    )


def test_an_approved_amendment_holds() -> None:
    assert amended(lambda register: register) == []
    assert amended(with_amendment(new_value="77")) == ["QQ499"]
    assert amended(with_amendment(new_value=" 76.00 ")) == []
    assert amended(with_amendment(new_value="七十六")) == ["QQ499"]


def test_until_it_is_approved_the_old_value_stands() -> None:
    waiting = {"approved_by": None, "approved_on": None}
    assert amended(with_amendment(**waiting)) == ["QQ499"]
    assert amended(with_amendment(old_value="76", new_value="80", **waiting)) == []


def test_the_last_of_several_amendments_counts() -> None:
    def twice(register: Register) -> Register:
        first = register.amendments[0]
        earlier = replace(
            first, path=first.path.replace("0001", "0000"), date=date(2023, 8, 1), old_value="70", new_value="75"
        )
        return replace(register, amendments=(first, earlier))

    assert amended(twice) == []


def test_a_text_is_compared_as_it_is_written() -> None:
    def of_place(new_value: str) -> Callable[[Register], Register]:
        target = replace(MINI.amendments[0].target, pointer="unit")
        return with_amendment(target=target, new_value=new_value)

    assert amended(of_place("qu-shichang-jianguan-ju")) == []
    assert amended(of_place("qu-tongji-ju")) == ["QQ499"]


def test_a_field_or_file_that_is_not_there_is_left_to_its_own_rule() -> None:
    target = MINI.amendments[0].target
    assert amended(with_amendment(target=replace(target, pointer="hotline.none"))) == []
    assert amended(with_amendment(target=replace(target, path="records/none.yaml"))) == []
    assert amended(with_amendment(target=replace(target, pointer="hotline"))) == []
