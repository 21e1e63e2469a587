"""Rules about the tree of files (数据目录): what may lie under ``data/``, under which name and in which mode."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.register.records.kinds import Family, Location, kinds_of, locate, path_of
from qinqing.register.tree.source import (
    CLOSED,
    EXECUTABLE,
    FOLDER,
    GREATEST_DEPTH,
    OTHER,
    REGULAR,
    REPOSITORY_INSIDE,
    SYMBOLIC_LINK,
    TOO_DEEP,
    TreeEntry,
)
from qinqing.rules.tree.probable_place import probable_place

TreeCheck = Callable[[Sequence[TreeEntry]], Iterator[Violation]]

_ALLOWED_BESIDE = frozenset({"data/README.md", "data/README.zh-CN.md", "data/LICENSE"})
_KEEPS_FOLDER = ".gitkeep"
_HOLDS_FOLDERS = frozenset({"data", "data/policy", "data/records"})
_ANY_RECORD = ("progress.yaml", "ab.yaml", "01.yaml", "2023-01/progress.yaml")
"""Names of which one has a place in any folder where records lie."""
_SEGMENT = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}")
_PERIOD_SEGMENT = re.compile(r"[0-9]{4}-[QH][1-4]")
_LEFTOVER = re.compile(
    r"\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\._.*|.*~|\..*\.sw[a-z]|.*\.(?:bak|orig|rej|tmp|swp)|#.*#",
    re.IGNORECASE,
)
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\..*)?", re.IGNORECASE)
_DOCUMENT = re.compile(r".*\.(?:xlsx?|docx?|pptx?|wps|et|csv|pdf|zip|rar|7z|png|jpe?g|txt)", re.IGNORECASE)
# A district that releases nothing needs no file for it.
_MAY_BE_ABSENT = frozenset({"policy-releases"})
REQUIRED = tuple(kind for kind in kinds_of(Family.SITE, Family.POLICY) if kind not in _MAY_BE_ABSENT)


def check_modes(entries: Sequence[TreeEntry]) -> Iterator[Violation]:
    """Everything under ``data/`` is an ordinary file: no link, no repository inside, no programme."""
    for entry in entries:
        if entry.mode == REPOSITORY_INSIDE:
            yield Violation("QQ602", entry.path)
        elif entry.mode == EXECUTABLE:
            yield Violation("QQ603", entry.path)
        elif entry.mode in (SYMBOLIC_LINK, OTHER):
            kind = (
                Text("符号链接", "a symbolic link")
                if entry.mode == SYMBOLIC_LINK
                else Text("管道或设备文件", "a pipe or a device")
            )
            yield Violation("QQ601", entry.path, arguments={"kind": kind})


def check_folders(entries: Sequence[TreeEntry]) -> Iterator[Violation]:
    """Every folder can be looked into, lies where records may lie, and does not pass for a record."""
    for entry in entries:
        if entry.mode == TOO_DEEP:
            yield Violation("QQ616", entry.path, arguments={"limit": GREATEST_DEPTH})
        elif entry.mode == CLOSED:
            yield Violation("QQ617", entry.path)
        elif entry.mode == FOLDER:
            yield Violation("QQ618", entry.path)


def check_places(entries: Sequence[TreeEntry]) -> Iterator[Violation]:
    """Every file lies where a record of its kind belongs."""
    for entry in _ordinary(entries):
        if not _has_place(entry) and _is_well_named(entry.path) and not _is_leftover(entry.path):
            yield Violation("QQ604", entry.path, arguments={"hint": _hint(entry.path)})


def check_names(entries: Sequence[TreeEntry]) -> Iterator[Violation]:
    """Names of files and folders are made of lower-case ASCII letters, digits, hyphens, points and underscores."""
    for entry in _ordinary(entries):
        if not _is_well_named(entry.path) and not _is_leftover(entry.path):
            yield Violation("QQ605", entry.path, arguments={"hint": _hint(entry.path)})


def check_collisions(entries: Sequence[TreeEntry]) -> Iterator[Violation]:
    """No two paths differ only in letter case or in the width of characters."""
    first: dict[str, str] = {}
    for entry in entries:
        other = first.setdefault(_folded(entry.path), entry.path)
        if other is not entry.path:
            yield Violation("QQ606", entry.path, arguments={"other": other})


def check_leftovers(entries: Sequence[TreeEntry]) -> Iterator[Violation]:
    """No leftover of an editor or an operating system lies among the records."""
    for entry in _ordinary(entries):
        if _is_leftover(entry.path):
            yield Violation("QQ608", entry.path)


def check_required(entries: Sequence[TreeEntry]) -> Iterator[Violation]:
    """The site settings and every policy file exist."""
    present = {entry.path for entry in entries}
    for kind in REQUIRED:
        path = path_of(Location(kind=kind))
        if path not in present:
            yield Violation("QQ609", path)


def check_reserved_names(entries: Sequence[TreeEntry]) -> Iterator[Violation]:
    """No file or folder has a name that Windows keeps for itself."""
    for entry in entries:
        for segment in entry.path.split("/"):
            if _RESERVED.fullmatch(segment):
                yield Violation("QQ610", entry.path, arguments={"name": segment})
                break


TREE_CHECKS: tuple[TreeCheck, ...] = (
    check_modes,
    check_folders,
    check_places,
    check_names,
    check_collisions,
    check_leftovers,
    check_required,
    check_reserved_names,
)


def check_tree(entries: Sequence[TreeEntry]) -> Iterator[Violation]:
    """Yield what is wrong with the tree of files, before any of them is read."""
    for check in TREE_CHECKS:
        yield from check(entries)


def _ordinary(entries: Sequence[TreeEntry]) -> Iterator[TreeEntry]:
    for entry in entries:
        if entry.mode in (REGULAR, EXECUTABLE) and entry.path not in _ALLOWED_BESIDE:
            yield entry


def _has_place(entry: TreeEntry) -> bool:
    """Return whether a record lies at the path of ``entry``, or an empty file that keeps a folder for records."""
    folder, _, name = entry.path.rpartition("/")
    return locate(entry.path) is not None or (name == _KEEPS_FOLDER and entry.size == 0 and _holds_records(folder))


def _holds_records(folder: str) -> bool:
    """Return whether ``folder`` is one in which records lie, or folders of records."""
    return folder in _HOLDS_FOLDERS or any(locate(f"{folder}/{name}") is not None for name in _ANY_RECORD)


def _folded(path: str) -> str:
    """Return ``path`` without the differences of letter case and width."""
    return path.lower() if path.isascii() else unicodedata.normalize("NFKC", path).casefold()


def _is_well_named(path: str) -> bool:
    path = path.removesuffix(f"/{_KEEPS_FOLDER}")
    return all(_SEGMENT.fullmatch(part) or _PERIOD_SEGMENT.fullmatch(part) for part in path.split("/"))


def _is_leftover(path: str) -> bool:
    return _LEFTOVER.fullmatch(path.rpartition("/")[2]) is not None


def _hint(path: str) -> Text:
    if path.endswith(f"/{_KEEPS_FOLDER}"):
        return Text(
            f"{_KEEPS_FOLDER} 须为空文件，且只放在存放记录的文件夹中",
            f"{_KEEPS_FOLDER} is empty and lies only in a folder for records",
        )
    place = probable_place(path)
    if place is not None:
        return Text(f"应为 {place}", f"It should be {place}")
    if _DOCUMENT.fullmatch(path.rpartition("/")[2]):
        return Text(
            "数据须写成 YAML 记录，附件和表格不入库",
            "Data is written as YAML records; attachments and spreadsheets stay outside",
        )
    if path.startswith("data/records/"):
        return Text(
            "应为 data/records/单位编号/报告期/种类.yaml 或 data/records/单位编号/种类/编号.yaml",
            "It should be data/records/UNIT/PERIOD/KIND.yaml or data/records/UNIT/KIND/ID.yaml",
        )
    return Text(
        "data/ 下只放 site.yaml 和 units、indicators、schemes、policy、records 五个文件夹，文件以 .yaml 结尾",
        "data/ holds site.yaml and the folders units, indicators, schemes, policy and records, with files in .yaml",
    )
