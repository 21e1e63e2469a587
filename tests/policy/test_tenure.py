"""Who and what is in force: the first and the last day count, and a period needs both its ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from qinqing.policy.tenure import (
    chief_on,
    in_force,
    in_force_throughout,
    indicators_in_force,
    is_claimed,
    units_in_force,
)
from qinqing.register.reading import read_register
from qinqing.register.schema.validation import SchemaSet
from support.trees import mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register
UNIT = MINI.units["qu-tongji-ju"]
INDICATOR = MINI.indicators["03-02-02"]
CHIEF = INDICATOR.chiefs[0]
FIRST, LAST = date(2023, 8, 1), date(2023, 8, 31)
DAY = timedelta(days=1)


@pytest.mark.parametrize(("day", "expected"), [(FIRST - DAY, False), (FIRST, True), (LAST, True), (LAST + DAY, False)])
def test_the_first_and_the_last_day_are_in_force(day: date, expected: bool) -> None:
    assert in_force(replace(UNIT, valid_from=FIRST, valid_to=LAST), day) is expected


def test_without_a_last_day_it_stays_in_force() -> None:
    assert in_force(replace(UNIT, valid_from=FIRST, valid_to=None), date(2099, 1, 1))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (FIRST, LAST, True),
        (FIRST + DAY, LAST, False),
        (FIRST, LAST - DAY, False),
        (FIRST - DAY, None, True),
    ],
)
def test_throughout_a_month_means_from_its_first_day_to_its_last(
    first: date, last: date | None, expected: bool
) -> None:
    assert in_force_throughout(replace(UNIT, valid_from=first, valid_to=last), "2023-08") is expected


def test_units_in_force_come_by_identifier() -> None:
    gone = replace(UNIT, valid_to=FIRST - DAY)
    units = dict(reversed({**MINI.units, "qu-tongji-ju": gone}.items()))
    found = [unit.id for unit in units_in_force(replace(MINI, units=units), FIRST)]
    assert found == sorted(set(MINI.units) - {"qu-tongji-ju"})


def test_indicators_in_force_come_by_code() -> None:
    gone = replace(INDICATOR, valid_to=FIRST - DAY)
    indicators = dict(reversed({**MINI.indicators, "03-02-02": gone}.items()))
    found = [indicator.code for indicator in indicators_in_force(replace(MINI, indicators=indicators), FIRST)]
    assert found == sorted(set(MINI.indicators) - {"03-02-02"})


def test_a_chief_leads_from_the_first_to_the_last_day() -> None:
    early = replace(CHIEF, name="张某", from_=date(2023, 1, 1), to=date(2023, 7, 31))
    late = replace(CHIEF, name="李某", from_=date(2023, 8, 2), to=date(2023, 8, 31))
    led = replace(INDICATOR, chiefs=(early, late))
    days = [date(2022, 12, 31), early.from_, date(2023, 7, 31), FIRST, late.from_, LAST, LAST + DAY]
    names = [chief.name if (chief := chief_on(led, day)) else None for day in days]
    assert names == [None, "张某", "张某", None, "李某", "李某", None]


def test_of_two_chiefs_on_one_day_the_later_entry_leads() -> None:
    first, second = replace(CHIEF, name="张某", to=None), replace(CHIEF, name="李某", to=None)
    found = chief_on(replace(INDICATOR, chiefs=(first, second)), LAST)
    assert found == second


@pytest.mark.parametrize(("claimed_on", "expected"), [(None, False), (FIRST, True), (FIRST + DAY, False)])
def test_an_indicator_is_claimed_from_the_day_of_the_claim(claimed_on: date | None, expected: bool) -> None:
    assert is_claimed(replace(CHIEF, claimed_on=claimed_on), FIRST) is expected
