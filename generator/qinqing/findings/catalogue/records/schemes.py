"""Sentences about the schemes of boards (榜单办法)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ447",
        name="scheme-subject-unknown",
        severity=Severity.ERROR,
        title=Text(
            "加分扣分和评分的对象须存在",
            "Whoever is adjusted or marked exists",
        ),
        message=Text(
            "本榜单的排名对象是{subject}，没有“{value}”",
            "the board ranks {subject}, and there is no '{value}'",
        ),
        reason=Text(
            "对象写错，这一分就没有计给任何人，或者计给了别人。",
            "With a wrong subject the points go to nobody, or to somebody else.",
        ),
        remedy=Text(
            "单位、书记请填写单位编号，股室填写“单位编号/股室编号”，指标填写指标编号。{suggestion}",
            "Write the identifier of a unit, 'unit/section' for a section, or the code of an indicator.{suggestion}",
        ),
        wrong="adjustments:\n  - subject: qu-tongji-jv\n",
        right="adjustments:\n  - subject: qu-tongji-ju\n",
        items=("S08", "S61"),
    ),
    Rule(
        code="QQ448",
        name="scheme-no-range",
        severity=Severity.ERROR,
        title=Text(
            "最优值和最差值须不同",
            "The best and the worst value differ",
        ),
        message=Text(
            "最优值和最差值都是{value}，无法换算",
            "the best and the worst value are both {value}, which leaves nothing to convert by",
        ),
        reason=Text(
            "前沿距离按最优值与最差值之差计分，差为零就分不出先后。",
            "Points are given by the distance between the two; without any, nobody is before anybody.",
        ),
        remedy=Text(
            "请更正最优值（best）或最差值（worst）。",
            "Correct best or worst.",
        ),
        wrong="conversion:\n  method: 前沿距离\n  worst: 12\n  best: 12\n",
        right="conversion:\n  method: 前沿距离\n  worst: 12\n  best: 1\n",
        items=("S61",),
    ),
    Rule(
        code="QQ449",
        name="scheme-category-twice",
        severity=Severity.ERROR,
        title=Text(
            "一个类别只归一个组",
            "A category belongs to one group",
        ),
        message=Text(
            "类别“{value}”已归入“{group}”",
            "the category '{value}' is in '{group}' already",
        ),
        reason=Text(
            "同一对象分在两个组，就有两个名次。",
            "A subject in two groups has two places.",
        ),
        remedy=Text(
            "请只在一个组中保留该类别。",
            "Keep the category in one group only.",
        ),
        wrong="groups:\n  - kinds:\n      - 政府部门\n  - kinds:\n      - 政府部门\n",
        right="groups:\n  - kinds:\n      - 政府部门\n  - kinds:\n      - 直属事业单位\n",
        items=("S61",),
    ),
    Rule(
        code="QQ474",
        name="scheme-weights",
        severity=Severity.ERROR,
        title=Text(
            "榜单办法的权重合计为100",
            "The weights of a scheme add up to 100",
        ),
        message=Text(
            "自{day}起适用的版本，权重合计为{total}，应为100",
            "the weights of the version from {day} add up to {total}, not to 100",
        ),
        reason=Text(
            "权重合计不为100，总分不可比，排名也就没有依据。",
            "Otherwise totals cannot be compared, and the ranks rest on nothing.",
        ),
        remedy=Text(
            "请更正各计分项目的权重（weight）。",
            "Correct the weights of the components.",
        ),
        wrong="components:\n  - weight: 60\n  - weight: 50\n",
        right="components:\n  - weight: 60\n  - weight: 40\n",
        items=("S61",),
    ),
    Rule(
        code="QQ726",
        name="hidden-marks-on-public-board",
        severity=Severity.ERROR,
        title=Text(
            "公开的榜单不含不公开的成绩",
            "A public board draws on no marks that stay inside",
        ),
        message=Text(
            "公开的榜单含有不公开的“{name}”",
            "a public board draws on '{name}', which is not for the public",
        ),
        reason=Text(
            "其余各项都是公开的，用总分减去它们，就能算出每个单位的成绩，也能看出谁缺考。",
            "The other parts are public: subtracting them from the total gives each unit's mark, and who was absent.",
        ),
        remedy=Text(
            "请把榜单改为内部（publication: 内部），或者去掉这一计分项目；本区决定公开考试成绩的，"
            "在 data/site.yaml 中写 exam_marks: true。",
            "Make the board internal (publication: 内部) or drop the component; a district that decided to publish the "
            "marks of exams writes exam_marks: true in data/site.yaml.",
        ),
        wrong="publication: 公开\nversions:\n  - components:\n      - measure: exam-mark\n",
        right="publication: 内部\nversions:\n  - components:\n      - measure: exam-mark\n",
        items=("S64",),
    ),
)
