"""Sentences about appeals of enterprises (企业诉求)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
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
