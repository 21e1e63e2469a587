"""Forms made: what the schema of a kind asks, with what is known of the answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qinqing.forms.form import BLANK, Form, Limits, Question, Visibility
from qinqing.register.schema.schema_files import Schema


def make_form(schema: Schema, known: Mapping[str, Any]) -> Form:
    """Return the form that a record of ``schema`` answers.

    ``known`` holds the values that are settled, ``BLANK`` where an optional field should stand open.
    """
    visibility = schema.get("x-visibility", "public")
    return Form(
        title=schema["title"], description=schema["description"], questions=_parts(schema, known, visibility=visibility)
    )


def _parts(schema: Schema, known: Any, *, visibility: Visibility) -> tuple[Question, ...]:
    settled: Mapping[str, Any] = {} if known is BLANK else known
    required = schema.get("required", ())
    return tuple(
        _field(key, part, settled, required=key in required, visibility=visibility)
        for key, part in schema["properties"].items()
    )


def _field(key: str, schema: Schema, known: Mapping[str, Any], *, required: bool, visibility: Visibility) -> Question:
    is_open = required or key in known
    # An optional field that nothing is known of shows how it would be filled in.
    answer = known.get(key, BLANK) if is_open else schema["examples"][0]
    return _question(key, schema, answer, required=required, is_open=is_open, visibility=visibility)


def _question(
    key: str, schema: Schema, known: Any, *, required: bool, is_open: bool, visibility: Visibility
) -> Question:
    shown: Visibility = schema.get("x-visibility", visibility)
    is_group, is_list = schema["type"] == "object", schema["type"] == "array"
    return Question(
        key=key,
        label=schema["title"],
        hint=schema["description"],
        type=schema["type"],
        required=required,
        is_open=is_open,
        visibility=shown,
        choices=tuple(schema.get("enum") or schema.get("items", {}).get("enum", ())),
        limits=_limits(schema),
        example=schema["examples"][0],
        answer=BLANK if is_group or is_list else known,
        parts=_parts(schema, known, visibility=shown) if is_group else (),
        entries=_entries(schema["items"], known, visibility=shown) if is_list else (),
        further=_entry(schema["items"], BLANK, visibility=shown) if is_list else None,
    )


def _entries(schema: Schema, known: Any, *, visibility: Visibility) -> tuple[Question, ...]:
    settled = (BLANK,) if known is BLANK else known
    return tuple(_entry(schema, entry, visibility=visibility) for entry in settled)


def _entry(schema: Schema, known: Any, *, visibility: Visibility) -> Question:
    return _question("", schema, known, required=True, is_open=True, visibility=visibility)


def _limits(schema: Schema) -> Limits:
    return Limits(
        minimum=schema.get("minimum"),
        maximum=schema.get("maximum"),
        shortest=schema.get("minLength"),
        longest=schema.get("maxLength"),
        fewest=schema.get("minItems"),
        most=schema.get("maxItems"),
        distinct=schema.get("uniqueItems", False),
        pattern=schema.get("pattern", ""),
        format=schema.get("format", ""),
        message=schema.get("x-message", ""),
    )
