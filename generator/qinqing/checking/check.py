"""Checking a repository (检查): everything that is wrong with it, each thing once, at its place, in a settled order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from qinqing.checking.faults import RuleInHand, carry_out, find_or_tell
from qinqing.checking.personal_findings import PersonalFindings, personal_findings
from qinqing.checking.searched_tree import SearchedTree, printable_path
from qinqing.checking.standings import standing_rules
from qinqing.checking.surroundings.check import check_surroundings
from qinqing.checking.waivers import apply_waivers
from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Finding, place_order
from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.register.bulk import without_garbage_collection
from qinqing.register.reading import Reading, read_register
from qinqing.register.records.register import Register
from qinqing.register.schema.validation import EngineName, SchemaSet
from qinqing.register.tree.source import EXECUTABLE, REGULAR, TreeEntry, TreeSource
from qinqing.rules.all_checks import all_checks
from qinqing.rules.people.personal_information import mask_finding
from qinqing.rules.tree.files import TREE_CHECKS


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What a check has come to (检查结果): the register of what is valid, and the findings in order of place.

    ``files`` counts the files that have a place in the repository, ``records`` those of them that are valid,
    ``waived`` are the findings that a waiver covers and that are therefore not among ``findings``.  ``violations`` are
    what breaks a rule, waived or not, placed in the data: for pages that tell of it beside the data.
    """

    register: Register
    findings: tuple[Finding, ...]
    files: int
    records: int
    waived: tuple[Finding, ...]
    violations: tuple[Violation, ...]


def check_repository(
    source: TreeSource,
    *,
    as_of: date,
    engine: EngineName = "auto",
    schema_set: SchemaSet | None = None,
    raise_faults: bool = False,
) -> CheckReport:
    """Return everything that is wrong with ``source`` on the day ``as_of``.

    ``engine`` chooses who validates, as in :meth:`SchemaSet.validate`; ``schema_set`` is given by who checks many
    trees, and else loaded.  One bad file never hides what is wrong with another, nor does one that the program fails on
    or a rule that it cannot carry out: either is a finding, unless ``raise_faults`` lets the failure go on as it is.
    Personal information is told of and nowhere shown.
    """
    with without_garbage_collection():
        tree = SearchedTree(source)
        schemas = schema_set or SchemaSet.load()
        reading = read_register(tree, schema_set=schemas, engine=engine, raise_faults=raise_faults)
        around = find_or_tell("check_surroundings", partial(check_surroundings, source), raise_faults=raise_faults)
        return _check(tree, reading, as_of, around=around, raise_faults=raise_faults)


def _check(
    source: SearchedTree, reading: Reading, as_of: date, *, around: tuple[Finding, ...], raise_faults: bool
) -> CheckReport:
    entries = source.entries()
    places = _Places(reading, entries)
    personal = personal_findings(
        source.personal_findings(),
        reading.register,
        as_of=as_of,
        lines=places.lines_of,
        placed=places.findings_of,
        raise_faults=raise_faults,
    ).beside(around)
    violations: list[Violation] = []
    for rule in rules_in_hand(reading.register, as_of, entries):
        violations.extend(carry_out(rule, raise_faults=raise_faults))
    findings = _masked((*reading.findings, *personal.findings, *places.findings_of(violations)), personal)
    outcome = apply_waivers(findings, reading.register, as_of=as_of, lines=places.lines_of)
    about_waivers = _masked(places.findings_of(outcome.violations), personal)
    return CheckReport(
        register=reading.register,
        findings=_in_order((*outcome.findings, *about_waivers)),
        files=reading.files,
        records=reading.records,
        waived=_in_order(outcome.waived),
        violations=tuple(violations),
    )


def rules_in_hand(register: Register, as_of: date, entries: Sequence[TreeEntry]) -> Iterator[RuleInHand]:
    """Yield every rule: about the tree of files, about one register, and about what standings and bulletins say."""
    for tree_check in TREE_CHECKS:
        yield RuleInHand(tree_check.__name__, partial(tree_check, entries))
    for check in all_checks():
        yield RuleInHand(check.__name__, partial(check, register, as_of))
    yield from standing_rules(register, as_of)


class _Places:
    """Turns places in the data into lines of the files, reading again only the files that something is said about."""

    def __init__(self, reading: Reading, entries: Sequence[TreeEntry]) -> None:
        self._reading = reading
        self._files = frozenset(entry.path for entry in entries if entry.mode in (REGULAR, EXECUTABLE))

    def findings_of(self, violations: Iterable[Violation]) -> Iterator[Finding]:
        """Yield a finding for each of ``violations``, file by file."""
        by_path: dict[str, list[Violation]] = defaultdict(list)
        for violation in violations:
            by_path[violation.path].append(violation)
        for path, members in sorted(by_path.items()):
            yield from self._in_file(path, members)

    def _in_file(self, path: str, violations: Iterable[Violation]) -> Iterator[Finding]:
        document = None
        for violation in violations:
            severity = CATALOGUE[violation.code].severity
            if path not in self._files or not (violation.pointer or violation.key):
                yield Finding(code=violation.code, severity=severity, file=path, arguments=violation.arguments)
                continue
            document = self._reading.document(path) if document is None else document
            place = document.locate(violation.pointer, key=violation.key)
            yield Finding.at(place, code=violation.code, severity=severity, file=path, arguments=violation.arguments)

    def lines_of(self, path: str, pointer: Pointer) -> range:
        """Return the lines of the field at ``pointer`` in the file at ``path``; none where there is no such field."""
        return self._reading.document(path).lines_of(pointer) if path in self._files else range(0)


def _masked(findings: Iterable[Finding], personal: PersonalFindings) -> tuple[Finding, ...]:
    """Return ``findings`` fit to be printed; lines that hold personal information are masked the more severely."""
    return tuple(_fit_to_print(finding, (finding.file, finding.line) in personal.lines) for finding in findings)


def _fit_to_print(finding: Finding, severely: bool) -> Finding:
    masked = mask_finding(finding, severely=severely)
    shown = printable_path(masked.file)
    return masked if shown == masked.file else replace(masked, file=shown)


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return ``findings`` sorted by place, each once."""
    found: list[Finding] = []
    for finding in sorted(findings, key=place_order):
        if not found or finding != found[-1]:
            found.append(finding)
    return tuple(found)
