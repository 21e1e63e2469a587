"""Hand-written pages once more (手写页面), as they come out of MkDocs: this is what is published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from qinqing.checking.surroundings.check import check_surroundings
from qinqing.checking.surroundings.markup import markup_faults
from qinqing.checking.surroundings.pages import ABOUT_PAGE, head_faults
from qinqing.checking.surroundings.settings import check_settings
from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Argument, Finding
from qinqing.findings.selection import errors_among
from qinqing.register.tree.source import PAGES_FOLDER, SETTINGS_FILE, WorkingTree


def rendered_page_findings(source: str, html: str, head: Mapping[str, object]) -> tuple[Finding, ...]:
    """Return what the page of ``source`` (``"about.md"``) must not hold in its content ``html`` and its ``head``."""
    path = f"{PAGES_FOLDER}/{source}"
    return (*_of_content(path, html), *_of_head(path, head))


def without_markup(title: str) -> str:
    """Return ``title``, which MkDocs takes from a heading and the theme writes anywhere, without signs of markup."""
    for sign, written in (("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;")):
        title = title.replace(sign, written)
    return title


def _of_content(path: str, html: str) -> Iterator[Finding]:
    for fault in markup_faults(html):
        yield Finding(
            code=fault.code, severity=CATALOGUE[fault.code].severity, file=path, arguments=dict(fault.arguments)
        )


def _of_head(path: str, head: Mapping[str, object]) -> Iterator[Finding]:
    for name, wanted in head_faults(head):
        arguments: dict[str, Argument] = {"name": name, "wanted": wanted}
        yield Finding(code=ABOUT_PAGE, severity=CATALOGUE[ABOUT_PAGE].severity, file=path, arguments=arguments)


def settings_errors(file: Path) -> tuple[Finding, ...]:
    """Return the errors in the settings ``file`` and in what lies beside it, before anything in it is obeyed."""
    found = list(check_surroundings(WorkingTree(file.parent)))
    if file.name != SETTINGS_FILE:
        found.extend(check_settings(file.read_bytes(), file.name))
    return errors_among(tuple(found))
