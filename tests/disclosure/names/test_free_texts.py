"""No text of a record is forgotten: which fields hold texts is read from the schemas."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from qinqing.disclosure.names.free_texts import is_free, texts_of_kind, with_free_texts
from qinqing.register.reading import read_register
from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.records.register import Register
from qinqing.register.schema.validation import SchemaSet
from support.trees import mini_tree

SCHEMA_SET = SchemaSet.load()
SCHEMAS = {kind: SCHEMA_SET.schema(kind) for kind in ALL_KINDS}


@pytest.fixture(scope="module")
def register() -> Register:
    """The golden register, with everything in it."""
    return read_register(mini_tree(), schema_set=SCHEMA_SET).register


def everything(register: Register, kind: str, *, free: bool) -> list[tuple[str, Any, str]]:
    texts = texts_of_kind(register, kind, SCHEMAS[kind], lambda schema, _: is_free(schema) is free)
    return [(path, written.pointer, written.text) for path, written in texts]


def test_every_free_text_of_every_kind_is_changed_and_nothing_else(register: Register) -> None:
    changed = with_free_texts(register, SCHEMAS, lambda path: lambda text: f"{text}※{path}")
    for kind in ALL_KINDS:
        assert everything(changed, kind, free=False) == everything(register, kind, free=False)
        assert everything(changed, kind, free=True) == [
            (path, pointer, f"{text}※{path}") for path, pointer, text in everything(register, kind, free=True)
        ]


def test_what_no_change_touches_stays_the_same(register: Register) -> None:
    assert with_free_texts(register, SCHEMAS, lambda _path: str) == register
    assert with_free_texts(replace(register, site=None), SCHEMAS, lambda _path: str).site is None


def test_the_visibility_of_a_field_is_that_of_what_holds_it(register: Register) -> None:
    seen = {
        (written.pointer[-1], written.visibility)
        for _, written in texts_of_kind(register, "visits", SCHEMAS["visits"], lambda _schema, _visibility: True)
    }
    assert ("enterprise", "internal") in seen
    assert ("content", "public") in seen


def test_a_place_is_named_as_in_the_file(register: Register) -> None:
    schema = {"properties": {"measures": {"type": "array", "items": {"type": "string"}}}}
    found = list(texts_of_kind(register, "rectification", schema, lambda _schema, _visibility: True))
    first = register.rectifications[0]
    assert [written.pointer for path, written in found if path == first.path] == [
        ("measures", place) for place in range(len(first.measures))
    ]
