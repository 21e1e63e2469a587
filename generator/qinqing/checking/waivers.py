"""Waivers (检查豁免): findings that are approved to stand for a while, and what is wrong with a waiver itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Finding
from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.policy.approvals import is_approved
from qinqing.register.records.register import Register
from qinqing.register.records.typed import PolicyWaivers, PolicyWaiversWaiver
from qinqing.rules.common.wording import words

EXPIRED, UNUSED, FORBIDDEN = "QQ492", "QQ493", "QQ494"

_STEPS = re.compile(r"[^.\[\]]+")

Lines = Callable[[str, Pointer], range]
"""Gives the lines of a field, from the file's path and the field's pointer; none where there is no such field."""


@dataclass(frozen=True, slots=True)
class WaiverOutcome:
    """What waivers leave of the findings, which they cover, and what is to be told of the waivers themselves."""

    findings: tuple[Finding, ...]
    waived: tuple[Finding, ...]
    violations: tuple[Violation, ...]


def parse_pointer(text: str) -> Pointer:
    """Return the pointer that ``text``, e.g. ``"publicity.items.0"`` or ``"publicity.items[0]"``, writes."""
    return tuple(int(step) if step.isdigit() else step for step in _STEPS.findall(text))


def apply_waivers(findings: Iterable[Finding], register: Register, *, as_of: date, lines: Lines) -> WaiverOutcome:
    """Return ``findings`` without those that a waiver in force covers.

    A waiver covers the findings of its code in its file; with a pointer only those on the lines of that field.  One
    that nobody approved who may, or of a rule that is never waived, covers nothing, nor does an expired one.  An
    expired waiver is told, as is one that no finding needs and one of a rule that is never waived; whatever else is
    wrong with a waiver the rules tell.  ``lines`` is asked only for waivers with a pointer.
    """
    policy = register.waivers
    kept = list(findings)
    waived: list[Finding] = []
    violations: list[Violation] = []
    for index, waiver in enumerate(policy.waivers if policy is not None else ()):
        fault = _fault(waiver, as_of)
        if fault is None and is_approved(register, waiver, as_of=as_of):
            covered = [finding for finding in kept if _covers(waiver, finding, lines)]
            kept = [finding for finding in kept if not _covers(waiver, finding, lines)] if covered else kept
            waived.extend(covered)
            if not covered and waiver.path not in register.unreadable:
                fault = UNUSED, "code"
        if fault is not None and policy is not None:
            code, field = fault
            violations.append(_violation(code, policy, index, field, waiver))
    return WaiverOutcome(tuple(kept), tuple(waived), tuple(violations))


def _fault(waiver: PolicyWaiversWaiver, as_of: date) -> tuple[str, str] | None:
    """Return the rule that ``waiver`` breaks whatever it covers, and the field that does."""
    rule = CATALOGUE.get(waiver.code)
    if rule is None or not rule.is_waivable:
        return FORBIDDEN, "code"
    return (EXPIRED, "expires_on") if waiver.expires_on < as_of else None


def _covers(waiver: PolicyWaiversWaiver, finding: Finding, lines: Lines) -> bool:
    if (finding.code, finding.file) != (waiver.code, waiver.path):
        return False
    if waiver.pointer is None:
        return True
    return finding.line in lines(waiver.path, parse_pointer(waiver.pointer))


def _violation(code: str, policy: PolicyWaivers, index: int, field: str, waiver: PolicyWaiversWaiver) -> Violation:
    arguments = words(waived=waiver.code, file=waiver.path, expires=waiver.expires_on.isoformat())
    return Violation(code, policy.path, ("waivers", index, field), arguments=arguments)
