"""Checking what lies beside the data (网站设置和手写页面的检查): all that could reach the site without a record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qinqing.checking.surroundings.pages import Extensions, check_page
from qinqing.checking.surroundings.published_files import PAGE, UNREADABLE, check_content, check_kind
from qinqing.checking.surroundings.schema_copies import check_schema_copies
from qinqing.checking.surroundings.settings import ELSEWHERE, check_settings, page_extensions
from qinqing.disclosure.readable.limits import too_large
from qinqing.disclosure.readable.texts import ending_of
from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Finding
from qinqing.findings.violation import Violation
from qinqing.register.document.yaml_reader import read_document, refuse_oversized
from qinqing.register.tree.packaged import packaged
from qinqing.register.tree.source import (
    EXECUTABLE,
    LARGEST_READ,
    PAGES_FOLDER,
    REGULAR,
    SCHEMAS_FOLDER,
    SETTINGS_FILE,
    TreeEntry,
    TreeSource,
)
from qinqing.register.tree.unread import unopened
from qinqing.rules.people.personal_information import check_personal_information
from qinqing.rules.tree.files import check_folders, check_modes


def check_surroundings(source: TreeSource) -> tuple[Finding, ...]:
    """Return everything that is wrong with the settings, the hand-written pages and the copies of the schemas.

    A file or a folder that cannot be opened is a finding, too.
    """
    entries = source.surroundings()
    files = [entry for entry in entries if entry.mode in (REGULAR, EXECUTABLE)]
    found = [_as_finding(violation) for check in (check_modes, check_folders) for violation in check(entries)]
    opened: dict[str, bytes] = {}
    for entry in files:
        if _is_in(entry.path, PAGES_FOLDER):
            continue
        if oversized := refuse_oversized(entry.size, entry.path):
            found.extend(oversized)
            continue
        try:
            opened[entry.path] = source.read(entry.path)
        except OSError as error:
            found.append(unopened(entry.path, error))
    found.extend(_settings_findings(opened))
    found.extend(
        _schema_findings({path: data for path, data in opened.items() if path.startswith(f"{SCHEMAS_FOLDER}/")})
    )
    found.extend(_page_findings(source, [entry for entry in files if _is_in(entry.path, PAGES_FOLDER)], opened))
    return tuple(found)


def _is_in(path: str, folder: str) -> bool:
    return path.startswith(f"{folder}/")


def _settings(opened: Mapping[str, bytes]) -> list[str]:
    """Return the paths of the settings: they lie in no folder."""
    return [path for path in opened if "/" not in path]


def _settings_findings(opened: Mapping[str, bytes]) -> Iterator[Finding]:
    for path in _settings(opened):
        yield from check_personal_information(path, opened[path])
        if path == SETTINGS_FILE:
            yield from check_settings(opened[path])
        else:
            yield _as_finding(Violation(ELSEWHERE, path))


def _schema_findings(copies: Mapping[str, bytes]) -> Iterator[Finding]:
    for path, data in copies.items():
        yield from check_personal_information(path, data)
    yield from map(_as_finding, check_schema_copies(copies))


def _page_findings(source: TreeSource, entries: list[TreeEntry], opened: Mapping[str, bytes]) -> Iterator[Finding]:
    extensions = _extensions(opened) if entries else {}
    for entry in entries:
        yield from map(_as_finding, check_kind(entry.path))
        if entry.size > LARGEST_READ:
            yield _as_finding(Violation(UNREADABLE, entry.path, arguments={"reason": too_large().reason}))
            continue
        try:
            data = source.read(entry.path)
        except OSError as error:
            yield unopened(entry.path, error)
            continue
        yield from check_content(entry.path, data)
        if ending_of(entry.path) == PAGE:
            yield from check_page(entry.path, data, extensions)


def _extensions(opened: Mapping[str, bytes]) -> Extensions:
    """Return the extensions of Markdown by which the pages are rendered."""
    data = opened.get(SETTINGS_FILE) or packaged(SETTINGS_FILE).read_bytes()
    return page_extensions(read_document(data, SETTINGS_FILE))


def _as_finding(violation: Violation) -> Finding:
    severity = CATALOGUE[violation.code].severity
    return Finding(code=violation.code, severity=severity, file=violation.path, arguments=violation.arguments)
