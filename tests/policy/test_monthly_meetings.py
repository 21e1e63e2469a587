"""Meetings that were held, who owes one, and when a resolution was first followed up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qinqing.policy.monthly_meetings import first_follow_ups, held_meetings, owes_meeting
from qinqing.register.reading import read_register
from qinqing.register.records.typed import MinutesMeetingFollowup
from qinqing.register.schema.validation import SchemaSet
from support.trees import mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register
MINUTES = MINI.minutes[0]
MEETING = MINUTES.meetings[0]
UNIT = MINI.units["qu-tongji-ju"]


def test_meetings_of_one_kind_come_in_the_order_of_the_files() -> None:
    monthly, dispatch = replace(MEETING, type="监督月例会"), replace(MEETING, type="月调度")
    first = replace(MINUTES, path="a", meetings=(dispatch, monthly, monthly))
    second = replace(MINUTES, path="b", meetings=(monthly,))
    found = list(held_meetings(replace(MINI, minutes=(first, second)), "监督月例会"))
    assert [(held.minutes.path, held.index, held.meeting) for held in found] == [
        ("a", 1, monthly),
        ("a", 2, monthly),
        ("b", 0, monthly),
    ]


@pytest.mark.parametrize(("period", "month"), [("2023-08", "2023-08"), ("2023-Q3", "2023-09"), ("2023", "2023-09")])
def test_a_meeting_counts_for_the_month_of_its_minutes_or_of_its_day(period: str, month: str) -> None:
    minutes = replace(MINUTES, period=period, meetings=(replace(MEETING, date=date(2023, 9, 4)),))
    (held,) = held_meetings(replace(MINI, minutes=(minutes,)), MEETING.type)
    assert held.month == month


@pytest.mark.parametrize(
    ("stage", "since", "expected"),
    [
        ("试点", "2023-08", True),
        ("试点", "2023-07", True),
        ("试点", "2023-09", False),
        ("推广", None, True),
        ("未纳入", "2023-07", False),
        ("未纳入", None, False),
    ],
)
def test_a_unit_owes_a_meeting_from_the_month_in_which_it_is_included(
    stage: str, since: str | None, expected: bool
) -> None:
    unit = replace(UNIT, monthly_meeting=replace(UNIT.monthly_meeting, stage=stage, since=since))
    assert owes_meeting(unit, "2023-08") is expected


def followup(period: str, resolution: int) -> MinutesMeetingFollowup:
    return MinutesMeetingFollowup(
        period=period, resolution=resolution, date=date(2023, 8, 20), result="已完成", text="示例。", verified_by=None
    )


def test_the_first_minutes_that_follow_a_resolution_up_count() -> None:
    once, twice = followup("2023-07", 1), followup("2023-07", 2)
    late = replace(MINUTES, submitted_on=date(2023, 10, 8), meetings=(replace(MEETING, followup=(once,)),))
    early = replace(
        MINUTES,
        submitted_on=date(2023, 9, 8),
        meetings=(replace(MEETING, followup=()), replace(MEETING, followup=(once, twice))),
    )
    other = replace(late, unit="qu-tongji-ju")
    for order in ((late, early, other), (early, late, other)):
        assert first_follow_ups(replace(MINI, minutes=order)) == {
            (MINUTES.unit, "2023-07", 1): date(2023, 9, 8),
            (MINUTES.unit, "2023-07", 2): date(2023, 9, 8),
            ("qu-tongji-ju", "2023-07", 1): date(2023, 10, 8),
        }
