"""Canaries: values that occur nowhere else, put into every field that is not for the public."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from qinqing.register.document.yaml_reader import read_document
from qinqing.register.records.kinds import ALL_KINDS, locate
from qinqing.register.schema.validation import SchemaSet


class Canaries:
    """Fills a repository with canaries and remembers them, with the field that each of them sits in."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.fields: set[str] = set()
        self._schemas = SchemaSet.load()
        self._count = 0

    def fill(self, root: Path) -> None:
        """Rewrite every record below ``root`` with a canary in each internal field it has room for."""
        for path in sorted((root / "data").rglob("*.yaml")):
            name = path.relative_to(root).as_posix()
            location = locate(name)
            assert location is not None
            value: Any = read_document(path.read_bytes(), name).value
            self._object(self._schemas.schema(location.kind), value, location.kind)
            path.write_text(json.dumps(value, ensure_ascii=False, indent=1, default=_number), encoding="utf-8")

    def internal_fields(self) -> set[str]:
        """Return every internal field of every schema, the outermost where one lies in another."""
        found: set[str] = set()

        def walk(schema: Mapping[str, Any], name: str) -> None:
            for key, part in schema.get("properties", {}).items():
                if part.get("x-visibility") == "internal":
                    found.add(f"{name}.{key}")
                else:
                    walk(part.get("items", part), f"{name}.{key}")

        for kind in ALL_KINDS:
            walk(self._schemas.schema(kind), kind)
        return found

    def _object(self, schema: Mapping[str, Any], value: dict[str, Any], name: str) -> None:
        for key, part in schema["properties"].items():
            field = f"{name}.{key}"
            if part.get("x-visibility") == "internal":
                value[key] = self._made(part, field)
                self.fields.add(field)
            elif part["type"] == "object" and key in value:
                self._object(part, value[key], field)
            elif part["type"] == "array" and part["items"]["type"] == "object":
                for item in value.get(key, []):
                    self._object(part["items"], item, field)

    def _made(self, schema: Mapping[str, Any], field: str) -> Any:
        self._count += 1
        match schema["type"]:
            case "object":
                return {key: self._made(part, f"{field}.{key}") for key, part in schema["properties"].items()}
            case "array":
                return [self._made(schema["items"], field)]
            case "boolean":
                return True
            case "integer":
                return int(self._canary(str(7_310_000 + self._count), field))
            case "number":
                return Decimal(self._canary(f"61.{7000 + self._count}", field))
            case "string" if "enum" in schema:
                return schema["enum"][0]
            case "string" if schema.get("format") == "date":
                day = date(1950, 1, 1) + timedelta(days=self._count)
                self._canary(f"{day.year}年{day.month}月{day.day}日", field)
                return self._canary(day.isoformat(), field)
            case "string" if "E-" in schema.get("pattern", ""):
                return self._canary(f"E-{88000 + self._count:05d}", field)
            case "string" if "pattern" in schema:
                return self._canary(f"canary{self._count}", field)
            case "string":
                return self._canary(f"金丝雀{self._count}", field)
        raise AssertionError(schema)

    def _canary(self, text: str, field: str) -> str:
        self.values[text] = field
        return text


def _number(value: object) -> float:
    assert isinstance(value, Decimal)
    return float(value)
