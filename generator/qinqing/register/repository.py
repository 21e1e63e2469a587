"""The data repository as a folder: where it begins, and the date as of which it is read."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Protocol

from qinqing.errors import QinqingError
from qinqing.findings.finding import Text
from qinqing.register.git import Commit

SITE_FILE = "data/site.yaml"


class DatedSite(Protocol):
    """The two settings of ``data/site.yaml`` (站点设置) that bear on the date."""

    @property
    def demonstration(self) -> bool:
        """Whether the data is for demonstration (示例数据)."""

    @property
    def as_of(self) -> date | None:
        """The fixed date (数据截至) of a demonstration."""


def find_repository(start: Path) -> Path:
    """Return the nearest folder at or above ``start`` that holds ``data/site.yaml``, as an absolute path.

    Raises QinqingError where there is none.
    """
    folder = start.resolve()
    for candidate in (folder, *folder.parents):
        if (candidate / SITE_FILE).is_file():
            return candidate
    raise QinqingError(
        Text(
            f"“{folder}”及其上级文件夹中没有数据仓库（找不到 {SITE_FILE}）",
            f"no data repository at or above '{folder}' ({SITE_FILE} not found)",
        ),
        Text(
            "请进入数据仓库再运行，或用 --repository 指明位置；新建仓库请运行 qinqing init 文件夹",
            "run inside a data repository, or name it with --repository; make a new one with: qinqing init DIR",
        ),
    )


def as_of_date(explicit: date | None, site: DatedSite | None, commit: Commit | None) -> date:
    """Return the date as of which the repository is read: the one asked for, else the repository's own.

    A demonstration may fix its date in ``data/site.yaml``; real data is as of its last commit.  The clock is never
    asked, so that the same commit gives the same result on any day.  Raises QinqingError where nothing tells.
    """
    if explicit is not None:
        return explicit
    if site is not None and site.demonstration and site.as_of is not None:
        return site.as_of
    if commit is not None:
        return commit.date
    raise QinqingError(
        Text(
            "无法确定以哪一天为准：没有指定日期，数据仓库也没有 Git 提交记录",
            "cannot tell which date to go by: none was given and the repository has no Git commit",
        ),
        Text(
            f"请用 --as-of 指定日期，如 --as-of 2023-08-31，或先提交一次；"
            f"示例数据请检查 {SITE_FILE} 能否读取、是否填写了 as_of",
            f"give one, e.g. --as-of 2023-08-31, or commit once; "
            f"for a demonstration see that {SITE_FILE} is readable and has as_of",
        ),
    )
