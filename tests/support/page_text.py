"""Reading a page as a visitor does: its words, its tables, its tags."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_SILENT = frozenset({"title", "desc"})


def _without_space(text: str) -> str:
    return re.sub(r"\s+", "", text)


@dataclass
class Table:
    """A table: its caption, its column headings and its rows of cells, all as text."""

    caption: str = ""
    headings: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    unscoped: int = 0

    def row(self, first: str) -> dict[str, str]:
        """Return the row that begins with ``first``, by column heading."""
        return next(dict(zip(self.headings, row, strict=True)) for row in self.rows if row[0] == first)


class PageText(HTMLParser):
    """The words of a fragment, without tags and spaces, and its tables."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words = ""
        self.tables: list[Table] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self._open: list[str] = []
        self._cell: str | None = None
        self.feed(html)
        self.close()
        self.words = _without_space(self.words)

    def __contains__(self, words: str) -> bool:
        """Return whether the page says ``words``; spaces count on neither side."""
        return _without_space(words) in self.words

    def table(self, caption: str) -> Table:
        """Return the table whose caption begins with ``caption``."""
        return next(table for table in self.tables if table.caption.startswith(caption))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        self._open.append(tag)
        if tag == "table":
            self.tables.append(Table())
        elif tag == "tr" and "tbody" in self._open:
            self.tables[-1].rows.append([])
        elif tag in ("th", "td", "caption"):
            self._cell = ""
            if tag == "th" and "scope" not in given:
                self.tables[-1].unscoped += 1

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass
        if tag in ("th", "td", "caption") and self._cell is not None:
            text = _without_space(self._cell)
            if tag == "caption":
                self.tables[-1].caption = text
            elif "tbody" in self._open:
                self.tables[-1].rows[-1].append(text)
            else:
                self.tables[-1].headings.append(text)
            self._cell = None

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] in _SILENT:
            return
        self.words += data
        if self._cell is not None:
            self._cell += data
