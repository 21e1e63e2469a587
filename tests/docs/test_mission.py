"""The checklist of the mission: all 74 items stand in ``docs/mission.md``, and every reference leads to something."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

from qinqing.findings.catalogue import CATALOGUE
from qinqing.register.schema.schema_files import read_schema
from support.trees import REPOSITORY

ROW = re.compile(r"\| (S[0-9]{2}) \| ([^|]+) \| ([^|]+) \| ?([^|]*) ?\|")
REFERENCE = re.compile(r"`(schema|rule|page|measure|board|code):([^`]+)`")
TEXT = (REPOSITORY / "docs" / "mission.md").read_text(encoding="utf-8")
ROWS = [match.groups() for line in TEXT.splitlines() if (match := ROW.fullmatch(line))]
REFERENCES = sorted({pair for row in ROWS for pair in REFERENCE.findall(row[2])})


def test_every_item_of_the_catalogue_has_one_row_in_order() -> None:
    assert [row[0] for row in ROWS] == [f"S{number:02d}" for number in range(1, 75)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_an_item_is_done_somewhere_or_its_omission_has_a_reason(row: tuple[str, ...]) -> None:
    item, _, places, note = row
    if "不做" in places:
        assert len(note.strip()) > 10, item
    else:
        assert REFERENCE.findall(places), item


@pytest.mark.parametrize(("kind", "name"), REFERENCES, ids=lambda part: part)
def test_a_reference_leads_to_something(kind: str, name: str) -> None:
    assert exists(kind, name)


def test_every_rule_that_names_an_item_names_one_of_the_catalogue() -> None:
    known = {row[0] for row in ROWS}
    assert {item for rule in CATALOGUE.values() for item in rule.items} <= known


def exists(kind: str, name: str) -> bool:
    match kind:
        case "schema":
            record, *fields = name.split(".")
            return has_field(read_schema(record), fields)
        case "rule":
            return name in CATALOGUE
        case "page":
            return (REPOSITORY / "generator" / "qinqing" / "site" / "pages" / f"{name}.py").is_file()
        case "measure":
            from qinqing.standing.measures import MEASURES

            return name in MEASURES
        case "board":
            return (REPOSITORY / "data" / "schemes" / f"{name}.yaml").is_file()
    return (REPOSITORY / name).is_file()


def has_field(schema: Mapping[str, Any], fields: list[str]) -> bool:
    for field in fields:
        schema = schema.get("items", schema)
        if field not in schema.get("properties", {}):
            return False
        schema = schema["properties"][field]
    return True
