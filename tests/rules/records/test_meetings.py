"""Resolutions past their date: what takes them up counts from the day it was filed or registered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qinqing.register.records.register import Register
from qinqing.rules.records.meetings import check_resolutions_kept
from support.measuring import MARKET, mini_lookup

MINI = mini_lookup().register
MINUTES = f"data/records/{MARKET}/2023-07/meeting.yaml"


def told(register: Register, day: date) -> bool:
    """Return whether the resolution of July, due on 20 August, is told of on ``day``."""
    return MINUTES in {violation.path for violation in check_resolutions_kept(register, day)}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 8, 20), False),
        (date(2023, 8, 21), True),
        (date(2023, 8, 27), True),
        (date(2023, 8, 28), False),
    ],
)
def test_a_follow_up_counts_from_the_day_its_minutes_were_filed(day: date, expected: bool) -> None:
    assert told(replace(MINI, rectifications=()), day) is expected


@pytest.mark.parametrize(("registered", "expected"), [(date(2023, 8, 25), False), (date(2023, 8, 26), True)])
def test_a_rectification_counts_from_the_day_it_was_registered(registered: date, expected: bool) -> None:
    record = next(one for one in MINI.rectifications if one.id == "zg-2023-0001")
    late = replace(record, events=(replace(record.events[0], date=registered),))
    assert told(replace(MINI, rectifications=(late,)), date(2023, 8, 25)) is expected
