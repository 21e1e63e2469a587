"""Sentences about who verifies what a unit files (核验)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ339",
        name="verifier-without-power",
        severity=Severity.ERROR,
        title=Text(
            "核验由可核验的单位作出",
            "Work is verified by one who may verify",
        ),
        message=Text(
            "{name}不是可核验的单位",
            "{name} may not verify",
        ),
        reason=Text(
            "单位之间互相核验，进展和跟进就没有旁证。",
            "Where units verify each other, nobody has looked.",
        ),
        remedy=Text(
            "请填写可核验的单位（名录中 can_verify 为 true 的单位或者区优化办）；尚未核验的不填（verified_by）。",
            "Name a unit that may verify (can_verify in the registry, or the office), or leave verified_by out.",
        ),
        wrong="entries:\n  - indicator: 03-02-01\n    verified_by: qu-tongji-ju\n",
        right="entries:\n  - indicator: 03-02-01\n    verified_by: qu-youhua-ban\n",
        items=("S25", "S47", "S60"),
    ),
    Rule(
        code="QQ439",
        name="own-work-verified",
        severity=Severity.ERROR,
        title=Text(
            "进展和跟进由其他单位核验",
            "Progress and follow-up are verified by another unit",
        ),
        message=Text(
            "核验单位填写为{name}自己",
            "{name} verifies itself",
        ),
        reason=Text(
            "自己核验自己，数字和落实情况就没有旁证。",
            "Verified by oneself is not verified.",
        ),
        remedy=Text(
            "请填写其他单位的编号；尚未核验的不填（verified_by）。",
            "Name another unit under verified_by, or leave it out while nobody has verified it.",
        ),
        wrong="unit: qu-shichang-jianguan-ju\nfollowup:\n  - verified_by: qu-shichang-jianguan-ju\n",
        right="unit: qu-shichang-jianguan-ju\nfollowup:\n  - verified_by: qu-jiwei-jianwei\n",
        items=(
            "S25",
            "S47",
            "S60",
        ),
    ),
)
