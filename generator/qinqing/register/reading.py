"""Reading the register (读取数据仓库): every file of ``data/`` read, validated and made a typed record."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from qinqing.errors import QinqingError
from qinqing.findings.finding import Finding, place_order
from qinqing.register.bulk import without_garbage_collection
from qinqing.register.document.yaml_document import UNREADABLE, Document
from qinqing.register.document.yaml_reader import read_document, refuse_oversized
from qinqing.register.identifier_hints import with_identifiers
from qinqing.register.records import typed
from qinqing.register.records.kinds import KINDS, Location, locate
from qinqing.register.records.register import Register, build_register
from qinqing.register.schema.validation import EngineName, SchemaSet
from qinqing.register.tree.source import EXECUTABLE, REGULAR, TreeEntry, TreeSource
from qinqing.register.tree.unread import unopened, unread


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """One file that has a place in the data repository, read and validated.

    ``record`` is its typed record and ``value`` its plain value, both None where ``findings`` holds an error.
    """

    path: str
    location: Location
    record: object | None
    value: Mapping[str, Any] | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read: the register, what is wrong with files, and the way back to any place in them.

    ``files`` counts the files that have a place in the data repository, ``records`` those of them that are valid.
    """

    register: Register
    findings: tuple[Finding, ...]
    files: int
    records: int
    source: TreeSource

    def document(self, path: str) -> Document:
        """Return the file at ``path``, read again, to find the place of something in it; empty where it is closed."""
        try:
            content = self.source.read(path)
        except OSError:
            content = b""
        return read_document(content, path)


def read_register(
    source: TreeSource, *, schema_set: SchemaSet, engine: EngineName = "auto", raise_faults: bool = False
) -> Reading:
    """Return the register of ``source``; one bad file never hides what is wrong with another.

    A file that cannot be read or does not fit its schema is named in ``register.unreadable`` and told of in
    ``findings``, sorted by place; so is one on which this program fails, unless ``raise_faults`` lets the failure go
    on as it is.  ``engine`` is as in :meth:`SchemaSet.validate`.  Files without a place in the data repository are left
    to the rules about the tree.
    """
    found: list[tuple[str, object]] = []
    findings: list[Finding] = []
    unreadable: list[str] = []
    files = 0
    for file in read_files(source, schema_set=schema_set, engine=engine, raise_faults=raise_faults):
        files += 1
        findings.extend(file.findings)
        if file.record is None:
            unreadable.append(file.path)
        else:
            found.append((file.location.kind, file.record))
    register = build_register(found, unreadable=unreadable)
    return Reading(
        register=register,
        findings=tuple(sorted(with_identifiers(findings, register), key=place_order)),
        files=files,
        records=len(found),
        source=source,
    )


def read_files(
    source: TreeSource, *, schema_set: SchemaSet, engine: EngineName = "auto", raise_faults: bool = False
) -> Iterator[ReadFile]:
    """Yield every file of ``source`` that has a place in the data repository, in order of path.

    Nothing but the last file is kept, so that a repository of any size is read in modest memory.  ``raise_faults`` is
    as in :func:`read_register`.
    """
    with without_garbage_collection():
        for entry in source.entries():
            location = locate(entry.path)
            if location is not None and entry.mode in (REGULAR, EXECUTABLE):
                yield _read_or_tell(source, entry, location, schema_set, engine, raise_faults=raise_faults)


def _read_or_tell(
    source: TreeSource,
    entry: TreeEntry,
    location: Location,
    schema_set: SchemaSet,
    engine: EngineName,
    *,
    raise_faults: bool,
) -> ReadFile:
    """Return the file at ``entry``; where it cannot be opened or the program fails on it, only that this is so."""
    path = entry.path
    try:
        return _read_file(source, entry, location, schema_set, engine)
    except OSError as error:
        finding = unopened(path, error)
    except QinqingError:
        raise
    except Exception as error:
        if raise_faults:
            raise
        finding = unread(path, error)
    return ReadFile(path=path, location=location, record=None, value=None, findings=(finding,))


def _read_file(
    source: TreeSource, entry: TreeEntry, location: Location, schema_set: SchemaSet, engine: EngineName
) -> ReadFile:
    path = entry.path
    too_large = refuse_oversized(entry.size, path)
    if too_large:
        return ReadFile(path=path, location=location, record=None, value=None, findings=too_large)
    document = read_document(source.read(path), path)
    value = document.value
    if value is UNREADABLE:
        return ReadFile(path=path, location=location, record=None, value=None, findings=document.findings)
    misfits = schema_set.validate(location.kind, document, path, engine=engine)
    if misfits or not isinstance(value, dict):
        findings = (*document.findings, *misfits)
        return ReadFile(path=path, location=location, record=None, value=None, findings=findings)
    record = _builder(location.kind)(value, path)
    return ReadFile(path=path, location=location, record=record, value=value, findings=document.findings)


@cache
def _builder(kind: str) -> Callable[[Mapping[str, Any], str], object]:
    build: Callable[[Mapping[str, Any], str], object] = getattr(typed, KINDS[kind].builder)
    return build
