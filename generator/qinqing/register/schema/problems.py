"""A problem: one way in which a value does not fit its schema, before anybody has put it in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qinqing.findings.place import Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One keyword that failed at one place of a record.

    ``keyword`` is the keyword of JSON Schema, or ``"false"`` where the schema allows nothing at all; ``limit`` is
    what the schema writes after it; ``pointer`` leads to ``value`` in the record, ``schema_pointer`` to the keyword in
    the whole schema, through ``schema``, the part that holds the keyword.
    """

    keyword: str
    pointer: Pointer
    schema_pointer: Pointer
    limit: Any
    value: Any
    schema: Mapping[str, Any]
