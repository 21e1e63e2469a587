"""Sentences about the contest of secretaries (书记大比武), exams and rounds."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ458",
        name="roster-missing",
        severity=Severity.ERROR,
        title=Text(
            "名册上的书记一个不漏",
            "Nobody of the roster is missing",
        ),
        message=Text(
            "缺{count}个单位的书记：{names}",
            "{count} secretaries are missing, of: {names}",
        ),
        reason=Text(
            "全体党组织书记都要列出，缺考的也要写明原因，否则排名不公。",
            "Every secretary is listed, also one who was absent, or the ranks are unfair.",
        ),
        remedy=Text(
            "请补上所缺单位；缺考的填写 absent: true 和 reason。",
            "Add the missing units; for an absent one write absent: true and a reason.",
        ),
        wrong="results:\n  - unit: qu-youhua-ban\n    mark: 92.5\n    absent: false   # 其他单位没有列出\n",
        right="results:\n  - unit: qu-youhua-ban\n    mark: 92.5\n    absent: false\n"
        "  - unit: qu-tongji-ju\n    absent: true\n    reason: 因公出差\n",
        items=("S62",),
    ),
    Rule(
        code="QQ459",
        name="roster-twice",
        severity=Severity.ERROR,
        title=Text(
            "一名书记只列一次",
            "Nobody is listed twice",
        ),
        message=Text(
            "{name}的书记列了两次",
            "the secretary of {name} is listed twice",
        ),
        reason=Text(
            "同一人有两条成绩，无法判断以哪一条为准。",
            "With two entries for one person nobody knows which counts.",
        ),
        remedy=Text(
            "请核对原始成绩，只保留一条。",
            "Compare with the original and keep one.",
        ),
        wrong="results:\n  - unit: qu-youhua-ban\n    mark: 92.5\n  - unit: qu-youhua-ban\n    mark: 90\n",
        right="results:\n  - unit: qu-youhua-ban\n    mark: 92.5\n",
        items=("S62",),
    ),
    Rule(
        code="QQ460",
        name="roster-not-in-force",
        severity=Severity.ERROR,
        title=Text(
            "只列当日在册的单位",
            "Only units in force on that day",
        ),
        message=Text(
            "{name}在{day}不在单位名录有效期内",
            "{name} is not in force on {day}",
        ),
        reason=Text(
            "成绩只能属于当时在册的党组织书记。",
            "Marks belong to secretaries who were on the roster on that day.",
        ),
        remedy=Text(
            "请更正单位编号，或者更正该单位的启用、停用日期。",
            "Correct the unit, or its dates of validity.",
        ),
        wrong="date: 2023-07-18\nresults:\n  - unit: qu-tongji-ju   # 2023-08-01 起启用\n",
        right="date: 2023-07-18\nresults:\n  - unit: qu-youhua-ban\n",
        items=("S62",),
    ),
    Rule(
        code="QQ461",
        name="mark-out-of-range",
        severity=Severity.ERROR,
        title=Text(
            "分数在零分和满分之间",
            "A mark lies between zero and the full mark",
        ),
        message=Text(
            "分数{mark}不在0至{full}之间",
            "the mark {mark} is not between 0 and {full}",
        ),
        reason=Text(
            "超出满分或者为负的分数一定是录入差错，会改变总分和排名。",
            "Such a mark is a slip, and it would change totals and ranks.",
        ),
        remedy=Text(
            "请按原始评分表更正。",
            "Correct it from the original sheet.",
        ),
        wrong="full_mark: 100\nresults:\n  - mark: 925\n",
        right="full_mark: 100\nresults:\n  - mark: 92.5\n",
        items=(
            "S61",
            "S64",
        ),
    ),
    Rule(
        code="QQ462",
        name="judges-count",
        severity=Severity.ERROR,
        title=Text(
            "每名书记的打分数等于评委数",
            "As many marks as judges",
        ),
        message=Text(
            "{name}有{found}个打分，评委为{judges}人",
            "{name} has {found} marks, there are {judges} judges",
        ),
        reason=Text(
            "少一个或多一个打分，平均分就不可比。",
            "With a mark too many or too few the averages cannot be compared.",
        ),
        remedy=Text(
            "请按评委顺序补齐或更正打分，或者更正评委人数（judges）。",
            "Complete the marks in the order of the judges, or correct the number of judges.",
        ),
        wrong="judges: 3\nimage:\n  - unit: qu-youhua-ban\n    marks: [91, 90]\n",
        right="judges: 3\nimage:\n  - unit: qu-youhua-ban\n    marks: [91, 90, 89]\n",
        items=("S61",),
    ),
)
