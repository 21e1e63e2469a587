"""Rules of the range QQ2xx."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule

RULES: tuple[Rule, ...] = ()
