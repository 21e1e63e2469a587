"""The plan of the house is visible in the imports: HACKING.md draws it, and arrows run one way."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from support.trees import REPOSITORY

PACKAGE = REPOSITORY / "generator" / "qinqing"
MODULES = sorted(PACKAGE.rglob("*.py"))
ROW = re.compile(r"^\| `(?P<room>[a-z/]+)/` \| [^|]+ \| (?P<imports>[a-z, ]+) \|$", re.M)
MOST_MODULES = 16
# One module for each kind of record, measure, page, command or chapter of the demonstration.
ONE_FOR_EACH = {"rules/records", "findings/catalogue/records", "standing/measures", "site/pages", "cli", "demo"}
# One sub-room whose folders are named after the rooms that it mirrors: tests/findings/test_catalogue_places.py.
MIRROR = "findings/catalogue"
LONGEST_MODULE = 450
GENERATED = {"register/records/typed.py"}


def planned() -> dict[str, set[str]]:
    """Return the rooms and sub-rooms that HACKING.md draws, each with what it may import."""
    text = (REPOSITORY / "HACKING.md").read_text(encoding="utf-8")
    return {row["room"]: set(row["imports"].split(", ")) - {"nothing"} for row in ROW.finditer(text)}


ROOMS = {name: imports for name, imports in planned().items() if "/" not in name}
SUB_ROOMS = {name: imports for name, imports in planned().items() if "/" in name}


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imported(path: Path) -> frozenset[str]:
    """Return what ``path`` imports: modules of this package by their full name, others by theirs."""
    names: set[str] = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path} imports by a relative name"
            inner = {f"{node.module}.{alias.name}" for alias in node.names} & set(MODULE_NAMES)
            names.update(inner or {node.module})
    return frozenset(names)


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULE_NAMES = {module_name(path): path for path in MODULES}


def parts_of(module: str) -> tuple[str, ...]:
    """Return the way to ``module`` below the package; an ``__init__`` stands for its folder."""
    return tuple(module.split(".")[1:])


def room(path: Path) -> str:
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else ""


def folders() -> set[str]:
    """Return every room and sub-room there is, by its path."""
    return {path.parent.relative_to(PACKAGE).as_posix() for path in MODULES} - {"."}


def test_every_room_and_sub_room_is_on_the_plan() -> None:
    assert {folder for folder in folders() if not folder.startswith(f"{MIRROR}/")} == {*ROOMS, *SUB_ROOMS}


@pytest.mark.parametrize("name", sorted(ROOMS))
def test_a_room_imports_the_rooms_that_the_plan_names(name: str) -> None:
    used = {
        parts_of(target)[0]
        for path in MODULES
        if room(path) == name
        for target in imported(path)
        if target in MODULE_NAMES and parts_of(target) and parts_of(target)[0] in ROOMS
    } - {name}
    assert used == ROOMS[name]


def test_rooms_are_named_from_the_ground_up() -> None:
    order = list(ROOMS)
    assert all(order.index(below) < order.index(name) for name, imports in ROOMS.items() for below in imports)


@pytest.mark.parametrize("name", sorted(SUB_ROOMS))
def test_a_sub_room_imports_the_sub_rooms_that_the_plan_names(name: str) -> None:
    outer, _, inner = name.partition("/")
    used = {
        parts_of(target)[1]
        for path in (PACKAGE / name).rglob("*.py")
        for target in imported(path)
        if target in MODULE_NAMES and parts_of(target)[:1] == (outer,) and "/".join(parts_of(target)[:2]) in SUB_ROOMS
    } - {inner}
    assert used == SUB_ROOMS[name]


@pytest.mark.parametrize("name", sorted(ROOMS))
def test_imports_within_a_room_run_one_way(name: str) -> None:
    """Sub-rooms and the modules beside them make no circle; neither do the modules of a sub-room or of its folders."""
    for depth in (2, 3, 4):
        graph: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
        for path in MODULES:
            source = parts_of(module_name(path))
            if source[:1] != (name,) or len(source) == 1:
                continue
            for target in imported(path):
                parts = parts_of(target)
                if parts[:1] == (name,) and len(parts) > 1 and parts[:depth] != source[:depth]:
                    graph[source[:depth]].add(parts[:depth])
        # A sub-room may gather its modules in its own __init__; what it gathers does not import it back.
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as circle:
            pytest.fail(f"a circle: {circle.args[1]}")


def test_no_folder_holds_two_ideas() -> None:
    counts = {folder: len([*(PACKAGE / folder).glob("[!_]*.py")]) for folder in folders() - ONE_FOR_EACH}
    assert {folder: count for folder, count in counts.items() if count > MOST_MODULES} == {}


def test_no_module_is_too_long() -> None:
    lengths = {path.relative_to(PACKAGE).as_posix(): len(path.read_text().splitlines()) for path in MODULES}
    assert {name for name, lines in lengths.items() if lines > LONGEST_MODULE} <= GENERATED


def test_only_the_adapter_imports_mkdocs() -> None:
    importers = [
        str(path.relative_to(PACKAGE))
        for path in MODULES
        if any(name.split(".")[0] in {"mkdocs", "properdocs", "material"} for name in imported(path))
    ]
    assert importers == ["site/shell/adapter.py"]


@pytest.mark.parametrize("name", ["time", "random"])
def test_clock_and_chance_are_read_in_no_room_of_thought(name: str) -> None:
    wrong = [
        str(path.relative_to(PACKAGE))
        for path in MODULES
        if room(path) not in {"", "cli", "demo"} and name in imported(path)
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


ROOM_TESTS = sorted(
    path for name in ROOMS for path in (REPOSITORY / "tests" / name).rglob("test_*.py") if "QQ" not in path.as_posix()
)


def test_a_test_stands_where_what_it_tests_stands() -> None:
    """``tests/<room>/<sub-room>/test_<module>….py``; beside the sub-rooms stands what is about the room as a whole."""
    assert ROOM_TESTS
    assert [path for path in ROOM_TESTS if not stands_by_its_module(path)] == []


def stands_by_its_module(path: Path) -> bool:
    folder = path.parent.relative_to(REPOSITORY / "tests").as_posix()
    if folder not in {*ROOMS, *SUB_ROOMS}:
        return False
    if any(name.startswith(f"{folder}/") for name in SUB_ROOMS):
        return True
    modules = {module.stem for module in (PACKAGE / folder).glob("[!_]*.py")}
    stem = path.stem.removeprefix("test_")
    return any(stem == module or stem.startswith(f"{module}_") for module in modules)
