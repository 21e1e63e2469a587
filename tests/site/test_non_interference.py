"""With the commit and the day fixed, what the public may not see changes no byte of what is published."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from qinqing.register.document.yaml_reader import read_document
from qinqing.register.records.kinds import ALL_KINDS, KINDS, locate
from qinqing.site.shell.adapter import write_site
from support.built_site import tree
from support.disclosure_oracle import COUNTED, FURTHER, SILENT_BATCH, WITHHELD
from support.generated_records import MadeRecord, RecordMaker, ranked_indicators
from support.internal_changes import Field, restricted_fields, with_other_values, without_values
from support.public_boards import BOARD_OF_EVERYTHING, BOARD_OF_SECTIONS, board_of_everything, board_of_sections
from support.publications import prepared, published
from support.trees import mini_tree

Values = Mapping[str, tuple[str, Mapping[str, Any]]]
"""The kind and the value of each record by its path."""
Rewrite = Callable[[str, Mapping[str, Any], Field], Mapping[str, Any]]

HELD_FOR_INTERNAL_BOARDS = ("exam", "contest")


@pytest.fixture(scope="module")
def values() -> Values:
    """The golden repository and one record of every kind with all its fields."""
    found: dict[str, tuple[str, Mapping[str, Any]]] = {}
    for path, data in mini_tree().files.items():
        location = locate(path)
        assert location is not None
        found[path] = location.kind, read_document(data, path).value
    maker = RecordMaker()
    for kind in ALL_KINDS:
        if not KINDS[kind].is_single and kind != "scheme":
            record = maker.make(kind, 0, {})
            found[record.path] = kind, record.value
    found |= {record.path: (record.kind, record.value) for record in ranked_indicators(maker)}
    found[BOARD_OF_EVERYTHING] = "scheme", board_of_everything()
    found[BOARD_OF_SECTIONS] = "scheme", board_of_sections()
    return found


@pytest.fixture(scope="module")
def before(values: Values) -> Mapping[str, str]:
    """What is published of them."""
    return _publish(values)


def _files(values: Values) -> dict[str, bytes]:
    return {
        path: json.dumps(value, ensure_ascii=False, default=_number).encode() for path, (_, value) in values.items()
    }


def _number(value: object) -> float:
    assert isinstance(value, Decimal)
    return float(value)


def _publish(values: Values, *more: MadeRecord) -> Mapping[str, str]:
    return published(prepared(_files(values) | {record.path: record.data for record in more}))


def _rewritten(values: Values, rewrite: Rewrite, fields: Iterable[tuple[str, Field]]) -> Values:
    changed = dict(values)
    for wanted, field in fields:
        for path, (kind, value) in changed.items():
            if kind == wanted:
                changed[path] = kind, rewrite(kind, value, field)
    return changed


def _all_fields() -> tuple[tuple[str, Field], ...]:
    return tuple((kind, field) for kind in ALL_KINDS for field in restricted_fields(kind))


def _differing(before: Mapping[str, str], after: Mapping[str, str]) -> set[str]:
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


@pytest.mark.slow
@pytest.mark.parametrize("rewrite", [with_other_values, without_values])
def test_no_change_of_what_is_withheld_changes_what_is_published(
    values: Values, before: Mapping[str, str], rewrite: Rewrite
) -> None:
    fields = [one for one in _all_fields() if rewrite is with_other_values or one not in COUNTED]
    if _differing(before, _publish(_rewritten(values, rewrite, fields))):
        # All at once says that one shows; one by one says which.
        shown = [
            f"{kind}.{'.'.join(field)}: {sorted(differing)[:3]}"
            for kind, field in fields
            if (differing := _differing(before, _publish(_rewritten(values, rewrite, [(kind, field)]))))
        ]
        assert shown == []


@pytest.mark.slow
def test_what_is_counted_shows_on_boards_and_nowhere_else(values: Values, before: Mapping[str, str]) -> None:
    differing = _differing(before, _publish(_rewritten(values, without_values, sorted(COUNTED))))
    assert differing != set()
    assert {path for path in differing if not path.startswith(("boards/", "bulletins/"))} <= {"index.html"}


def test_every_withheld_field_is_tried_with_another_value(values: Values) -> None:
    tried = {
        (kind, field)
        for kind, field in _all_fields()
        for other, value in values.values()
        if other == kind and with_other_values(kind, value, field) != value
    }
    assert tried == set(_all_fields())


def _withheld_records(kinds: Iterable[str]) -> list[MadeRecord]:
    """Return a record for each state in which a record of ``kinds`` is withheld."""
    maker = RecordMaker()
    return [
        record
        for kind in kinds
        for record in maker.variants(kind, FURTHER.get(kind, ()))
        if any(
            field in states and value in states[field]
            for states in [WITHHELD[kind]]
            for field, value in record.choices.items()
        )
        and record.choices.get("batch.id") != SILENT_BATCH
    ]


@pytest.mark.slow
def test_no_withheld_record_changes_anything_by_being_there(values: Values, before: Mapping[str, str]) -> None:
    withheld = _withheld_records(kind for kind in WITHHELD)
    assert len(withheld) > 20
    assert _differing(before, _publish(values, *withheld)) == set()


@pytest.mark.slow
def test_no_record_of_an_internal_board_changes_anything(values: Values, before: Mapping[str, str]) -> None:
    left = {path: (kind, value) for path, (kind, value) in values.items() if kind not in HELD_FOR_INTERNAL_BOARDS}
    assert len(left) < len(values)
    assert _differing(before, _publish(left)) == set()


@pytest.mark.slow
def test_a_withheld_lead_changes_the_totals_of_its_batch_and_nothing_else(
    values: Values, before: Mapping[str, str]
) -> None:
    lead = RecordMaker().make("rectification", 700, {"batch.id": SILENT_BATCH})
    assert _differing(before, _publish(values, lead)) == {"index.html", "rectifications/index.html"}


@pytest.mark.slow
def test_the_files_of_the_whole_site_are_the_same_bytes(values: Values, tmp_path: Path) -> None:
    sites = []
    for name, given in (("before", values), ("after", _rewritten(values, with_other_values, _all_fields()))):
        write_site(prepared(_files(given)), root=tmp_path, output=tmp_path / name)
        sites.append(tree(tmp_path / name))
    assert sites[0] == sites[1]
