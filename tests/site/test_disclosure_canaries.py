"""Every kind, every state, every field: what is withheld is nowhere in the site, and what is public is there.

The records are made from the schemas alone; what is to be expected of them stands in ``support.disclosure_oracle``.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from qinqing.disclosure.publication import public_records, publish
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.reading import read_register
from qinqing.register.records.kinds import ALL_KINDS, KINDS
from qinqing.register.schema.schema_files import read_schema
from qinqing.site.shell.adapter import write_site
from qinqing.site.shell.preparation import PreparedSite
from support.built_site import texts
from support.checking import schema_set
from support.disclosure_oracle import (
    CUT,
    EITHER,
    FURTHER,
    HIDDEN,
    INTERNAL,
    MASKED,
    ON_NO_PAGE,
    SILENT_BATCH,
    WHERE_COUNTED,
    WITHHELD,
)
from support.generated_records import (
    OPEN_BATCH,
    Canary,
    MadeRecord,
    RecordMaker,
    choices_of,
    naming,
    ranked_indicators,
)
from support.public_boards import BOARD_OF_EVERYTHING, BOARD_OF_SECTIONS, board_of_everything, board_of_sections
from support.publications import prepared, published
from support.trees import AS_OF, mini_tree

BATCHES = "data/policy/batches.yaml"
_TEXT = re.compile(r"金丝雀[0-9]{5}")
_OTHER = re.compile(r"E-[0-9]{5}|73[0-9]{5}|19[5-9][0-9]-[0-9]{2}-[0-9]{2}|19[5-9][0-9]年[0-9]{1,2}月[0-9]{1,2}日")


@dataclass(frozen=True)
class Made:
    """The made repository: its records by path, their canaries, its site, and all that is published of it."""

    records: Mapping[str, MadeRecord]
    canaries: Mapping[str, Canary]
    site: PreparedSite
    output: Mapping[str, str]


@pytest.fixture(scope="module")
def made() -> Made:
    """The golden repository with a record for every value of every choice."""
    maker = RecordMaker()
    records = {
        record.path: record
        for kind in ALL_KINDS
        if not KINDS[kind].is_single
        for record in maker.variants(kind, (*FURTHER.get(kind, ()), *naming(kind, HIDDEN)))
    }
    records |= {record.path: record for record in ranked_indicators(maker)}
    files = {
        **mini_tree().files,
        BATCHES: _with_open_batch(),
        **{path: record.data for path, record in records.items()},
    }
    boards = {BOARD_OF_EVERYTHING: board_of_everything(), BOARD_OF_SECTIONS: board_of_sections()}
    files |= {BATCHES: _with_open_batch(), **{path: json.dumps(board).encode() for path, board in boards.items()}}
    site = prepared({**mini_tree().files, **files})
    return Made(records, maker.canaries, site, published(site))


def _with_open_batch() -> bytes:
    """Return the batches of the golden repository and one whose leads are told."""
    value: Any = read_document(mini_tree().read(BATCHES), BATCHES).value
    silent = value["batches"][0]
    assert silent["id"] == SILENT_BATCH
    return json.dumps({"batches": [silent, {**silent, "id": OPEN_BATCH, "publish_titles": True}]}).encode()


def _is_withheld(record: MadeRecord) -> bool:
    states = WITHHELD.get(record.kind, {})
    said = record.choices.items()
    return record.kind in ON_NO_PAGE or any(field in states and value in states[field] for field, value in said)


def _is_inside(canary: Canary, record: MadeRecord) -> bool:
    inner = set(INTERNAL.get(canary.kind, ()))
    for (field, value), cut in CUT.get(canary.kind, {}).items():
        if record.choices.get(field) == value:
            inner |= cut
    return canary.hidden or any(f"{canary.field}.".startswith(f"{field}.") for field in inner)


def _is_either(canary: Canary, record: MadeRecord) -> bool:
    said = record.choices.items()
    if canary.kind in WHERE_COUNTED or any(value in HIDDEN.values() for _, value in said):
        return True
    return any((canary.kind, *one, canary.field) in EITHER for one in said)


def _leaks(made: Made, published: Mapping[str, str]) -> set[str]:
    """Return what is withheld and stands somewhere, with the first place of it."""
    leaks = set()
    for place, text in published.items():
        for value in {*_TEXT.findall(text), *_OTHER.findall(text), *_TEXT.findall(place)}:
            canary = made.canaries.get(value)
            if canary is None:
                continue
            record = made.records[canary.path]
            if _is_inside(canary, record) or _is_withheld(record):
                leaks.add(f"{canary.kind}.{canary.field} of {dict(record.choices)} in {_sort(place)}")
    return leaks


def _sort(place: str) -> str:
    """Return where ``place`` lies without the names of single records, so that a leak is told once."""
    return re.sub(r"[^/]*(?:canary|qu-)[^/]*", "…", place)


def test_the_oracle_knows_every_field_that_a_schema_keeps_back() -> None:
    for mark, known in (("internal", INTERNAL), ("masked", MASKED)):
        told = {kind: fields for kind in ALL_KINDS if (fields := frozenset(_marked(read_schema(kind), "", mark)))}
        assert told == known


def _marked(schema: Mapping[str, Any], prefix: str, mark: str) -> Iterator[str]:
    for key, part in schema.get("properties", {}).items():
        if part.get("x-visibility") == mark:
            yield f"{prefix}{key}"
        elif "x-visibility" not in part:
            yield from _marked(part.get("items", part), f"{prefix}{key}.", mark)


def test_the_oracle_speaks_of_states_that_exist() -> None:
    for kind, states in WITHHELD.items():
        tried: dict[str, set[object]] = defaultdict(set)
        for choices in (*choices_of(kind), *FURTHER.get(kind, ())):
            for field, value in choices.items():
                tried[field].add(value)
        for field, values in states.items():
            assert values <= tried[field]


def test_a_record_is_in_the_public_register_unless_its_state_keeps_it_inside() -> None:
    maker = RecordMaker()
    records = {
        record.path: record
        for kind in WITHHELD.keys() - ON_NO_PAGE
        for record in maker.variants(kind, FURTHER.get(kind, ()))
    }
    files = {BATCHES: _with_open_batch(), **{path: record.data for path, record in records.items()}}
    register = read_register(mini_tree(files), schema_set=schema_set()).register
    schemas = {kind: schema_set().schema(kind) for kind in ALL_KINDS}
    public = {record.path for record in public_records(publish(register, schemas, as_of=AS_OF))}
    # What follows from no place is public and yet on no page: see the oracle.
    withheld = {path for path, one in records.items() if _is_withheld(one) and "kind" not in one.choices}
    assert public & withheld == set()
    assert len(withheld) > 20


@pytest.mark.slow
def test_nothing_withheld_stands_in_any_page_or_extract(made: Made) -> None:
    assert _leaks(made, made.output) == set()


@pytest.mark.slow
def test_no_withheld_record_is_named_anywhere(made: Made) -> None:
    assert sum(bool(set(record.choices.values()) & set(HIDDEN.values())) for record in made.records.values()) > 3
    everything = "\n".join((*made.output, *made.output.values()))
    named = [
        f"{record.kind} {dict(record.choices)}"
        for path, record in made.records.items()
        if _is_withheld(record)
        and KINDS[record.kind].key
        and re.search(rf"{re.escape(Path(path).stem)}(?![0-9])", everything)
    ]
    assert named == []
    assert [name for name in HIDDEN.values() if name in everything] == []


@pytest.mark.slow
def test_what_is_public_of_a_shown_record_is_published(made: Made) -> None:
    found = {value for text in made.output.values() for value in _TEXT.findall(text)}
    missing = set()
    for value, canary in made.canaries.items():
        record = made.records[canary.path]
        withheld = _is_inside(canary, record) or _is_withheld(record) or _is_either(canary, record)
        if _TEXT.fullmatch(value) and value not in found and not withheld:
            missing.add(f"{canary.kind}.{canary.field} of {dict(record.choices)}")
    assert missing == set()


@pytest.mark.slow
def test_nothing_withheld_stands_in_any_file_of_the_whole_site(made: Made, tmp_path: Path) -> None:
    write_site(made.site, root=tmp_path, output=tmp_path / "site")
    whole = texts(tmp_path / "site")
    assert _leaks(made, whole) == set()
    withheld = [Path(path).stem for path, record in made.records.items() if _is_withheld(record)]
    assert [name for name in whole for stem in withheld if stem in re.split(r"[/.]", name) and "canary" in stem] == []
