"""Enterprises named in public texts (公开文字中的企业名称): their authors are warned to write 某企业."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from qinqing.disclosure.names.free_texts import Schema, is_free, texts_of_kind
from qinqing.disclosure.names.name_mask import unregistered_enterprises
from qinqing.disclosure.names.withheld_names import standing_names
from qinqing.findings.violation import Violation
from qinqing.register.records.kinds import LASTING_KINDS, PERIOD_KINDS
from qinqing.register.records.register import Register
from qinqing.register.schema.schema_files import read_schemas
from qinqing.rules.common.check import Check


def check_enterprise_mentions(register: Register, as_of: date) -> Iterator[Violation]:
    """No public text names an enterprise that is neither a unit nor among those that may be named."""
    schemas = _schemas()
    standing = standing_names(register, schemas)
    for kind in (*PERIOD_KINDS, *LASTING_KINDS):
        for path, written in texts_of_kind(register, kind, schemas[kind], _is_public_text):
            if any(found.certain for _, found in unregistered_enterprises(written.text, standing)):
                yield Violation("QQ720", path, written.pointer)


@cache
def _schemas() -> Mapping[str, Mapping[str, Any]]:
    return read_schemas()


def _is_public_text(schema: Schema, visibility: str) -> bool:
    return visibility == "public" and is_free(schema)


CHECKS: tuple[Check, ...] = (check_enterprise_mentions,)
