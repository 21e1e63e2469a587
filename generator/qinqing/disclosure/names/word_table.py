"""Word tables (词表): many words in few lines, as the modules beside this one keep them."""

from __future__ import annotations


def words_in(table: str) -> tuple[str, ...]:
    """Return the words of a ``table`` that spaces and line breaks part, in order."""
    return tuple(table.split())
