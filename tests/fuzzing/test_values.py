"""What the fuzzer makes is what the schemas allow, and reaches both ends of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

import pytest

from fuzzing.patterns import matching_text
from fuzzing.repository import beginning, known_in
from fuzzing.texts import HOSTILE, odd_text
from fuzzing.values import Known, Maker
from qinqing.register.document.yaml_document import UNREADABLE
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.schema.portable_patterns import compile_pattern
from qinqing.register.schema.schema_subset import subschemas
from support.checking import schema_set


def parts(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield schema
    for part in subschemas(schema):
        if part is not False:
            yield from parts(part)


def all_parts() -> Iterator[Mapping[str, Any]]:
    for kind in ALL_KINDS:
        yield from parts(schema_set().schema(kind))


@pytest.mark.parametrize("pattern", sorted({part["pattern"] for part in all_parts() if "pattern" in part}))
def test_no_pattern_of_a_schema_is_beyond_the_fuzzer(pattern: str) -> None:
    made = [matching_text(pattern, Random(seed)) for seed in range(20)]
    assert all(text is not None and compile_pattern(pattern).search(text) for text in made)
    assert len(set(made)) > 1 or not pattern.endswith("$")


def test_a_pattern_that_nothing_fits_is_given_up() -> None:
    assert matching_text("^(?!a)a$", Random(1)) is None


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_no_kind_of_record_is_beyond_the_fuzzer(kind: str) -> None:
    known = known_in(dict(beginning("mini")))
    engine = schema_set().fast_engine(kind)
    assert any(engine.is_valid(Maker(Random(seed), known).value(schema_set().schema(kind), kind)) for seed in range(20))


def test_numbers_and_lists_reach_both_ends() -> None:
    number = {"type": "integer", "minimum": 3, "maximum": 9}
    items = {"type": "array", "items": {"type": "boolean"}, "minItems": 1, "maxItems": 4}
    maker = Maker(Random(1), Known())
    assert {3, 9} <= {maker.value(number, "") for _ in range(100)} <= set(range(3, 10))
    assert {len(maker.value(items, "")) for _ in range(100)} == {1, 2, 3, 4} - {2}


@pytest.mark.parametrize(("shortest", "longest"), [(1, 1), (1, 20), (5, 5), (1, 2000)])
def test_no_text_is_shorter_or_longer_than_it_may_be(shortest: int, longest: int) -> None:
    lengths = {len(odd_text(Random(seed), shortest=shortest, longest=longest)) for seed in range(100)}
    assert shortest <= min(lengths) <= max(lengths) <= longest


@pytest.mark.parametrize("text", HOSTILE)
def test_every_hostile_text_is_legal_in_a_record(text: str) -> None:
    read = read_document(f"a: {_quoted(text)}\n".encode(), "data/x.yaml")
    assert read.value is not UNREADABLE
    assert read.findings == ()


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
