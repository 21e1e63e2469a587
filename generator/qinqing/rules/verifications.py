"""Rules about who verifies what a unit files (核验); rectifications have theirs in their lifecycle."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from qinqing.register.register import Register
from qinqing.rules.violation import Check, Pointer, Violation
from qinqing.rules.wording import unit_name, words


def check_own_work(register: Register, as_of: date) -> Iterator[Violation]:
    """Nobody verifies the progress or the follow-up of their own unit."""
    for path, unit, pointer, verifier in _verified(register):
        if verifier == unit:
            yield Violation("QQ439", path, pointer, arguments=words(name=unit_name(register, unit)))


def _verified(register: Register) -> Iterator[tuple[str, str, Pointer, str | None]]:
    for report in register.progress:
        for index, entry in enumerate(report.entries):
            yield report.path, report.unit, ("entries", index, "verified_by"), entry.verified_by
    for minutes in register.minutes:
        for index, meeting in enumerate(minutes.meetings):
            for number, followup in enumerate(meeting.followup):
                pointer = ("meetings", index, "followup", number, "verified_by")
                yield minutes.path, minutes.unit, pointer, followup.verified_by


CHECKS: tuple[Check, ...] = (check_own_work,)
