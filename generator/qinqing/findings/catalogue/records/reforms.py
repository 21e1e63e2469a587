"""Sentences about the five reductions (五减事项)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ440",
        name="reform-not-reduced",
        severity=Severity.WARNING,
        title=Text(
            "改革后不高于改革前",
            "A reform does not add to the burden",
        ),
        message=Text(
            "改革后的{name}（{after}）多于改革前（{before}）",
            "{name} after the reform ({after}) is more than before ({before})",
        ),
        reason=Text(
            "“五减”是减环节、减时间、减材料、减跑动、降成本，反增须有说明。",
            "The five reductions reduce; an increase needs an explanation.",
        ),
        remedy=Text(
            "请核对是否填反；确有增加的，请在依据中说明。",
            "Compare whether the two are swapped; if it did increase, explain it in the basis.",
        ),
        wrong="baseline:\n  steps: 1\ncurrent:\n  steps: 4\n",
        right="baseline:\n  steps: 4\ncurrent:\n  steps: 1\n",
        items=("S27",),
    ),
)
