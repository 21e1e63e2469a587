"""Settings and policies guard something at both ends of what they may be, and at neither beyond."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from qinqing.register.records.typed import PolicyHolidays, PolicyHolidaysAdjustment
from qinqing.rules.records.safeguards import (
    DAYS_AHEAD,
    DAYS_OFF,
    check_beginnings,
    check_days_off,
    check_lifecycle_guarded,
    check_plan_covers_duties,
    check_powers_apart,
    check_thresholds,
)
from support.measuring import mini_lookup
from support.trees import AS_OF

MINI = mini_lookup().register
SITE, PLAN, LIFECYCLE, RULES = MINI.site, MINI.reporting, MINI.lifecycle, MINI.accountability


@pytest.mark.parametrize(("smallest", "told"), [(2, True), (3, False), (30, False), (31, True)])
def test_a_group_so_small_that_a_voter_could_be_guessed_is_never_let_through(smallest: int, told: bool) -> None:
    assert SITE is not None
    site = replace(SITE, disclosure=replace(SITE.disclosure, minimum_group=smallest))
    found = list(check_thresholds(replace(MINI, site=site), AS_OF))
    assert [violation.pointer for violation in found] == ([("disclosure", "minimum_group")] if told else [])


@pytest.mark.parametrize(("days", "told"), [(DAYS_AHEAD, 0), (DAYS_AHEAD + 1, 1)])
def test_accountability_is_not_put_off_for_ever(days: int, told: int) -> None:
    assert RULES is not None
    later = replace(RULES, effective_from=AS_OF + timedelta(days=days))
    assert len(list(check_beginnings(replace(MINI, accountability=later), AS_OF))) == told


def test_no_item_of_the_plan_can_be_struck_out_that_some_unit_owes() -> None:
    assert PLAN is not None
    for index, item in enumerate(PLAN.items):
        rest = replace(PLAN, items=PLAN.items[:index] + PLAN.items[index + 1 :])
        found = list(check_plan_covers_duties(replace(MINI, reporting=rest), AS_OF))
        # The bulletin is nobody's duty in the registry: the office asks it of itself.
        assert bool(found) == (item.kind != "bulletin"), item.kind


@pytest.mark.parametrize("by", ["责任单位", "任何单位"])
def test_nobody_but_the_office_or_a_verifier_ends_a_matter(by: str) -> None:
    assert LIFECYCLE is not None
    loose = replace(LIFECYCLE, transitions=tuple(replace(one, by=by) for one in LIFECYCLE.transitions))  # type: ignore[arg-type]
    actions = {
        LIFECYCLE.transitions[int(violation.pointer[1])].action
        for violation in check_lifecycle_guarded(replace(MINI, lifecycle=loose), AS_OF)
    }
    assert actions == {"核验通过", "退回重办", "销号", "长期整改", "不予受理"}


def test_one_unit_never_holds_both_powers() -> None:
    assert SITE is not None
    assert list(check_powers_apart(MINI, AS_OF)) == []
    assert len(list(check_powers_apart(replace(MINI, site=replace(SITE, commission=SITE.office)), AS_OF))) == 1


def days_off(*days: date) -> PolicyHolidays:
    adjustments = tuple(PolicyHolidaysAdjustment(date=day, working=False, reason="停工") for day in days)
    return PolicyHolidays(path="data/policy/holidays.yaml", adjustments=adjustments)


@pytest.mark.parametrize("year", [2023, 2030])
def test_a_district_never_declares_so_many_days_free_that_nothing_is_late(year: int) -> None:
    summer = (date(year, 7, 1) + timedelta(days=number) for number in range(60))
    worked = [day for day in summer if day.weekday() < 5]
    assert list(check_days_off(replace(MINI, holidays=days_off(*worked[:DAYS_OFF])), AS_OF)) == []
    assert len(list(check_days_off(replace(MINI, holidays=days_off(*worked[: DAYS_OFF + 1])), AS_OF))) == 1
