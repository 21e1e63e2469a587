"""A public repository holds nothing that the site withholds; which fields those are, the schemas say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from qinqing.register.reading import read_register
from qinqing.register.records.kinds import ALL_KINDS, locate
from qinqing.register.records.register import Register
from qinqing.register.records.typed import SiteRepository
from qinqing.register.records.words import SiteRepositoryVisibility
from qinqing.register.schema.schema_files import read_schema
from qinqing.register.tree.source import WorkingTree
from qinqing.rules.people.public_repository import check_restricted_fields, check_withheld_records
from support.canaries import Canaries
from support.checking import schema_set
from support.golden import AS_OF, copy_of_mini


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Register:
    """The golden repository with a value in every internal field."""
    root = copy_of_mini(tmp_path_factory.mktemp("filled") / "mini")
    Canaries().fill(root)
    return _read(root)


def _read(root: Path) -> Register:
    reading = read_register(WorkingTree(root), schema_set=schema_set())
    assert reading.findings == ()
    return reading.register


def _with_visibility(register: Register, visibility: SiteRepositoryVisibility | None) -> Register:
    assert register.site is not None
    repository = SiteRepository(
        url="https://git.example.gov.cn/yshj/data", forge="gitea", branch="main", visibility=visibility
    )
    return replace(register, site=replace(register.site, repository=repository))


def _found(register: Register) -> set[str]:
    """Return the fields that are found, as the schemas name them."""
    named = set()
    for violation in check_restricted_fields(register, AS_OF):
        location = locate(violation.path)
        assert location is not None
        named.add(".".join([location.kind, *(str(step) for step in violation.pointer if isinstance(step, str))]))
    return named


def _masked_fields() -> set[str]:
    """Return every masked field of every schema."""

    def walk(schema: Mapping[str, Any], name: str) -> Iterator[str]:
        for key, part in schema.get("properties", {}).items():
            if part.get("x-visibility") == "masked":
                yield f"{name}.{key}"
            else:
                yield from walk(part.get("items", part), f"{name}.{key}")

    return {name for kind in ALL_KINDS for name in walk(read_schema(kind), kind)}


def _with_names(value: Any, name: str = "") -> Any:
    """Return ``value`` with a whole name in every text, as somebody may write it who masks nothing."""
    if isinstance(value, tuple):
        return tuple(_with_names(item, name) for item in value)
    if isinstance(value, str):
        return "示例水泥厂"
    if is_dataclass(value) and not isinstance(value, type):
        parts = {part.name: _with_names(getattr(value, part.name)) for part in fields(value) if part.name != "path"}
        return replace(value, **parts)
    return value


def test_no_internal_field_stands_in_a_public_repository(filled: Register) -> None:
    found = _found(_with_visibility(filled, "public"))
    assert found - _masked_fields() == Canaries().internal_fields()


def test_no_masked_field_stands_in_full_in_a_public_repository(filled: Register) -> None:
    named = _with_visibility(filled, "public")
    for attribute in ("assessments", "minutes", "rectifications"):
        named = replace(named, **{attribute: _with_names(getattr(named, attribute))})
    named = replace(named, units={key: _with_names(unit) for key, unit in named.units.items()})
    assert _found(named) >= _masked_fields()


def test_a_masked_field_may_stand_as_the_public_sees_it(filled: Register) -> None:
    unit = next(iter(filled.units.values()))
    masked = replace(
        unit,
        party_organisation=replace(unit.party_organisation, secretary="张某"),
        sections=(),
        submitters=(),
    )
    bare = _with_visibility(Register(site=filled.site, units={unit.id: masked}), "public")
    assert _found(bare) == set()
    told = replace(masked, party_organisation=replace(masked.party_organisation, secretary="张三丰"))
    assert _found(replace(bare, units={unit.id: told})) == {"unit.party_organisation.secretary"}


@pytest.mark.parametrize("visibility", ["internal", None])
def test_an_internal_repository_may_hold_them(filled: Register, visibility: SiteRepositoryVisibility | None) -> None:
    assert _found(_with_visibility(filled, visibility)) == set()
    assert filled.site is not None
    assert _found(replace(filled, site=replace(filled.site, repository=None))) == set()


def test_no_record_that_its_state_keeps_inside_stands_in_a_public_repository(filled: Register) -> None:
    withheld = {violation.path for violation in check_withheld_records(_with_visibility(filled, "public"), AS_OF)}
    inside = "data/records/qu-gongdian-gongsi/case/al-2023-0002.yaml"
    lead = "data/records/qu-shichang-jianguan-ju/rectification/zg-2023-0004.yaml"
    assert {inside, lead} < withheld
    assert "data/records/qu-shichang-jianguan-ju/case/al-2023-0001.yaml" not in withheld
    assert list(check_withheld_records(_with_visibility(filled, "internal"), AS_OF)) == []


def test_a_proposed_decision_may_not_stand_in_a_public_repository_and_an_approved_one_may(filled: Register) -> None:
    [decision] = filled.decisions
    proposed = replace(decision, history=decision.history[:3])
    assert [event.state for event in decision.history][2:4] == ["拟处理", "批准"]
    for one, expected in ((proposed, [decision.path]), (decision, [])):
        register = _with_visibility(Register(site=filled.site, decisions=(one,)), "public")
        assert [violation.path for violation in check_withheld_records(register, AS_OF)] == expected
