"""Every number, date, text and list of every schema ends on either side; what is beyond is told with the bound.

Whatever a loop runs over or a page lists is thereby bounded where it is written: no record can ask for a billion of
anything.  A new field without bounds is red here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from qinqing.findings.catalogue import message_of, remedy_of
from qinqing.findings.finding import Finding
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.schema.fast_engine import fast_engine_is_installed
from qinqing.register.schema.portable_patterns import compile_pattern
from qinqing.register.schema.schema_files import read_schemas
from qinqing.register.schema.schema_subset import subschemas
from qinqing.register.schema.validation import EngineName, SchemaSet

ENGINES: list[EngineName] = ["jsonschema", "fast"] if fast_engine_is_installed() else ["jsonschema"]
FIRST_DAY, LAST_DAY = date(1949, 1, 1), date(2099, 12, 31)
MONTHS = ("2000-01", "2099-12")
_ENDLESS = re.compile(r"[*+]|\{[0-9]+,\}")
_TYPED = ("integer", "number", "string", "array")

Leaf = Mapping[str, Any]


def leaves(schema: Mapping[str, Any], place: str) -> Iterator[tuple[str, Leaf]]:
    """Yield every part of ``schema`` that says a type and is no group of fields, with its place."""
    if schema.get("type") in _TYPED:
        yield place, schema
    for number, part in enumerate(subschemas(schema)):
        if part is not False:
            yield from leaves(part, f"{place}.{part.get('title', number)}")


LEAVES = [found for kind, schema in read_schemas().items() for found in leaves(schema, kind)]


def by_demand(*types: str) -> dict[str, Leaf]:
    """Return one leaf of ``types`` for each set of demands, by its first place."""
    found: dict[str, tuple[str, Leaf]] = {}
    for place, leaf in LEAVES:
        if leaf["type"] in types and not _is_choice(leaf):
            demands = {key: value for key, value in leaf.items() if key in _DEMANDS}
            found.setdefault(json.dumps(demands, default=str, sort_keys=True), (place, leaf))
    return dict(found.values())


_DEMANDS = {"type", "format", "pattern", "minimum", "maximum", "multipleOf", "minLength", "maxLength", "minItems",
            "maxItems", "uniqueItems"}  # fmt: skip


def _is_choice(leaf: Leaf) -> bool:
    return "enum" in leaf or "const" in leaf


def _is_bounded_pattern(pattern: str) -> bool:
    return pattern.startswith("^") and pattern.endswith("$") and _ENDLESS.search(pattern) is None


def judge(leaf: Leaf, written: str, engine: EngineName) -> tuple[Finding, ...]:
    """Return what is told of a record with one field of the shape ``leaf`` where ``written`` stands as YAML."""
    schema = {"title": "记录", "type": "object", "properties": {"field": leaf}}
    document = read_document(f"field: {written}\n".encode(), "example.yaml")
    return SchemaSet({"example": schema}).validate("example", document, "example.yaml", engine=engine)


def told(findings: tuple[Finding, ...]) -> str:
    return "".join(message_of(finding, language) + remedy_of(finding, language)
                   for finding in findings for language in ("zh", "en"))  # fmt: skip


def test_every_kind_is_looked_at() -> None:
    assert {place.partition(".")[0] for place, _ in LEAVES} == set(ALL_KINDS)


def test_no_number_is_without_a_least_and_a_greatest_value() -> None:
    for place, leaf in LEAVES:
        if leaf["type"] in {"integer", "number"} and not _is_choice(leaf):
            assert {"minimum", "maximum"} <= set(leaf), place


def test_no_text_is_without_a_greatest_length() -> None:
    for place, leaf in LEAVES:
        if leaf["type"] == "string" and not _is_choice(leaf) and leaf.get("format") != "date":
            assert "maxLength" in leaf or _is_bounded_pattern(leaf.get("pattern", "")), place


def test_no_list_is_without_a_greatest_length() -> None:
    for place, leaf in LEAVES:
        if leaf["type"] == "array":
            chosen_once = leaf.get("uniqueItems") and _is_choice(leaf["items"])
            assert "maxItems" in leaf or chosen_once, place


def test_no_date_and_no_period_is_without_a_first_and_a_last_year() -> None:
    for place, leaf in LEAVES:
        if leaf.get("format") == "date":
            assert leaf["pattern"] == "^(19(49|[5-9][0-9])|20[0-9]{2})-", place
        elif "pattern" in leaf and "a-z" not in leaf["pattern"]:
            for example in leaf["examples"]:
                other = re.sub(r"20[0-9]{2}", "0000", example)
                assert other == example or compile_pattern(leaf["pattern"]).search(other) is None, place


@pytest.mark.parametrize("engine", ENGINES)
def test_both_ends_of_every_number_are_legal_and_one_beyond_is_told_with_the_bound(engine: EngineName) -> None:
    for place, leaf in by_demand("integer", "number").items():
        step = 1 if leaf["type"] == "integer" else Decimal("0.01")
        for bound, beyond in ((leaf["minimum"], -step), (leaf["maximum"], step)):
            assert judge(leaf, str(bound), engine) == (), f"{place}: {bound}"
            findings = judge(leaf, str(bound + beyond), engine)
            assert [finding.code for finding in findings] == ["QQ211"], f"{place}: {bound + beyond}"
            assert str(bound) in told(findings), place


@pytest.mark.parametrize("engine", ENGINES)
def test_both_ends_of_every_date_are_legal_and_a_day_beyond_is_told_with_the_bound(engine: EngineName) -> None:
    dates = {place: leaf for place, leaf in by_demand("string").items() if leaf.get("format") == "date"}
    assert dates
    day = timedelta(days=1)
    for place, leaf in dates.items():
        for bound, beyond in ((FIRST_DAY, FIRST_DAY - day), (LAST_DAY, LAST_DAY + day)):
            assert judge(leaf, f'"{bound}"', engine) == (), place
            findings = judge(leaf, f'"{beyond}"', engine)
            assert [finding.code for finding in findings] == ["QQ208"], place
            assert "年份应在1949年至2099年之间" in told(findings), place
            assert "from 1949 to 2099" in told(findings), place


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("form", ["{}-01", "{}-12", "{}-Q1", "{}-Q4", "{}-H1", "{}-H2", "{}", "{}-01-31 09:30",
                                  "示优办〔{}〕5号"])  # fmt: skip
def test_both_ends_of_every_period_are_legal_and_a_year_beyond_is_told_with_the_bound(
    form: str, engine: EngineName
) -> None:
    patterned = [(place, leaf) for place, leaf in by_demand("string").items() if "20[0-9]{2}" in leaf.get("pattern", "")
                 and "format" not in leaf]  # fmt: skip
    fitting = [(place, leaf) for place, leaf in patterned if judge(leaf, f'"{form.format(2023)}"', engine) == ()]
    assert fitting
    for place, leaf in fitting:
        for bound, beyond in ((2000, 1999), (2099, 2100), (2000, "0000"), (2099, 9999)):
            assert judge(leaf, f'"{form.format(bound)}"', engine) == (), place
            findings = judge(leaf, f'"{form.format(beyond)}"', engine)
            assert [finding.code for finding in findings] == ["QQ208"], place
            assert "年份应在2000年至2099年之间" in told(findings), place


@pytest.mark.parametrize("engine", ENGINES)
def test_a_text_of_the_greatest_length_is_legal_and_one_more_is_told_with_the_bound(engine: EngineName) -> None:
    for place, leaf in by_demand("string").items():
        if "maxLength" in leaf and "pattern" not in leaf:
            longest = leaf["maxLength"]
            assert judge(leaf, f'"{"字" * longest}"', engine) == (), place
            findings = judge(leaf, f'"{"字" * (longest + 1)}"', engine)
            assert [finding.code for finding in findings] == ["QQ210"], place
            assert f"最多{longest}个字" in told(findings), place


@pytest.mark.slow
@pytest.mark.parametrize("engine", ENGINES)
def test_a_list_of_the_greatest_length_is_legal_and_one_more_is_told_with_the_bound(engine: EngineName) -> None:
    for place, leaf in by_demand("array").items():
        if "maxItems" in leaf:
            bare = {**leaf, "items": {"title": "项", "type": "integer", "examples": [1]}}
            most = leaf["maxItems"]
            assert judge(bare, str(list(range(most))), engine) == (), place
            findings = judge(bare, str(list(range(most + 1))), engine)
            assert [finding.code for finding in findings] == ["QQ212"], place
            assert f"最多{most}项" in told(findings), place
