"""Sentences about the monthly report of indicators (指标进展月报)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ435",
        name="progress-not-own",
        severity=Severity.ERROR,
        title=Text(
            "只报本单位负责的三级指标",
            "A unit reports on its own indicators",
        ),
        message=Text(
            "指标{code}{problem}，不应由{name}填报",
            "indicator {code} {problem}; {name} does not report on it",
        ),
        reason=Text(
            "指标进展由责任单位填报，多头填报会使数字互相矛盾。",
            "The responsible unit reports; others would contradict it.",
        ),
        remedy=Text(
            "请核对指标编号；职责确已调整的，请先修改该指标的责任单位。",
            "Compare the code; if the responsibility has changed, first change the indicator's responsible units.",
        ),
        wrong="unit: qu-shichang-jianguan-ju\nentries:\n  - indicator: 03-02-01   # 由供电公司负责\n",
        right="unit: qu-shichang-jianguan-ju\nentries:\n  - indicator: 03-03-01\n",
        items=("S25",),
    ),
    Rule(
        code="QQ436",
        name="progress-filing",
        severity=Severity.ERROR,
        title=Text(
            "按规定的填报方式填写",
            "The entry is filed in the way the indicator says",
        ),
        message=Text(
            "指标{code}的填报方式为“{filing}”，应填{expected}，不填{found}",
            "indicator {code} is filed as '{filing}': give {expected}, not {found}",
        ),
        reason=Text(
            "比率一律由系统按分子、分母计算，不得手工填写。",
            "Rates are always computed from numerator and denominator.",
        ),
        remedy=Text(
            "请改填{expected}。",
            "Give {expected}.",
        ),
        wrong="indicator: 03-02-01   # 填报方式为分子分母\nvalue: 99.95\n",
        right="indicator: 03-02-01\nnumerator: 8751\ndenominator: 8760\n",
        items=("S25",),
    ),
    Rule(
        code="QQ437",
        name="progress-above-hundred",
        severity=Severity.WARNING,
        title=Text(
            "百分率的分子不大于分母",
            "A percentage is not above a hundred",
        ),
        message=Text(
            "分子（{numerator}）大于分母（{denominator}）",
            "the numerator ({numerator}) is more than the denominator ({denominator})",
        ),
        reason=Text(
            "百分率超过100%，多半是分子、分母填反或口径不一致。",
            "A percentage above a hundred mostly means that the two are swapped or counted differently.",
        ),
        remedy=Text(
            "请核对分子和分母的口径；确实超过100%的，可申请豁免。",
            "Compare how both are counted; if it really is above a hundred, ask for a waiver.",
        ),
        wrong="numerator: 20\ndenominator: 19\n",
        right="numerator: 19\ndenominator: 20\n",
        items=("S25",),
    ),
    Rule(
        code="QQ438",
        name="progress-incomplete",
        severity=Severity.WARNING,
        title=Text(
            "负责的月度指标逐项填报",
            "Every monthly indicator of one's own is reported",
        ),
        message=Text(
            "缺{count}项负责的月度指标：{codes}",
            "{count} monthly indicators of this unit are missing: {codes}",
        ),
        reason=Text(
            "本单位负责的每项月度指标都要有一条，缺项视同未报。",
            "Each monthly indicator of the unit has an entry; a missing one counts as not filed.",
        ),
        remedy=Text(
            "请补充所缺指标；当月确无数据的，填写缺数原因（missing）。",
            "Add the missing indicators, with the reason under missing where there are no data.",
        ),
        wrong="entries:\n  - indicator: 03-02-01   # 03-02-02 没有填报\n",
        right="entries:\n  - indicator: 03-02-01\n  - indicator: 03-02-02\n    missing: 市级部门尚未反馈当月数据。\n",
        items=(
            "S20",
            "S25",
        ),
    ),
)
