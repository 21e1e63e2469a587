"""Sentences about approvals (批准): who may, in whose matter, and for how long."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ337",
        name="approver-without-power",
        severity=Severity.ERROR,
        title=Text(
            "批准由有权的单位作出",
            "An exception is approved by one who may",
        ),
        message=Text(
            "{name}无权批准",
            "{name} may not approve this",
        ),
        reason=Text(
            "例外由区优化办、纪检监察机关或者上级机构批准，延期由可核验的单位批准，否则单位之间可以互相放行。",
            "Exceptions are approved by the office, the commission or a superior body, more time by a unit that may "
            "verify; or units would let each other pass.",
        ),
        remedy=Text(
            "请填写批准单位的编号：区优化办、纪检监察机关或者上级机构，批准当日须在名录中启用；没有批准的不得执行。",
            "Name the office, the commission or a superior body that approved it and was in force on that day; "
            "without an approval it does not stand.",
        ),
        wrong="waivers:\n  - code: QQ433\n    approved_by: qu-tongji-ju\n",
        right="waivers:\n  - code: QQ433\n    approved_by: qu-youhua-ban\n",
        items=("S60", "S70"),
    ),
    Rule(
        code="QQ338",
        name="own-matter-approved",
        severity=Severity.ERROR,
        title=Text(
            "不得批准自己的事项",
            "Nobody approves in their own matter",
        ),
        message=Text(
            "{name}批准的是本单位的事项",
            "{name} approves in its own matter",
        ),
        reason=Text(
            "自己批准自己，等于没有批准；区优化办的事项由纪检监察机关或者上级机构批准。",
            "An approval by oneself is none; the matters of the office are for the commission or a superior body.",
        ),
        remedy=Text(
            "请由其他有权的单位批准，并填写该单位的编号；没有批准的不得执行。",
            "Have it approved by another that may, and name that one; without an approval it does not stand.",
        ),
        wrong="waivers:\n  - path: data/records/qu-youhua-ban/2023-08/service.yaml\n    approved_by: qu-youhua-ban\n",
        right="waivers:\n  - path: data/records/qu-youhua-ban/2023-08/service.yaml\n"
        "    approved_by: qu-jiwei-jianwei\n",
        items=("S60", "S70"),
    ),
    Rule(
        code="QQ340",
        name="decider-without-power",
        severity=Severity.ERROR,
        title=Text(
            "测评结果的运用和提示的核实由有权的单位作出",
            "Outcomes are decided, and proposals verified, by those who may",
        ),
        message=Text(
            "{name}无权作出“{what}”",
            "{name} may not decide on '{what}'",
        ),
        reason=Text(
            "表扬、批评和限期整改由区优化办或者有权问责的单位决定，其余由有权问责的单位决定；核实由区优化办负责。",
            "Praise, criticism and a set term are for the office or a unit that may decide, "
            "the rest for the latter; the office verifies.",
        ),
        remedy=Text(
            "请填写实际作出决定的单位；该单位有权问责的，先在名录中登记（can_decide）。",
            "Name the unit that decided; if it has the power, have it registered first (can_decide).",
        ),
        wrong="outcomes:\n  - kind: 免职\n    decided_by: qu-tongji-ju\n",
        right="outcomes:\n  - kind: 免职\n    decided_by: qu-jiwei-jianwei\n",
        items=("S33", "S59"),
    ),
    Rule(
        code="QQ341",
        name="approving-post-unknown",
        severity=Severity.ERROR,
        title=Text(
            "检查计划由单位负责人批准",
            "An inspection plan is approved by a head of the unit",
        ),
        message=Text(
            "“{post}”不是{name}在名录中的负责人职务",
            "'{post}' is not a leading post of {name} in the registry",
        ),
        reason=Text(
            "检查计划须经单位主要负责人或者分管负责人批准，职务以名录为准，否则无从核对。",
            "The head or a deputy approves inspections; only a post of the registry can be held against anybody.",
        ),
        remedy=Text(
            "请填写名录中的职务：{posts}；职务有变化的，先修改名录。",
            "Write a post of the registry: {posts}; if posts have changed, change the registry first.",
        ),
        wrong="plans:\n  - number: 1\n    approved_by: 科员\n",
        right="plans:\n  - number: 1\n    approved_by: 局长\n",
        items=("S38",),
    ),
    Rule(
        code="QQ342",
        name="filed-and-reviewed-by-one",
        severity=Severity.ERROR,
        title=Text(
            "填报人不审核、不批准自己所填的内容",
            "Whoever files does not review or approve it",
        ),
        message=Text(
            "“{post}”既是填报人，又是审核人或者批准人",
            "'{post}' both files and reviews or approves",
        ),
        reason=Text(
            "填报和审核由一人承担，就没有人复核数字。",
            "With one person for both, nobody has looked at the figures again.",
        ),
        remedy=Text(
            "请填写实际审核、批准的职务；职务名称相同的，写明分管或者所在股室。",
            "Write the post that reviewed or approved; of two alike, say which section or duty.",
        ),
        wrong="submitted_by: 副局长\nreviewed_by: 副局长\n",
        right="submitted_by: 办公室主任\nreviewed_by: 副局长\n",
        items=("S60",),
    ),
    Rule(
        code="QQ343",
        name="account-twice",
        severity=Severity.ERROR,
        title=Text(
            "一个账号只登记在一个单位",
            "An account belongs to one unit",
        ),
        message=Text(
            "该账号已登记在{name}名下",
            "this account is already registered with {name}",
        ),
        reason=Text(
            "一个账号为两个单位填报，填报和核验、批准就分不开。",
            "An account of two units could file for one and verify or approve for the other.",
        ),
        remedy=Text(
            "请为每个单位的人员使用各自的账号，删除多余的登记。",
            "Use an account of its own for each unit's people, and remove the other entry.",
        ),
        wrong="# data/units/qu-tongji-ju.yaml\nsubmitters:\n  - login: yhb-tianbao   # 已登记在区优化办\n",
        right="# data/units/qu-tongji-ju.yaml\nsubmitters:\n  - login: tjj-tianbao\n",
        items=("S60",),
    ),
    Rule(
        code="QQ344",
        name="waiver-too-long",
        severity=Severity.ERROR,
        title=Text(
            "豁免最长一年",
            "A waiver ends within a year",
        ),
        message=Text(
            "豁免自{approved}至{expires}，超过{days}天",
            "the waiver runs from {approved} to {expires}, more than {days} days",
        ),
        reason=Text(
            "豁免只是暂缓；长期放任不管的，应当修改规则或者数据。",
            "A waiver only defers; what stands for longer calls for another rule or other data.",
        ),
        remedy=Text(
            "请把到期日（expires_on）改为批准之日起一年以内；到期仍需豁免的，重新报批。",
            "Let it end within a year of its approval; a longer one needs another approval.",
        ),
        wrong="waivers:\n  - code: QQ433\n    approved_on: 2023-09-01\n    expires_on: 2099-12-31\n",
        right="waivers:\n  - code: QQ433\n    approved_on: 2023-09-01\n    expires_on: 2023-12-31\n",
        items=("S70",),
    ),
    Rule(
        code="QQ345",
        name="approval-incomplete",
        severity=Severity.ERROR,
        title=Text(
            "核准单位和核准日期一并填写",
            "An approval says by whom and when",
        ),
        message=Text(
            "更正已经核准，没有填写{missing}",
            "the amendment is approved, and {missing} is not given",
        ),
        reason=Text(
            "没有单位或者日期的核准无从核对，更正却会照此公布。",
            "An approval by nobody or of no day cannot be held against anything, yet the value would be published.",
        ),
        remedy=Text(
            "请同时填写核准单位（approved_by）和核准日期（approved_on）；尚未核准的都不填。",
            "Give both approved_by and approved_on, or neither while it is not approved.",
        ),
        wrong="approved_on: 2023-08-19\n",
        right="approved_by: qu-youhua-ban\napproved_on: 2023-08-19\n",
        items=("S60", "S70"),
    ),
)
