"""Identifiers for names (编号提示): an author who wrote a unit's or an indicator's name is told its identifier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from qinqing.findings.finding import Finding, Text
from qinqing.findings.suggest import closest
from qinqing.register.records.register import Register


def with_identifiers(findings: Iterable[Finding], register: Register) -> tuple[Finding, ...]:
    """Return ``findings`` where a name that stands for an identifier (QQ208) comes with the identifier of ``register``.

    “区统计局”, “统计局” and a slip of the finger in either lead to ``qu-tongji-ju``; a name that two of them carry
    leads nowhere.
    """
    known: dict[str, Mapping[str, str]] = {}
    told = []
    for finding in findings:
        reference = finding.arguments.get("reference")
        if finding.code == "QQ208" and isinstance(reference, str) and reference:
            if reference not in known:
                known[reference] = _unit_names(register) if reference == "unit" else _indicator_names(register)
            finding = _with_identifier(finding, known[reference])
        told.append(finding)
    return tuple(told)


def _with_identifier(finding: Finding, known: Mapping[str, str]) -> Finding:
    value = finding.arguments["value"]
    written = value.zh if isinstance(value, Text) else str(value)
    name = written if written in known else closest(written, known)
    if name is None or not known[name]:
        return finding
    hint = Text(f"“{name}”的编号是 {known[name]}。", f" The identifier of {name} is {known[name]}.")
    return replace(finding, arguments={**finding.arguments, "hint": hint})


def _unit_names(register: Register) -> Mapping[str, str]:
    return _by_name(
        (name, unit.id) for unit in register.units.values() for name in {unit.name, unit.short_name, *unit.aliases}
    )


def _indicator_names(register: Register) -> Mapping[str, str]:
    return _by_name((indicator.name, indicator.code) for indicator in register.indicators.values())


def _by_name(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name, identifier in pairs:
        found[name] = "" if found.get(name, identifier) != identifier else identifier
    return found
