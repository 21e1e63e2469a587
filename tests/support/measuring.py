"""Measuring the golden mini-repository, as it is or with single lines of it changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache

from qinqing.register.reading import read_register
from qinqing.register.schema.validation import SchemaSet
from qinqing.register.tree.source import TreeSource
from qinqing.standing.facts.lookup import Lookup, build_lookup
from qinqing.standing.measures import MEASURES
from qinqing.standing.numbers.value import Known, Undefined, Value
from support.trees import AS_OF, MINI, mini_tree

OFFICE = "qu-youhua-ban"
COMMISSION = "qu-jiwei-jianwei"
MARKET = "qu-shichang-jianguan-ju"
POWER = "qu-gongdian-gongsi"
STATISTICS = "qu-tongji-ju"

Change = bytes | None


@lru_cache(maxsize=1)
def schema_set() -> SchemaSet:
    """Return the schemas, read once."""
    return SchemaSet.load()


def edited(path: str, *replacements: tuple[str, str]) -> Mapping[str, Change]:
    """Return the change of ``data/<path>`` of the mini-repository that puts each second text for each first."""
    name = f"data/{path}"
    text = (MINI / name).read_text(encoding="utf-8")
    for old, new in replacements:
        assert old in text, f"{name} does not hold {old!r}"
        text = text.replace(old, new)
    return {name: text.encode()}


def written(path: str, text: str) -> Mapping[str, Change]:
    """Return the change that makes ``data/<path>`` a file with ``text``."""
    return {f"data/{path}": text.encode()}


def mini_text(path: str) -> str:
    """Return ``data/<path>`` of the mini-repository."""
    return (MINI / f"data/{path}").read_text(encoding="utf-8")


def without(*paths: str) -> Mapping[str, Change]:
    """Return the change that takes each ``data/<path>`` away."""
    return {f"data/{path}": None for path in paths}


def lookup_of(source: TreeSource, as_of: date = AS_OF) -> Lookup:
    """Return the lookup of a repository; every file of it has to be valid."""
    reading = read_register(source, schema_set=schema_set())
    assert reading.findings == (), reading.findings
    return build_lookup(reading.register, as_of)


def mini_lookup(*changes: Mapping[str, Change], as_of: date = AS_OF) -> Lookup:
    """Return the lookup of the mini-repository with all ``changes``."""
    together: dict[str, Change] = {}
    for change in changes:
        together |= change
    return lookup_of(mini_tree(together), as_of)


def value(lookup: Lookup, measure: str, subject: str, period: str) -> Value:
    """Return what ``measure`` gives."""
    return MEASURES[measure].compute(lookup, subject, period)


def known(lookup: Lookup, measure: str, subject: str, period: str) -> Known:
    """Return what ``measure`` gives, which has to be an amount."""
    found = value(lookup, measure, subject, period)
    assert isinstance(found, Known), found
    return found


def amount_of(lookup: Lookup, measure: str, subject: str, period: str) -> Fraction:
    """Return the amount that ``measure`` gives."""
    return known(lookup, measure, subject, period).amount


def reason(lookup: Lookup, measure: str, subject: str, period: str) -> str:
    """Return in Chinese why ``measure`` gives no amount."""
    found = value(lookup, measure, subject, period)
    assert isinstance(found, Undefined), found
    assert found.reason.en, found
    return found.reason.zh
