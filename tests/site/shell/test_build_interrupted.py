"""A build that is killed, starved of room or raced leaves a whole site: the old one or the new one, never a mixture.

A short form runs with the other tests; ``make soak`` kills at every step and races a hundred times.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support.built_site import tree
from support.golden import AS_OF, copy_of_mini
from support.killed_processes import Step, fail_at, kill_at, require_strace, steps_of

pytestmark = pytest.mark.slow

KILLS = int(os.environ.get("QINQING_KILLS", "3"))
ROUNDS = int(os.environ.get("QINQING_ROUNDS", "1"))
AT_ONCE = 10
OLD = {"index.html": b"old", "404.html": b"old", "sitemap.xml": b"old", "a/gone.html": b"old"}
NEW = {"index.html": b"new", "404.html": b"new", "sitemap.xml": b"new", "b/c/come.html": b"new"}
EXCHANGING = """
import shutil, sys
from pathlib import Path
from qinqing.site.shell import folder_exchange
if sys.argv[3] == "two":
    folder_exchange._exchanged_in_one_step = lambda *_: False
with folder_exchange.sole_builder(Path(sys.argv[2])) as fresh:
    shutil.copytree(sys.argv[1], fresh)
    folder_exchange.exchange(fresh, Path(sys.argv[2]))
"""


def write(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


@pytest.fixture(params=["one", "two"])
def exchanging(request: pytest.FixtureRequest, tmp_path: Path) -> list[str]:
    """Return the command of a small program that builds ``NEW`` over ``OLD``, in one step or in two."""
    require_strace()
    source = write(tmp_path / "source", NEW)
    return [sys.executable, "-c", EXCHANGING, str(source), str(tmp_path / "site"), str(request.param)]


def begin_anew(folder: Path) -> None:
    for path in folder.iterdir():
        if "site" in path.name:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    write(folder / "site", OLD)


def left_behind(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name.startswith("."))


def test_a_kill_at_any_step_of_the_exchange_leaves_no_mixture(tmp_path: Path, exchanging: list[str]) -> None:
    begin_anew(tmp_path)
    steps = steps_of(exchanging, log=tmp_path / "log")
    assert tree(tmp_path / "site") == NEW
    assert {step.call for step in steps} >= {"unlinkat", "mkdir"}
    two_steps = exchanging[-1] == "two"
    for step in steps:
        begin_anew(tmp_path)
        kill_at(step, exchanging)
        stands = tree(tmp_path / "site")
        assert stands in (OLD, NEW) or (two_steps and stands == {}), step
        # Whoever comes next begins with a whole site, even if nothing comes of what it begins.
        fail_at(Step("mkdir", 1), exchanging, error="ENOSPC")
        assert tree(tmp_path / "site") in (OLD, NEW), step
        subprocess.run(exchanging, check=True)
        assert tree(tmp_path / "site") == NEW, step
        assert left_behind(tmp_path) == [], step


def test_a_full_disk_at_any_step_of_the_exchange_leaves_no_mixture(tmp_path: Path, exchanging: list[str]) -> None:
    begin_anew(tmp_path)
    for step in steps_of(exchanging, log=tmp_path / "log"):
        begin_anew(tmp_path)
        fail_at(step, exchanging, error="ENOSPC")
        assert tree(tmp_path / "site") in (OLD, NEW), step


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data repository away from where the sites are built."""
    return copy_of_mini(tmp_path_factory.mktemp("repository") / "mini")


def building(repository: Path, output: Path) -> list[str]:
    """Return the command that builds the site of ``repository`` into ``output``."""
    options = ["--repository", str(repository), "--output", str(output), "--as-of", AS_OF.isoformat()]
    return [sys.executable, "-m", "qinqing", "build", *options]


@pytest.fixture(scope="module")
def whole(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return what a whole site of the repository holds."""
    output = tmp_path_factory.mktemp("whole") / "site"
    subprocess.run(building(repository, output), check=True, capture_output=True)
    return tree(output)


def test_a_build_killed_at_any_step_leaves_a_whole_site(
    repository: Path, whole: dict[str, bytes], tmp_path: Path
) -> None:
    require_strace()
    output = write(tmp_path / "site", OLD)
    command = building(repository, output)
    steps = steps_of(command, log=tmp_path / "log")
    assert tree(output) == whole
    assert len(steps) > 300
    exchanged = next(place for place, step in enumerate(steps) if step.call.startswith("rename"))
    for place in sorted({*range(0, len(steps), max(1, len(steps) // KILLS)), exchanged}):
        shutil.rmtree(output)
        write(output, OLD)
        assert kill_at(steps[place], command), steps[place]
        assert tree(output) in (OLD, whole), steps[place]
    subprocess.run(command, check=True, capture_output=True)
    assert tree(output) == whole
    assert left_behind(tmp_path) == []


def test_a_disk_that_is_full_in_the_middle_of_a_build_leaves_the_old_site(repository: Path, tmp_path: Path) -> None:
    require_strace()
    output = write(tmp_path / "site", OLD)
    assert fail_at(Step("write", 30), building(repository, output), error="ENOSPC") == 2
    assert tree(output) == OLD
    assert left_behind(tmp_path) == []


def test_builds_at_once_never_leave_a_part_of_a_site(repository: Path, whole: dict[str, bytes], tmp_path: Path) -> None:
    output = write(tmp_path / "site", OLD)
    command = building(repository, output)
    for _ in range(ROUNDS):
        at_once = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(AT_ONCE)]
        told = [process.communicate()[1].decode() for process in at_once]
        outcomes = [process.returncode for process in at_once]
        assert set(outcomes) <= {0, 2}
        assert 0 in outcomes
        assert all("另一个程序正在生成" in errors for errors, code in zip(told, outcomes, strict=True) if code)
        assert tree(output) == whole
        assert left_behind(tmp_path) == []
