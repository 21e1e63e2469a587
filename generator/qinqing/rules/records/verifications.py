"""Rules about who verifies what a unit files (核验); rectifications have theirs in their lifecycle."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.policy.actors import is_known, may_verify
from qinqing.register.records.names import unit_name
from qinqing.register.records.register import Register
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import words


def check_own_work(register: Register, as_of: date) -> Iterator[Violation]:
    """Nobody verifies the progress of their own unit, or the follow-up of a resolution that they answer for."""
    for path, unit, pointer, verifier in _verified(register):
        if unit is not None and verifier == unit:
            yield Violation("QQ439", path, pointer, arguments=words(name=unit_name(register, unit)))


def check_verifier(register: Register, as_of: date) -> Iterator[Violation]:
    """Progress and follow-up are verified by a unit that may verify the work of others."""
    if register.site is None:
        return
    for path, unit, pointer, verifier in _verified(register):
        if verifier is None or verifier == unit or not is_known(register, verifier):
            continue
        if not may_verify(register, verifier):
            yield Violation("QQ339", path, pointer, arguments=words(name=unit_name(register, verifier)))


def _verified(register: Register) -> Iterator[tuple[str, str | None, Pointer, str | None]]:
    """Yield, with its place, each verifier and the unit whose work was verified, None where nobody can say whose."""
    for report in register.progress:
        for index, entry in enumerate(report.entries):
            yield report.path, report.unit, ("entries", index, "verified_by"), entry.verified_by
    responsible = _responsible_units(register)
    for minutes in register.minutes:
        for index, meeting in enumerate(minutes.meetings):
            for number, followup in enumerate(meeting.followup):
                pointer = ("meetings", index, "followup", number, "verified_by")
                unit = responsible.get((minutes.unit, followup.period, followup.resolution))
                yield minutes.path, unit, pointer, followup.verified_by


def _responsible_units(register: Register) -> dict[tuple[str, str, int], str]:
    """Return, by unit, period and number of a resolution, the unit that answers for it (责任单位)."""
    return {
        (minutes.unit, minutes.period, resolution.number): resolution.unit
        for minutes in register.minutes
        for meeting in minutes.meetings
        for resolution in meeting.resolutions
    }


CHECKS: tuple[Check, ...] = (check_own_work, check_verifier)
