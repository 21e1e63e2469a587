"""A folder takes another's place whole or not at all, one builder at a time; what a killed one left is put right."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest

from qinqing.errors import QinqingError
from qinqing.site.shell import folder_exchange
from qinqing.site.shell.folder_exchange import exchange, sole_builder
from support.built_site import tree

NEW, OLD = {"index.html": b"new", "a/b.html": b"new"}, {"index.html": b"old", "gone/c.html": b"old"}


def write(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


@pytest.fixture(params=["in one step", "in two"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways of changing places; the second is that of file systems that know no better."""
    if request.param == "in two":
        monkeypatch.setattr(folder_exchange, "_exchanged_in_one_step", lambda *_: False)
    return str(request.param)


@pytest.mark.usefixtures("way")
def test_the_new_folder_stands_where_the_old_one_stood(tmp_path: Path) -> None:
    fresh, output = write(tmp_path / "fresh", NEW), write(tmp_path / "site", OLD)
    exchange(fresh, output)
    assert tree(output) == NEW
    assert tree(fresh) == OLD
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fresh", "site"]


@pytest.mark.usefixtures("way")
def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    exchange(write(tmp_path / "fresh", NEW), tmp_path / "site")
    assert tree(tmp_path / "site") == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_in_two_steps_a_failure_between_them_puts_the_old_one_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_exchange, "_exchanged_in_one_step", lambda *_: False)
    real = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.name == "fresh":
            raise PermissionError
        return real(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    fresh, output = write(tmp_path / "fresh", NEW), write(tmp_path / "site", OLD)
    with pytest.raises(PermissionError):
        exchange(fresh, output)
    assert tree(output) == OLD


def test_a_refusal_of_the_system_is_told_with_its_place(tmp_path: Path) -> None:
    output = write(tmp_path / "site", OLD)
    with pytest.raises(FileNotFoundError) as caught:
        exchange(tmp_path / "missing", output)
    assert caught.value.filename == str(output)
    assert tree(output) == OLD


def test_a_system_without_the_call_takes_two_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: object())
    fresh, output = write(tmp_path / "fresh", NEW), write(tmp_path / "site", OLD)
    exchange(fresh, output)
    assert (tree(output), tree(fresh)) == (NEW, OLD)


def test_the_private_folder_and_the_lock_are_gone_afterwards(tmp_path: Path) -> None:
    with sole_builder(tmp_path / "site") as fresh:
        write(fresh, NEW)
        assert fresh.parent == tmp_path
    assert list(tmp_path.iterdir()) == []


def test_they_are_gone_after_a_failure_too(tmp_path: Path) -> None:
    def fail() -> None:
        with sole_builder(tmp_path / "site") as fresh:
            write(fresh, NEW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_a_second_builder_is_refused_and_touches_nothing(tmp_path: Path) -> None:
    output = write(tmp_path / "site", OLD)
    with sole_builder(output) as fresh:
        write(fresh, NEW)
        with pytest.raises(QinqingError, match="another build") as caught, sole_builder(output):
            pytest.fail("two builders at once")
        assert "请等它结束" in caught.value.remedy.zh
        assert tree(fresh) == NEW
    assert tree(output) == OLD


def test_another_folder_may_be_built_meanwhile(tmp_path: Path) -> None:
    with sole_builder(tmp_path / "site"), sole_builder(tmp_path / "preview") as fresh:
        write(fresh, NEW)
        assert tree(fresh) == NEW


def test_what_a_killed_builder_left_is_removed(tmp_path: Path) -> None:
    output = write(tmp_path / "site", OLD)
    write(tmp_path / ".site.building-1", NEW)
    write(tmp_path / ".site.building-99999", NEW)
    write(tmp_path / ".site.replaced", OLD)
    (tmp_path / ".site.lock").touch()
    write(tmp_path / ".other.building-1", NEW)
    with sole_builder(output):
        pass
    assert sorted(path.name for path in tmp_path.iterdir()) == [".other.building-1", "site"]
    assert tree(output) == OLD


def test_an_old_site_that_was_moved_aside_by_a_killed_builder_is_put_back(tmp_path: Path) -> None:
    write(tmp_path / ".site.replaced", OLD)
    with sole_builder(tmp_path / "site"):
        assert tree(tmp_path / "site") == OLD
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_lock_ends_with_its_builder(tmp_path: Path) -> None:
    """Killed in the middle, a builder leaves files; its lock goes with it, and the next one cleans up."""
    source = (
        "import os, signal, sys; from pathlib import Path\n"
        "from qinqing.site.shell.folder_exchange import sole_builder\n"
        "with sole_builder(Path(sys.argv[1])) as fresh:\n"
        "    fresh.mkdir(); (fresh / 'half').touch(); os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    command = [sys.executable, "-c", source, str(tmp_path / "site")]
    subprocess.run(command, check=False, env=dict(os.environ))
    assert len(list(tmp_path.iterdir())) == 2
    with sole_builder(tmp_path / "site"):
        pass
    assert list(tmp_path.iterdir()) == []
