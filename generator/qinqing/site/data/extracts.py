"""Public extracts (公开数据): every public record as JSON, with the field names of its schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from qinqing.register.records.register import Register


def extract(record: Any) -> str:
    """Return a public record as JSON text: fields in the order of the schema, absent ones left out, numbers exact."""
    return _write(record, "") + "\n"


def _is_absent(value: object) -> bool:
    return value is None or value == ()


def _write(value: Any, indent: str) -> str:
    match value:
        case bool() | str():
            return json.dumps(value, ensure_ascii=False)
        case int():
            return str(value)
        case Decimal():
            return format(value, "f")
        case date():
            return f'"{value.isoformat()}"'
        case tuple():
            inner = indent + "  "
            return "[\n" + ",\n".join(inner + _write(item, inner) for item in value) + f"\n{indent}]"
    inner = indent + "  "
    record_type: type = type(value)
    names = _names(record_type)
    # Only a whole record carries the path of its file; a part may have a field of that name of its own.
    names = names[1:] if indent == "" else names
    written = ((key, getattr(value, name)) for name, key in names)
    lines = [f"{inner}{key}: {_write(part, inner)}" for key, part in written if not _is_absent(part)]
    return "{\n" + ",\n".join(lines) + f"\n{indent}}}" if lines else "{}"


@cache
def _names(record_type: type) -> tuple[tuple[str, str], ...]:
    return tuple((field.name, json.dumps(field.name.removesuffix("_"))) for field in fields(record_type))
