"""A public repository holds nothing that the site withholds; which fields those are, the schemas say."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from qinqing.register.reading import read_register
from qinqing.register.records.kinds import ALL_KINDS, KINDS, locate
from qinqing.register.records.register import Register
from qinqing.register.records.typed import SiteRepository
from qinqing.register.records.words import SiteRepositoryVisibility
from qinqing.rules.people.public_repository import check_restricted_fields, check_withheld_records
from support.checking import schema_set
from support.generated_records import RecordMaker
from support.internal_changes import restricted_fields
from support.trees import AS_OF, mini_tree

VISIBILITIES: tuple[SiteRepositoryVisibility | None, ...] = ("internal", None)


@pytest.fixture(scope="module")
def register() -> Register:
    """The golden repository and a record of every kind with a value in every field."""
    maker = RecordMaker()
    made = [maker.make(kind, 0, {}) for kind in ALL_KINDS if not KINDS[kind].is_single and kind != "scheme"]
    submitters = {"login": "zhang", "role": "填报人"}
    [unit] = [record for record in made if record.kind == "unit"]
    files = {record.path: record.data for record in made}
    files |= {unit.path: replace(unit, value={**unit.value, "submitters": [submitters]}).data}
    reading = read_register(mini_tree(files), schema_set=schema_set())
    assert reading.findings == ()
    return reading.register


def _with_visibility(register: Register, visibility: SiteRepositoryVisibility | None) -> Register:
    assert register.site is not None
    repository = SiteRepository(
        url="https://git.example.gov.cn/yshj/data", forge="gitea", branch="main", visibility=visibility
    )
    return replace(register, site=replace(register.site, repository=repository))


def _found(register: Register) -> set[tuple[str, tuple[Any, ...]]]:
    """Return the fields that are found, as the schemas name them."""
    named = set()
    for violation in check_restricted_fields(register, AS_OF):
        location = locate(violation.path)
        assert location is not None
        named.add((location.kind, tuple(step for step in violation.pointer if isinstance(step, str))))
    return named


def test_no_internal_field_and_no_full_name_stands_in_a_public_repository(register: Register) -> None:
    restricted = {(kind, field) for kind in ALL_KINDS for field in restricted_fields(kind)}
    assert _found(_with_visibility(register, "public")) == restricted


def test_a_masked_field_may_stand_as_the_public_sees_it(register: Register) -> None:
    unit = replace(next(iter(register.units.values())), sections=(), submitters=())
    for secretary, expected in (("张某", set()), ("张三丰", {("unit", ("party_organisation", "secretary"))})):
        named = replace(unit, party_organisation=replace(unit.party_organisation, secretary=secretary))
        alone = Register(site=register.site, units={unit.id: named})
        assert _found(_with_visibility(alone, "public")) == expected


@pytest.mark.parametrize("visibility", VISIBILITIES)
def test_an_internal_repository_may_hold_all_of_it(
    register: Register, visibility: SiteRepositoryVisibility | None
) -> None:
    internal = _with_visibility(register, visibility)
    assert (_found(internal), list(check_withheld_records(internal, AS_OF))) == (set(), [])
    assert register.site is not None
    unnamed = replace(register, site=replace(register.site, repository=None))
    assert (_found(unnamed), list(check_withheld_records(unnamed, AS_OF))) == (set(), [])


def test_no_record_that_its_state_keeps_inside_stands_in_a_public_repository(register: Register) -> None:
    withheld = {violation.path for violation in check_withheld_records(_with_visibility(register, "public"), AS_OF)}
    inside = "data/records/qu-gongdian-gongsi/case/al-2023-0002.yaml"
    lead = "data/records/qu-shichang-jianguan-ju/rectification/zg-2023-0004.yaml"
    assert {inside, lead} < withheld
    assert "data/records/qu-shichang-jianguan-ju/case/al-2023-0001.yaml" not in withheld


def test_a_proposed_decision_may_not_stand_in_a_public_repository_and_an_approved_one_may(register: Register) -> None:
    decision = next(one for one in register.decisions if one.id == "jd-2023-0001")
    proposed = replace(decision, history=decision.history[:3])
    assert [event.state for event in decision.history][2:4] == ["拟处理", "批准"]
    for one, expected in ((proposed, [decision.path]), (decision, [])):
        alone = _with_visibility(Register(site=register.site, decisions=(one,)), "public")
        assert [violation.path for violation in check_withheld_records(alone, AS_OF)] == expected
