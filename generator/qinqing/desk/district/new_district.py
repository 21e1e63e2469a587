"""The repository that a new district begins with: settings to fill in, rules that work, and two units.

``beginning/`` holds its files as they are written, ``data/policy/`` with the default thresholds and ``data/schemes/``
with the default weights among them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from qinqing.desk.district.entry import Entry
from qinqing.desk.district.repository_files import copy_files, refuse_occupied, write_surroundings
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.records.kinds import Location, locate, path_of

_BEGINNING: Final = files("qinqing.desk.district") / "beginning"


def write_new_district(target: Path) -> int:
    """Write an empty repository for a new district into ``target`` and return how many files of data it has.

    It can be checked and built at once.  Raises QinqingError where ``target`` holds anything already.
    """
    refuse_occupied(target)
    copy_files(_BEGINNING / "data", target / "data")
    write_surroundings(target, readme=(_BEGINNING / "README.md").read_text(encoding="utf-8"))
    return sum(1 for _ in beginning_paths())


def beginning_paths() -> Iterator[str]:
    """Yield the path of every file of data that a new district begins with, such as ``data/schemes/rexian.yaml``."""
    return (path for path in _paths(_BEGINNING / "data", "data") if locate(path) is not None)


def beginning_entry(kind: str, identifier: str = "") -> Entry:
    """Return the record of ``kind`` that a new district begins with; ``identifier`` says which unit or scheme."""
    path = path_of(Location(kind=kind, id=identifier))
    data = read_document(_BEGINNING.joinpath(*path.split("/")).read_bytes(), path).value
    if not isinstance(data, Mapping):
        raise ValueError(f"{path} of the beginning is not a record")
    return Entry(kind=kind, path=path, data=data)


def beginning_schemes() -> Iterator[Entry]:
    """Yield the scheme (榜单办法) of every board that a new district begins with, by its name."""
    for path in beginning_paths():
        location = locate(path)
        if location is not None and location.kind == "scheme":
            yield beginning_entry(location.kind, location.id)


def _paths(folder: Traversable, path: str) -> Iterator[str]:
    for child in sorted(folder.iterdir(), key=lambda found: found.name):
        inner = f"{path}/{child.name}"
        if child.is_dir():
            yield from _paths(child, inner)
        else:
            yield inner
