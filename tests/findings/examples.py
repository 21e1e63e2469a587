"""Two rules and a handful of findings that the renderers' tests share; no real rule, so that none can change them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Finding, Severity, Text

UNKNOWN_UNIT = Rule(
    code="QQ901",
    name="unknown-unit",
    severity=Severity.ERROR,
    title=Text("单位不在名录中", "Unknown unit"),
    message=Text("单位“{unit}”不在单位名录中", "unit '{unit}' is not in the registry of units"),
    reason=Text("名录之外的单位无法汇总。", "A unit outside the registry cannot be counted."),
    remedy=Text("改为名录中的单位编号。{suggestion}", "write an identifier from the registry; {suggestion}"),
    wrong="unit: qu-tongji-jv\n",
    right="unit: qu-tongji-ju\n",
    items=("S20",),
)
MISPRINT = Rule(
    code="QQ902",
    name="known-misprint",
    severity=Severity.WARNING,
    title=Text("疑似讲话稿笔误", "Known misprint"),
    message=Text("“{text}”疑似笔误，满分为 {full}", "'{text}' looks like a misprint, full marks are {full}"),
    reason=Text("原文此处前后不一致。", "The original contradicts itself here."),
    remedy=Text("", ""),
    wrong="a: 1\n",
    right="a: 2\n",
)
RULES: Mapping[str, Rule] = {rule.code: rule for rule in (UNKNOWN_UNIT, MISPRINT)}

FINDINGS = (
    Finding(
        code="QQ902",
        severity=Severity.WARNING,
        file="data/policy/batches.yaml",
        arguments={"text": "百分之*一*|`x`\n::error::y", "full": Decimal("100.0")},
    ),
    Finding(
        code="QQ901",
        severity=Severity.ERROR,
        file="data/records/qu-tongji-ju/2023-08/service.yaml",
        line=2,
        column=7,
        end_column=19,
        arguments={
            "unit": "qu-tongji-jv",
            "suggestion": Text("是否应为“qu-tongji-ju”？", "did you mean 'qu-tongji-ju'?"),
        },
        excerpt="unit: qu-tongji-jv",
    ),
    Finding(
        code="QQ901",
        severity=Severity.ERROR,
        file="data/records/qu-tongji-ju/2023-08/service.yaml",
        line=12,
        column=9,
        end_column=12,
        arguments={"unit": "区税局", "suggestion": Text("", "")},
        excerpt="  牵头单位: 区税局  # 100%, 是：<b>否</b>",
    ),
)
