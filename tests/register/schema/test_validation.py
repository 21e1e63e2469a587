"""jsonschema, which defines what is valid, and jsonschema-rs, which gives verdicts, always say the same."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qinqing.errors import QinqingError
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.schema.exact_engine import ExactEngine
from qinqing.register.schema.fast_engine import FastEngine, fast_engine_is_installed
from qinqing.register.schema.schema_files import read_schemas
from qinqing.register.schema.validation import SchemaSet
from support.schema_mutations import changed_fields, changed_values

needs_fast = pytest.mark.skipif(not fast_engine_is_installed(), reason="jsonschema-rs is not installed")
SCHEMAS = read_schemas()
SCHEMA_SET = SchemaSet(SCHEMAS)


def parts(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the schema and every part of it that describes a field or an item."""
    yield schema
    for part in schema.get("properties", {}).values():
        yield from parts(part)
    if "items" in schema:
        yield from parts(schema["items"])


def distinct_parts() -> list[dict[str, Any]]:
    """Return every field schema once for each different set of demands."""
    found: dict[str, dict[str, Any]] = {}
    for schema in SCHEMAS.values():
        for part in parts(schema):
            demands = {key: value for key, value in part.items() if key not in {"title", "description", "examples"}}
            found.setdefault(repr(demands), part)
    return list(found.values())


@needs_fast
def test_engines_agree_on_every_field_with_odd_values() -> None:
    compared = 0
    for part in distinct_parts():
        exact, fast = ExactEngine(part), FastEngine(part)
        for example in part["examples"]:
            for value in (example, *changed_values(example)):
                assert exact.is_valid(value) == fast.is_valid(value), f"{part['title']}: {value!r}"
                compared += 1
    assert compared > 10_000


@needs_fast
@pytest.mark.parametrize("kind", ALL_KINDS)
def test_engines_agree_on_records_with_one_field_changed(kind: str) -> None:
    exact, fast = SCHEMA_SET.exact_engine(kind), SCHEMA_SET.fast_engine(kind)
    example = SCHEMAS[kind]["examples"][0]
    assert exact.is_valid(example)
    assert fast.is_valid(example)
    verdicts = set()
    for record in changed_fields(example):
        verdict = exact.is_valid(record)
        assert verdict == fast.is_valid(record), record
        verdicts.add(verdict)
    assert False in verdicts


TEXTS = st.one_of(
    st.text(max_size=30),
    st.from_regex(r"[0-9０-９]{4}[-/年][0-9Q]{1,2}([-/月][0-9]{1,2}日?)?\n?", fullmatch=True),
    st.from_regex(r"(qu|shi|Q)-[a-z-]{0,40}\n?", fullmatch=True),
    st.from_regex(r"https?://[a-z.\-]{0,12}(:[0-9]{0,6})?/?[a-z%0-9#?]{0,8}", fullmatch=True),
)
NUMBERS = st.one_of(
    st.integers(-(10**40), 10**40),
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=6),
    st.integers(0, 3).map(Decimal),
)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), TEXTS, NUMBERS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)),
    max_leaves=6,
)
SCALAR_ENGINES = [(part, ExactEngine(part)) for part in distinct_parts() if part["type"] not in {"object"}]


@pytest.mark.slow
@needs_fast
@settings(max_examples=400, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(choice=st.integers(0, len(SCALAR_ENGINES) - 1), value=VALUES)
def test_engines_agree_on_arbitrary_values(choice: int, value: object) -> None:
    part, exact = SCALAR_ENGINES[choice]
    assert exact.is_valid(value) == FastEngine(part).is_valid(value)


@needs_fast
def test_engines_agree_on_exact_multiples() -> None:
    for step, value, fits in (
        (Decimal("0.1"), Decimal("3.8"), True),
        (Decimal("0.01"), Decimal("19.99"), True),
        (Decimal("0.01"), Decimal("19.999"), False),
        (Decimal("0.0001"), Decimal("1E+20"), True),
        (3, 10, False),
        (3, 9, True),
    ):
        schema = {"multipleOf": step}
        assert ExactEngine(schema).is_valid(value) is fits
        assert FastEngine(schema).is_valid(value) is fits


def test_multiples_of_huge_numbers_do_not_fail() -> None:
    assert ExactEngine({"multipleOf": Decimal("0.0001")}).is_valid(Decimal("1E+40"))


def test_a_refusal_that_nobody_can_explain_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Refusing:
        def is_valid(self, value: object, /) -> bool:
            return value is Refusing

    kind = "policy-holidays"
    schema_set = SchemaSet({kind: SCHEMAS[kind]})
    path = "data/policy/holidays.yaml"
    document = read_document(b"adjustments: []\n", path)
    monkeypatch.setattr(schema_set, "_fast_installed", True)
    monkeypatch.setattr(schema_set, "_fast", {kind: Refusing()})
    assert [(finding.code, finding.line) for finding in schema_set.validate(kind, document, path)] == [("QQ299", 1)]
    assert schema_set.validate(kind, document, path, engine="jsonschema") == ()


def test_asking_for_an_engine_that_is_not_installed_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    kind = "policy-holidays"
    schema_set = SchemaSet({kind: SCHEMAS[kind]})
    monkeypatch.setattr(schema_set, "_fast_installed", False)
    document = read_document(b"adjustments: []\n", "data/policy/holidays.yaml")
    assert schema_set.validate(kind, document, "data/policy/holidays.yaml") == ()
    with pytest.raises(QinqingError, match="not installed"):
        schema_set.validate(kind, document, "data/policy/holidays.yaml", engine="fast")
