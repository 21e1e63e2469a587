"""The table of kinds, and every place outside it that has to know each kind: one test a place, one case a kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from qinqing.desk.new_record import next_id
from qinqing.disclosure.publication import public_records, publish
from qinqing.disclosure.states import DRAWN_BY, KINDS_INSIDE
from qinqing.forms.known_values import known_values
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.records import typed
from qinqing.register.records.kinds import (
    KINDS,
    LASTING_KINDS,
    PERIOD_KINDS,
    Family,
    Kind,
    Location,
    kinds_of,
    locate,
    path_of,
)
from qinqing.register.records.register import Register, build_register, records_of_kind
from qinqing.register.schema.schema_files import read_schema
from qinqing.rules.links.references import day_of_record
from qinqing.rules.time.happenings import happenings
from qinqing.rules.tree.files import check_places
from qinqing.site.data.extracts import extract
from qinqing.standing.facts.filings import build_filings
from support.trees import AS_OF, MINI, REPOSITORY, mini_tree

EXAMPLES = Path(__file__).parents[1] / "schema" / "examples"
PARTS = {field.name: str(field.type) for field in fields(Register)}
NOT_RECORDS = {"namesakes", "unreadable"}
REPORTED = read_schema("policy-reporting")["properties"]["items"]["items"]["properties"]["kind"]["enum"]
# The new standard of a reform may be announced before the day it is in force.
TELLS_OF_NOTHING_PAST = {"reform"}

every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
every_filed_kind = pytest.mark.parametrize("name", [*PERIOD_KINDS, *LASTING_KINDS])


def files_of_kind(root: Path, name: str) -> list[str]:
    """Return the path in the repository ``root`` of every record of the kind ``name``."""
    paths = sorted(path.relative_to(root).as_posix() for path in (root / "data").rglob("*.yaml"))
    return [path for path in paths if (place := locate(path)) is not None and place.kind == name]


def record_at(path: str) -> tuple[str, Any]:
    """Return the kind and the typed record of the file ``path`` of the mini-repository."""
    place = locate(path)
    assert place is not None
    build = getattr(typed, KINDS[place.kind].builder)
    return place.kind, build(read_document(mini_tree().read(path), path).value, path)


def register_of(name: str) -> Register:
    """Return a register of nothing but the records of the kind ``name`` in the mini-repository."""
    return build_register(map(record_at, files_of_kind(MINI, name)))


def schemas() -> Mapping[str, Mapping[str, Any]]:
    """Return the schemas that exist; a kind without one has a test of its own."""
    return {name: read_schema(name) for name in KINDS if (REPOSITORY / "schemas" / f"{name}.schema.json").exists()}


# What the table says.


@every_kind
def test_a_path_leads_to_its_kind_and_back(kind: Kind) -> None:
    parts = {
        Family.SITE: {},
        Family.REGISTRY: {"id": "03"},
        Family.POLICY: {},
        Family.PERIOD: {"unit": "qu-tongji-ju", "period": "2023-08"},
        Family.LASTING: {"unit": "qu-tongji-ju", "id": "03"},
    }
    location = Location(kind=kind.name, **parts[kind.family])
    assert locate(path_of(location)) == location


@pytest.mark.parametrize(
    "path",
    [
        "data/policy/site.yaml",
        "data/policy/policy-waivers.yaml",
        "data/unit/qu-tongji-ju.yaml",
        "data/indicators/3.yaml",
        "data/records/qu-tongji-ju/service/2023-08.yml",
        "data/records/qu-tongji-ju/2023-13/service.yaml",
        "data/records/qu-tongji-ju/2023-08/appeal.yaml",
        "data/records/qu-tongji-ju/service/su-2023-0001.yaml",
        "records/qu-tongji-ju/2023-08/service.yaml",
    ],
)
def test_a_path_where_no_kind_belongs_leads_nowhere(path: str) -> None:
    assert locate(path) is None


@every_kind
def test_a_record_has_a_noun_of_its_own_only_where_a_list_inside_it_bears_the_name_of_the_kind(kind: Kind) -> None:
    plural = kind.name if kind.name.endswith("s") else f"{kind.name}s"
    assert bool(kind.noun) == (plural in read_schema(kind.name)["properties"])


def test_no_two_kinds_share_a_word() -> None:
    for words in (
        [kind.title.zh for kind in KINDS.values()],
        [kind.title.en for kind in KINDS.values()],
        [kind.attribute for kind in KINDS.values()],
        [kind.class_name for kind in KINDS.values()],
        [KINDS[name].prefix for name in LASTING_KINDS],
    ):
        assert len(set(words)) == len(words)


def test_the_register_holds_nothing_that_no_kind_stands_for() -> None:
    assert PARTS.keys() - {kind.attribute for kind in KINDS.values()} == NOT_RECORDS


# What stands elsewhere: a new row of the table turns each of these red until its place knows the kind.


@every_kind
def test_it_has_a_schema(kind: Kind) -> None:
    assert (REPOSITORY / "schemas" / f"{kind.name}.schema.json").is_file()


@every_kind
def test_its_schema_bears_its_title(kind: Kind) -> None:
    assert read_schema(kind.name)["title"] == kind.title.zh


@every_kind
def test_its_schema_says_whether_the_public_may_see_it(kind: Kind) -> None:
    assert read_schema(kind.name)["x-visibility"] == "public"


@every_kind
def test_its_schema_asks_for_what_its_place_demands(kind: Kind) -> None:
    demanded = {Family.PERIOD: {"unit", "period", "submitted_on"}, Family.LASTING: {"unit"}}.get(kind.family, set())
    assert {*demanded, *filter(None, [kind.key])} <= set(read_schema(kind.name)["required"])


@every_kind
def test_its_schema_has_an_example_that_fits_and_one_that_does_not(kind: Kind) -> None:
    assert {path.name.partition("-")[0] for path in (EXAMPLES / kind.name).glob("*.yaml")} == {"valid", "invalid"}


@every_kind
def test_its_class_and_builder_are_generated(kind: Kind) -> None:
    assert {kind.class_name, kind.builder} <= set(vars(typed))


@every_kind
def test_the_register_has_an_attribute_for_it(kind: Kind) -> None:
    record = f"r.{kind.class_name}"
    several = f"Mapping[str, {record}]" if kind.family is Family.REGISTRY else f"tuple[{record}, ...]"
    assert PARTS[kind.attribute] == (f"{record} | None" if kind.is_single else several)


@every_kind
def test_the_mini_repository_has_one(kind: Kind) -> None:
    assert files_of_kind(MINI, kind.name)


@every_kind
def test_the_demonstration_has_one(kind: Kind) -> None:
    assert files_of_kind(REPOSITORY, kind.name)


@every_kind
def test_the_register_gives_back_what_it_was_given(kind: Kind) -> None:
    paths = [record.path for record in records_of_kind(register_of(kind.name), kind.name)]
    assert sorted(paths) == files_of_kind(MINI, kind.name) != []


@every_kind
def test_what_is_published_of_it_has_an_extract(kind: Kind) -> None:
    public = publish(register_of(kind.name), schemas(), as_of=AS_OF)
    extracts = [extract(record) for record in public_records(public)]
    assert len(extracts) == len(records_of_kind(public, kind.name))
    assert (len(extracts) > 0) is (kind.name not in {*KINDS_INSIDE, *DRAWN_BY})


@every_kind
def test_the_reference_has_its_page(kind: Kind) -> None:
    page = REPOSITORY / "docs" / "records" / f"{kind.name}.md"
    assert kind.title.zh in page.read_text(encoding="utf-8")
    assert f"({kind.name}.md)" in page.with_name("index.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", kinds_of(Family.REGISTRY))
def test_the_hint_for_a_misplaced_file_names_its_folder(name: str) -> None:
    (violation,) = check_places(mini_tree({"data/elsewhere/x.yaml": b""}).entries())
    hint = violation.arguments["hint"]
    for text in (hint.zh, hint.en):
        assert re.search(rf"\b{KINDS[name].attribute}\b", text)


@every_filed_kind
def test_a_form_for_it_begins_with_what_its_path_says(name: str) -> None:
    unit = register_of("unit").units["qu-tongji-ju"]
    known = known_values(name, unit, Register(), period="2023-08", identifier="xx-2023-0001")
    assert ({"period": "2023-08"} if name in PERIOD_KINDS else {"id": "xx-2023-0001"}).items() <= known.items()
    assert known["unit"] == unit.id
    assert known.keys() <= read_schema(name)["properties"].keys()


@pytest.mark.parametrize("name", LASTING_KINDS)
def test_a_new_identifier_begins_like_those_there_are(name: str) -> None:
    prefix = next_id(name, 2023, frozenset()).removesuffix("2023-0001")
    assert re.fullmatch(r"[a-z]+-", prefix)
    for root in (MINI, REPOSITORY):
        names = [path.rpartition("/")[2] for path in files_of_kind(root, name)]
        assert names
        assert [name for name in names if not name.startswith(prefix)] == []


@every_filed_kind
def test_what_it_names_has_to_exist_on_a_day(name: str) -> None:
    records = records_of_kind(register_of(name), name)
    assert records
    assert None not in [day_of_record(name, record, AS_OF) for record in records]


@every_filed_kind
def test_what_it_tells_of_may_not_lie_in_the_future(name: str) -> None:
    register = register_of(name)
    records = records_of_kind(register, name)
    told = {happening.path for happening in happenings(register)}
    assert records
    assert told == (set() if name in TELLS_OF_NOTHING_PAST else {record.path for record in records})


@pytest.mark.parametrize("name", PERIOD_KINDS)
def test_the_reporting_plan_may_ask_for_it(name: str) -> None:
    assert name in REPORTED


@pytest.mark.parametrize("name", REPORTED)
def test_what_the_reporting_plan_may_ask_for_counts_as_filed(name: str) -> None:
    register = register_of(name)
    filed = {filing.path for filings in build_filings(register).found.values() for filing in filings}
    assert filed == {record.path for record in records_of_kind(register, name)} != set()
