"""Rules of the range QQ4xx: what the district's own regulations ask of the records (业务规则)."""

from __future__ import annotations

from qinqing.findings.catalogue import (
    domain_bulletins,
    domain_decisions,
    domain_evaluations,
    domain_indicators,
    domain_meetings,
    domain_rectifications,
    domain_rosters,
    domain_schemes,
    domain_services,
    domain_time,
    domain_visits,
)
from qinqing.findings.catalogue.entry import Rule

RULES: tuple[Rule, ...] = (
    *domain_indicators.RULES,
    *domain_rosters.RULES,
    *domain_meetings.RULES,
    *domain_rectifications.RULES,
    *domain_services.RULES,
    *domain_visits.RULES,
    *domain_evaluations.RULES,
    *domain_decisions.RULES,
    *domain_time.RULES,
    *domain_schemes.RULES,
    *domain_bulletins.RULES,
)
