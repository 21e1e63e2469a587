"""The working tree as a source: everything under ``data/``, told truthfully and never followed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qinqing.register.tree.source import TreeEntry, TreeSource, WorkingTree


def put(path: Path, text: str = "a: 1\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_everything_under_data_is_listed_in_order_and_nothing_else(tmp_path: Path) -> None:
    for name in ("data/units/b.yaml", "data/site.yaml", "data/units/说明.docx", "data/units/.hidden", "schemas/a.json"):
        put(tmp_path / name)
    entries = WorkingTree(tmp_path).entries()
    assert [entry.path for entry in entries] == [
        "data/site.yaml",
        "data/units/.hidden",
        "data/units/b.yaml",
        "data/units/说明.docx",
    ]
    assert set(entries) == {TreeEntry(entry.path, "100644", 5) for entry in entries}


def test_a_tree_without_data_is_empty(tmp_path: Path) -> None:
    assert WorkingTree(tmp_path).entries() == ()


def test_a_symbolic_link_is_told_of_and_not_followed(tmp_path: Path) -> None:
    put(tmp_path / "secret" / "a.yaml")
    put(tmp_path / "data" / "real.yaml")
    (tmp_path / "data" / "file.yaml").symlink_to(tmp_path / "secret" / "a.yaml")
    (tmp_path / "data" / "folder").symlink_to(tmp_path / "secret")
    (tmp_path / "data" / "loop").symlink_to(tmp_path / "data")
    source: TreeSource = WorkingTree(tmp_path)
    modes = {entry.path: entry.mode for entry in source.entries()}
    assert modes == {
        "data/file.yaml": "120000",
        "data/folder": "120000",
        "data/loop": "120000",
        "data/real.yaml": "100644",
    }
    for path in ("data/file.yaml", "data/folder/a.yaml"):
        with pytest.raises(OSError, match=r"symbolic links|Not a directory"):
            source.read(path)
    assert source.read("data/real.yaml") == b"a: 1\n"


def test_data_itself_may_be_a_link(tmp_path: Path) -> None:
    put(tmp_path / "elsewhere" / "a.yaml")
    (tmp_path / "data").symlink_to(tmp_path / "elsewhere")
    (entry,) = WorkingTree(tmp_path).entries()
    assert (entry.path, entry.mode) == ("data", "120000")


def test_odd_things_have_their_own_modes(tmp_path: Path) -> None:
    put(tmp_path / "data" / "run.yaml").chmod(0o755)
    put(tmp_path / "data" / "inner" / ".git" / "HEAD")
    os.mkfifo(tmp_path / "data" / "pipe.yaml")
    source = WorkingTree(tmp_path)
    modes = {entry.path: entry.mode for entry in source.entries()}
    assert modes == {"data/run.yaml": "100755", "data/inner": "160000", "data/pipe.yaml": "000000"}
    with pytest.raises(OSError, match="not a regular file"):
        source.read("data/pipe.yaml")


def test_a_name_that_is_not_utf_8_is_tolerated(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    name = os.fsencode(tmp_path) + b"/data/\xcd\xb3.yaml"
    try:
        Path(os.fsdecode(name)).write_bytes(b"a: 1\n")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    (entry,) = WorkingTree(tmp_path).entries()
    assert WorkingTree(tmp_path).read(entry.path) == b"a: 1\n"


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    put(tmp_path / "data" / "a.yaml")
    with pytest.raises(FileNotFoundError):
        WorkingTree(tmp_path).read("data/missing.yaml")
