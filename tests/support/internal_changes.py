"""Other values for what the public does not see: every internal and masked field, found through the schemas."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

from qinqing.register.schema.schema_files import read_schema

Field = tuple[str, ...]
Part = Mapping[str, Any]


def restricted_fields(kind: str) -> Iterator[Field]:
    """Yield the internal and masked fields of ``kind``; of one within another, the outer."""
    yield from _restricted(read_schema(kind), ())


def _restricted(schema: Part, prefix: Field) -> Iterator[Field]:
    for key, part in schema.get("properties", {}).items():
        if part.get("x-visibility") in ("internal", "masked"):
            yield (*prefix, key)
        else:
            yield from _restricted(part.get("items", part), (*prefix, key))


def with_other_values(kind: str, record: Mapping[str, Any], field: Field) -> Mapping[str, Any]:
    """Return ``record`` with another legal value wherever it has ``field``: same surname, same place of a name."""
    return _rewritten(kind, record, field, partial(_put_another))


def without_values(kind: str, record: Mapping[str, Any], field: Field) -> Mapping[str, Any]:
    """Return ``record`` without ``field`` where it may be left out."""
    return _rewritten(kind, record, field, _take_away)


def _rewritten(
    kind: str, record: Mapping[str, Any], field: Field, act: Callable[[Any, str, Part], None]
) -> Mapping[str, Any]:
    copy = deepcopy(dict(record))
    _walk(copy, read_schema(kind), field, act)
    if kind == "exam":
        for result in copy["results"]:
            # Whoever was absent had a reason, and who was not has a mark: the schema asks for them.
            result.setdefault(*(("reason", "另有任务") if result["absent"] else ("mark", 61)))
    return copy


def _walk(value: Any, schema: Part, field: Field, act: Callable[[Any, str, Part], None]) -> None:
    if isinstance(value, list):
        for item in value:
            _walk(item, schema["items"], field, act)
    elif field[0] in value and len(field) > 1:
        _walk(value[field[0]], schema["properties"][field[0]], field[1:], act)
    elif field[0] in value:
        act(value, field[0], schema)


def _put_another(holder: Any, key: str, schema: Part) -> None:
    holder[key] = _another(holder[key], schema["properties"][key])


def _take_away(holder: Any, key: str, schema: Part) -> None:
    if key not in schema.get("required", ()):
        del holder[key]


def _another(value: Any, part: Part) -> Any:
    match value:
        case bool():
            return not value
        case list():
            return [_another(item, {**part["items"], "x-mask": part.get("x-mask")}) for item in value]
        case dict():
            return {key: _another(item, part["properties"][key]) for key, item in value.items()}
        case int() | float() | Decimal():
            return value - 1 if value > 1 else value + 1
    return _another_text(str(value), part)


def _another_text(text: str, part: Part) -> str:
    if "enum" in part:
        return str(part["enum"][part["enum"].index(text) - 1])
    if part.get("format") == "date":
        return (date.fromisoformat(text) - timedelta(days=1)).isoformat()
    if "E-" in part.get("pattern", ""):
        # One and the same for each enterprise, so that its visits and its plan still meet.
        return f"E-{99999 - int(text.removeprefix('E-')):05d}"
    match part.get("x-mask"):
        case "surname":
            return text if "*" in text else f"{text[0]}改名"
        case "enterprise" | "title":
            return text.replace("水泥厂", "造纸厂")
    return f"{text}x" if text.isascii() else f"{text}改"
