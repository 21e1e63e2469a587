"""Every enumeration of words is one type, and a word that it does not have is an error of types."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from qinqing.policy.lifecycle import START, STATES
from qinqing.register.records import typed, words
from qinqing.register.schema.schema_files import read_schemas
from support.trees import REPOSITORY

TYPES = {name: get_args(value) for name, value in vars(words).items() if get_args(value)}

RIGHT = """\
from collections.abc import Mapping
from typing import Final

from qinqing.register.records.typed import Appeal, PolicyLifecycleTransition, VisitLogVisit
from qinqing.register.records.words import AppealJudged, FilingGroup, RectificationState, VisitLogVisitKind

INSPECTION: Final[VisitLogVisitKind] = "执法检查"
CLOSED: Final[RectificationState] = "已销号"
RESTING: Final[frozenset[RectificationState]] = frozenset({"已核验", CLOSED})
COLUMNS: Mapping[FilingGroup, str] = {"窗口单位": "reviews"}


def is_inspection(visit: VisitLogVisit) -> bool:
    return visit.kind == INSPECTION


def is_open(transition: PolicyLifecycleTransition) -> bool:
    return transition.to != "已核验" and CLOSED not in transition.from_


def column() -> str:
    return COLUMNS["窗口单位"]


def is_owed(appeal: Appeal) -> bool:
    match appeal.judged:
        case "合理":
            return True
    return False
"""
MISSPELT = (
    ('"执法检查"', '"执法检察"'),
    ('= "已销号"', '= "已消号"'),
    ('{"已核验"', '{"已核检"'),
    ('{"窗口单位"', '{"窗口单元"'),
    ('!= "已核验"', '!= "己核验"'),
    ('case "合理"', 'case "合里"'),
    ('COLUMNS["窗口单位"]', 'COLUMNS["窗口"]'),
)


def enumerations(schema: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """Yield the words of every field of a schema that chooses from words."""
    if schema["type"] == "string" and "enum" in schema:
        yield tuple(schema["enum"])
    for part in schema.get("properties", {}).values():
        yield from enumerations(part)
    if "items" in schema:
        yield from enumerations(schema["items"])


def test_every_enumeration_is_one_type_with_its_words_in_order() -> None:
    of_schemas = {found for schema in read_schemas().values() for found in enumerations(schema)}
    assert len(of_schemas) > 50
    assert sorted(TYPES.values()) == sorted(of_schemas)


def test_fields_that_choose_from_the_same_words_share_a_type() -> None:
    assert len({frozenset(choices) for choices in TYPES.values()}) == len(TYPES)
    assert get_type_hints(typed.AppealDue)["kind"] is get_type_hints(typed.RectificationDeadline)["kind"]
    assert get_type_hints(typed.RectificationEvent)["action"] is words.RectificationAction


def test_the_states_in_the_order_of_pages_are_those_of_the_schema() -> None:
    assert len(STATES) == len(set(STATES))
    assert {START, *STATES} == set(get_args(words.RectificationState))


def blamed(folder: Path, name: str, text: str) -> set[str]:
    """Return the lines of ``text`` that mypy finds wrong with the settings of this repository."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    settings = ("--config-file", str(REPOSITORY / "pyproject.toml"), "--cache-dir", str(folder / "cache"))
    said = subprocess.run(
        [sys.executable, "-m", "mypy", *settings, "--no-error-summary", str(file)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert not said.stderr, said.stderr
    lines = text.splitlines()
    found = set()
    for message in said.stdout.splitlines():
        _, number, _ = message.removeprefix(str(file)).split(":", 2)
        # What a `case` cannot reach is told at the line after it.
        found.add(lines[int(number) - (2 if "[unreachable]" in message else 1)])
    return found


@pytest.mark.slow
def test_a_misspelt_word_is_an_error_of_types_and_its_right_twin_is_none(tmp_path: Path) -> None:
    assert blamed(tmp_path, "right.py", RIGHT) == set()
    wrong = RIGHT
    for right, misspelt in MISSPELT:
        assert right in wrong
        wrong = wrong.replace(right, misspelt)
    expected = {line for line in wrong.splitlines() if any(misspelt in line for _, misspelt in MISSPELT)}
    assert len(expected) == len(MISSPELT)
    assert blamed(tmp_path, "wrong.py", wrong) == expected
