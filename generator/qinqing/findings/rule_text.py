"""A rule as a person asks about it: its sentences without the blanks that a finding fills in."""

from __future__ import annotations

import re
from string import Formatter

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Language, Text
from qinqing.findings.width import printable
from qinqing.findings.wording import SEVERITY_WORDS

RANGES = {
    "QQ1": Text("文件读取和格式", "Reading and YAML"),
    "QQ2": Text("字段和取值", "Schema"),
    "QQ3": Text("相互引用", "References"),
    "QQ4": Text("业务规则", "Domain rules"),
    "QQ5": Text("数据变更", "Changes"),
    "QQ6": Text("文件和文件夹", "Repository tree"),
    "QQ7": Text("个人信息", "Personal information"),
    "QQ8": Text("网站", "Site"),
    "QQ9": Text("程序本身", "The program itself"),
}
BLANK = "…"

_HEADINGS = {
    "message": Text("问题", "What is wrong"),
    "reason": Text("原因", "Why it matters"),
    "remedy": Text("改法", "How to fix"),
    "wrong": Text("错误示例", "Wrong"),
    "right": Text("正确示例", "Right"),
    "waiver": Text("豁免", "Waiver"),
    "items": Text("对应任务", "Mission items"),
}


def sentence(template: str) -> str:
    """Return a template of the catalogue with an ellipsis for every blank: “单位“…”不在单位名录中”.

    A blank that stands alone after a full stop is an optional addition and is left out; a template that is nothing
    but a blank says nothing and gives an empty text.
    """
    text = "".join(
        literal + (BLANK if name is not None else "") for literal, name, _, _ in Formatter().parse(template)
    ).strip()
    text = re.sub(rf"{BLANK}{{2,}}", BLANK, text)
    text = re.sub(rf"(?<=[。！？.]){BLANK}$|(?:; |\. ){BLANK}$", "", text).strip()
    return text if text.strip(f"{BLANK}。. ") else ""


def heading(part: str, language: Language) -> str:
    """Return the heading of a part of a rule: ``"message"``, ``"reason"``, ``"remedy"``, ``"wrong"``, …"""
    return _HEADINGS[part].in_language(language)


def waiver_text(rule: Rule) -> Text:
    """Return whether an approved waiver may cover what breaks ``rule``, and for an error why (检查豁免)."""
    if not rule.is_waivable:
        return Text("不得豁免。", "Cannot be waived.")
    if rule.may_stand is None:
        return Text("可以经批准豁免。", "Can be waived with approval.")
    return Text(f"可以经批准豁免：{rule.may_stand.zh}", f"Can be waived with approval: {rule.may_stand.en}")


def example_lines(example: str) -> list[str]:
    """Return the lines of an example with what nobody could see written out: ``<Tab>``, ``<U+202E>``."""
    return ["".join(_visible(letter) for letter in line) for line in example.strip("\n").split("\n")]


def _visible(letter: str) -> str:
    if letter == "\t":
        return "<Tab>"
    return f"<U+{ord(letter):04X}>" if printable(letter) != letter or letter == "\u3000" else letter


def rule_text(rule: Rule, language: Language) -> str:
    """Return everything about ``rule`` as plain text for a terminal, ending with a line break."""
    severity = SEVERITY_WORDS[rule.severity].in_language(language)
    title = rule.title.in_language(language)
    lines = [f"{rule.code} {title}（{severity}）" if language == "zh" else f"{rule.code} {title} ({severity})"]
    for part, text in (("message", rule.message), ("reason", rule.reason), ("remedy", rule.remedy)):
        if said := sentence(text.in_language(language)):
            lines += ["", heading(part, language), f"  {said}"]
    for part, example in (("wrong", rule.wrong), ("right", rule.right)):
        if example.strip():
            lines += ["", heading(part, language), *(f"  {line}".rstrip() for line in example_lines(example))]
    lines += ["", heading("waiver", language), f"  {waiver_text(rule).in_language(language)}"]
    if rule.items:
        lines += ["", heading("items", language), f"  {' '.join(rule.items)}"]
    return "\n".join(lines) + "\n"
