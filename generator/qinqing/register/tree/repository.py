"""The data repository as a folder: where it begins, and which parts of it a path names."""

from __future__ import annotations

from collections.abc import Iterable
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


def scopes_within(root: Path, paths: Iterable[Path]) -> tuple[str, ...] | None:
    """Return ``paths`` as files and folders from ``root`` on, or None where that is everything.

    Raises QinqingError for a path that is not there or leads out of the repository.
    """
    scopes = tuple(_from_root(path, root) for path in paths)
    return None if not scopes or "." in scopes else scopes


def _from_root(path: Path, root: Path) -> str:
    if not path.exists() and not path.is_symlink():
        raise QinqingError(
            Text(f"没有文件或文件夹“{path}”", f"no such file or folder '{path}'"),
            Text("请核对路径；已删除的文件无须检查", "check the path; a deleted file needs no check"),
        )
    # A link is told of where it lies, not where it leads.
    place = path.parent.resolve() / path.name if path.is_symlink() else path.resolve()
    if not place.is_relative_to(root):
        raise QinqingError(
            Text(f"“{path}”不在数据仓库“{root}”之内", f"'{path}' is not inside the data repository '{root}'"),
            Text(
                "请写仓库内的路径，或用 --repository 指明另一个仓库",
                "name a path inside it, or another repository with --repository",
            ),
        )
    return place.relative_to(root).as_posix()
