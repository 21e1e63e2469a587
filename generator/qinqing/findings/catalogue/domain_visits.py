"""Rules of the range QQ4xx about visits and appeals (入企扫码和企业诉求)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ441",
        name="visit-not-scanned",
        severity=Severity.WARNING,
        title=Text(
            "入企必扫、一次不漏",
            "Every visit is scanned",
        ),
        message=Text(
            "入企记录第{number}号没有扫码，也没有补录（不扫码）",
            "visit {number} was neither scanned nor entered afterwards (不扫码)",
        ),
        reason=Text(
            "凡有走访慰问、执法检查、参观调研的，必须扫“亲清码”。",
            "Every visit to an enterprise is scanned.",
        ),
        remedy=Text(
            "请填写补录（late_entry）的日期和原因；无正当原因的按规定责令限时整改。",
            "Give the date and the reason under late_entry; without a good reason rectification is ordered.",
        ),
        wrong="scanned: false\n",
        right="scanned: false\nlate_entry:\n  date: 2023-08-22\n  reason: 现场网络故障\n",
        items=(
            "S36",
            "S37",
        ),
    ),
    Rule(
        code="QQ442",
        name="visit-entered-late",
        severity=Severity.WARNING,
        title=Text(
            "补录在十日内完成",
            "A late entry is made within ten days",
        ),
        message=Text(
            "入企记录第{number}号在{days}日后才补录，超过{allowed}日",
            "visit {number} was entered after {days} days, allowed are {allowed}",
        ),
        reason=Text(
            "补录过迟，就失去全程监督的意义。",
            "An entry too late makes supervision pointless.",
        ),
        remedy=Text(
            "请核对入企日期和补录日期；确属过迟的，按“不扫码”处理。",
            "Compare both dates; an entry too late counts as not scanned.",
        ),
        wrong="date: 2023-08-02\nlate_entry:\n  date: 2023-08-30\n  reason: 现场网络故障\n",
        right="date: 2023-08-02\nlate_entry:\n  date: 2023-08-05\n  reason: 现场网络故障\n",
        items=(
            "S36",
            "S37",
        ),
    ),
    Rule(
        code="QQ443",
        name="visit-not-filled-in",
        severity=Severity.WARNING,
        title=Text(
            "按规定填写日期、内容、事由",
            "Date, content and reason are filled in",
        ),
        message=Text(
            "入企记录第{number}号没有填写：{fields}（不按要求填报）",
            "visit {number} does not state: {fields} (不按要求填报)",
        ),
        reason=Text(
            "扫码管理要求填写好日期、内容、事由等事项。",
            "The date, the content and the reason of every visit are stated.",
        ),
        remedy=Text(
            "请补填{fields}。",
            "Fill in: {fields}.",
        ),
        wrong="kind: 走访慰问\ndate: 2023-08-20\n",
        right="kind: 走访慰问\ndate: 2023-08-20\ncontent: 了解用工和融资情况\nreason: 联企走访\n",
        items=(
            "S36",
            "S37",
        ),
    ),
    Rule(
        code="QQ444",
        name="inspection-unplanned",
        severity=Severity.WARNING,
        title=Text(
            "执法检查不超计划",
            "No inspection beyond the plan",
        ),
        message=Text(
            "入企记录第{number}号，{problem}（超计划检查）",
            "inspection {number}: {problem} (超计划检查)",
        ),
        reason=Text(
            "执法检查须有经批准的计划，次数不得超过计划。",
            "An inspection has an approved plan, and is not made more often than planned.",
        ),
        remedy=Text(
            "请核对计划序号（plan）和检查计划；确属超计划的，按规定责令限时整改。",
            "Compare the number of the plan; an inspection beyond it is put right by order.",
        ),
        wrong="kind: 执法检查   # 没有填写计划序号\n",
        right="kind: 执法检查\nplan: 1\n",
        items=("S36",),
    ),
    Rule(
        code="QQ445",
        name="inspection-beyond-items",
        severity=Severity.WARNING,
        title=Text(
            "执法检查不超范围",
            "No inspection beyond the planned items",
        ),
        message=Text(
            "入企记录第{number}号，检查了第{plan}项计划之外的事项：{items}（超范围检查）",
            "inspection {number} looked at items that plan {plan} does not have: {items} (超范围检查)",
        ),
        reason=Text(
            "检查事项以批准的计划为限。",
            "Only what the approved plan lists is inspected.",
        ),
        remedy=Text(
            "请核对检查事项的写法与计划一致；确属超范围的，按规定责令限时整改。",
            "Compare the wording with the plan; an inspection beyond it is put right by order.",
        ),
        wrong="plan: 1\nitems:\n  - 消防安全   # 计划中没有\n",
        right="plan: 1\nitems:\n  - 特种设备安全\n",
        items=("S36",),
    ),
    Rule(
        code="QQ446",
        name="visit-faults",
        severity=Severity.WARNING,
        title=Text(
            "查实的执法问题及时整改",
            "A confirmed fault is put right",
        ),
        message=Text(
            "入企记录第{number}号查实的执法问题：{faults}",
            "visit {number} has confirmed faults: {faults}",
        ),
        reason=Text(
            "对不扫码、超计划、超范围、不文明执法等，责令限时整改，并视情节问责。",
            "Such faults are put right within a set time, and people answer for them.",
        ),
        remedy=Text(
            "请登记整改事项，并由区纪委监委作出处理；本提示供督查使用。",
            "Register a rectification; the commission decides on it. This is told for supervision.",
        ),
        wrong="faults:\n  - 不文明执法\n",
        right="faults: []\n",
        items=(
            "S18",
            "S36",
        ),
    ),
    Rule(
        code="QQ451",
        name="appeal-overdue",
        severity=Severity.WARNING,
        title=Text(
            "合理诉求在期限内办结",
            "A reasonable appeal is done in time",
        ),
        message=Text(
            "合理诉求的{kind}期限为{due}，已超期{days}日未办结",
            "the time ({kind}) for this reasonable appeal ended on {due}, {days} days ago",
        ),
        reason=Text(
            "合理的诉求要迅速办理；期限内解决不到位的，列为重点督查。",
            "A reasonable appeal is dealt with at once; one that is late comes under key supervision.",
        ),
        remedy=Text(
            "请抓紧办理；已办结的填写办结日期（resolved_on）。",
            "Deal with it; if it is done, give resolved_on.",
        ),
        wrong="judged: 合理\ndue:\n  date: 2023-08-17   # 尚未办结\n",
        right="judged: 合理\ndue:\n  date: 2023-08-17\nresolved_on: 2023-08-15\n",
        items=(
            "S43",
            "S50",
        ),
    ),
    Rule(
        code="QQ452",
        name="appeal-unexplained",
        severity=Severity.ERROR,
        title=Text(
            "不合理的诉求解释说明到位",
            "An unreasonable appeal is explained",
        ),
        message=Text(
            "研判为“不合理”，没有填写解释说明",
            "it is judged unreasonable, and no explanation is given",
        ),
        reason=Text(
            "不合理的诉求也要解释说明到位，做到件件有回应。",
            "Also an unreasonable appeal gets an explanation.",
        ),
        remedy=Text(
            "请填写解释说明（explanation）。",
            "Give an explanation.",
        ),
        wrong="judged: 不合理\n",
        right="judged: 不合理\nexplanation: 该材料为法定要件，已当面说明。\n",
        items=("S43",),
    ),
    Rule(
        code="QQ453",
        name="appeal-unanswered",
        severity=Severity.WARNING,
        title=Text(
            "每件诉求都有回复",
            "Every appeal is answered",
        ),
        message=Text(
            "办理期限{due}已过{days}日，尚未回复",
            "its time ended on {due}, {days} days ago, and it has no answer",
        ),
        reason=Text(
            "对企业诉求要及时反馈回复意见，做到件件有回应。",
            "Every appeal gets an answer in time.",
        ),
        remedy=Text(
            "请回复企业，并填写回复日期（replied_on）和回复（reply）。",
            "Answer, and give replied_on and reply.",
        ),
        wrong="due:\n  date: 2023-08-17   # 尚未回复\n",
        right="due:\n  date: 2023-08-17\nreplied_on: 2023-08-07\nreply: 已安排专人核实，十日内办结。\n",
        items=("S43",),
    ),
    Rule(
        code="QQ454",
        name="appeal-answer-incomplete",
        severity=Severity.ERROR,
        title=Text(
            "回复的日期和内容齐全",
            "An answer has its date and its text",
        ),
        message=Text(
            "填写了{present}，没有填写{missing}",
            "{present} is given, but not {missing}",
        ),
        reason=Text(
            "没有回复就办结或评价，说明记录不完整，回复率无法计算。",
            "Done or rated without an answer is an incomplete record, and the rate of answers cannot be computed.",
        ),
        remedy=Text(
            "请补填{missing}。",
            "Add {missing}.",
        ),
        wrong="resolved_on: 2023-08-15   # 没有回复日期\n",
        right="replied_on: 2023-08-07\nreply: 已安排专人核实，十日内办结。\nresolved_on: 2023-08-15\n",
        items=("S43",),
    ),
)
