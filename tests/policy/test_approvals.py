"""Exceptions are approved by one who may, for somebody else, and for a year at most."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qinqing.policy.approvals import may_approve, units_behind
from qinqing.register.records.register import Register
from support.measuring import COMMISSION, MARKET, OFFICE, STATISTICS, mini_lookup

MINI = mini_lookup().register
BODY = "shi-youhua-ban"
POWER = "qu-gongdian-gongsi"


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
