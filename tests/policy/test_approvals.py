"""Exceptions are approved by one who may, for somebody else, and for a year at most."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from qinqing.policy.approvals import LONGEST_WAIVER, is_approved, is_too_long, may_approve, units_behind
from qinqing.register.records.register import Register
from qinqing.register.records.typed import PolicyWaiversWaiver
from support.measuring import COMMISSION, MARKET, OFFICE, STATISTICS, mini_lookup

MINI = mini_lookup().register
BODY = "shi-youhua-ban"
POWER = "qu-gongdian-gongsi"

APPROVED_ON = date(2023, 9, 1)
WAIVER = PolicyWaiversWaiver(
    code="QQ433",
    path=f"data/records/{MARKET}/2023-08/service.yaml",
    pointer=None,
    reason="数据迁移期间，九月底前补齐。",
    approved_by=OFFICE,
    approved_on=APPROVED_ON,
    expires_on=date(2023, 9, 30),
)


def retired(identifier: str, last: date) -> Register:
    """Return the register in which a unit was dissolved after ``last``."""
    return replace(MINI, units={**MINI.units, identifier: replace(MINI.units[identifier], valid_to=last)})


@pytest.mark.parametrize(
    ("approver", "may"),
    [(OFFICE, True), (COMMISSION, True), (BODY, True), (STATISTICS, False), (MARKET, False), ("主任", False)],
)
def test_exceptions_are_approved_by_the_office_the_commission_or_a_body(approver: str, may: bool) -> None:
    assert may_approve(MINI, approver) is may


def test_nobody_approves_where_the_settings_name_no_office() -> None:
    assert not may_approve(replace(MINI, site=None), OFFICE)


def test_a_unit_that_is_no_more_approves_nothing() -> None:
    register = retired(COMMISSION, date(2023, 8, 31))
    assert may_approve(register, COMMISSION, day=date(2023, 8, 31))
    assert not may_approve(register, COMMISSION, day=date(2023, 9, 1))


def test_a_unit_whose_name_the_settings_repeat_as_a_body_stands_above_nobody() -> None:
    assert MINI.site is not None
    body = replace(MINI.site.bodies[0], id=STATISTICS)
    register = replace(MINI, site=replace(MINI.site, bodies=(*MINI.site.bodies, body)))
    assert not may_approve(register, STATISTICS)


@pytest.mark.parametrize(
    ("path", "units"),
    [
        (f"data/records/{MARKET}/2023-08/service.yaml", {MARKET}),
        (f"data/records/{MARKET}/no-such-kind/x.yaml", {MARKET}),
        (f"data/units/{STATISTICS}.yaml", {STATISTICS}),
        ("data/indicators/03-02-02.yaml", {POWER}),
        ("data/indicators/99.yaml", {OFFICE}),
        ("data/policy/waivers.yaml", {OFFICE}),
        ("data/schemes/danwei-yuedu.yaml", {OFFICE}),
        ("data/site.yaml", {OFFICE}),
        ("data", {OFFICE}),
    ],
)
def test_every_file_is_the_matter_of_somebody(path: str, units: set[str]) -> None:
    assert units_behind(MINI, path) == units


@pytest.mark.parametrize(("days", "too_long"), [(LONGEST_WAIVER, False), (LONGEST_WAIVER + 1, True)])
def test_a_waiver_ends_within_a_year(days: int, too_long: bool) -> None:
    waiver = replace(WAIVER, expires_on=APPROVED_ON + timedelta(days=days))
    assert is_too_long(waiver) is too_long
    assert is_approved(MINI, waiver, as_of=APPROVED_ON) is not too_long


def test_a_waiver_holds_from_the_day_of_its_approval_on() -> None:
    assert is_approved(MINI, WAIVER, as_of=APPROVED_ON)
    assert not is_approved(MINI, WAIVER, as_of=APPROVED_ON - timedelta(days=1))


def test_a_waiver_of_a_unit_that_was_dissolved_before_the_approval_is_none() -> None:
    assert not is_approved(retired(OFFICE, APPROVED_ON - timedelta(days=1)), WAIVER, as_of=APPROVED_ON)
    assert is_approved(retired(OFFICE, APPROVED_ON), WAIVER, as_of=APPROVED_ON)


@pytest.mark.parametrize(
    "path", [f"data/records/{OFFICE}/bulletin/tb-2023-05.yaml", f"data/units/{OFFICE}.yaml", "data/site.yaml"]
)
def test_nobody_approves_a_waiver_of_their_own(path: str) -> None:
    assert not is_approved(MINI, replace(WAIVER, path=path), as_of=APPROVED_ON)
    assert is_approved(MINI, replace(WAIVER, path=path, approved_by=COMMISSION), as_of=APPROVED_ON)
