"""What a file is read by: how much of it, and what is said where it cannot be read to the end."""

from __future__ import annotations

from qinqing.findings.finding import Text

LARGEST_FILE = 32 << 20
"""Bytes of the largest file that is published."""

MOST_UNPACKED = 64 << 20
"""Bytes that a packed file may unpack to."""

MOST_PARTS = 4_000
"""Parts that a packed file may have."""

MOST_INNER_PACKAGES = 16
"""Packages that may stand in one: workbooks in a text."""

DEEPEST_PACKAGE = 2
"""How many packages may stand inside each other: a workbook inside a text, and no further."""

APART = "\n段\n"
"""What stands between texts that are no neighbours, so that digits on either side are never taken for one number."""


class UnreadableFileError(Exception):
    """A file cannot be searched to its end (无法检查内容); ``reason`` says why."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.reason = Text(zh, en)


def damaged() -> UnreadableFileError:
    """Return what is raised for a file that is not what its ending says, or is broken."""
    return UnreadableFileError("内容与扩展名不符，或者文件已损坏", "it is not what its ending says, or it is damaged")


def encrypted() -> UnreadableFileError:
    """Return what is raised for a file with a password."""
    return UnreadableFileError("文件设有密码", "it has a password")


def too_large() -> UnreadableFileError:
    """Return what is raised for a file that is larger, or unpacks to more, than is searched."""
    return UnreadableFileError("文件过大", "it is too large")


def unknown_part(name: str) -> UnreadableFileError:
    """Return what is raised for a package with a part, called ``name``, of a kind that is not searched."""
    return UnreadableFileError(f"其中的“{name}”无法检查", f"'{name}' inside it cannot be searched")
