"""The plan of the house is visible in the imports: arrows run one way and MkDocs stays at the door."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "generator" / "qinqing"
MODULES = sorted(PACKAGE.rglob("*.py"))

MAY_IMPORT = {
    "findings": set(),
    "register": {"findings"},
    "rules": {"findings", "register"},
    "standing": {"findings", "register"},
    "bulletin": {"findings", "register", "standing"},
    "desk": {"findings", "register"},
    "demo": {"findings", "register"},
    "site": {"findings", "register", "rules", "standing", "bulletin"},
    "cli": {"findings", "register", "rules", "standing", "bulletin", "desk", "demo", "site"},
}


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path} imports by a relative name"
            names.add(node.module)
    return names


def room(path: Path) -> str:
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else ""


def test_every_room_is_on_the_plan() -> None:
    assert {room(path) for path in MODULES} == {"", *MAY_IMPORT}


@pytest.mark.parametrize("name", sorted(MAY_IMPORT))
def test_a_room_imports_only_the_rooms_before_it(name: str) -> None:
    allowed = {name, *MAY_IMPORT[name]}
    wrong = [
        f"{path.relative_to(PACKAGE)} → {target}"
        for path in MODULES
        if room(path) == name
        for target in sorted(imported(path))
        if target.startswith("qinqing.") and target.split(".")[1] in MAY_IMPORT and target.split(".")[1] not in allowed
    ]
    assert wrong == []


def test_only_the_adapter_imports_mkdocs() -> None:
    importers = [
        str(path.relative_to(PACKAGE))
        for path in MODULES
        if any(name.split(".")[0] in {"mkdocs", "properdocs", "material"} for name in imported(path))
    ]
    assert importers == ["site/adapter.py"]


@pytest.mark.parametrize("name", ["time", "random"])
def test_clock_and_chance_are_read_in_no_room_of_thought(name: str) -> None:
    wrong = [
        str(path.relative_to(PACKAGE))
        for path in MODULES
        if room(path) in {"findings", "register", "rules", "standing", "bulletin", "site", "desk"}
        and name in imported(path)
    ]
    assert wrong == []


def test_the_day_of_the_clock_is_asked_nowhere() -> None:
    asked = {"today", "now", "utcnow"}
    wrong = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in MODULES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in asked
    ]
    assert wrong == []


def test_every_module_begins_with_a_docstring_and_the_annotations_import() -> None:
    for path in MODULES:
        tree = parsed(path)
        assert ast.get_docstring(tree), f"{path} has no docstring"
        names = {
            alias.name
            for node in tree.body
            if isinstance(node, ast.ImportFrom) and node.module == "__future__"
            for alias in node.names
        }
        only_docstring = len(tree.body) == 1
        assert only_docstring or "annotations" in names, f"{path} lacks the annotations import"


def test_every_public_name_has_a_docstring() -> None:
    missing = []
    for path in MODULES:
        for node in parsed(path).body:
            is_definition = isinstance(node, ast.FunctionDef | ast.ClassDef)
            if is_definition and not node.name.startswith("_") and not ast.get_docstring(node):
                missing.append(f"{path.relative_to(PACKAGE)}:{node.name}")
    assert missing == []
