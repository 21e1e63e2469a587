"""Sentences about records that are named and do not exist: appeals, rectifications, batches, resolutions, boards."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.catalogue.unknown_reference import BROKEN_REFERENCE, unknown
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    unknown(
        "QQ305",
        "unknown-batch",
        Text("引用的交办批次", "batch that is named"),
        Text("交办批次“{value}”不存在", "there is no batch '{value}'"),
        Text("请填写 data/policy/batches.yaml 中的批次编号。", "Write the identifier of a batch in the policy file."),
        wrong="batch:\n  id: sheng-2023-0750\n  number: 1\n",
        right="batch:\n  id: sheng-2023-0705\n  number: 1\n",
        items=("S17",),
    ),
    Rule(
        code="QQ306",
        name="unknown-resolution",
        severity=Severity.ERROR,
        title=Text("引用的议定事项须存在", "The resolution that is named exists"),
        message=Text(
            "{unit}{period}的会议纪要中找不到第{number}项议定事项：{detail}",
            "resolution {number} is not in the minutes of {unit} for {period}: {detail}",
        ),
        reason=BROKEN_REFERENCE,
        remedy=Text(
            "请核对纪要单位、报告期和议定事项序号；纪要尚未提交的，先提交纪要。",
            "Check unit, period and number of the resolution; file the minutes first if they are missing.",
        ),
        wrong="resolution:\n  unit: qu-shichang-jianguan-ju\n  period: 2023-08\n  number: 7\n",
        right="resolution:\n  unit: qu-shichang-jianguan-ju\n  period: 2023-08\n  number: 1\n",
        items=("S47",),
    ),
    unknown(
        "QQ307",
        "unknown-appeal",
        Text("引用的企业诉求", "appeal that is named"),
        Text("企业诉求“{value}”不存在", "there is no appeal '{value}'"),
        Text(
            "请填写已登记的诉求编号；尚未登记的，先登记诉求。",
            "Write the identifier of a recorded appeal; record the appeal first if it is missing.",
        ),
        wrong="appeal: su-2023-0021\n",
        right="appeal: su-2023-0001\n",
        items=("S43",),
    ),
    unknown(
        "QQ308",
        "unknown-rectification",
        Text("引用的整改事项", "rectification that is named"),
        Text("整改事项“{value}”不存在", "there is no rectification '{value}'"),
        Text(
            "请填写台账中的事项编号；尚未登记的，先登记整改事项。",
            "Write the identifier of a rectification in the ledger; record it first if it is missing.",
        ),
        wrong="rectification: zg-2023-0010\n",
        right="rectification: zg-2023-0001\n",
        items=("S08", "S60"),
    ),
    unknown(
        "QQ309",
        "unknown-actor",
        Text("办理单位、批准单位和决定单位", "unit or body that acts, approves or decides"),
        Text(
            "“{value}”既不在单位名录中，也不是站点设置所列的机构",
            "'{value}' is neither a unit of the registry nor a body of the site settings",
        ),
        Text(
            "请填写单位编号，或 data/site.yaml 中“上级和议事机构”的编号。",
            "Write the identifier of a unit, or of a body in data/site.yaml.",
        ),
        wrong="events:\n  - date: 2023-07-05\n    action: 登记\n    by: 省优化办\n",
        right="events:\n  - date: 2023-07-05\n    action: 登记\n    by: sheng-youhua-ban\n",
        items=("S10", "S60"),
    ),
    unknown(
        "QQ310",
        "unknown-board",
        Text("通报引用的榜单", "board that a bulletin quotes"),
        Text("榜单“{value}”不存在", "there is no board '{value}'"),
        Text("请填写 data/schemes/ 中的榜单编号。", "Write the identifier of a board in data/schemes/."),
        wrong="standings:\n  - board: danwei-yuedo\n",
        right="standings:\n  - board: danwei-yuedu\n",
        items=("S51",),
    ),
    unknown(
        "QQ311",
        "unknown-tier",
        Text("引用的问责档次", "accountability tier that is named"),
        Text("问责规则没有“{value}”这一档", "the accountability rules have no tier '{value}'"),
        Text(
            "请填写 data/policy/accountability.yaml 中的档次编号。",
            "Write the identifier of a tier in data/policy/accountability.yaml.",
        ),
        wrong="proposal:\n  tier: tier-9\n",
        right="proposal:\n  tier: tier-2\n",
        items=("S32", "S33", "S34"),
    ),
    Rule(
        code="QQ313",
        name="unknown-plan",
        severity=Severity.ERROR,
        title=Text("引用的检查计划须存在", "The inspection plan that is named exists"),
        message=Text("本月没有序号为{number}的检查计划：{detail}", "the month has no plan {number}: {detail}"),
        reason=Text(
            "计划外的检查属于“超计划检查”，计划序号写错会使正常检查被误列。",
            "An inspection without a plan is a fault; a wrong number makes a proper one look like that.",
        ),
        remedy=Text(
            "请核对本单位当月涉企检查计划中的序号；没有计划的，删去该字段。",
            "Check the number in the unit's plan of the month; leave the field out where there is no plan.",
        ),
        wrong="visits:\n  - number: 1\n    plan: 9\n",
        right="visits:\n  - number: 1\n    plan: 1\n",
        items=("S36", "S38"),
    ),
    unknown(
        "QQ322",
        "unknown-campaign",
        Text("会议所属的活动", "campaign that a meeting belongs to"),
        Text("站点设置中没有“{value}”这一活动", "the site settings have no campaign '{value}'"),
        Text("请填写 data/site.yaml 中“活动”的名称。", "Write the name of a campaign in data/site.yaml."),
        wrong="campaign: 清郎季\n",
        right="campaign: 清朗季\n",
        items=("S03",),
    ),
)
