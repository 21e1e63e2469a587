"""Rules that know what standings say: bulletins held against them, and the sections at the bottom of an evaluation."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from qinqing.bulletin.agreement import disagreements
from qinqing.findings.violation import Violation
from qinqing.register.records.register import Register
from qinqing.standing.accountability.section_rectifications import unanswered_sections
from qinqing.standing.facts.lookup import build_lookup


def check_standings(register: Register, as_of: date) -> Iterator[Violation]:
    """What is said or done on the strength of a standing is what the standing says; it is looked up once for all."""
    if register.bulletins or register.evaluations:
        lookup = build_lookup(register, as_of)
        yield from disagreements(lookup)
        yield from unanswered_sections(lookup)
