"""How people voted in a round (S60): ballots that are alike, and a group that is far from all the others."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qinqing.register.reading import read_register
from qinqing.register.records.register import Register
from qinqing.register.records.typed import EvaluationBallot, EvaluationGroup, EvaluationTally
from qinqing.register.schema.validation import SchemaSet
from qinqing.rules.records.evaluation_voting_patterns import (
    check_no_distant_group,
    check_no_run,
    check_not_straight,
    group_scores,
    is_distant,
)
from support.trees import AS_OF, mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register
ROUND = MINI.evaluations[0]
OPINIONS = ("满意", "基本满意", "不满意", "不了解")


def with_ballots(*ballots: tuple[str, int, tuple[str, ...]]) -> Register:
    kept = tuple(EvaluationBallot(group=group, serial=serial, marks=marks) for group, serial, marks in ballots)
    return replace(MINI, evaluations=(replace(ROUND, ballots=kept),))


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
