"""Waivers (检查豁免): findings that are approved to stand for a while, and what is wrong with a waiver itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from qinqing.findings.finding import Finding
from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.register.records.register import Register
from qinqing.register.records.typed import PolicyWaivers, PolicyWaiversWaiver
from qinqing.rules.common.wording import words

EXPIRED, UNUSED, FORBIDDEN = "QQ492", "QQ493", "QQ494"
_NEVER_WAIVED = ("QQ1", "QQ7", EXPIRED, UNUSED, FORBIDDEN)
"""What cannot be read, personal information, and a waiver's own faults are never waived."""

_STEPS = re.compile(r"[^.\[\]]+")

Lines = Callable[[str, Pointer], range]
"""Gives the lines of a field, from the file's path and the field's pointer; none where there is no such field."""


@dataclass(frozen=True, slots=True)
class WaiverOutcome:
    """What waivers leave of the findings, and what is to be told of the waivers themselves."""

    findings: tuple[Finding, ...]
    violations: tuple[Violation, ...]
    waived: int


def parse_pointer(text: str) -> Pointer:
    """Return the pointer that ``text``, e.g. ``"publicity.items.0"`` or ``"publicity.items[0]"``, writes."""
    return tuple(int(step) if step.isdigit() else step for step in _STEPS.findall(text))


def apply_waivers(findings: Iterable[Finding], register: Register, *, as_of: date, lines: Lines) -> WaiverOutcome:
    """Return ``findings`` without those that a waiver in force covers.

    A waiver covers the findings of its code in its file; with a pointer only those on the lines of that field.  An
    expired waiver covers nothing and is told, as is one that no finding needs and one of a rule that is never waived.
    ``lines`` is asked only for waivers with a pointer.
    """
    policy = register.waivers
    kept = tuple(findings)
    if policy is None:
        return WaiverOutcome(kept, (), 0)
    before = len(kept)
    violations = []
    for index, waiver in enumerate(policy.waivers):
        if waiver.code.startswith(_NEVER_WAIVED):
            violations.append(_violation(FORBIDDEN, policy, index, "code", waiver))
        elif waiver.expires_on < as_of:
            violations.append(_violation(EXPIRED, policy, index, "expires_on", waiver))
        else:
            left = tuple(finding for finding in kept if not _covers(waiver, finding, lines))
            if len(left) == len(kept) and waiver.path not in register.unreadable:
                violations.append(_violation(UNUSED, policy, index, "code", waiver))
            kept = left
    return WaiverOutcome(kept, tuple(violations), before - len(kept))


def _covers(waiver: PolicyWaiversWaiver, finding: Finding, lines: Lines) -> bool:
    if (finding.code, finding.file) != (waiver.code, waiver.path):
        return False
    if waiver.pointer is None:
        return True
    return finding.line in lines(waiver.path, parse_pointer(waiver.pointer))


def _violation(code: str, policy: PolicyWaivers, index: int, field: str, waiver: PolicyWaiversWaiver) -> Violation:
    arguments = words(waived=waiver.code, file=waiver.path, expires=waiver.expires_on.isoformat())
    return Violation(code, policy.path, ("waivers", index, field), arguments=arguments)
