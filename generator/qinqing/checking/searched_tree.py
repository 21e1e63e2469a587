"""A tree of files that is searched for personal information as it is read, so that no file is read twice."""

from __future__ import annotations

from qinqing.register.document.source_text import visible
from qinqing.register.tree.source import EXECUTABLE, LARGEST_READ, REGULAR, TreeEntry, TreeSource
from qinqing.register.tree.unread import unopened
from qinqing.rules.people.personal_information import FoundDetail, found_details

LARGEST_SEARCHED = LARGEST_READ
"""Bytes of the largest file that is searched for personal information; no record comes near it."""


class SearchedTree:
    """A :class:`TreeSource` over another one that keeps what personal information its files hold."""

    def __init__(self, source: TreeSource) -> None:
        self._source = source
        self._entries = source.entries()
        self._found: dict[str, tuple[FoundDetail, ...]] = {}

    def entries(self) -> tuple[TreeEntry, ...]:
        """Return everything under ``data/`` as it was when the tree was first looked at."""
        return self._entries

    def surroundings(self) -> tuple[TreeEntry, ...]:
        """Return what lies beside ``data/`` and shapes the site."""
        return self._source.surroundings()

    def read(self, path: str) -> bytes:
        """Return the bytes of the file at ``path``."""
        data = self._source.read(path)
        if path not in self._found:
            self._found[path] = tuple(found_details(path, data))
        return data

    def found_in(self, path: str) -> tuple[FoundDetail, ...]:
        """Return what personal information the file at ``path`` holds, or a finding that it cannot be opened."""
        if path not in self._found:
            self._read_or_tell(path)
        return self._found[path]

    def personal_findings(self) -> tuple[FoundDetail, ...]:
        """Return a finding for all personal information in names and files, reading what nobody has read yet.

        A file that cannot be opened has a finding that says so.
        """
        found: list[FoundDetail] = []
        for entry in self._entries:
            if entry.mode not in (REGULAR, EXECUTABLE) or entry.size > LARGEST_SEARCHED:
                found.extend(found_details(entry.path, b""))
                continue
            found.extend(self.found_in(entry.path))
        return tuple(found)

    def _read_or_tell(self, path: str) -> None:
        try:
            self.read(path)
        except OSError as error:
            told = FoundDetail(finding=unopened(path, error), fingerprint="")
            self._found[path] = (*found_details(path, b""), told)


def printable_path(path: str) -> str:
    """Return ``path`` without bytes that are no text and without characters that a terminal would obey."""
    return visible(path.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
