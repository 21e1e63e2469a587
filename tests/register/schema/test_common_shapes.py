"""A shape that fields share stands once in ``common.schema.json``; a reference to it cannot go astray in silence."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.schema.common_shapes import COMMON_FILE, with_shapes
from qinqing.register.schema.schema_files import common_shapes, read_schema_file
from qinqing.register.schema.schema_subset import check_subset
from qinqing.register.schema.validation import SchemaSet

WRITTEN = {kind: read_schema_file(f"{kind}.schema.json") for kind in ALL_KINDS}
# What a field says for itself: its words, what the public may see of it, and what it refers to.
OWN_WORDS = {"title", "description", "examples", "x-visibility", "x-mask", "x-messages", "x-reference"}
SHAPES = {
    "code": {"type": "string", "pattern": "^[a-z]+$", "x-message": "只能使用英文小写字母"},
    "pair": {"type": "array", "items": {"$ref": "common.schema.json#/$defs/code"}},
}


def fields(schema: Mapping[str, Any], place: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every field and every item of a schema as it is written, with its place."""
    for key, part in schema.get("properties", {}).items():
        yield f"{place}.{key}", part
        yield from fields(part, f"{place}.{key}")
    if "items" in schema:
        yield f"{place}[]", schema["items"]
        yield from fields(schema["items"], f"{place}[]")


FIELDS = [found for kind, schema in WRITTEN.items() for found in fields(schema, kind)]


def field(**words: object) -> dict[str, Any]:
    return {"type": "object", "properties": {"name": words}}


def resolved(**words: object) -> Any:
    return with_shapes(field(**words), SHAPES, "example")["properties"]["name"]


def test_a_reference_gives_way_to_the_shape_it_names() -> None:
    reference = f"{COMMON_FILE}#/$defs/code"
    assert resolved(**{"title": "名称", "$ref": reference, "examples": ["a"]}) == {
        "title": "名称",
        "type": "string",
        "pattern": "^[a-z]+$",
        "x-message": "只能使用英文小写字母",
        "examples": ["a"],
    }


def test_the_words_of_a_field_win_over_those_of_the_shape() -> None:
    reference = f"{COMMON_FILE}#/$defs/code"
    assert resolved(**{"$ref": reference, "x-message": "应为项目编号"})["x-message"] == "应为项目编号"


def test_a_shape_may_use_another_and_every_place_of_a_schema_may_use_shapes() -> None:
    pair = {"$ref": f"{COMMON_FILE}#/$defs/pair"}
    code = {"$ref": f"{COMMON_FILE}#/$defs/code"}
    schema = {
        "properties": {"a": pair, "b": {"items": code}},
        "allOf": [{"if": code, "then": code, "else": code}, {"properties": {"c": False}}],
    }
    text = json.dumps(with_shapes(schema, SHAPES, "example"))
    assert "$ref" not in text
    assert text.count("^[a-z]+$") == 5


def test_a_word_in_an_example_is_not_a_reference() -> None:
    assert resolved(type="object", examples=[{"$ref": "x"}])["examples"] == [{"$ref": "x"}]


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        (f"{COMMON_FILE}#/$defs/cod", "leads nowhere"),
        ("#/$defs/code", "leads nowhere"),
        ("unit.schema.json#/$defs/code", "leads nowhere"),
        (f"https://example.org/{COMMON_FILE}#/$defs/code", "leads nowhere"),
    ],
)
def test_a_reference_to_anything_but_a_common_shape_is_refused(reference: str, words: str) -> None:
    with pytest.raises(ValueError, match=rf"example: .*{words}"):
        resolved(**{"$ref": reference})


@pytest.mark.parametrize("demand", [{"type": "integer"}, {"maxLength": 3}, {"enum": ["a"]}, {"pattern": "^x"}])
def test_a_demand_beside_a_reference_is_refused(demand: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"example: .* stands beside a reference"):
        resolved(**{"$ref": f"{COMMON_FILE}#/$defs/code", **demand})


def test_shapes_that_lead_in_a_circle_are_refused() -> None:
    shapes = {
        "a": {"type": "array", "items": {"$ref": f"{COMMON_FILE}#/$defs/b"}},
        "b": {"type": "array", "items": {"$ref": f"{COMMON_FILE}#/$defs/a"}},
    }
    with pytest.raises(ValueError, match=r"example: .* leads back to itself"):
        with_shapes({"items": {"$ref": f"{COMMON_FILE}#/$defs/a"}}, shapes, "example")


def test_a_reference_that_nobody_resolved_is_beyond_the_subset() -> None:
    with pytest.raises(ValueError, match=r"unit: unknown keyword '\$ref'"):
        check_subset(WRITTEN["unit"], "unit")
    with pytest.raises(ValueError, match=r"unit: unknown keyword '\$ref'"):
        SchemaSet({"unit": WRITTEN["unit"]})


def test_the_file_of_common_shapes_holds_shapes_and_is_no_kind() -> None:
    assert set(read_schema_file(COMMON_FILE)) == {"$schema", "title", "description", "$defs"}
    assert COMMON_FILE.removesuffix(".schema.json") not in ALL_KINDS


@pytest.mark.parametrize("name", common_shapes())
def test_a_shape_is_within_the_subset_explained_and_used_by_several_fields(name: str) -> None:
    shape = common_shapes()[name]
    check_subset(with_shapes(shape, common_shapes(), name), name)
    assert shape["title"]
    assert shape["description"].endswith("。")
    # What the public may see is decided where the field stands.
    assert not {"x-visibility", "x-mask", "examples"} & set(shape)
    assert sum(part.get("$ref") == f"{COMMON_FILE}#/$defs/{name}" for _, part in FIELDS) > 1


def test_a_field_that_refers_to_a_shape_keeps_its_own_words() -> None:
    referring = [(place, part) for place, part in FIELDS if "$ref" in part]
    assert len(referring) > 200
    for place, part in referring:
        assert {"title", "description", "examples"} <= set(part) <= {"$ref", *OWN_WORDS}, place


def test_no_shape_with_a_pattern_a_format_or_choices_is_written_twice() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    shapes = [(f"common.{name}", shape) for name, shape in common_shapes().items()]
    for place, part in (*shapes, *FIELDS):
        if {"pattern", "format", "enum"} & set(part):
            demands = {keyword: value for keyword, value in part.items() if keyword not in OWN_WORDS}
            places[json.dumps(demands, ensure_ascii=False, sort_keys=True)].append(place)
    assert [written for written in places.values() if len(written) > 1] == []
