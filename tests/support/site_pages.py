"""Pages of a prepared site as their readers see them, and sites of the golden repository after an edit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from qinqing.site.shell.preparation import PreparedSite, check_site, errors_of, prepare_site
from support.golden import AS_OF
from support.page_text import PageText

Read = Callable[[str], PageText]


def reader(prepared: PreparedSite) -> Read:
    """Return a function from the path of a page to its text."""
    pages = {page.path: page for page in prepared.pages}
    return lambda path: PageText(prepared.fragment(pages[path]))


def prepared_at(root: Path, as_of: date = AS_OF) -> PreparedSite:
    """Return the site of ``root``, whose records must hold no error."""
    check = check_site(root, as_of=as_of)
    errors = [(finding.code, finding.file, finding.line) for finding in errors_of(check)]
    assert errors == [], errors
    return prepare_site(root, check, as_of=as_of)


def edited(root: Path, path: str, *changes: tuple[str, str]) -> PreparedSite:
    """Return the site of ``root`` after replacing words in one of its files; the words must be there."""
    edit(root, path, *changes)
    return prepared_at(root)


def edit(root: Path, path: str, *changes: tuple[str, str]) -> None:
    """Replace words in a file below ``data/`` of ``root``; the words must be there."""
    file = root / "data" / path
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
