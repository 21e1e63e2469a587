"""What Git is asked: the last commit, the same on every machine, whatever the machine is set to."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from qinqing.errors import QinqingError
from qinqing.register.tree.git import Commit, last_commit
from qinqing.register.tree.repository import find_repository

# 2023-08-31 23:30 in Beijing, 15:30 in London.
MOMENT = "1693495800 +0800"


def git(folder: Path, *arguments: str, moment: str = MOMENT) -> str:
    environment = {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "HOME": str(folder),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "示例",
        "GIT_AUTHOR_EMAIL": "unit@qinqing.example",
        "GIT_AUTHOR_DATE": "@0 +0000",
        "GIT_COMMITTER_NAME": "committer x 1 +0000",
        "GIT_COMMITTER_EMAIL": "office@qinqing.example",
        "GIT_COMMITTER_DATE": moment,
    }
    finished = subprocess.run(
        ["git", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    return finished.stdout.strip()


@pytest.fixture
def committed(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "site.yaml").write_text("demonstration: false\n", encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "报送\n\ncommitter y <z> 5 +0000")
    return tmp_path


def test_the_last_commit_has_the_day_of_its_committer(committed: Path) -> None:
    expected = Commit(oid=git(committed, "rev-parse", "HEAD"), date=date(2023, 8, 31))
    assert last_commit(committed) == expected
    assert last_commit(committed / "data") == expected


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("1693495800 +0000", date(2023, 8, 31)),
        ("1693495800 +0900", date(2023, 9, 1)),
        ("1693450800 -1200", date(2023, 8, 30)),
    ],
)
def test_the_day_is_read_in_the_recorded_time_zone(committed: Path, moment: str, day: date) -> None:
    git(committed, "commit", "--quiet", "--allow-empty", "--message", "x", moment=moment)
    commit = last_commit(committed)
    assert commit is not None
    assert commit.date == day


def commit_with(folder: Path, moment: str) -> str:
    """Commit on top of what there is with a moment that ``git commit`` itself would refuse, and return its name."""
    parent, tree = git(folder, "rev-parse", "HEAD", "HEAD^{tree}").split()
    who = "x <unit@qinqing.example>"
    raw = f"tree {tree}\nparent {parent}\nauthor {who} 0 +0000\ncommitter {who} {moment}\n\nx\n"
    (folder / "raw").write_text(raw, encoding="utf-8")
    oid = git(folder, "hash-object", "-w", "--literally", "-t", "commit", "raw")
    (folder / ".git" / "HEAD").write_text(f"{oid}\n", encoding="ascii")
    return oid


@pytest.mark.parametrize(
    "moment",
    [
        "4102444800 +0000",  # 2100-01-01
        "946684799 +0000",  # 1999-12-31
        "253402300799 +1400",
        "99999999999999999999 +0000",
        "-1 +0000",
        "9" * 5000 + " +0000",
    ],
)
def test_a_commit_whose_day_cannot_be_true_goes_by_the_day_before_it(committed: Path, moment: str) -> None:
    commit_with(committed, moment)
    latest = commit_with(committed, moment)
    assert last_commit(committed) == Commit(oid=latest, date=date(2023, 8, 31))


@pytest.mark.parametrize(
    ("moment", "day"), [("946684800 +0000", date(2000, 1, 1)), ("4102444799 +0000", date(2099, 12, 31))]
)
def test_the_first_and_the_last_day_that_can_be_true_count(committed: Path, moment: str, day: date) -> None:
    oid = commit_with(committed, moment)
    assert last_commit(committed) == Commit(oid=oid, date=day)


@pytest.mark.parametrize("zone", ["+9999", "-9999", "+2400", "+1401"])
def test_a_time_zone_that_is_nowhere_counts_as_none(committed: Path, zone: str) -> None:
    oid = commit_with(committed, f"1693495800 {zone}")
    assert last_commit(committed) == Commit(oid=oid, date=date(2023, 8, 31))


def test_where_no_day_can_be_true_there_is_no_commit(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "commit", "--quiet", "--allow-empty", "--message", "x", moment="@0 +0000")
    assert last_commit(tmp_path) is None


def test_without_a_repository_or_a_commit_there_is_none(tmp_path: Path) -> None:
    assert last_commit(tmp_path) is None
    git(tmp_path, "init", "--quiet")
    assert last_commit(tmp_path) is None


def test_variables_and_settings_of_the_caller_change_nothing(
    committed: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = last_commit(committed)
    other = tmp_path_factory.mktemp("other")
    git(other, "init", "--quiet")
    (other / ".gitconfig").write_text("[core]\n\tpager = false\n[log]\n\tdate = relative\n[broken\n", encoding="utf-8")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(other / ".gitconfig"))
    monkeypatch.setenv("HOME", str(other))
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert before is not None
    assert last_commit(committed) == before


def test_a_replacement_object_is_not_followed(committed: Path) -> None:
    before = last_commit(committed)
    git(committed, "commit", "--quiet", "--allow-empty", "--message", "other", moment="@0 +0000")
    other = git(committed, "rev-parse", "HEAD")
    git(committed, "reset", "--quiet", "--hard", "HEAD~1")
    git(committed, "replace", "HEAD", other)
    assert last_commit(committed) == before


def test_without_the_program_there_is_no_commit(committed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(committed))
    assert last_commit(committed) is None


def test_the_repository_is_found_from_anywhere_inside(committed: Path) -> None:
    inner = committed / "data" / "records"
    inner.mkdir()
    assert find_repository(inner) == find_repository(committed) == committed.resolve()


def test_without_a_repository_the_way_out_is_told(tmp_path: Path) -> None:
    with pytest.raises(QinqingError) as caught:
        find_repository(tmp_path)
    assert str(tmp_path) in caught.value.message.zh
    assert "qinqing init" in caught.value.remedy.zh
