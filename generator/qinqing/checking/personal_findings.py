"""Personal information that was found (个人信息检查结果), in the files as written and in the values put together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from qinqing.checking.faults import RuleInHand, carry_out
from qinqing.findings.finding import Finding
from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.policy.releases import released
from qinqing.register.records.register import Register
from qinqing.rules.people.personal_information import CODES, FoundDetail
from qinqing.rules.people.releases import check_releases
from qinqing.rules.people.spread_numbers import spread_details

Lines = Callable[[str, Pointer], range]
"""Gives the lines of a field, from the file's path and the field's pointer."""
Placed = Callable[[Iterable[Violation]], Iterator[Finding]]
"""Gives violations their lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalFindings:
    """All personal information that was found, and the lines, of a file each, that hold any of it."""

    findings: tuple[Finding, ...]
    lines: frozenset[tuple[str, int]]

    def beside(self, others: Iterable[Finding]) -> PersonalFindings:
        """Return these together with ``others`` from beside the data, masked as severely where they are personal."""
        found = tuple(others)
        lines = self.lines | {(one.file, one.line) for one in found if one.code in CODES.values()}
        return PersonalFindings(findings=(*self.findings, *found), lines=lines)


def personal_findings(
    written: Iterable[FoundDetail],
    register: Register,
    *,
    as_of: date,
    lines: Lines,
    placed: Placed,
    raise_faults: bool = False,
) -> PersonalFindings:
    """Return what is ``written`` in files together with what only the values of ``register`` show.

    Where both show the same, the file's line tells it.  What is released for its file on the day ``as_of`` is left
    out, and every release that does not hold or that nothing needs is told.
    """
    found = tuple(written)
    open_for = released(register, as_of)
    kept = tuple(one.finding for one in found if (one.fingerprint, one.finding.file) not in open_for)
    told = {(one.finding.file, one.finding.code, one.finding.line) for one in found}
    sensitive = {(finding.file, finding.line) for finding in kept}

    def check_spread_numbers() -> Iterator[Violation]:
        for detail in spread_details(register):
            begins, *others = [lines(detail.path, pointer) for pointer in detail.pointers]
            if not any((detail.path, detail.code, line) in told for line in begins):
                sensitive.update((detail.path, line) for part in (begins, *others) for line in part)
                yield Violation(detail.code, detail.path, detail.pointers[0])

    needed = {(one.fingerprint, one.finding.file) for one in found}
    rules = (
        RuleInHand("check_spread_numbers", check_spread_numbers),
        RuleInHand("check_releases", partial(check_releases, register, as_of, needed)),
    )
    violations = [violation for rule in rules for violation in carry_out(rule, raise_faults=raise_faults)]
    return PersonalFindings(findings=(*kept, *placed(violations)), lines=frozenset(sensitive))
