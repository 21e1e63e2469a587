"""A glance at a case: does any rule find an error in it?  No file is read twice that was looked at before."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from fuzzing.case import Case
from qinqing.checking.check import rules_in_hand
from qinqing.checking.waivers import apply_waivers
from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Severity
from qinqing.findings.selection import errors_among
from qinqing.findings.violation import Violation
from qinqing.register.reading import ReadFile, read_files
from qinqing.register.records.register import Register, build_register
from qinqing.rules.people.personal_information import check_personal_information
from support.checking import schema_set
from support.trees import MemoryTree


def looks_clean(case: Case) -> bool:
    """Return whether a check of ``case`` would find no error, as far as no error is waived."""
    read = [_read(path, data) for path, data in case.tree.files.items()]
    if not all(sound for _, sound in read):
        return False
    register = build_register((file.location.kind, file.record) for file, _ in read)
    return not any(CATALOGUE[one.code].severity is Severity.ERROR for one in _violations(case, register))


def _violations(case: Case, register: Register) -> Iterator[Violation]:
    for rule in rules_in_hand(register, case.as_of, case.tree.entries()):
        yield from rule.find()
    yield from apply_waivers((), register, as_of=case.as_of, lines=lambda _path, _pointer: range(0)).violations


@lru_cache(maxsize=20_000)
def _read(path: str, data: bytes) -> tuple[ReadFile, bool]:
    """Return the file at ``path`` and whether it is a record without errors of its own."""
    (file,) = read_files(MemoryTree({path: data}), schema_set=schema_set(), engine="fast")
    findings = (*file.findings, *check_personal_information(path, data))
    return file, file.record is not None and not errors_among(findings)
