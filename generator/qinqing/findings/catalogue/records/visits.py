"""Sentences about visits and plans of inspection (入企扫码和检查计划)."""

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
)
