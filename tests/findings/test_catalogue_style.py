"""One style for the sentences of every rule, in both languages: no stop after a message, a sentence for a remedy."""

from __future__ import annotations

import re

import pytest

from qinqing.findings.catalogue import CATALOGUE, Rule
from qinqing.findings.finding import Text

RULES = tuple(CATALOGUE.values())
LONGEST_MESSAGE = 120

# What a template leaves to its end: a question or a sentence of its own, or nothing.
ENDING = re.compile(r"\{(?:suggestion|hint|description)\}$")
# A sample of YAML keeps the quotes, colons and commas that it is about.
YAML_SAMPLE = re.compile(r'"[!-~]+"')
QUOTED = re.compile("“[^”]*”")
CHINESE = "\u4e00-\u9fff“”"
HALF_WIDTH = re.compile(rf"[{CHINESE}][,;:!?()]|[,;:!?()][{CHINESE}]|[{CHINESE}]\.(?![a-z])|['\"‘’]")
FULL_WIDTH = re.compile(r"[“”‘’\"，。；：？！（）、]")


def texts_of(rule: Rule) -> dict[str, Text]:
    return {"title": rule.title, "message": rule.message, "reason": rule.reason, "remedy": rule.remedy}


def faults_of(rule: Rule) -> list[str]:
    """Return what is not in the style of the house in the sentences of ``rule``."""
    faults = []
    for name, text in texts_of(rule).items():
        for language, sentence in (("zh", text.zh), ("en", text.en)):
            faults += [f"{rule.code} {name} {language}: {fault}: {sentence}" for fault in _faults(name, sentence)]
        plain = YAML_SAMPLE.sub("", text.zh)
        # Within “…” stands what is written in a file; beside Chinese words outside it, only full-width signs.
        if HALF_WIDTH.search(QUOTED.sub("“”", plain)):
            faults.append(f"{rule.code} {name} zh: half-width sign: {text.zh}")
        if FULL_WIDTH.search(YAML_SAMPLE.sub("", text.en)):
            faults.append(f"{rule.code} {name} en: full-width or double quotation: {text.en}")
    return faults


def _faults(name: str, sentence: str) -> list[str]:
    faults = []
    if sentence != sentence.strip() or "  " in sentence:
        faults.append("stray space")
    ended = ENDING.sub("", sentence)
    if name in ("title", "message") and ended.endswith(("。", ".")):
        faults.append("ends with a stop")
    if name in ("reason", "remedy") and ended and not ended.endswith(("。", ".", "：", ":", ": ")):
        faults.append("ends without a stop")
    if name == "message" and len(sentence) > LONGEST_MESSAGE:
        faults.append("too long")
    if name == "remedy" and sentence[:1].islower():
        faults.append("begins with a small letter")
    return faults


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_written_in_the_style_of_the_house(rule: Rule) -> None:
    assert faults_of(rule) == []


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("message", Text("缺一项。", "one is missing"), "ends with a stop"),
        ("message", Text("缺一项", "one is missing."), "ends with a stop"),
        ("message", Text("缺一项。{suggestion}", "one is missing{suggestion}"), "ends with a stop"),
        ("message", Text("缺" * 121, "one is missing"), "too long"),
        ("remedy", Text("请补充", "Add it."), "ends without a stop"),
        ("remedy", Text("请补充。", "Add it"), "ends without a stop"),
        ("remedy", Text("请补充{suggestion}", "Add it.{suggestion}"), "ends without a stop"),
        ("remedy", Text("请补充。", "add it."), "small letter"),
        ("remedy", Text("请补充。 ", "Add it."), "stray space"),
        ("message", Text("缺一项,请补", "one is missing"), "half-width sign"),
        ("message", Text("缺一项(必填)", "one is missing"), "half-width sign"),
        ("message", Text("缺“一项”:请补", "one is missing"), "half-width sign"),
        ("message", Text("缺'一项'", "one is missing"), "half-width sign"),
        ("message", Text("缺一项", "“one” is missing"), "full-width or double"),
        ("message", Text("缺一项", 'the word "one day" is missing'), "full-width or double"),
    ],
)
def test_what_is_not_in_the_style_is_told(name: str, text: Text, fault: str) -> None:
    assert any(fault in told for told in faults_of(_rule_with(name, text)))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("message", Text("不是“项目: 内容”的形式", "the line is not 'name: value'")),
        ("remedy", Text('请加引号，如 "***"。', 'Quote it, such as "***".')),
        ("remedy", Text("请填写 data/units/ 中的编号（不带 .yaml）。{suggestion}", "Write it.{suggestion}")),
        ("remedy", Text("{hint}", "{hint}")),
    ],
)
def test_samples_of_files_and_endings_left_open_are_in_the_style(name: str, text: Text) -> None:
    assert faults_of(_rule_with(name, text)) == []


def _rule_with(name: str, text: Text) -> Rule:
    sentences = {
        "title": Text("齐全", "Complete"),
        "message": Text("缺一项", "one is missing"),
        "reason": Text("缺项不能计算。", "Nothing can be computed."),
        "remedy": Text("请补充。", "Add it."),
    }
    [first, *_] = RULES
    return Rule(
        code="QQ999",
        name="example",
        severity=first.severity,
        wrong="a: 1\n",
        right="b: 1\n",
        items=("S1",),
        **{**sentences, name: text},
    )
