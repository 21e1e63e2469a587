"""Files of a new repository, written into a folder that held nothing before."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from qinqing.desk.district.entry import Entry
from qinqing.errors import QinqingError
from qinqing.findings.finding import Text
from qinqing.register.document.record_text import write_yaml
from qinqing.register.tree.packaged import packaged

IGNORED: Final = ".venv/\n/site/\n.qinqing/\n"


def refuse_occupied(target: Path) -> None:
    """Raise QinqingError where ``target`` is a file or a folder that is not empty."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise QinqingError(
            Text(f"“{target}”已存在且不为空。", f"'{target}' exists and is not empty."),
            Text("请换一个新的文件夹。", "Choose a new folder."),
        )


def write_entry(target: Path, entry: Entry) -> None:
    """Write ``entry`` below ``target``."""
    write_text(target / entry.path, write_yaml(entry.kind, entry.path, entry.data))


def write_text(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` as UTF-8 with line feeds, making its folders."""
    _write_bytes(path, text.encode())


def write_surroundings(target: Path, *, readme: str) -> None:
    """Write what surrounds ``data`` in a repository: schemas, site sources, settings, a README, what Git ignores."""
    for name in ("schemas", "site_src", "mkdocs.yml"):
        copy_files(packaged(name), target / name)
    write_text(target / "README.md", readme)
    write_text(target / ".gitignore", IGNORED)


def copy_files(source: Traversable, target: Path) -> None:
    """Copy the packaged file or folder ``source`` to ``target``, byte for byte."""
    if source.is_file():
        _write_bytes(target, source.read_bytes())
        return
    for child in sorted(source.iterdir(), key=lambda found: found.name):
        if child.name != "__pycache__":
            copy_files(child, target / child.name)


def _write_bytes(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
