"""Sentences about waivers (检查豁免): expired, needless, or of a rule that is never waived."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ492",
        name="waiver-expired",
        severity=Severity.WARNING,
        title=Text(
            "豁免不超过期限",
            "A waiver has not expired",
        ),
        message=Text(
            "对 {file} 的 {waived} 的豁免已于{expires}到期",
            "the waiver of {waived} for {file} expired on {expires}",
        ),
        reason=Text(
            "豁免只是暂缓，到期自动失效，对应的检查意见重新出现。",
            "A waiver only defers; after its day the findings are told again.",
        ),
        remedy=Text(
            "请完成整改并删除这条豁免；确需延长的，重新报批并修改到期日。",
            "Put it right and remove the waiver; a longer one needs approval and a new date.",
        ),
        wrong="waivers:\n  - code: QQ433\n    expires_on: 2023-08-31   # 数据截至 2023-09-15\n",
        right="waivers:\n  - code: QQ433\n    expires_on: 2023-12-31\n",
        items=("S70",),
        never_waived=True,
    ),
    Rule(
        code="QQ493",
        name="waiver-unused",
        severity=Severity.WARNING,
        title=Text(
            "豁免确有对应的检查意见",
            "A waiver is needed",
        ),
        message=Text(
            "对 {file} 的 {waived} 的豁免没有对应的检查意见",
            "the waiver of {waived} for {file} matches no finding",
        ),
        reason=Text(
            "问题已经解决或者位置写错的豁免留着，会掩盖以后的问题。",
            "A waiver that is no longer needed, or points elsewhere, would hide a later problem.",
        ),
        remedy=Text(
            "请删除这条豁免，或者更正规则编号、文件和位置。",
            "Remove it, or correct its code, path and pointer.",
        ),
        wrong="waivers:\n  - code: QQ433\n    path: data/records/qu-tongji-ju/2023-08/service.yaml   # 已经改正\n",
        right="waivers: []\n",
        items=("S70",),
        never_waived=True,
    ),
    Rule(
        code="QQ494",
        name="waiver-forbidden",
        severity=Severity.ERROR,
        title=Text(
            "不得豁免的规则不能豁免",
            "What cannot be waived is not waived",
        ),
        message=Text(
            "规则 {waived} 不得豁免",
            "{waived} cannot be waived",
        ),
        reason=Text(
            "读不懂的文件和个人信息必须立即改正，豁免自身的问题也不能再豁免。",
            "A file that cannot be read and personal information "
            "are put right at once; a waiver does not waive waivers.",
        ),
        remedy=Text(
            "请删除这条豁免，并改正原来的问题。",
            "Remove the waiver, and put the problem right.",
        ),
        wrong="waivers:\n  - code: QQ701\n",
        right="waivers: []\n",
        items=("S70",),
    ),
)
