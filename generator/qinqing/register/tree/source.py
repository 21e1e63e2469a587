"""Where the bytes of the data repository come from: a working tree on disk, or anything that answers alike."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

DATA_FOLDER = "data"

REGULAR = "100644"
EXECUTABLE = "100755"
SYMBOLIC_LINK = "120000"
REPOSITORY_INSIDE = "160000"
OTHER = "000000"


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """A file of the data tree (数据目录中的文件).

    ``path`` is relative to the repository root and written with ``/``; a name that is not UTF-8 keeps its bytes as
    surrogates, as Python does.  ``mode`` is Git's: ``100644`` a file, ``100755`` an executable file, ``120000`` a
    symbolic link, ``160000`` a repository inside the repository, ``000000`` what Git cannot hold, such as a pipe.
    """

    path: str
    mode: str
    size: int


class TreeSource(Protocol):
    """A tree of files, wherever it is kept."""

    def entries(self) -> tuple[TreeEntry, ...]:
        """Return everything under ``data/``, YAML or not, sorted by path."""

    def read(self, path: str) -> bytes:
        """Return the bytes of the file at ``path``."""


@dataclass(frozen=True, slots=True)
class WorkingTree:
    """The files as they lie on disk under ``root``; symbolic links are told of and never followed."""

    root: Path

    def entries(self) -> tuple[TreeEntry, ...]:
        """Return everything under ``data/``, sorted by path; nothing when there is no such folder."""
        return tuple(sorted(self._walk(DATA_FOLDER), key=lambda entry: entry.path))

    def read(self, path: str) -> bytes:
        """Return the bytes of the file at ``path``; OSError where it, or a folder on its way, is a symbolic link."""
        opened = os.open(self.root, os.O_RDONLY | os.O_DIRECTORY)
        try:
            *folders, name = path.split("/")
            for folder in folders:
                inner = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=opened)
                os.close(opened)
                opened = inner
            # O_NONBLOCK: opening a pipe must not wait for a writer.
            descriptor = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=opened)
        finally:
            os.close(opened)
        with os.fdopen(descriptor, "rb", buffering=0) as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise OSError(f"not a regular file: {path}")
            return file.read()

    def _walk(self, folder: str) -> Iterator[TreeEntry]:
        place = self.root / folder
        if place.is_symlink():
            yield TreeEntry(folder, SYMBOLIC_LINK, place.lstat().st_size)
            return
        if not place.is_dir():
            return
        with os.scandir(place) as found:
            children = list(found)
        for child in children:
            path = f"{folder}/{child.name}"
            status = child.stat(follow_symlinks=False)
            if not stat.S_ISDIR(status.st_mode):
                yield TreeEntry(path, _mode_of(status), status.st_size)
            elif os.path.lexists(self.root / path / ".git"):
                yield TreeEntry(path, REPOSITORY_INSIDE, 0)
            else:
                yield from self._walk(path)


def _mode_of(status: os.stat_result) -> str:
    if stat.S_ISLNK(status.st_mode):
        return SYMBOLIC_LINK
    if stat.S_ISREG(status.st_mode):
        return EXECUTABLE if status.st_mode & stat.S_IXUSR else REGULAR
    return OTHER
