"""Field names (字段名称): what the schema calls the field that a correction points to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from qinqing.register.records.kinds import locate
from qinqing.register.schema.field_names import field_name
from qinqing.register.schema.schema_files import read_schema

_KEYS = re.compile(r"（[^）]*）")
_STEP = re.compile(r"[^.\[\]]+")


def pointed_field(record_path: str, pointer: str) -> str:
    """Return the Chinese name of the field at ``pointer`` of the record at ``record_path``.

    ``record_path`` begins at ``records/``; ``hotline.on_time`` and ``reviews[0].handled`` are pointers.
    """
    location = locate(f"data/{record_path}")
    if location is None:
        return pointer
    steps = tuple(int(step) if step.isdigit() else step for step in _STEP.findall(pointer))
    return field_name(_schema(location.kind), steps).zh


@cache
def record_field(record_path: str, pointer: tuple[str | int, ...]) -> str:
    """Return the Chinese name of the field at ``pointer`` of the record at ``record_path``, without its key.

    ``("reviews", 0, "handled")`` gives “办件量”; a pointer to the whole record gives nothing.
    """
    location = locate(record_path)
    if location is None or not pointer:
        return ""
    return _KEYS.sub("", field_name(_schema(location.kind), pointer).zh)


@cache
def _schema(kind: str) -> Mapping[str, Any]:
    return read_schema(kind)
