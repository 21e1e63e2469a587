"""The threat model: every threat has a guard, and every test and rule that it names stands in the repository."""

from __future__ import annotations

import ast
import re
from functools import cache

import pytest

from qinqing.findings.catalogue import CATALOGUE
from support.trees import REPOSITORY

TEXT = (REPOSITORY / "docs" / "threat-model.md").read_text(encoding="utf-8")
ROW = re.compile(r"\| (T[0-9]{2}) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|")
ROWS = [match.groups() for line in TEXT.splitlines() if (match := ROW.fullmatch(line))]
TEST = re.compile(r"`(tests/[a-z0-9_/]+\.py)(?:::(test_[a-z0-9_]+))?`")
CODE = re.compile(r"QQ[0-9]{3}")
NOT_HELD = "未防"
NAMED = sorted(set(TEST.findall("\n".join(row[3] for row in ROWS))))


def test_the_threats_are_numbered_without_a_gap() -> None:
    assert [row[0] for row in ROWS] == [f"T{number:02d}" for number in range(1, len(ROWS) + 1)]
    assert len(ROWS) == TEXT.count("\n| T")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_every_threat_names_a_test_or_says_that_it_is_not_held(row: tuple[str, ...]) -> None:
    assert bool(TEST.search(row[3])) != row[3].startswith(NOT_HELD)


@pytest.mark.parametrize(("path", "name"), NAMED, ids=lambda part: part)
def test_every_test_that_is_named_exists(path: str, name: str) -> None:
    assert (REPOSITORY / path).is_file()
    assert not name or name in functions_of(path)


def test_every_rule_that_is_named_exists() -> None:
    assert set(CODE.findall(TEXT)) <= set(CATALOGUE)


@cache
def functions_of(path: str) -> frozenset[str]:
    tree = ast.parse((REPOSITORY / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
