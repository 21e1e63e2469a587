"""Rules about terms (公示期): nobody is shown under blame for ever, whatever day a record names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from qinqing.disclosure.terms import TIMED_KINDS, first_day, longest_day
from qinqing.findings.violation import Violation
from qinqing.register.records.register import Register, records_of_kind
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import words


def check_public_terms(register: Register, as_of: date) -> Iterator[Violation]:
    """The last day on which a record is shown lies between the day it was published and three years later."""
    for kind in TIMED_KINDS:
        for record in records_of_kind(register, kind):
            first = first_day(kind, record, day=date.max)
            if first is None or record.public_until is None:
                continue
            longest = longest_day(first)
            if not first <= record.public_until <= longest:
                arguments = words(
                    day=record.public_until.isoformat(), first=first.isoformat(), longest=longest.isoformat()
                )
                yield Violation("QQ715", record.path, ("public_until",), arguments=arguments)


CHECKS: tuple[Check, ...] = (check_public_terms,)
