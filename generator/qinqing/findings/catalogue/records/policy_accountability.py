"""Sentences about the accountability policy (问责规则)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ465",
        name="accountability-target-unclear",
        severity=Severity.WARNING,
        title=Text(
            "问责对象能够对应到单位和职务",
            "Whom a tier is about can be found",
        ),
        message=Text(
            "问责对象“{value}”无法对应到单位和职务",
            "'{value}' does not lead to a unit or a post",
        ),
        reason=Text(
            "对象写得不规范，系统就只能照抄原文，不能提示具体单位和职务。",
            "Otherwise the system can only repeat the words, and names neither unit nor post.",
        ),
        remedy=Text(
            "请写成“一级指标长”“二、三级指标牵头单位”“三级指标牵头单位、责任单位主要领导”等形式。",
            "Name the level, the body and the post, for example '三级指标长' for chiefs of the third level.",
        ),
        wrong="targets:\n  - 有关人员\n",
        right="targets:\n  - 三级指标长\n",
        items=(
            "S32",
            "S33",
            "S34",
        ),
    ),
)
