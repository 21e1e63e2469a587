"""Sentences about assessments by the province and the city (上级考核)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ471",
        name="place-impossible",
        severity=Severity.ERROR,
        title=Text(
            "位次不超过参评数",
            "A place is not beyond the number of participants",
        ),
        message=Text(
            "位次{place}大于参评数{participants}",
            "the place {place} is beyond the {participants} participants",
        ),
        reason=Text(
            "第几名和倒数第几名都不会超过参加排名的个数。",
            "No place, from the top or from the bottom, is beyond the number of participants.",
        ),
        remedy=Text(
            "请按来源文件核对位次和参评数（participants）。",
            "Compare the place and participants with the source.",
        ),
        wrong="participants: 12\nentries:\n  - place: 13\n",
        right="participants: 12\nentries:\n  - place: 11\n",
        items=(
            "S07",
            "S08",
        ),
    ),
    Rule(
        code="QQ472",
        name="places-disagree",
        severity=Severity.ERROR,
        title=Text(
            "正数位次与倒数位次一致",
            "The place from the top and from the bottom agree",
        ),
        message=Text(
            "{participants}个参评，正数第{place}即倒数第{expected}，此处填为倒数第{from_bottom}",
            "of {participants} participants, place {place} is {expected} from the bottom, not {from_bottom}",
        ),
        reason=Text(
            "没有并列时，正数位次与倒数位次之和等于参评数加一；有并列的，等于参评数加二再减并列个数。",
            "Without a tie the two add up to the number of participants and one; a tie makes them fewer.",
        ),
        remedy=Text(
            "请按来源文件更正，或者只填其中一项；与其他地区并列的，填写并列个数（tied）。",
            "Correct it from the source, or give only one of the two; give tied where places are shared.",
        ),
        wrong="participants: 12\nplace: 11\nfrom_bottom: 3\n",
        right="participants: 12\nplace: 11\nfrom_bottom: 2\n",
        items=("S08",),
    ),
    Rule(
        code="QQ473",
        name="deductions-above-mark",
        severity=Severity.ERROR,
        title=Text(
            "得分与扣分合计不超过满分",
            "Points and deductions within the full mark",
        ),
        message=Text(
            "得分{points}与扣分{deducted}之和大于满分{full}",
            "the points {points} and the deductions {deducted} exceed the full mark {full}",
        ),
        reason=Text(
            "扣分从满分中扣，得分加扣分不会超过满分。",
            "Deductions come off the full mark.",
        ),
        remedy=Text(
            "请按来源文件核对得分、扣分和满分。",
            "Compare all three with the source.",
        ),
        wrong="points: 2\nfull_mark: 2\ndeductions:\n  - points: 0.1\n",
        right="points: 1.9\nfull_mark: 2\ndeductions:\n  - points: 0.1\n",
        items=("S08",),
    ),
)
