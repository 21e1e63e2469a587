"""Checking what lies beside the data (网站设置和手写页面的检查): all that could reach the site without a record."""

from __future__ import annotations

from collections.abc import Iterator

from qinqing.checking.surroundings.pages import Extensions, check_page
from qinqing.checking.surroundings.published_files import PAGE, UNREADABLE, check_content, check_kind
from qinqing.checking.surroundings.schema_copies import check_schema_copies
from qinqing.checking.surroundings.settings import ELSEWHERE, check_settings, page_extensions
from qinqing.disclosure.readable.limits import LARGEST_FILE, too_large
from qinqing.disclosure.readable.texts import ending_of
from qinqing.errors import QinqingError
from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Finding, Text
from qinqing.findings.violation import Violation
from qinqing.register.document.source_text import visible
from qinqing.register.document.yaml_reader import read_document, refuse_oversized
from qinqing.register.tree.packaged import packaged
from qinqing.register.tree.source import (
    EXECUTABLE,
    PAGES_FOLDER,
    REGULAR,
    SCHEMAS_FOLDER,
    SETTINGS_FILE,
    TreeEntry,
    TreeSource,
)
from qinqing.rules.people.personal_information import check_personal_information
from qinqing.rules.tree.files import check_modes


def check_surroundings(source: TreeSource) -> tuple[Finding, ...]:
    """Return everything that is wrong with the settings, the hand-written pages and the copies of the schemas.

    Raises QinqingError where a file cannot be opened.
    """
    entries = source.surroundings()
    files = [entry for entry in entries if entry.mode in (REGULAR, EXECUTABLE)]
    found = [_as_finding(violation) for violation in check_modes(entries)]
    found.extend(_settings_findings(source, files))
    found.extend(_page_findings(source, files))
    found.extend(_schema_findings(source, files))
    return tuple(found)


def _settings_findings(source: TreeSource, files: list[TreeEntry]) -> Iterator[Finding]:
    for entry in files:
        if "/" in entry.path:
            continue
        if entry.path != SETTINGS_FILE:
            yield _as_finding(Violation(ELSEWHERE, entry.path))
        elif oversized := refuse_oversized(entry.size, entry.path):
            yield from oversized
        else:
            data = _read(source, entry)
            yield from check_settings(data)
            yield from check_personal_information(entry.path, data)


def _page_findings(source: TreeSource, files: list[TreeEntry]) -> Iterator[Finding]:
    pages = [entry for entry in files if entry.path.startswith(f"{PAGES_FOLDER}/")]
    extensions = _extensions(source, files) if pages else {}
    for entry in pages:
        yield from map(_as_finding, check_kind(entry.path))
        if entry.size > LARGEST_FILE:
            yield _as_finding(Violation(UNREADABLE, entry.path, arguments={"reason": too_large().reason}))
            continue
        data = _read(source, entry)
        yield from check_content(entry.path, data)
        if ending_of(entry.path) == PAGE:
            yield from check_page(entry.path, data, extensions)


def _extensions(source: TreeSource, files: list[TreeEntry]) -> Extensions:
    """Return the extensions of Markdown by which the pages are rendered."""
    for entry in files:
        if entry.path == SETTINGS_FILE and not refuse_oversized(entry.size, entry.path):
            return page_extensions(read_document(_read(source, entry), entry.path))
    return page_extensions(read_document(packaged(SETTINGS_FILE).read_bytes(), SETTINGS_FILE))


def _schema_findings(source: TreeSource, files: list[TreeEntry]) -> Iterator[Finding]:
    copies: dict[str, bytes] = {}
    for entry in files:
        if entry.path.startswith(f"{SCHEMAS_FOLDER}/"):
            copies[entry.path] = b"" if refuse_oversized(entry.size, entry.path) else _read(source, entry)
            yield from check_personal_information(entry.path, copies[entry.path])
    yield from map(_as_finding, check_schema_copies(copies))


def _read(source: TreeSource, entry: TreeEntry) -> bytes:
    try:
        return source.read(entry.path)
    except OSError as error:
        shown = visible(entry.path.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
        raise QinqingError(
            Text(f"无法打开文件 {shown}：{error.strerror}。", f"Cannot open {shown}: {error.strerror}."),
            Text("请检查该文件的读取权限。", "Check that the file may be read."),
        ) from error


def _as_finding(violation: Violation) -> Finding:
    severity = CATALOGUE[violation.code].severity
    return Finding(code=violation.code, severity=severity, file=violation.path, arguments=violation.arguments)
