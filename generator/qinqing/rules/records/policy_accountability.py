"""Rules about the accountability policy (问责规则): everybody it is about can be found in the tree of indicators."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from qinqing.findings.violation import Violation
from qinqing.policy.accountable_posts import read_accountable
from qinqing.register.records.register import Register
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import words


def check_targets_understood(register: Register, as_of: date) -> Iterator[Violation]:
    """Whom a tier is about is written so that units and posts can be found for an indicator."""
    policy = register.accountability
    for index, tier in enumerate(policy.tiers if policy is not None else ()):
        for number, phrase in enumerate(tier.targets):
            if policy is not None and read_accountable(phrase) is None:
                pointer = ("tiers", index, "targets", number)
                yield Violation("QQ465", policy.path, pointer, arguments=words(value=phrase))


CHECKS: tuple[Check, ...] = (check_targets_understood,)
