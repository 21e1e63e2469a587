"""The schemas themselves: complete, portable, with examples that are valid, and as the code believes they are."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from qinqing.disclosure.references import ANY_RECORD
from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.schema.exact_engine import ExactEngine
from qinqing.register.schema.schema_files import read_schema, read_schema_file, read_schemas
from qinqing.register.schema.schema_subset import check_subset, subschemas
from support.trees import REPOSITORY

SCHEMAS = read_schemas()
VISIBILITIES = {"public", "internal", "masked"}
MASKS = {"surname", "title", "enterprise"}
NAMES = {"person", "enterprise", "unit"}

# The enumerations that the speech and the conventions fix, word for word, wherever they are used.
FIXED_ENUMERATIONS = {
    "七种类型": ["业务霸权型", "怠政懒政型", "权力变现型", "买卖人情型", "阳奉阴违型", "倚老卖老型", "墨守成规型"],
    "现象": ["股长文化", "局长现象", "副局长现象"],
    "执法问题": [
        "执法不公",
        "选择性执法",
        "随意性执法",
        "以罚代管",
        "不扫码",
        "不按要求填报",
        "超计划检查",
        "超范围检查",
        "不文明执法",
    ],
    "整治问题": ["不担当", "不作为", "乱决策", "乱拍板", "行动少", "落实差"],
    "入企类型": ["走访慰问", "执法检查", "参观调研", "其他"],
    "柔性执法": ["首违免罚", "轻微免罚", "分期缴纳", "延期缴纳"],
    "通报种类": ["督查通报", "通报表扬", "通报批评", "成绩通报", "排名通报"],
    "堵点痛点难点": ["堵点", "痛点", "难点"],
    "聚焦环节": ["政令畅通", "行政审批", "政务服务", "其他"],
    "诉求渠道": ["扫码", "月例会", "12345", "信访", "窗口", "走访"],
    "期限性质": ["规定", "承诺"],
    "结果运用": ["通报表扬", "通报批评", "限期整改", "取消评先评优", "降职", "免职"],
}


def every_field(schema: dict[str, Any], place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each described part of a schema with its place: the root, every field, every item of a list."""
    yield place, schema
    for key, part in schema.get("properties", {}).items():
        yield from every_field(part, f"{place}.{key}")
    if "items" in schema:
        yield from every_field(schema["items"], f"{place}[]")


FIELDS = [found for kind, schema in SCHEMAS.items() for found in every_field(schema, kind)]


def test_every_kind_has_its_schema_and_no_schema_is_without_a_kind() -> None:
    files = {path.name.removesuffix(".schema.json") for path in (REPOSITORY / "schemas").iterdir()}
    assert files == {*ALL_KINDS, "common"}


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_schema_is_a_schema_in_both_drafts_and_keeps_to_the_subset(kind: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[kind])
    Draft7Validator.check_schema({key: value for key, value in SCHEMAS[kind].items() if key != "$schema"})
    check_subset(SCHEMAS[kind], kind)
    assert SCHEMAS[kind]["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", [*ALL_KINDS, "common"])
def test_schema_file_is_a_schema_in_both_drafts_and_claims_no_address(name: str) -> None:
    written = read_schema_file(f"{name}.schema.json")
    Draft202012Validator.check_schema(written)
    Draft7Validator.check_schema({key: value for key, value in written.items() if key != "$schema"})
    # With an address of its own, a reader would look for the common shapes there and not beside the file.
    assert "$id" not in written


def test_every_field_has_chinese_words_and_an_example() -> None:
    for place, part in FIELDS:
        for keyword in ("title", "description"):
            assert any("一" <= letter <= "鿿" for letter in part.get(keyword, "")), f"{place}: {keyword}"
        assert part["description"].endswith(("。", "；", "”")), place
        assert part["description"].rstrip("。") != part["title"], f"{place}: the description only repeats the title"
        assert part["examples"], f"{place}: examples"


def test_every_example_fits_its_own_part() -> None:
    for place, part in FIELDS:
        engine = ExactEngine(part)
        for example in part["examples"]:
            assert list(engine.problems(example)) == [], f"{place}: {example!r}"


def test_no_object_takes_unknown_fields_and_required_fields_exist() -> None:
    for place, part in FIELDS:
        if part["type"] == "object":
            assert part["additionalProperties"] is False, place
            assert set(part.get("required", ())) <= set(part["properties"]), place


def test_conditions_and_choices_name_fields_that_exist() -> None:
    for place, part in FIELDS:
        for inner in _branches(part):
            named = set(inner.get("required", ())) | set(inner.get("properties", {}))
            assert named <= set(part.get("properties", {})), place


def _branches(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for inner in subschemas({key: value for key, value in schema.items() if key not in {"properties", "items"}}):
        yield inner
        yield from _branches(inner)


def test_no_reference_is_left_to_resolve() -> None:
    # Forms, messages, documentation and the generator of records all read a schema that stands for itself.
    assert not [place for place, part in FIELDS if "$ref" in part or "$defs" in part]


def test_visibility_and_masks_are_known() -> None:
    for place, part in FIELDS:
        assert part.get("x-visibility", "public") in VISIBILITIES, place
        assert ("x-mask" in part) == (part.get("x-visibility") == "masked"), place
        assert part.get("x-mask", "title") in MASKS, place
        assert part.get("x-reference", "unit") in {*ALL_KINDS, ANY_RECORD}, place
        assert part.get("x-name", "unit") in NAMES, place
    for kind, schema in SCHEMAS.items():
        assert schema.get("x-visibility") == "public", kind


def test_every_field_for_a_name_says_whose_name_it_is() -> None:
    """Else a name that is withheld there would stand in the texts of others."""
    for place, part in FIELDS:
        words = part["title"]
        if part["type"] == "string" and ("姓名" in words or "企业编号" in words or "企业名称" in words):
            assert part.get("x-name") in ("person", "enterprise"), place
        if part.get("x-mask") == "surname":
            assert part.get("x-name") == "person", place


def test_everything_inside_an_internal_field_is_internal() -> None:
    for place, part in FIELDS:
        if part.get("x-visibility") == "internal" and part["type"] == "array" and part["items"]["type"] == "object":
            for key, inner in part["items"]["properties"].items():
                assert inner.get("x-visibility") == "internal", f"{place}[].{key}"


def test_a_pattern_or_format_is_explained_in_words() -> None:
    for place, part in FIELDS:
        if "pattern" in part or "format" in part:
            assert part.get("x-message"), place
        choices = {keyword for keyword in ("oneOf", "anyOf") if keyword in part}
        assert choices <= set(part.get("x-messages", {})), place


def test_no_schema_has_a_field_for_a_computed_figure() -> None:
    computed = {"rank", "ranking", "score", "total_score", "rate", "ratio", "coverage", "percentage", "days_late"}
    for place, part in FIELDS:
        # The layer of an indicator's chief and the rank of a post are words, not figures.
        figures = {key for key, inner in part.get("properties", {}).items() if inner["type"] in {"integer", "number"}}
        assert not figures & computed, place


@pytest.mark.parametrize("name", FIXED_ENUMERATIONS)
def test_enumerations_of_the_speech_are_word_for_word(name: str) -> None:
    wanted = FIXED_ENUMERATIONS[name]
    used = [part["enum"] for _, part in FIELDS if "enum" in part]
    assert wanted in used
    same_words = [enumeration for enumeration in used if set(enumeration) == set(wanted)]
    assert all(enumeration == wanted for enumeration in same_words)


def test_enumerations_of_one_title_are_equal_across_schemas() -> None:
    by_title: dict[str, list[Any]] = {}
    for place, part in FIELDS:
        if "enum" in part and part["title"] in {"企业类别", "七种类型", "期限性质", "方向", "公开方式", "统计周期"}:
            assert by_title.setdefault(part["title"], part["enum"]) == part["enum"], place
    assert len(by_title) == 6


def test_five_satisfaction_levels_of_a_review_are_counted_apart() -> None:
    review = SCHEMAS["service"]["properties"]["reviews"]["items"]["properties"]
    titles = [part["title"] for part in review.values()]
    assert titles[3:8] == ["非常满意", "满意", "基本满意", "不满意", "非常不满意"]


def test_subset_refuses_what_it_does_not_know() -> None:
    for schema, word in (
        ({"requird": []}, "unknown keyword"),
        ({"type": "text"}, "unknown type"),
        ({"format": "time"}, "unknown format"),
        ({"pattern": r"^\p{Han}$"}, "does not mean the same"),
        ({"additionalProperties": True}, "additionalProperties"),
        ({"if": {"properties": {"a": {"const": 1}}}}, "condition"),
        ({"oneOf": [{"type": "string"}]}, "choice"),
    ):
        with pytest.raises(ValueError, match=word):
            check_subset({"properties": {"inside": schema}}, "example")


def test_numbers_of_a_schema_are_never_binary_fractions() -> None:
    assert not any(isinstance(value, float) for kind in ALL_KINDS for value in _leaves(read_schema(kind)))


def _leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner)
    else:
        yield value


def test_typed_records_are_what_the_generator_writes_from_the_schemas() -> None:
    specification = importlib.util.spec_from_file_location(
        "generate_records", REPOSITORY / "generator" / "tools" / "generate_records.py"
    )
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    # Dataclasses look their module up while it is being made.
    sys.modules["generate_records"] = module
    try:
        specification.loader.exec_module(module)
        written = {path: module.formatted(path, text) for path, text in module.generate().items()}
    finally:
        del sys.modules["generate_records"]
    assert {path.name for path in written} == {"typed.py", "words.py"}
    for path, text in written.items():
        assert path.read_text(encoding="utf-8") == text, f"{path.name} is stale: run `make generate`"
