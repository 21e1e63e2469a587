"""The schema files (数据结构文件): one JSON Schema a record kind, common shapes in place, numbers exact."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.schema.common_shapes import COMMON_FILE, with_shapes
from qinqing.register.tree.packaged import packaged

Schema = Mapping[str, Any]


def schema_folder() -> Traversable:
    """Return the folder of the schemas, in the installed package or in the source tree."""
    return packaged("schemas")


def read_schema_file(name: str) -> dict[str, Any]:
    """Return the schema in the file ``name`` as it is written, its fractions as Decimal so that no limit is rounded."""
    schema = json.loads((schema_folder() / name).read_text(encoding="utf-8"), parse_float=Decimal)
    if not isinstance(schema, dict):
        raise ValueError(f"the schema in {name} is not an object")
    return schema


@cache
def common_shapes() -> Mapping[str, Schema]:
    """Return the shapes that several kinds share, by their name (``"unit"``, ``"date"``)."""
    shapes: Mapping[str, Schema] = read_schema_file(COMMON_FILE)["$defs"]
    return shapes


def read_schema(kind: str) -> dict[str, Any]:
    """Return the schema of ``kind`` (``"progress"``, ``"policy-batches"``) as data, with the common shapes in place."""
    return with_shapes(read_schema_file(f"{kind}.schema.json"), common_shapes(), kind)


def read_schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of every record kind."""
    return {kind: read_schema(kind) for kind in ALL_KINDS}
