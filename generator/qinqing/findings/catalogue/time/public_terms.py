"""Sentences about terms (公示期)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ715",
        name="public-term-out-of-range",
        severity=Severity.ERROR,
        title=Text(
            "公示至不早于公布、不超过三年",
            "Shown neither before it is published nor for more than three years",
        ),
        message=Text(
            "公示至{day}，应在{first}至{longest}之间",
            "it is to be shown until {day}, which has to be from {first} to {longest}",
        ),
        reason=Text(
            "处理决定、通报批评和警示案例只在公示期内公开，期满即从网站撤下。",
            "Decisions, criticisms and warning cases are public for a term, and leave the site after it.",
        ),
        remedy=Text(
            "请更正公示至的日期；不填的按站点设置的公示期计算。",
            "Correct the date, or leave it out: the terms of the site settings then apply.",
        ),
        wrong="public_until: 2099-12-31\n",
        right="public_until: 2024-03-13\n",
        items=("S35",),
    ),
)
