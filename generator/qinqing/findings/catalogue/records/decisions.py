"""Sentences about decisions (处理决定)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ475",
        name="decision-order",
        severity=Severity.ERROR,
        title=Text(
            "处理决定按程序办理",
            "A decision follows its procedure",
        ),
        message=Text(
            "当前状态为“{state}”，不能到达“{reached}”；此时可以到达：{allowed}",
            "after '{state}' it cannot be '{reached}'; it can be: {allowed}",
        ),
        reason=Text(
            "系统只提出建议；须经核实、拟处理、批准才能执行，批准之前不得公布。",
            "The system only proposes; a measure is carried out, and published, after verification and approval.",
        ),
        remedy=Text(
            "请补上缺少的程序，或者更正状态（state）。",
            "Add the missing stage, or correct the state.",
        ),
        wrong="history:\n  - state: 区优化办核实\n  - state: 已执行\n",
        right="history:\n  - state: 区优化办核实\n  - state: 拟处理\n  - state: 批准\n  - state: 已执行\n",
        items=("S34",),
    ),
    Rule(
        code="QQ476",
        name="decision-approver",
        severity=Severity.ERROR,
        title=Text(
            "处理决定由有权的单位批准",
            "A decision is approved by who may decide",
        ),
        message=Text(
            "批准单位{name}没有处理决定权",
            "{name}, which approved it, may not decide",
        ),
        reason=Text(
            "问责处理只能由可决定问责的单位或上级机构批准。",
            "Only a unit that may decide, or a superior body, approves such a measure.",
        ),
        remedy=Text(
            "请更正批准单位（by），或者核对该单位名录中的决定权限（can_decide）。",
            "Correct by, or the unit's can_decide in the registry.",
        ),
        wrong="state: 批准\nby: qu-tongji-ju\n",
        right="state: 批准\nby: qu-jiwei-jianwei\n",
        items=("S34",),
    ),
    Rule(
        code="QQ477",
        name="decision-no-deadline",
        severity=Severity.ERROR,
        title=Text(
            "责令限时整改写明期限",
            "An order to rectify says by when",
        ),
        message=Text(
            "责令限时整改没有填写整改期限",
            "rectification within a set time is ordered, but no deadline is given",
        ),
        reason=Text(
            "“限时”而没有时限，无法督促和核验。",
            "Without a date nobody can see to it.",
        ),
        remedy=Text(
            "请填写整改期限（deadline）。",
            "Give the deadline.",
        ),
        wrong="kind: 责令限时整改\n",
        right="kind: 责令限时整改\ndeadline: 2023-08-31\n",
        items=(
            "S36",
            "S71",
        ),
    ),
)
