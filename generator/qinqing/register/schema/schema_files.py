"""The schema files (数据结构文件): one JSON Schema a record kind, read with exact numbers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from importlib.resources.abc import Traversable
from typing import Any

from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.tree.packaged import packaged

Schema = Mapping[str, Any]


def schema_folder() -> Traversable:
    """Return the folder of the schemas, in the installed package or in the source tree."""
    return packaged("schemas")


def read_schema_text(kind: str) -> str:
    """Return the text of the schema of ``kind`` (``"progress"``, ``"policy-batches"``)."""
    return (schema_folder() / f"{kind}.schema.json").read_text(encoding="utf-8")


def read_schema(kind: str) -> dict[str, Any]:
    """Return the schema of ``kind`` as data, its fractions as Decimal so that no limit is rounded."""
    schema = json.loads(read_schema_text(kind), parse_float=Decimal)
    if not isinstance(schema, dict):
        raise ValueError(f"the schema of {kind} is not an object")
    return schema


def read_schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of every record kind."""
    return {kind: read_schema(kind) for kind in ALL_KINDS}
