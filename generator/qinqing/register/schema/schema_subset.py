"""The part of JSON Schema that the record schemas use: what draft-07 readers, both engines and our sentences know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qinqing.register.schema.formats import FORMATS
from qinqing.register.schema.portable_patterns import compile_pattern

ANNOTATIONS = frozenset(
    {
        "$schema",
        "title",
        "description",
        "examples",
        "x-visibility",
        "x-mask",
        "x-name",
        "x-message",
        "x-messages",
        "x-reference",
    }
)
ASSERTIONS = frozenset(
    {
        "type",
        "enum",
        "const",
        "pattern",
        "format",
        "minLength",
        "maxLength",
        "minimum",
        "maximum",
        "multipleOf",
        "minItems",
        "maxItems",
        "uniqueItems",
        "required",
        "additionalProperties",
        "oneOf",
        "anyOf",
    }
)
APPLICATORS = frozenset({"properties", "items", "allOf", "if", "then", "else"})
KEYWORDS = ANNOTATIONS | ASSERTIONS | APPLICATORS
TYPES = frozenset({"object", "array", "string", "integer", "number", "boolean"})


def subschemas(schema: Mapping[str, Any]) -> Iterator[Any]:
    """Yield every schema directly inside ``schema``; one may be ``False``, which nothing fits."""
    yield from schema.get("properties", {}).values()
    for keyword in ("allOf", "anyOf", "oneOf"):
        yield from schema.get(keyword, ())
    for keyword in ("items", "if", "then", "else"):
        if keyword in schema:
            yield schema[keyword]


def check_subset(schema: Mapping[str, Any], name: str) -> None:
    """Refuse a schema that goes beyond the subset, so that no record meets a rule that nobody can explain.

    Raises ValueError, with ``name`` in it, for an unknown keyword, type or format, a pattern that is not portable
    and a condition that is not simply “this field has this value”.
    """
    for keyword, value in schema.items():
        if keyword not in KEYWORDS:
            raise ValueError(f"{name}: unknown keyword {keyword!r}")
        match keyword:
            case "type" if value not in TYPES:
                raise ValueError(f"{name}: unknown type {value!r}")
            case "format" if value not in FORMATS:
                raise ValueError(f"{name}: unknown format {value!r}")
            case "pattern":
                compile_pattern(value)
            case "if":
                _check_condition(value, name)
            case "additionalProperties" if value is not False:
                raise ValueError(f"{name}: additionalProperties must be false")
            case "oneOf" | "anyOf":
                for choice in value:
                    if set(choice) != {"required"}:
                        raise ValueError(f"{name}: a choice may only name required fields")
    for part in subschemas(schema):
        if part is not False:
            check_subset(part, name)


def _check_condition(condition: Mapping[str, Any], name: str) -> None:
    parts = condition.get("properties", {})
    simple = all(isinstance(part, Mapping) and set(part) in ({"const"}, {"enum"}) for part in parts.values())
    # Without "required" a condition also holds for a record that lacks the field, which no sentence can say well.
    if set(condition) != {"properties", "required"} or not simple or set(condition["required"]) != set(parts):
        raise ValueError(f"{name}: a condition must say which fields have which values")
