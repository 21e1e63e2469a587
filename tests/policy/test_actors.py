"""Who may act in a record: units by what the registry lets them, bodies above them always, nobody unknown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qinqing.policy.actors import (
    ANYONE,
    OFFICE,
    RESPONSIBLE,
    VERIFIER,
    is_body,
    is_known,
    may_act,
    may_decide,
    may_verify,
)
from qinqing.register.records.register import Register
from support.measuring import COMMISSION, MARKET, STATISTICS, mini_lookup
from support.measuring import OFFICE as OFFICE_UNIT

MINI = mini_lookup().register
RECORD = next(record for record in MINI.rectifications if record.unit == MARKET)
BODY = "sheng-youhua-ban"
NOBODY = "qu-wu-ci-danwei"


@pytest.mark.parametrize(
    ("actor", "body", "known"), [(BODY, True, True), (MARKET, False, True), (NOBODY, False, False)]
)
def test_a_body_of_the_site_settings_is_no_unit_and_is_known(actor: str, body: bool, known: bool) -> None:
    assert is_body(MINI, actor) is body
    assert is_known(MINI, actor) is known


@pytest.mark.parametrize(
    ("role", "who"),
    [
        (ANYONE, {MARKET, OFFICE_UNIT, COMMISSION, STATISTICS, BODY, NOBODY}),
        (RESPONSIBLE, {MARKET}),
        (OFFICE, {OFFICE_UNIT, BODY}),
        (VERIFIER, {OFFICE_UNIT, COMMISSION, BODY}),
    ],
)
def test_each_role_is_taken_by_those_who_hold_it(role: str, who: set[str]) -> None:
    actors = {MARKET, OFFICE_UNIT, COMMISSION, STATISTICS, BODY, NOBODY}
    assert {actor for actor in actors if may_act(MINI, RECORD, actor, role)} == who


def test_a_register_without_site_settings_knows_no_office() -> None:
    assert may_act(MINI, RECORD, OFFICE_UNIT, OFFICE)
    assert not may_act(Register(), RECORD, OFFICE_UNIT, OFFICE)


@pytest.mark.parametrize(("actor", "may"), [(COMMISSION, True), (BODY, True), (STATISTICS, False), (NOBODY, False)])
def test_a_decision_is_approved_by_a_unit_with_that_power_or_by_a_body(actor: str, may: bool) -> None:
    assert may_decide(MINI, actor) is may


@pytest.mark.parametrize(
    ("actor", "may"), [(COMMISSION, True), (OFFICE_UNIT, True), (BODY, True), (STATISTICS, False), (NOBODY, False)]
)
def test_work_is_verified_by_a_unit_with_that_power_by_the_office_or_by_a_body(actor: str, may: bool) -> None:
    assert may_verify(MINI, actor) is may


def test_a_unit_is_never_put_above_the_others_by_repeating_its_name_among_the_bodies() -> None:
    assert MINI.site is not None
    body = replace(MINI.site.bodies[0], id=MARKET)
    register = replace(MINI, site=replace(MINI.site, bodies=(*MINI.site.bodies, body)))
    assert not is_body(register, MARKET)
    assert not may_act(register, RECORD, MARKET, VERIFIER)
    assert not may_decide(register, MARKET)
