"""Abridgement (节略): of very many findings of one rule in one file the first are listed and the rest are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Finding

MOST_LISTED: Final = 50
"""How many findings of one rule in one file are listed."""


def abridge(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return ``findings`` in their order, those beyond the limit replaced by one, at the first, that counts them."""
    counts: Counter[tuple[str, str]] = Counter()
    listed: list[Finding] = []
    first_left_out: dict[tuple[str, str], int] = {}
    for finding in findings:
        of_one_rule = (finding.file, finding.code)
        counts[of_one_rule] += 1
        if counts[of_one_rule] <= MOST_LISTED:
            listed.append(finding)
        elif of_one_rule not in first_left_out:
            first_left_out[of_one_rule] = len(listed)
            listed.append(finding)
    for of_one_rule, place in first_left_out.items():
        listed[place] = _rest(listed[place], counts[of_one_rule] - MOST_LISTED)
    return tuple(listed)


def _rest(first: Finding, count: int) -> Finding:
    return Finding(
        code="QQ903",
        severity=CATALOGUE["QQ903"].severity,
        file=first.file,
        line=first.line,
        column=first.column,
        end_column=first.end_column,
        arguments={"rule": first.code, "count": count},
    )
