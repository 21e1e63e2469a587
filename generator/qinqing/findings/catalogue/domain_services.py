"""Rules of the range QQ4xx about monthly figures and progress (月度数字和进展)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ431",
        name="part-above-whole",
        severity=Severity.ERROR,
        title=Text(
            "部分不大于总数",
            "A part is not larger than its whole",
        ),
        message=Text(
            "{part_name}（{part}）大于{whole_name}（{whole}）",
            "{part_name} ({part}) is more than {whole_name} ({whole})",
        ),
        reason=Text(
            "部分包含在总数之中，不可能多于总数。",
            "A part is contained in its whole and cannot be more.",
        ),
        remedy=Text(
            "请按系统原始数据核对{part_name}和{whole_name}。",
            "Compare both with the original figures.",
        ),
        wrong="handled: 180\nevaluated: 320\n",
        right="handled: 320\nevaluated: 180\n",
        items=(
            "S16",
            "S19",
            "S39",
        ),
    ),
    Rule(
        code="QQ432",
        name="sum-differs",
        severity=Severity.ERROR,
        title=Text(
            "各分项之和等于总数",
            "The parts add up to the whole",
        ),
        message=Text(
            "{parts}合计{total}，不等于{whole_name}（{whole}）",
            "{parts} add up to {total}, not to {whole_name} ({whole})",
        ),
        reason=Text(
            "分项是对总数的完整划分，合计不符说明有漏填或重复。",
            "The parts divide the whole; another sum shows that something is left out or counted twice.",
        ),
        remedy=Text(
            "请逐项核对后更正。",
            "Compare one by one and correct.",
        ),
        wrong="evaluated: 180\nvery_satisfied: 120\nsatisfied: 50\n"
        "fairly_satisfied: 8\ndissatisfied: 1\nvery_dissatisfied: 0\n",
        right="evaluated: 180\nvery_satisfied: 120\nsatisfied: 50\n"
        "fairly_satisfied: 8\ndissatisfied: 1\nvery_dissatisfied: 1\n",
        items=(
            "S16",
            "S19",
        ),
    ),
    Rule(
        code="QQ433",
        name="window-missing",
        severity=Severity.WARNING,
        title=Text(
            "每个窗口都有好差评数据",
            "Every window has a row of reviews",
        ),
        message=Text(
            "缺{count}个窗口的好差评：{names}",
            "the reviews of {count} windows are missing: {names}",
        ),
        reason=Text(
            "窗口漏报会使单位的覆盖率虚高。",
            "A window left out makes the coverage look better than it is.",
        ),
        remedy=Text(
            "请为每个窗口填写一条；当月没有办件的各项填0。",
            "Give one row for each window, with zeros where nothing was handled.",
        ),
        wrong="reviews:\n  - window: qiye-kaiban   # 综合窗口没有填写\n",
        right="reviews:\n  - window: qiye-kaiban\n  - window: zonghe\n",
        items=("S16",),
    ),
    Rule(
        code="QQ434",
        name="publicity-twice",
        severity=Severity.ERROR,
        title=Text(
            "一篇报道只计一次",
            "A report in the media counts once",
        ),
        message=Text(
            "报道“{title}”（{outlet}）在{period}已经列出",
            "the report '{title}' ({outlet}) is already listed in {period}",
        ),
        reason=Text(
            "宣传报道完成数按条目计数，重复列出会虚增。",
            "The number of reports is counted from the list; a repetition inflates it.",
        ),
        remedy=Text(
            "请删除重复的条目；同题不同篇的，请更正标题或日期。",
            "Remove the repetition, or correct the title or the date.",
        ),
        wrong="items:\n  - title: 企业开办一日办结\n    date: 2023-08-11\n"
        "  - title: 企业开办一日办结\n    date: 2023-08-11\n",
        right="items:\n  - title: 企业开办一日办结\n    date: 2023-08-11\n",
        items=("S20",),
    ),
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
    Rule(
        code="QQ439",
        name="own-work-verified",
        severity=Severity.ERROR,
        title=Text(
            "进展和跟进由其他单位核验",
            "Progress and follow-up are verified by another unit",
        ),
        message=Text(
            "核验单位填写为{name}自己",
            "{name} verifies itself",
        ),
        reason=Text(
            "自己核验自己，数字和落实情况就没有旁证。",
            "Verified by oneself is not verified.",
        ),
        remedy=Text(
            "请填写其他单位的编号；尚未核验的不填（verified_by）。",
            "Name another unit under verified_by, or leave it out while nobody has verified it.",
        ),
        wrong="unit: qu-shichang-jianguan-ju\nfollowup:\n  - verified_by: qu-shichang-jianguan-ju\n",
        right="unit: qu-shichang-jianguan-ju\nfollowup:\n  - verified_by: qu-jiwei-jianwei\n",
        items=(
            "S25",
            "S47",
            "S60",
        ),
    ),
    Rule(
        code="QQ440",
        name="reform-not-reduced",
        severity=Severity.WARNING,
        title=Text(
            "改革后不高于改革前",
            "A reform does not add to the burden",
        ),
        message=Text(
            "改革后的{name}（{after}）多于改革前（{before}）",
            "{name} after the reform ({after}) is more than before ({before})",
        ),
        reason=Text(
            "“五减”是减环节、减时间、减材料、减跑动、降成本，反增须有说明。",
            "The five reductions reduce; an increase needs an explanation.",
        ),
        remedy=Text(
            "请核对是否填反；确有增加的，请在依据中说明。",
            "Compare whether the two are swapped; if it did increase, explain it in the basis.",
        ),
        wrong="baseline:\n  steps: 1\ncurrent:\n  steps: 4\n",
        right="baseline:\n  steps: 4\ncurrent:\n  steps: 1\n",
        items=("S27",),
    ),
)
