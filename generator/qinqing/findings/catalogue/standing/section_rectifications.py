"""Sentences about the sections at the bottom of an evaluation (末位股室): each is told to put things right."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ400",
        name="bottom-unanswered",
        severity=Severity.WARNING,
        title=Text(
            "末位股室限期整改",
            "The sections at the bottom put things right",
        ),
        message=Text(
            "{name}在{ranked}个参评股室中列倒数第{from_bottom}名，没有限期整改的结果运用，也没有登记整改事项",
            "{name} is number {from_bottom} from the bottom of {ranked}, without an outcome or a rectification",
        ),
        reason=Text(
            "测评靠后的股室要限期整改，真评真改。结果公布后，末三位（含并列）都应有着落；参评股室不足六个的，只看后一半。",
            "Whoever is at the bottom has to improve by a set day: once the results are out, the last three, ties "
            "included; where fewer than six took part, the lower half.",
        ),
        remedy=Text(
            "请登记该股室来源为“股室测评”的整改事项，或者在结果运用（outcomes）中填写整改期限（rectify_by）{limit}。",
            "Register a rectification of the section with the source 股室测评, or give rectify_by in outcomes{limit}.",
        ),
        wrong="published_on: 2023-08-20\noutcomes: []   # 末位股室没有着落\n",
        right="published_on: 2023-08-20\noutcomes:\n  - section: yunwei-bu\n    kind: 限期整改\n"
        "    date: 2023-08-25\n    rectify_by: 2023-10-31\n",
        items=(
            "S54",
            "S58",
        ),
    ),
)
