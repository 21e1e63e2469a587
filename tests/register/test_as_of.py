"""The date as of which a repository is read: asked for, fixed by a demonstration, or that of the last commit."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from qinqing.errors import QinqingError
from qinqing.register.as_of import demonstration_date, settle_as_of
from qinqing.register.tree.source import WorkingTree

COMMITTED, FIXED, ASKED = date(2023, 10, 2), date(2023, 9, 15), date(2023, 1, 1)
DEMONSTRATION = "demonstration: true\nas_of: 2023-09-15\n"
REAL = "demonstration: false\nas_of: 2023-09-15\n"


def written(folder: Path, settings: str | None) -> Path:
    (folder / "data").mkdir()
    if settings is not None:
        (folder / "data" / "site.yaml").write_text(settings, encoding="utf-8")
    return folder


def committed(folder: Path) -> Path:
    who = ("-c", "user.name=nobody", "-c", "user.email=nobody@example.com", "-c", "commit.gpgsign=false")
    stamp = "2023-10-02T08:00:00+0800"
    environment = {"PATH": "/usr/local/bin:/usr/bin:/bin", "GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp}
    for arguments in (("init", "-q"), ("add", "."), (*who, "commit", "-q", "--allow-empty", "-m", "记录")):
        subprocess.run(["git", "-C", str(folder), *arguments], check=True, env=environment)
    return folder


@pytest.mark.parametrize(
    ("asked", "settings", "expected"),
    [
        (ASKED, DEMONSTRATION, ASKED),
        (None, DEMONSTRATION, FIXED),
        (None, "demonstration: true\n", COMMITTED),
        (None, REAL, COMMITTED),
        (None, None, COMMITTED),
    ],
)
def test_the_date_is_the_one_asked_for_else_the_repositorys_own(
    tmp_path: Path, asked: date | None, settings: str | None, expected: date
) -> None:
    assert settle_as_of(committed(written(tmp_path, settings)), asked) == expected


@pytest.mark.parametrize("settings", [None, REAL])
def test_without_any_date_one_is_asked_for(tmp_path: Path, settings: str | None) -> None:
    with pytest.raises(QinqingError) as caught:
        settle_as_of(written(tmp_path, settings), None)
    assert "--as-of" in caught.value.remedy.zh
    assert "--as-of" in caught.value.remedy.en


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (DEMONSTRATION, FIXED),
        ("demonstration: true\nas_of: 2023-02-30\n", None),
        ('demonstration: "true"\nas_of: 2023-09-15\n', None),
        ("demonstration: true\nas_of: 3\n", None),
        ("- 1\n", None),
        ("a: [\n", None),
        ("", None),
        (None, None),
    ],
)
def test_a_faulty_or_missing_setting_counts_as_not_given(
    tmp_path: Path, settings: str | None, expected: date | None
) -> None:
    assert demonstration_date(WorkingTree(written(tmp_path, settings))) == expected
