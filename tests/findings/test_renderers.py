"""The printed forms: each as expected to the letter, each safe against what a record may contain."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import click
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.findings.examples import FINDINGS

from qinqing.findings.finding import Finding, Language, Severity
from qinqing.findings.renderers import RENDERERS, render
from qinqing.findings.renderers.github import escape_message, escape_property
from qinqing.findings.renderers.markdown import CAPACITY, escape
from qinqing.findings.summary import Summary, closing_line, count_by_rule, summarise
from qinqing.findings.width import printable
from qinqing.findings.wording import sentences
from support.trees import REPOSITORY

EXPECTED = Path(__file__).parent / "expected"


def printed(
    findings: tuple[Finding, ...], output_format: str, language: Language = "zh", waived: tuple[Finding, ...] = ()
) -> str:
    summary = summarise(findings, files=1234, records=1233, waived=waived)
    return render(findings, output_format=output_format, language=language, summary=summary)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("output_format", sorted(RENDERERS))
def test_each_form_is_as_expected(output_format: str, language: Language) -> None:
    expected = (EXPECTED / f"{output_format}.{language}.txt").read_text(encoding="utf-8")
    if output_format in {"json", "sarif"}:
        expected = re.sub(r'"version": "[0-9.a-z]+"(?=,\n +"rules"|\n +\})', '"version": "*"', expected)
        found = re.sub(
            r'"version": "[0-9.a-z]+"(?=,\n +"rules"|\n +\})',
            '"version": "*"',
            printed(FINDINGS, output_format, language),
        )
    else:
        found = printed(FINDINGS, output_format, language)
    assert found == expected


@pytest.mark.parametrize("output_format", sorted(RENDERERS))
def test_nothing_found_is_said_too(output_format: str) -> None:
    text = printed((), output_format)
    assert text.endswith("\n")
    if output_format in {"json", "sarif"}:
        assert json.loads(text)
    else:
        assert "共检查 1,234 个文件：未发现问题。" in text


def test_colour_changes_nothing_but_colour() -> None:
    summary = summarise(FINDINGS, files=1, records=1)
    for output_format in RENDERERS:
        plain = render(FINDINGS, output_format=output_format, language="zh", summary=summary)
        coloured = render(FINDINGS, output_format=output_format, language="zh", summary=summary, colour=True)
        assert click.unstyle(coloured) == plain
        assert ("\x1b[" in coloured) == (output_format in {"full", "concise"})


@pytest.mark.parametrize("output_format", ["full", "json", "markdown", "sarif"])
def test_what_a_waiver_covers_is_told_apart_and_never_passed_over(output_format: str) -> None:
    waived = FINDINGS[1]
    text = printed((), output_format, waived=(waived,))
    assert waived.code in text
    assert waived.file in unescape(text)
    assert waived.code not in printed((), output_format)


def test_a_waived_finding_is_suppressed_and_not_left_out_of_a_log() -> None:
    log = json.loads(printed(FINDINGS[:1], "sarif", waived=FINDINGS[1:2]))
    first, second = log["runs"][0]["results"]
    assert "suppressions" not in first
    assert second["suppressions"] == [{"kind": "external", "status": "accepted"}]


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(KeyError):
        printed(FINDINGS, "table")


# --- github


@given(st.text())
def test_an_escaped_message_is_one_line_and_can_be_read_back(text: str) -> None:
    escaped = escape_message(text)
    assert not set(escaped) & {"\r", "\n"}
    assert escaped.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%") == text


@given(st.text())
def test_an_escaped_property_ends_nothing_and_can_be_read_back(text: str) -> None:
    escaped = escape_property(text)
    assert not set(escaped) & {"\r", "\n", ",", ":"}
    back = escaped.replace("%2C", ",").replace("%3A", ":").replace("%0A", "\n").replace("%0D", "\r")
    assert back.replace("%25", "%") == text


@given(st.text(max_size=40), st.text(min_size=1, max_size=40))
def test_no_record_can_give_a_workflow_command(unit: str, file: str) -> None:
    finding = replace(FINDINGS[1], file=file, arguments={"unit": unit, "suggestion": unit})
    for output_format in ("github", "full", "concise"):
        lines = printed((finding,), output_format).splitlines()
        commands = [line for line in lines if line.lstrip().startswith("::") or line.lstrip().startswith("##[")]
        assert len(commands) <= (output_format == "github")


@pytest.mark.parametrize("file", ["::error::x", " ::error::x", "##[error]x"])
def test_a_file_named_like_a_command_begins_no_line(file: str) -> None:
    first = printed((replace(FINDINGS[1], file=file),), "concise").splitlines()[0]
    assert first.startswith(f"./{file}:")


def test_a_file_with_an_ordinary_name_is_printed_as_it_is() -> None:
    assert printed((replace(FINDINGS[1], file="data/site.yaml"),), "concise").startswith("data/site.yaml:")


def test_github_gives_a_column_by_character_not_by_width() -> None:
    assert ",line=12,col=9,endLine=12,endColumn=12::" in printed(FINDINGS, "github")


# --- markdown


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_markdown_shows_any_text_as_it_is(text: str) -> None:
    escaped = escape(text)
    assert not set(escaped) & set("|`<>*_[]\\~\"'\n\r")
    assert unescape(escaped).replace("\u200b", "") == printable(text)


def test_a_long_summary_is_cut_and_says_how_much_is_missing() -> None:
    many = tuple(replace(FINDINGS[2], line=1 + number % 40, file=f"data/{number // 40}.yaml") for number in range(2000))
    text = printed(many, "markdown")
    assert len(text) <= CAPACITY
    listed = len(re.findall(r"^\| 第 [0-9]+ 行", text, flags=re.M))
    missing = re.search(r"另有 ([0-9,]+) 处", text)
    assert missing is not None
    assert listed + int(missing[1].replace(",", "")) == 2000
    assert listed > 100


def test_one_endless_finding_does_not_break_the_limit() -> None:
    endless = replace(FINDINGS[1], arguments={"unit": "长" * 100_000, "suggestion": ""})
    text = printed((endless,), "markdown")
    assert len(text) <= CAPACITY
    assert "另有 1 处" in text


# --- json and sarif


def test_json_carries_every_part_of_a_finding() -> None:
    document = json.loads(printed(FINDINGS, "json"))
    assert document["summary"] == {"files": 1234, "records": 1233, "errors": 2, "warnings": 1, "waived": 0}
    assert document["findings"][1] == {
        "code": "QQ901",
        "severity": "error",
        "title": "单位不在名录中",
        "message": "单位“qu-tongji-jv”不在单位名录中",
        "remedy": "改为名录中的单位编号。是否应为“qu-tongji-ju”？",
        "file": "data/records/qu-tongji-ju/2023-08/service.yaml",
        "line": 2,
        "column": 7,
        "end_column": 19,
        "arguments": {"unit": "qu-tongji-jv", "suggestion": "是否应为“qu-tongji-ju”？"},
        "excerpt": "unit: qu-tongji-jv",
    }
    assert document["findings"][0]["arguments"]["full"] == "100.0"


def test_json_is_described_in_the_documentation() -> None:
    described = (REPOSITORY / "docs" / "check-output.md").read_text(encoding="utf-8")
    document = json.loads(printed(FINDINGS, "json"))
    names = {*document, *document["summary"], *document["findings"][0], *document["tool"]}
    assert {name for name in names if f"`{name}`" not in described} == set()


def test_sarif_has_the_structure_of_2_1_0() -> None:
    log = json.loads(printed(FINDINGS, "sarif"))
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert re.fullmatch(r"[a-z]{2}-[A-Z]{2}", run["language"])
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules) == 2
    for rule in rules:
        assert rule["defaultConfiguration"]["level"] in {"none", "note", "warning", "error"}
        assert rule["name"].isidentifier()
        for key in ("shortDescription", "fullDescription", "help"):
            assert rule[key]["text"]
    assert len(run["results"]) == len(FINDINGS)
    for result, finding in zip(run["results"], FINDINGS, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding.code
        assert result["level"] in {"warning", "error"}
        assert result["message"]["text"]
        (location,) = result["locations"]
        physical = location["physicalLocation"]
        assert unquote(physical["artifactLocation"]["uri"]) == finding.file
        assert re.fullmatch(r"[!-~]+", physical["artifactLocation"]["uri"])
        if finding.line:
            region = physical["region"]
            assert region["startLine"] >= 1
            assert 1 <= region["startColumn"] < region["endColumn"]
        else:
            assert "region" not in physical
        assert all(isinstance(value, str) for value in result["partialFingerprints"].values())


def test_a_sarif_fingerprint_survives_a_move_to_another_line() -> None:
    def fingerprint(finding: Finding) -> str:
        return str(json.loads(printed((finding,), "sarif"))["runs"][0]["results"][0]["partialFingerprints"])

    assert fingerprint(FINDINGS[1]) == fingerprint(replace(FINDINGS[1], line=40, column=3, end_column=9))
    assert fingerprint(FINDINGS[1]) != fingerprint(FINDINGS[2])


@settings(max_examples=50)
@given(st.text(max_size=30), st.text(min_size=1, max_size=30), st.text(max_size=30))
def test_any_text_can_be_printed_in_every_form(unit: str, file: str, excerpt: str) -> None:
    surrogate = "\udc80"
    finding = replace(
        FINDINGS[1], file=file + surrogate, excerpt=excerpt, arguments={"unit": unit, "suggestion": surrogate}
    )
    for output_format in RENDERERS:
        text = printed((finding,), output_format)
        assert text.encode("utf-8")
        assert "\x1b" not in text
        if output_format in {"json", "sarif"}:
            assert json.loads(text)


# --- the sentences and the summary


def test_sentences_are_one_line_each() -> None:
    said = sentences(FINDINGS[0], "zh")
    assert said.message == "“百分之*一*|`x`\N{REPLACEMENT CHARACTER}::error::y”疑似笔误，满分为 100.0"
    assert said.severity == "警告"


@pytest.mark.parametrize(
    ("summary", "zh", "en"),
    [
        (
            Summary(files=1234, records=1200, errors=3, warnings=2),
            "共检查 1,234 个文件：3 处错误，2 处警告。",
            "Checked 1,234 files: 3 errors, 2 warnings.",
        ),
        (Summary(files=1, records=1, errors=1, warnings=0), "共检查 1 个文件：1 处错误。", "Checked 1 file: 1 error."),
        (
            Summary(files=9, records=9, errors=0, warnings=0),
            "共检查 9 个文件：未发现问题。",
            "Checked 9 files: nothing found.",
        ),
        (
            Summary(files=9, records=9, errors=0, warnings=1, waived=FINDINGS[:2], restricted=True),
            "共检查 9 个文件：1 处警告（另有 2 处已批准豁免；仅列出所选范围内的结果）。",
            "Checked 9 files: 1 warning (2 more waived; only the selected part is listed).",
        ),
    ],
)
def test_the_closing_line_counts(summary: Summary, zh: str, en: str) -> None:
    assert closing_line(summary, "zh") == zh
    assert closing_line(summary, "en") == en


def test_findings_are_counted_by_rule_the_most_frequent_first() -> None:
    assert [(entry.code, entry.severity, entry.count) for entry in count_by_rule(FINDINGS)] == [
        ("QQ901", Severity.ERROR, 2),
        ("QQ902", Severity.WARNING, 1),
    ]
