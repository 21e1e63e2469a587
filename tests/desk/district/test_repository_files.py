"""A new repository is written into a folder that held nothing, byte for byte what travels with the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from qinqing.desk.district.entry import registry
from qinqing.desk.district.repository_files import copy_files, refuse_occupied, write_entry, write_surroundings
from qinqing.errors import QinqingError


def test_a_folder_that_is_not_there_or_empty_is_free(tmp_path: Path) -> None:
    refuse_occupied(tmp_path / "new")
    refuse_occupied(tmp_path)


def test_a_file_and_a_folder_that_holds_anything_are_occupied(tmp_path: Path) -> None:
    (tmp_path / ".hidden").write_text("", encoding="utf-8")
    for target in (tmp_path, tmp_path / ".hidden"):
        with pytest.raises(QinqingError) as refusal:
            refuse_occupied(target)
        assert str(target) in refusal.value.message.zh


def test_an_entry_lies_where_its_kind_belongs(tmp_path: Path) -> None:
    write_entry(tmp_path, registry("policy-batches", "", {"batches": []}))
    written = tmp_path / "data" / "policy" / "batches.yaml"
    editor_line = b"# yaml-language-server: $schema=../../schemas/policy-batches.schema.json\n"
    assert written.read_bytes() == editor_line + b"batches: []\n"


def test_folders_are_copied_as_they_are_but_for_what_python_left_in_them(tmp_path: Path) -> None:
    source = tmp_path / "source"
    (source / "inner" / "__pycache__").mkdir(parents=True)
    (source / "inner" / "__pycache__" / "left.pyc").write_bytes(b"left")
    (source / "inner" / "bytes").write_bytes(b"\r\n\xff")
    (source / ".gitkeep").write_bytes(b"")
    copy_files(source, tmp_path / "target")
    copied = {path.relative_to(tmp_path / "target").as_posix() for path in (tmp_path / "target").rglob("*")}
    assert copied == {".gitkeep", "inner", "inner/bytes"}
    assert (tmp_path / "target" / "inner" / "bytes").read_bytes() == b"\r\n\xff"


def test_what_surrounds_the_data_is_what_a_check_and_a_build_need(tmp_path: Path) -> None:
    write_surroundings(tmp_path, readme="# 说明\n")
    assert {path.name for path in tmp_path.iterdir()} == {
        "schemas",
        "site_src",
        "mkdocs.yml",
        "README.md",
        ".gitignore",
    }
    assert (tmp_path / "README.md").read_bytes() == "# 说明\n".encode()
