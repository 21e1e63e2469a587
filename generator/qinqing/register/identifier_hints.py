"""Identifiers for names (编号提示): an author who wrote a unit's or an indicator's name is told its identifier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from qinqing.findings.finding import Finding, Text
from qinqing.register.records.names import Ambiguous, Names, Unknown, indicator_names, unit_names
from qinqing.register.records.register import Register


def with_identifiers(findings: Iterable[Finding], register: Register) -> tuple[Finding, ...]:
    """Return ``findings`` where a name that stands for an identifier (QQ208) comes with the identifier of ``register``.

    “区统计局”, “统计局” and a slip of the finger in either lead to ``qu-tongji-ju``; a name that two of them carry
    leads to both, and the author chooses.
    """
    known: dict[str, Names] = {}
    told = []
    for finding in findings:
        reference = finding.arguments.get("reference")
        if finding.code == "QQ208" and isinstance(reference, str) and reference in ("unit", "indicator"):
            if reference not in known:
                known[reference] = unit_names(register) if reference == "unit" else indicator_names(register)
            finding = _with_identifier(finding, known[reference])
        told.append(finding)
    return tuple(told)


def _with_identifier(finding: Finding, names: Names) -> Finding:
    value = finding.arguments["value"]
    meaning = names.meaning_of(value.zh if isinstance(value, Text) else str(value))
    found = meaning.nearest if isinstance(meaning, Unknown) else meaning
    if found is None:
        return finding
    if isinstance(found, Ambiguous):
        hint = names.candidates(found)
    elif found.name == found.identifier:
        return finding  # What is wrong with the writing of an identifier is told already.
    else:
        name, identifier = found.name, found.identifier
        hint = Text(f"“{name}”的编号是 {identifier}。", f" The identifier of {name} is {identifier}.")
    return replace(finding, arguments={**finding.arguments, "hint": hint})
