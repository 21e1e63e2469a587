"""An identifier is sixty characters at most, one of a unit forty, in every schema and in every path alike."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

from qinqing.findings.place import Pointer
from qinqing.register.records.kinds import ALL_KINDS, LASTING_KINDS, PERIOD_KINDS, locate
from qinqing.register.schema.validation import SchemaSet

SCHEMA_SET = SchemaSet.load()
LONGEST, LONGEST_OF_UNIT = 60, 40
NAMING_A_UNIT = frozenset(
    {"unit", "units", "top", "bottom", "approved_by", "verified_by", "origin_unit", "lead_unit", "lead_units"}
    | {"responsible_units", "member_units", "office", "commission"}
)
# A path is no identifier; a subject is a unit, or a unit and its section.
NO_IDENTIFIER = frozenset({"path", "subject"})


def texts(value: object, pointer: Pointer = ()) -> Iterator[Pointer]:
    """Yield where each text of ``value`` stands."""
    if isinstance(value, str):
        yield pointer
    elif isinstance(value, dict | list):
        for step, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from texts(part, (*pointer, step))


def takes(kind: str, record: Any, pointer: Pointer, text: str) -> bool:
    """Return whether ``record`` is still valid with ``text`` at ``pointer``."""
    changed = deepcopy(record)
    holder = changed
    for step in pointer[:-1]:
        holder = holder[step]
    holder[pointer[-1]] = text
    return SCHEMA_SET.exact_engine(kind).is_valid(changed)


def identifiers() -> Iterator[tuple[str, Any, Pointer, str]]:
    """Yield each place of an identifier in the examples of the schemas, with its field: small letters do, no others."""
    for kind in ALL_KINDS:
        for record in SCHEMA_SET.schema(kind)["examples"]:
            for pointer in texts(record):
                field = next(str(step) for step in reversed(pointer) if isinstance(step, str))
                small, capital = (takes(kind, record, pointer, text) for text in ("a-b", "A-B"))
                if field not in NO_IDENTIFIER and small and not capital:
                    yield kind, record, pointer, field


FOUND = tuple(identifiers())


def test_every_kind_that_is_filed_carries_identifiers() -> None:
    assert {kind for kind, *_ in FOUND} >= {*PERIOD_KINDS, *LASTING_KINDS} - {"inspection-plan"}


@pytest.mark.parametrize("naming_a_unit", [False, True], ids=["of anything", "of a unit"])
def test_an_identifier_is_as_long_as_it_may_be_and_no_longer(naming_a_unit: bool) -> None:
    longest = LONGEST_OF_UNIT if naming_a_unit else LONGEST
    for kind, record, pointer, field in FOUND:
        if (field in NAMING_A_UNIT) is naming_a_unit:
            assert takes(kind, record, pointer, "a" * longest), (kind, pointer)
            assert not takes(kind, record, pointer, "a" * (longest + 1)), (kind, pointer)


def test_an_identifier_begins_with_a_letter_or_a_digit_and_one_of_a_unit_with_a_letter() -> None:
    for kind, record, pointer, field in FOUND:
        assert not takes(kind, record, pointer, "-ab"), (kind, pointer)
        assert not takes(kind, record, pointer, "a_b"), (kind, pointer)
        if field in NAMING_A_UNIT:
            assert not takes(kind, record, pointer, "0ab"), (kind, pointer)


@pytest.mark.parametrize(
    "path",
    [
        "data/units/{}.yaml",
        "data/schemes/{}.yaml",
        "data/records/{}/2023-08/service.yaml",
        "data/records/{}/case/al-1.yaml",
        "data/records/qu-tongji-ju/case/{}.yaml",
    ],
)
def test_a_name_in_a_path_has_sixty_characters_at_most(path: str) -> None:
    for name in ("a", "0", "a" * LONGEST, "a-0"):
        assert locate(path.format(name)) is not None
    for name in ("", "a" * (LONGEST + 1), "-a", "A", "a_b"):
        assert locate(path.format(name)) is None
