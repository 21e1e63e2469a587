"""The whole check, as the command and the site run it: the rules, and what rooms beyond them know."""

from __future__ import annotations

from datetime import date
from functools import cache

from qinqing.checking.check import CheckReport, check_repository
from qinqing.register.schema.validation import SchemaSet
from qinqing.register.tree.source import TreeSource


def check_wholly(source: TreeSource, *, as_of: date) -> CheckReport:
    """Return what the whole check finds in ``source``."""
    return check_repository(source, as_of=as_of, schema_set=schema_set())


@cache
def schema_set() -> SchemaSet:
    """Return the packaged schemas, compiled once for all the small repositories that tests check."""
    return SchemaSet.load()
