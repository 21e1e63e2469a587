"""What Git is asked: the last commit, the same on every machine, whatever the machine is set to."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from qinqing.errors import QinqingError
from qinqing.register.git import Commit, is_repository, last_commit
from qinqing.register.repository import as_of_date, find_repository
from qinqing.register.site_dates import SiteDates, read_site_dates
from qinqing.register.source import WorkingTree

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
    expected = Commit(oid=git(committed, "rev-parse", "HEAD"), date=date(2023, 8, 31), epoch=1693495800)
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


def test_without_a_repository_or_a_commit_there_is_none(tmp_path: Path) -> None:
    assert not is_repository(tmp_path)
    assert last_commit(tmp_path) is None
    git(tmp_path, "init", "--quiet")
    assert is_repository(tmp_path)
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


DEMONSTRATION = SiteDates(demonstration=True, as_of=date(2023, 9, 15))
COMMIT = Commit(oid="0" * 40, date=date(2023, 10, 2), epoch=1696200000)


@pytest.mark.parametrize(
    ("explicit", "site", "commit", "expected"),
    [
        (date(2023, 1, 1), DEMONSTRATION, COMMIT, date(2023, 1, 1)),
        (None, DEMONSTRATION, COMMIT, date(2023, 9, 15)),
        (None, SiteDates(demonstration=True, as_of=None), COMMIT, date(2023, 10, 2)),
        (None, SiteDates(demonstration=False, as_of=date(2023, 9, 15)), COMMIT, date(2023, 10, 2)),
        (None, None, COMMIT, date(2023, 10, 2)),
    ],
)
def test_the_date_is_the_one_asked_for_else_the_repositorys_own(
    explicit: date | None, site: SiteDates | None, commit: Commit | None, expected: date
) -> None:
    assert as_of_date(explicit, site, commit) == expected


@pytest.mark.parametrize("site", [None, SiteDates(demonstration=False, as_of=date(2023, 9, 15))])
def test_without_any_date_one_is_asked_for(site: SiteDates | None) -> None:
    with pytest.raises(QinqingError) as caught:
        as_of_date(None, site, None)
    assert "--as-of" in caught.value.remedy.zh
    assert "--as-of" in caught.value.remedy.en


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("demonstration: true\nas_of: 2023-09-15\n", DEMONSTRATION),
        ("demonstration: true\nas_of: 2023-02-30\n", SiteDates(demonstration=True, as_of=None)),
        ('demonstration: "true"\n', SiteDates(demonstration=False, as_of=None)),
        ("- 1\n", None),
        ("a: [\n", None),
        ("", None),
    ],
)
def test_faulty_settings_count_as_not_given(tmp_path: Path, text: str, expected: SiteDates | None) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "site.yaml").write_text(text, encoding="utf-8")
    assert read_site_dates(WorkingTree(tmp_path)) == expected


def test_a_missing_site_file_gives_no_settings(tmp_path: Path) -> None:
    assert read_site_dates(WorkingTree(tmp_path)) is None
