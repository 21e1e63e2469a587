"""What travels with the program: schemas, site sources and the site's settings, installed or in the source tree."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import qinqing
from qinqing.errors import QinqingError
from qinqing.findings.finding import Text


def packaged(name: str) -> Traversable:
    """Return the packaged file or folder ``name``: ``"schemas"``, ``"site_src"`` or ``"mkdocs.yml"``.

    A wheel carries them in ``qinqing/_repository``; a source tree has them at its top.  Raises QinqingError where
    neither has it, which means that the installation is damaged.
    """
    installed = files(qinqing) / "_repository" / name
    if installed.is_file() or installed.is_dir():
        return installed
    source = Path(qinqing.__file__).resolve().parents[2] / name
    if source.exists():
        return source
    raise QinqingError(
        Text(f"程序文件不完整：找不到“{name}”。", f"The installation is incomplete: '{name}' is missing."),
        Text("请重新安装 qinqing。", "Install qinqing again."),
    )
