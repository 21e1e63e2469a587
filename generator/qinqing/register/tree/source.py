"""Where the bytes of the data repository come from: a working tree on disk, or anything that answers alike."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

DATA_FOLDER = "data"
SETTINGS_FILE, PAGES_FOLDER, SCHEMAS_FOLDER = "mkdocs.yml", "site_src", "schemas"
SURROUNDINGS = (
    *(SETTINGS_FILE, "mkdocs.yaml", "properdocs.yml", "properdocs.yaml"),
    *(PAGES_FOLDER, SCHEMAS_FOLDER),
)
"""What lies beside ``data/`` and shapes the site, or looks as if it did."""
_RECORD = ".yaml"

REGULAR = "100644"
EXECUTABLE = "100755"
SYMBOLIC_LINK = "120000"
REPOSITORY_INSIDE = "160000"
FOLDER = "040000"
OTHER = "000000"
CLOSED = "closed"
TOO_DEEP = "deep"

GREATEST_DEPTH: Final = 16
"""Folders within folders that are looked into; a record lies five deep at most."""
LARGEST_READ: Final = 16 << 20
"""Bytes of the largest file that is read at all; no record comes near it."""


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """A file of the data tree (数据目录中的文件).

    ``path`` is relative to the repository root and written with ``/``; a name that is not UTF-8 keeps its bytes as
    surrogates, as Python does.  ``mode`` is Git's: ``100644`` a file, ``100755`` an executable file, ``120000`` a
    symbolic link, ``160000`` a repository inside the repository, ``040000`` a folder that bears the name of a record,
    ``000000`` what Git cannot hold, such as a pipe.  ``closed`` is a folder, or something in it, that cannot be looked
    at, and ``deep`` a folder so deep within others that nobody looks into it.
    """

    path: str
    mode: str
    size: int


class TreeSource(Protocol):
    """A tree of files, wherever it is kept."""

    def entries(self) -> tuple[TreeEntry, ...]:
        """Return everything under ``data/``, YAML or not, sorted by path."""

    def surroundings(self) -> tuple[TreeEntry, ...]:
        """Return what lies beside ``data/`` and shapes the site: settings, hand-written pages, schemas; by path."""

    def read(self, path: str) -> bytes:
        """Return the bytes of the file at ``path``."""


@dataclass(frozen=True, slots=True)
class WorkingTree:
    """The files as they lie on disk under ``root``; symbolic links are told of and never followed."""

    root: Path

    def entries(self) -> tuple[TreeEntry, ...]:
        """Return everything under ``data/``, sorted by path; nothing when there is no such folder."""
        return tuple(sorted(self._walk(DATA_FOLDER), key=lambda entry: entry.path))

    def surroundings(self) -> tuple[TreeEntry, ...]:
        """Return what lies beside ``data/`` and shapes the site, sorted by path."""
        found = (entry for name in SURROUNDINGS for entry in self._look(name))
        return tuple(sorted(found, key=lambda entry: entry.path))

    def read(self, path: str) -> bytes:
        """Return the bytes of the file at ``path``.

        Raises OSError where it, or a folder on its way, is a symbolic link, where it is no ordinary file, and where it
        is larger than anything that is read; it never waits.
        """
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
        try:
            _refuse_unreadable(os.fstat(descriptor), path)
        except OSError:
            os.close(descriptor)
            raise
        with os.fdopen(descriptor, "rb", buffering=0) as file:
            return file.read()

    def _look(self, name: str) -> Iterator[TreeEntry]:
        place = self.root / name
        if place.is_dir() or place.is_symlink():
            yield from self._walk(name)
        elif place.exists():
            status = place.lstat()
            yield TreeEntry(name, _mode_of(status), status.st_size)

    def _walk(self, name: str) -> Iterator[TreeEntry]:
        top = self.root / name
        if top.is_symlink():
            yield TreeEntry(name, SYMBOLIC_LINK, top.lstat().st_size)
            return
        waiting = [name] if top.is_dir() else []
        while waiting:
            folder = waiting.pop()
            for entry in self._look_into(folder):
                if entry.mode != FOLDER:
                    yield entry
                    continue
                if entry.path.endswith(_RECORD):
                    yield entry
                if entry.path.count("/") <= GREATEST_DEPTH:
                    waiting.append(entry.path)
                else:
                    yield TreeEntry(entry.path, TOO_DEEP, 0)

    def _look_into(self, folder: str) -> Iterator[TreeEntry]:
        """Yield what lies in ``folder``; folders bear the mode ``FOLDER``."""
        try:
            with os.scandir(self.root / folder) as found:
                children = list(found)
        except OSError:
            yield TreeEntry(folder, CLOSED, 0)
            return
        for child in children:
            path = f"{folder}/{child.name}"
            try:
                status = child.stat(follow_symlinks=False)
            except OSError:
                yield TreeEntry(path, CLOSED, 0)
                continue
            if not stat.S_ISDIR(status.st_mode):
                yield TreeEntry(path, _mode_of(status), status.st_size)
            elif os.path.lexists(self.root / path / ".git"):
                yield TreeEntry(path, REPOSITORY_INSIDE, 0)
            else:
                yield TreeEntry(path, FOLDER, 0)


def _refuse_unreadable(status: os.stat_result, path: str) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "not a regular file", path)
    if status.st_size > LARGEST_READ:
        raise OSError(errno.EFBIG, "file too large", path)


def _mode_of(status: os.stat_result) -> str:
    if stat.S_ISLNK(status.st_mode):
        return SYMBOLIC_LINK
    if stat.S_ISREG(status.st_mode):
        return EXECUTABLE if status.st_mode & stat.S_IXUSR else REGULAR
    return OTHER
