"""The catalogue of rules (检查规则目录): every code with its sentences, one module per range of codes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from qinqing.findings.catalogue import domain, privacy, reading, references, schema, site, tree
from qinqing.findings.catalogue.entry import Rule, fill
from qinqing.findings.finding import Finding, Language


def _by_code(rules: Iterable[Rule]) -> Mapping[str, Rule]:
    found: dict[str, Rule] = {}
    for rule in rules:
        if rule.code in found:
            raise ValueError(f"rule code {rule.code} is defined twice")
        found[rule.code] = rule
    return MappingProxyType(dict(sorted(found.items())))


CATALOGUE: Mapping[str, Rule] = _by_code(
    (
        *reading.RULES,
        *schema.RULES,
        *references.RULES,
        *domain.RULES,
        *tree.RULES,
        *privacy.RULES,
        *site.RULES,
    )
)


def message_of(finding: Finding, language: Language) -> str:
    """Return what is wrong, in one sentence."""
    return fill(CATALOGUE[finding.code].message, finding, language)


def remedy_of(finding: Finding, language: Language) -> str:
    """Return what to write instead, in one sentence."""
    return fill(CATALOGUE[finding.code].remedy, finding, language)


__all__ = ["CATALOGUE", "Rule", "message_of", "remedy_of"]
