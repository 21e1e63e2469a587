"""The data repository as a folder: where it begins."""

from __future__ import annotations

from pathlib import Path

from qinqing.errors import QinqingError
from qinqing.findings.finding import Text

SITE_FILE = "data/site.yaml"


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
