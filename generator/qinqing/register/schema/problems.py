"""What does not fit its schema, before anybody has put it in words: a record at fault, and one problem of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qinqing.findings.finding import Argument, Text
from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.register.schema.field_names import field_name


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


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultyRecord:
    """The record at ``path`` that does not fit ``schema``, the whole schema of ``kind``: what every sentence needs."""

    kind: str
    schema: Mapping[str, Any]
    value: Any
    path: str

    def violation(self, code: str, pointer: Pointer, *, key: bool = False, **arguments: Argument) -> Violation:
        """Return the breach of the rule ``code`` at ``pointer``; with ``key`` it is the field's name that is meant."""
        return Violation(code, self.path, pointer, key=key, arguments=arguments)

    def name(self, pointer: Pointer) -> Text:
        """Return what the field at ``pointer`` is called."""
        return field_name(self.schema, pointer)
