"""The sentences of a rule stand in the catalogue where the module that raises it stands in its room."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import MappingProxyType

from qinqing.findings import catalogue
from support.trees import REPOSITORY

PACKAGE = REPOSITORY / "generator" / "qinqing"
CODE = re.compile(r"QQ[0-9]{3}")
GROUP_OF_A_PATTERN = re.compile(r"\(\?P<(QQ[0-9]{3})>")
RAISES_NOTHING = {"demo"}
CATALOGUE_ITSELF = "findings/catalogue/"
TOLD_APART_BY_SUB_ROOM = {"register", "rules"}

# Where more than one module names a code, its sentences stand with the one that it is mainly about.
MAINLY_ABOUT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "document/text_checks": ("QQ102", "QQ103", "QQ104", "QQ105", "QQ110", "QQ123"),
        "document/yaml_composer": ("QQ157",),
        "document/yaml_hints": ("QQ120", "QQ121", "QQ128", "QQ134", "QQ137", "QQ138"),
        "document/yaml_lints": ("QQ122",),
        "document/yaml_reader": ("QQ153", "QQ161"),
        "document/yaml_spacing": ("QQ139",),
        "schema/wrong_values": ("QQ208",),
    }
)
CHOSEN = {code: place for place, codes in MAINLY_ABOUT.items() for code in codes}


def place_in_catalogue(module: str) -> str:
    """Return where the sentences of what ``module`` raises stand: ``records/appeals`` for ``rules/records/appeals``."""
    *folders, name = module.split("/")
    return f"{folders[-1 if folders[0] in TOLD_APART_BY_SUB_ROOM else 0]}/{name}"


def codes_in(source: str) -> Iterator[str]:
    """Yield every code that ``source`` names on its own or as a group of a pattern, not those that a text mentions."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if CODE.fullmatch(node.value):
                yield node.value
            yield from GROUP_OF_A_PATTERN.findall(node.value)


@cache
def raised() -> Mapping[str, set[str]]:
    """Return the places in the catalogue of the modules that name each code."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in PACKAGE.rglob("*.py"):
        module = path.relative_to(PACKAGE).with_suffix("").as_posix()
        speaks_of_none = module.startswith(CATALOGUE_ITSELF) or module.split("/")[0] in RAISES_NOTHING
        if "/" in module and not speaks_of_none:
            for code in codes_in(path.read_text(encoding="utf-8")):
                found[code].add(place_in_catalogue(module))
    return found


def entries() -> Mapping[str, str]:
    """Return the place of each entry of the catalogue."""
    prefix = f"{catalogue.__name__}."
    return {
        rule.code: name.removeprefix(prefix).replace(".", "/")
        for _, name, _ in walk_packages(catalogue.__path__, prefix)
        for rule in getattr(import_module(name), "RULES", ())
    }


def misplaced(places: Mapping[str, str]) -> dict[str, str]:
    """Return the entries of ``places`` that stand elsewhere than whatever raises them, with the right place."""
    return {
        code: right
        for code, modules in raised().items()
        for right in [CHOSEN.get(code, " or ".join(sorted(modules)))]
        if places.get(code) != right
    }


def test_every_entry_stands_where_the_module_that_raises_it_would_stand() -> None:
    assert misplaced(entries()) == {}


def test_every_entry_is_raised_somewhere() -> None:
    assert set(entries()) == set(raised())


def test_an_entry_in_the_wrong_file_is_noticed() -> None:
    assert misplaced({**entries(), "QQ451": "records/visits"}) == {"QQ451": "records/appeals"}
    assert misplaced({**entries(), "QQ492": "time/coverage"}) == {"QQ492": "checking/waivers"}
    assert misplaced({**entries(), "QQ208": "schema/validation"}) == {"QQ208": "schema/wrong_values"}


def test_a_choice_is_made_only_where_more_than_one_module_names_a_code() -> None:
    found = raised()
    assert set(CHOSEN) == {code for code, modules in found.items() if len(modules) > 1}
    assert all(place in found[code] for code, place in CHOSEN.items())


def test_no_folder_of_the_catalogue_stands_for_nothing() -> None:
    folders = {path.parent.name for path in Path(*catalogue.__path__).glob("*/*.py")}
    assert folders == {place.split("/")[0] for place in entries().values()}
