"""A rule as it is explained: no blank of a template is left, nothing invisible stays invisible."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.findings.examples import MISPRINT, UNKNOWN_UNIT

from qinqing.findings.rule_text import example_lines, rule_text, sentence


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("单位“{unit}”不在单位名录中", "单位“…”不在单位名录中"),
        ("请填写单位编号。{suggestion}", "请填写单位编号。"),
        ("Write one of data/units.{suggestion}", "Write one of data/units."),
        ("write an identifier; {suggestion}", "write an identifier"),
        ("{unit}{period}缺纪要", "…缺纪要"),
        ("请补充：{names}。", "请补充：…。"),
        ("{advice}", ""),
        ("{advice}。", ""),
        ("花括号 {{x}} 照写", "花括号 {x} 照写"),
        ("", ""),
    ],
)
def test_blanks_become_an_ellipsis_or_go(template: str, expected: str) -> None:
    assert sentence(template) == expected


def test_what_cannot_be_seen_is_written_out() -> None:
    assert example_lines("a:\tb\n\u3000c: \u202ed\n") == ["a:<Tab>b", "<U+3000>c: <U+202E>d"]


def test_a_rule_is_told_whole() -> None:
    assert rule_text(UNKNOWN_UNIT, "zh") == (
        "QQ901 单位不在名录中（错误）\n\n"
        "问题\n  单位“…”不在单位名录中\n\n"
        "原因\n  名录之外的单位无法汇总。\n\n"
        "改法\n  改为名录中的单位编号。\n\n"
        "错误示例\n  unit: qu-tongji-jv\n\n"
        "正确示例\n  unit: qu-tongji-ju\n\n"
        "豁免\n  不得豁免。\n\n"
        "对应任务\n  S20\n"
    )


def test_an_empty_part_is_left_out() -> None:
    text = rule_text(replace(MISPRINT, wrong=""), "en")
    assert text.startswith("QQ902 Known misprint (warning)\n")
    assert "How to fix" not in text
    assert "Wrong" not in text
    assert "Mission items" not in text
