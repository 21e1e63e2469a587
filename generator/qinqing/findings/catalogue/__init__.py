"""The catalogue of rules (检查规则目录): every code with its sentences, where the module that raises it would stand.

What ``rules/`` and ``register/`` raise stands in folders named after their sub-rooms: ``rules/records/appeals.py`` has
its sentences in ``records/appeals.py``.  What a higher room raises stands in a folder named after that room.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pkgutil import walk_packages
from types import MappingProxyType

from qinqing.findings.catalogue.entry import Rule, fill
from qinqing.findings.finding import Finding, Language


def _all_rules() -> Iterator[Rule]:
    """Yield the entries of every module of the catalogue, which exports them as ``RULES``."""
    for module in walk_packages(__path__, f"{__name__}."):
        yield from getattr(import_module(module.name), "RULES", ())


def _by_code(rules: Iterable[Rule]) -> Mapping[str, Rule]:
    found: dict[str, Rule] = {}
    for rule in rules:
        if rule.code in found:
            raise ValueError(f"rule code {rule.code} is defined twice")
        found[rule.code] = rule
    return MappingProxyType(dict(sorted(found.items())))


CATALOGUE: Mapping[str, Rule] = _by_code(_all_rules())


def message_of(finding: Finding, language: Language) -> str:
    """Return what is wrong, in one sentence."""
    return fill(CATALOGUE[finding.code].message, finding, language)


def remedy_of(finding: Finding, language: Language) -> str:
    """Return what to write instead, in one sentence."""
    return fill(CATALOGUE[finding.code].remedy, finding, language)


__all__ = ["CATALOGUE", "Rule", "message_of", "remedy_of"]
