"""Sentences about bulletins (通报)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ478",
        name="bulletin-number-twice",
        severity=Severity.ERROR,
        title=Text(
            "发文字号不重复",
            "No document number twice",
        ),
        message=Text(
            "发文字号{number}已用于 {other}",
            "the number {number} is already used by {other}",
        ),
        reason=Text(
            "一个发文字号只能对应一份公文。",
            "A document number stands for one document.",
        ),
        remedy=Text(
            "请按发文登记核对顺序号，更正其中一份。",
            "Compare with the register of documents, and correct one of them.",
        ),
        wrong="number: 示优办〔2023〕4号   # 七月通报已使用\n",
        right="number: 示优办〔2023〕5号\n",
        items=(
            "S51",
            "S72",
        ),
        may_stand=Text(
            "两份公文已用同一字号印发的，在发文单位更正印发之前，记录须与公文一致。",
            "Where two issued documents bear one number, the records say so until the issuer has corrected it.",
        ),
    ),
    Rule(
        code="QQ479",
        name="standing-top-and-bottom",
        severity=Severity.ERROR,
        title=Text(
            "同一单位不同时靠前和靠后",
            "No unit at the top and at the bottom",
        ),
        message=Text(
            "同时列为靠前和靠后的单位：{names}",
            "listed both at the top and at the bottom: {names}",
        ),
        reason=Text(
            "一个榜单上同一单位只有一个位次。",
            "On one board a unit has one place.",
        ),
        remedy=Text(
            "请按榜单核对后删去一处。",
            "Compare with the board and remove one.",
        ),
        wrong="top:\n  - qu-tongji-ju\nbottom:\n  - qu-tongji-ju\n",
        right="top:\n  - qu-shichang-jianguan-ju\nbottom:\n  - qu-tongji-ju\n",
        items=("S72",),
    ),
    Rule(
        code="QQ716",
        name="bulletin-internal-marks",
        severity=Severity.ERROR,
        title=Text(
            "公开的通报不引用不公开的成绩",
            "A public bulletin quotes no marks that are not public",
        ),
        message=Text(
            "度量“{name}”只在区内通报，不能写入公开的通报",
            "the measure '{name}' stays inside the district and cannot be quoted in a public bulletin",
        ),
        reason=Text(
            "考试成绩、评委打分和股室得分，没有公开的榜单采用的，不对外公开。",
            "Marks of exams, judges and sections are not public unless a public board is made of them.",
        ),
        remedy=Text(
            "请删去有关数字，或者将通报改为不公开（public: false）。",
            "Remove the numbers, or make the bulletin internal (public: false).",
        ),
        wrong="public: true\nfigures:\n  - measure: exam-mark   # 不公开\n",
        right="public: false\nfigures:\n  - measure: exam-mark\n",
        items=("S64", "S72"),
    ),
)
