"""Sentences about known misprints (易错词)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ491",
        name="misprint",
        severity=Severity.WARNING,
        title=Text(
            "没有易错词",
            "No known misprint",
        ),
        message=Text(
            "“{wrong}”疑为“{right}”之误",
            "'{wrong}' is probably a misprint of '{right}'",
        ),
        reason=Text(
            "政府网站出现严重错别字，会被通报扣分。",
            "A serious misprint on a government site costs points.",
        ),
        remedy=Text(
            "请改为“{right}”；引用原文确需保留的，可申请豁免。",
            "Write '{right}'; a quotation may be waived.",
        ),
        wrong="text: 对有关责任人进行诚勉谈话。\n",
        right="text: 对有关责任人进行诫勉谈话。\n",
        items=("S74",),
    ),
)
