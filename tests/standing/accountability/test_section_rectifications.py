"""The sections at the bottom of an evaluation are told to put things right, or a check says that they are not (S58)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qinqing.findings.finding import Text
from qinqing.register.records.register import Register
from qinqing.register.records.typed import EvaluationOutcome, EvaluationTally, Rectification
from qinqing.standing.accountability.section_rectifications import bottom_sections, unanswered_sections
from qinqing.standing.facts.lookup import build_lookup
from support.accountability_cases import MARKET, MINI, POWER

DAY = date(2023, 9, 15)
ROUND = MINI.evaluations[0]
SIX = {"a": 90, "b": 50, "c": 70, "d": 60, "e": 80, "f": 95}
ORDER = replace(ROUND.outcomes[0], unit=MARKET, section="b", kind="限期整改", rectify_by=date(2023, 9, 30))


def evaluated(satisfied: Mapping[str, int], *outcomes: EvaluationOutcome) -> Register:
    """Return a register with one round in which a section got so many of a hundred votes from one group."""
    (group, *_) = ROUND.groups
    tallies = tuple(
        EvaluationTally(
            unit=MARKET,
            section=section,
            group=group.id,
            satisfied=votes,
            fairly_satisfied=0,
            dissatisfied=100 - votes,
            unknown=0,
        )
        for section, votes in satisfied.items()
    )
    groups = (replace(group, weight=100, issued=100, returned=100, valid=100),)
    return replace(MINI, evaluations=(replace(ROUND, groups=groups, tallies=tallies, outcomes=outcomes),))


def bottom(register: Register, day: date = DAY) -> list[tuple[str, int]]:
    """Return the sections at the bottom, each with its place from there."""
    return [(one.section, one.from_bottom) for one in bottom_sections(build_lookup(register, day))]


def unanswered(register: Register, day: date = DAY) -> list[str]:
    """Return the sections that a check tells of."""
    (evaluation,) = register.evaluations
    found = []
    for violation in unanswered_sections(build_lookup(register, day)):
        field, index = violation.pointer
        assert (violation.code, violation.path, field) == ("QQ400", evaluation.path, "tallies")
        assert isinstance(index, int)
        found.append(evaluation.tallies[index].section)
    return found


def registered(section: str = "b", source: str = "股室测评", day: str = "2023-08-21") -> Rectification:
    """Return a rectification of a section, registered the day after the round was published."""
    template = MINI.rectifications[0]
    started = replace(template.events[0], date=date.fromisoformat(day))
    return replace(
        template, id=f"zg-{section}", unit=MARKET, section=section, source=source, batch=None, events=(started,)
    )


def test_the_three_sections_at_the_bottom_are_to_put_things_right() -> None:
    register = evaluated(SIX)
    assert bottom(register) == [("b", 1), ("d", 2), ("c", 3)]
    assert {one.ranked for one in bottom_sections(build_lookup(register, DAY))} == {6}


def test_a_tie_at_the_boundary_is_kept_whole() -> None:
    assert bottom(evaluated({**SIX, "e": 70, "g": 99})) == [("b", 1), ("d", 2), ("c", 3), ("e", 3)]


@pytest.mark.parametrize(("ranked", "at_the_bottom"), [(1, 0), (2, 1), (3, 1), (4, 2), (5, 2), (6, 3), (7, 3)])
def test_nobody_in_the_better_half_is_at_the_bottom(ranked: int, at_the_bottom: int) -> None:
    assert len(bottom(evaluated({chr(97 + number): 50 + number for number in range(ranked)}))) == at_the_bottom


def test_where_all_did_as_well_nobody_is_at_the_bottom() -> None:
    assert bottom(evaluated(dict.fromkeys("abcdefg", 80))) == []


def test_nothing_is_asked_before_the_results_are_published() -> None:
    register = evaluated(SIX)
    assert unanswered(register, ROUND.published_on - timedelta(days=1)) == []
    assert unanswered(register, ROUND.published_on) == ["b", "d", "c"]


def test_of_a_period_that_was_evaluated_again_the_last_round_counts() -> None:
    (first,) = evaluated(SIX).evaluations
    (second,) = evaluated({**SIX, "b": 99}).evaluations
    again = replace(MINI, evaluations=(replace(second, published_on=date(2023, 9, 1), id="cp-2"), first))
    assert [section for section, _ in bottom(again)] == ["d", "c", "e"]
    assert [section for section, _ in bottom(again, date(2023, 8, 31))] == ["b", "d", "c"]


@pytest.mark.parametrize("kind", ["限期整改", "通报批评", "降职"])
def test_an_outcome_with_a_date_answers_for_a_section(kind: str) -> None:
    assert unanswered(evaluated(SIX, replace(ORDER, kind=kind))) == ["d", "c"]


def test_an_order_without_its_date_is_for_another_rule_to_tell() -> None:
    assert unanswered(evaluated(SIX, replace(ORDER, rectify_by=None))) == ["d", "c"]


@pytest.mark.parametrize(
    "outcome",
    [
        replace(ORDER, kind="通报批评", rectify_by=None),
        replace(ORDER, section="a"),
        replace(ORDER, unit=POWER),
    ],
)
def test_other_outcomes_do_not(outcome: EvaluationOutcome) -> None:
    assert unanswered(evaluated(SIX, outcome)) == ["b", "d", "c"]


def test_a_registered_rectification_answers_for_its_section() -> None:
    register = replace(evaluated(SIX), rectifications=(registered("b"), registered("c")))
    assert unanswered(register) == ["d"]


@pytest.mark.parametrize(
    "other",
    [
        registered(source="好差评"),
        registered(day="2023-08-09"),
        registered(day="2023-09-16"),
        replace(registered(), unit=POWER),
    ],
)
def test_what_is_about_something_else_or_another_time_does_not(other: Rectification) -> None:
    assert unanswered(replace(evaluated(SIX), rectifications=(other,))) == ["b", "d", "c"]


def test_the_last_day_is_that_of_the_lifecycle() -> None:
    def limits(register: Register) -> set[object]:
        return {one.arguments["limit"] for one in unanswered_sections(build_lookup(register, DAY))}

    assert MINI.lifecycle is not None
    assert (ROUND.published_on, MINI.lifecycle.max_days) == (date(2023, 8, 20), 92)
    assert limits(evaluated(SIX)) == {Text("，期限不晚于2023-11-20", ", by 2023-11-20 at the latest")}
    assert limits(replace(evaluated(SIX), lifecycle=None)) == {Text("", "")}


def test_nothing_is_told_while_a_record_cannot_be_read() -> None:
    register = evaluated(SIX)
    assert unanswered(register)
    assert unanswered(replace(register, unreadable=frozenset({"data/records/a/rectification/zg-1.yaml"}))) == []


@given(st.dictionaries(st.text("abcdefgh", min_size=1, max_size=2), st.integers(0, 100), max_size=12))
def test_whoever_is_at_the_bottom_did_worse_than_whoever_is_not(votes: dict[str, int]) -> None:
    found = {section for section, _ in bottom(evaluated(votes))}
    assert all(votes[low] < votes[high] for low in found for high in votes.keys() - found)
    assert not found or len(votes) >= 2
