"""Sentences about monthly figures (服务情况月报)."""

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
)
