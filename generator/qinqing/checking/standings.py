"""Rules that know what standings say: bulletins held against them, and the sections at the bottom of an evaluation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from qinqing.bulletin.agreement import disagreements
from qinqing.checking.faults import RuleInHand
from qinqing.findings.violation import Violation
from qinqing.register.records.register import Register
from qinqing.standing.accountability.section_rectifications import unanswered_sections
from qinqing.standing.facts.lookup import Lookup, build_lookup


def standing_rules(register: Register, as_of: date) -> tuple[RuleInHand, ...]:
    """Return the rules by which what is said or done on the strength of a standing is what the standing says."""
    if not (register.bulletins or register.evaluations):
        return ()
    standings = _Standings(register, as_of)
    return (
        RuleInHand("check_bulletins_agree", standings.check_bulletins_agree),
        RuleInHand("check_sections_answered", standings.check_sections_answered),
    )


@dataclass(frozen=True)
class _Standings:
    """A register on one day, looked up once for all rules and when the first of them asks."""

    register: Register
    as_of: date

    @cached_property
    def _lookup(self) -> Lookup:
        return build_lookup(self.register, self.as_of)

    def check_bulletins_agree(self) -> Iterator[Violation]:
        yield from disagreements(self._lookup)

    def check_sections_answered(self) -> Iterator[Violation]:
        yield from unanswered_sections(self._lookup)
