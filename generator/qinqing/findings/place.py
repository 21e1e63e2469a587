"""Places: how one leads to a value in a record, and where it stands in the file."""

from __future__ import annotations

from dataclasses import dataclass

Pointer = tuple[str | int, ...]
"""The way from the top of a record to a value in it, such as ``("reviews", 0, "evaluated")``; empty: the whole."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file: ``line`` and ``column`` from 1 in characters, ``end_column`` exclusive and on the same line.

    ``excerpt`` is the line itself, with every character that a terminal would obey or hide replaced by a visible one
    of the same width in characters; it is empty where the line is too long to print.
    """

    line: int
    column: int
    end_column: int
    excerpt: str
