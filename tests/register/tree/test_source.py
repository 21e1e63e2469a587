"""The working tree as a source: everything under ``data/``, told truthfully and never followed."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from qinqing.register.tree.source import GREATEST_DEPTH, LARGEST_READ, TreeEntry, TreeSource, WorkingTree


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


def test_a_folder_deep_within_others_is_told_of_and_not_looked_into(tmp_path: Path) -> None:
    inside = tmp_path.joinpath("data", *("a" * GREATEST_DEPTH))
    put(inside / "kept.yaml")
    assert [entry.path.count("/") for entry in WorkingTree(tmp_path).entries()] == [GREATEST_DEPTH + 1]
    put(inside / "deeper" / "lost.yaml")
    modes = {entry.path.rpartition("/")[2]: entry.mode for entry in WorkingTree(tmp_path).entries()}
    assert modes == {"kept.yaml": "100644", "deeper": "deep"}


def test_a_folder_with_the_name_of_a_record_is_told_of_with_what_is_in_it(tmp_path: Path) -> None:
    put(tmp_path / "data" / "site.yaml" / "inner.yaml")
    assert [(entry.path, entry.mode) for entry in WorkingTree(tmp_path).entries()] == [
        ("data/site.yaml", "040000"),
        ("data/site.yaml/inner.yaml", "100644"),
    ]
    with pytest.raises(OSError, match="not a regular file"):
        WorkingTree(tmp_path).read("data/site.yaml")


def test_a_closed_folder_is_told_of_and_the_others_are_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "data" / "closed" / "a.yaml")
    put(tmp_path / "data" / "open.yaml")
    usual = os.scandir

    # Whoever is root may look into everything, so that the permission alone would close nothing.
    def scandir(path: Path) -> Iterator[os.DirEntry[str]]:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", path)
        return usual(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert [(entry.path, entry.mode) for entry in WorkingTree(tmp_path).entries()] == [
        ("data/closed", "closed"),
        ("data/open.yaml", "100644"),
    ]


def test_a_sparse_file_of_four_gigabytes_is_not_read(tmp_path: Path) -> None:
    put(tmp_path / "data" / "site.yaml")
    os.truncate(tmp_path / "data" / "site.yaml", 4 << 30)
    with pytest.raises(OSError, match="too large") as raised:
        WorkingTree(tmp_path).read("data/site.yaml")
    assert raised.value.errno == errno.EFBIG
    os.truncate(tmp_path / "data" / "site.yaml", LARGEST_READ)
    assert len(WorkingTree(tmp_path).read("data/site.yaml")) == LARGEST_READ


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
