"""A new district begins with files that are valid, in the house's own form, and free of what only the speech says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from qinqing.desk.district.new_district import (
    beginning_entry,
    beginning_paths,
    beginning_schemes,
    write_new_district,
)
from qinqing.errors import QinqingError
from qinqing.register.document.record_text import write_yaml
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.records.kinds import POLICY_KINDS, locate
from qinqing.register.schema.validation import SchemaSet
from qinqing.register.tree.source import WorkingTree
from qinqing.rules.people.proofreading import MISPRINTS
from support.checking import check_wholly
from support.trees import REPOSITORY

BEGINNING = REPOSITORY / "generator" / "qinqing" / "desk" / "district" / "beginning"
PATHS = sorted(beginning_paths())


def without_comments(text: str) -> str:
    first, *others = text.splitlines(keepends=True)
    return first + "".join(line for line in others if not line.lstrip().startswith("#"))


@pytest.mark.parametrize("path", PATHS)
def test_a_file_of_the_beginning_is_valid(path: str) -> None:
    document = read_document((BEGINNING / path).read_bytes(), path)
    location = locate(path)
    assert location is not None
    assert document.findings == ()
    assert SchemaSet.load().validate(location.kind, document, path) == ()


@pytest.mark.parametrize("path", PATHS)
def test_a_file_of_the_beginning_is_written_as_the_program_writes_and_explained(path: str) -> None:
    location = locate(path)
    assert location is not None
    entry = beginning_entry(location.kind, location.id)
    text = (BEGINNING / path).read_text(encoding="utf-8")
    assert entry.path == path
    assert without_comments(text) == write_yaml(entry.kind, entry.path, entry.data)
    assert text.splitlines()[1].startswith("# ")


def test_a_new_district_holds_the_files_of_the_beginning_and_what_surrounds_them(tmp_path: Path) -> None:
    assert write_new_district(tmp_path / "new") == len(PATHS)
    own = {path.relative_to(BEGINNING).as_posix() for path in BEGINNING.rglob("*") if path.is_file()}
    for path in own:
        assert (tmp_path / "new" / path).read_bytes() == (BEGINNING / path).read_bytes(), path
    written = {
        path.relative_to(tmp_path / "new").as_posix() for path in (tmp_path / "new").rglob("*") if path.is_file()
    }
    others = {path for path in written - own if path.split("/")[0] not in {"schemas", "site_src"}}
    assert others == {"mkdocs.yml", ".gitignore"}
    assert "schemas/unit.schema.json" in written


def test_a_folder_that_holds_anything_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("keep", encoding="utf-8")
    with pytest.raises(QinqingError):
        write_new_district(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_new_district_begins_with_every_policy_a_scheme_for_every_board_and_two_units() -> None:
    places = [place for place in map(locate, PATHS) if place is not None]
    kinds = [place.kind for place in places if place.kind not in {"scheme", "unit"}]
    assert sorted(kinds) == sorted(["site", *POLICY_KINDS])
    assert [place.id for place in places if place.kind == "unit"] == ["qu-jiwei-jianwei", "qu-youhua-ban"]
    assert [entry.data["board"] for entry in beginning_schemes()] == [
        "danwei-yuedu",
        "gushi-ceping",
        "haochaping",
        "rexian",
        "shuji-dabiwu",
        "xuanchuan",
        "zhenggai",
        "zhibiao-paiming",
    ]


def test_nothing_of_a_new_district_claims_to_come_from_the_speech() -> None:
    assert [path for path in PATHS if "讲话" in (BEGINNING / path).read_text(encoding="utf-8")] == []


def test_what_only_the_district_can_say_is_left_to_be_filled_in() -> None:
    open_places = [entry.data["versions"][0]["basis"] for entry in beginning_schemes()]
    open_places += [beginning_entry("policy-accountability").data["basis"], beginning_entry("site").data["district"]]
    assert [text for text in open_places if "请填写" not in text] == []


def test_everything_is_in_force_from_the_first_month_on(tmp_path: Path) -> None:
    write_new_district(tmp_path / "new")
    register = check_wholly(WorkingTree(tmp_path / "new"), as_of=date(2024, 2, 15)).register
    assert register.site is not None
    assert register.accountability is not None
    assert register.reporting is not None
    first_day = date.fromisoformat(f"{register.site.first_period}-01")
    assert {version.effective_from for scheme in register.schemes.values() for version in scheme.versions} == {
        first_day
    }
    assert {unit.valid_from for unit in register.units.values()} == {first_day}
    assert register.accountability.effective_from == first_day
    assert {item.since for item in register.reporting.items} == {register.site.first_period}


def test_the_proofreading_of_a_new_district_begins_with_the_misprints_that_every_district_is_warned_of() -> None:
    listed = {entry["wrong"]: entry["right"] for entry in beginning_entry("site").data["misprints"]}
    assert listed == MISPRINTS


def test_a_record_that_no_new_district_begins_with_is_not_made_up() -> None:
    with pytest.raises(FileNotFoundError):
        beginning_entry("scheme", "no-such-board")
