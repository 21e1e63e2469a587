"""Abridgement (节略): of very many findings of one rule in one file the first are listed and the rest are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Finding

MOST_LISTED: Final = 50
"""How many findings of one rule in one file are listed."""
_MORE: Final = "QQ903"


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
        listed[place] = rest(listed[place], counts[of_one_rule] - MOST_LISTED)
    return tuple(listed)


def rest(first: Finding, count: int) -> Finding:
    """Return the finding that stands for ``count`` findings that are not listed, of which ``first`` is the first."""
    return Finding(
        code=_MORE,
        severity=CATALOGUE[_MORE].severity,
        file=first.file,
        line=first.line,
        column=first.column,
        end_column=first.end_column,
        arguments={"rule": first.code, "count": count},
    )


def rule_of(finding: Finding) -> str:
    """Return the code of the rule that ``finding`` is about: its own, or that of what it counts."""
    return str(finding.arguments["rule"]) if finding.code == _MORE else finding.code


def count_of(finding: Finding) -> int:
    """Return how many findings ``finding`` stands for: itself, or those that it counts."""
    count = finding.arguments["count"] if finding.code == _MORE else 1
    return count if isinstance(count, int) else 1
