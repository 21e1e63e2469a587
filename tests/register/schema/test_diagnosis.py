"""Every example file of a kind is judged and explained as its neighbour ``.expected`` says, by either engine."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from qinqing.findings.abridgement import MOST_LISTED
from qinqing.findings.catalogue import CATALOGUE, message_of, remedy_of
from qinqing.findings.catalogue.records import safeguards
from qinqing.findings.finding import Finding
from qinqing.findings.summary import summarise
from qinqing.register.document.record_text import scalar
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.schema.fast_engine import fast_engine_is_installed
from qinqing.register.schema.validation import EngineName, SchemaSet
from support.explanations import EXAMPLES, validate_example, written_out
from support.schema_mutations import changed_fields

SCHEMA_SET = SchemaSet.load()
VALID = sorted(EXAMPLES.glob("*/valid-*.yaml"))
INVALID = sorted(EXAMPLES.glob("*/invalid-*.yaml"))
ENGINES: list[EngineName] = ["jsonschema", "fast"] if fast_engine_is_installed() else ["jsonschema"]


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def explain(kind: str, text: str) -> list[tuple[int, int, str, str, str]]:
    """Return line, column, code and the Chinese sentences of every finding on ``text``."""
    document = read_document(text.encode(), "example.yaml")
    return [
        (finding.line, finding.column, finding.code, message_of(finding, "zh"), remedy_of(finding, "zh"))
        for finding in SCHEMA_SET.validate(kind, document, "example.yaml")
    ]


def codes(kind: str, text: str) -> list[str]:
    return [code for _, _, code, _, _ in explain(kind, text)]


def test_every_kind_has_examples_of_both_sorts() -> None:
    for kind in ALL_KINDS:
        assert [path for path in VALID if path.parent.name == kind], kind
        assert [path for path in INVALID if path.parent.name == kind], kind


def test_every_code_of_the_schema_has_an_example() -> None:
    shown = {line.split()[1] for path in INVALID for line in path.with_suffix(".expected").read_text().splitlines()
             if not line.startswith(" ")}  # fmt: skip
    of_settings = {rule.code for rule in safeguards.RULES}
    assert shown == {code for code in CATALOGUE if code.startswith("QQ2")} - of_settings - {"QQ299"}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("path", VALID, ids=name_of)
def test_valid_example_has_no_finding(path: Path, engine: EngineName) -> None:
    assert validate_example(path, SCHEMA_SET, engine=engine) == ()


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("path", INVALID, ids=name_of)
def test_invalid_example_is_explained_as_expected(path: Path, engine: EngineName) -> None:
    expected = path.with_suffix(".expected").read_text(encoding="utf-8")
    assert written_out(validate_example(path, SCHEMA_SET, engine=engine)) == expected


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_every_change_to_a_field_is_explained_in_both_languages(kind: str) -> None:
    for record in changed_fields(SCHEMA_SET.schema(kind)["examples"][0]):
        document = read_document(_yaml(record).encode(), "example.yaml")
        if SCHEMA_SET.exact_engine(kind).is_valid(document.value):
            continue
        findings = SCHEMA_SET.validate(kind, document, "example.yaml")
        assert findings
        for finding in findings:
            _check_sentences(finding)


def _check_sentences(finding: Finding) -> None:
    for sentence in (
        message_of(finding, "zh"),
        remedy_of(finding, "zh"),
        message_of(finding, "en"),
        remedy_of(finding, "en"),
    ):
        assert sentence
        assert "{" not in sentence
        assert "。。" not in sentence
        assert "None" not in sentence
    assert finding.line >= 1
    assert finding.end_column > finding.column
    # jsonschema speaks English: none of it may come through.
    for phrase in (
        "is not of type",
        "is a required property",
        "Additional properties",
        "does not match",
        "is too long",
    ):
        assert phrase not in message_of(finding, "en")


def _yaml(value: object) -> str:
    """Return ``value`` as YAML in flow style, with every text quoted where it has to be."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_yaml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_yaml(inner) for inner in value) + "]"
    if isinstance(value, str):
        return '"' + value.replace('"', '\\"') + '"'
    assert value is None or isinstance(value, bool | int | Decimal)
    return "null" if value is None else scalar(value)


HOLIDAY = "adjustments:\n  - date: {date}\n    working: false\n    reason: 停工\n"


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("2023/8/5", "请写作 2023-08-05。"),
        ("2023年8月5日", "请写作 2023-08-05。"),
        ("2023.08.05", "请写作 2023-08-05。"),
        ('"20230805"', "请写作 2023-08-05。"),
        ("2023-02-30", "没有2023年2月30日这一天。"),
        ("2023-02-29", "没有2023年2月29日这一天。"),
        ("2023-08", "只写了年和月，请写到日。"),
        ("八月五日", "请写作“年-月-日”，如 2023-08-31。"),
    ],
)
def test_a_wrong_date_says_what_to_write(written: str, hint: str) -> None:
    [(line, column, code, _, remedy)] = explain("policy-holidays", HOLIDAY.format(date=written))
    assert (line, column, code) == (2, 11, "QQ209")
    assert remedy.startswith(hint)


def test_a_day_that_exists_is_no_finding() -> None:
    assert explain("policy-holidays", HOLIDAY.format(date="2024-02-29")) == []


COMPUTED_NAMES = (
    "rank",
    "Ranking",
    "score",
    "total",
    "place",
    "rate",
    "percentage",
    "ratio",
    "coverage",
    "overdue_days",
    "days_late",
    "completionRate",
    "pass_rate",
    "排名",
    "名次",
    "总分",
    "得分",
    "比率",
    "覆盖率",
    "逾期天数",
)


@pytest.mark.parametrize("key", COMPUTED_NAMES)
def test_a_figure_that_the_system_computes_is_refused(key: str) -> None:
    text = HOLIDAY.format(date="2023-07-14") + f"    {key}: 1\n"
    [(line, column, code, message, remedy)] = explain("policy-holidays", text)
    assert (line, column, code) == (5, 5, "QQ204")
    assert "由系统计算" in message
    assert "删除此行" in remedy


@pytest.mark.parametrize("key", ["remark", "备注", "operator", "generate"])
def test_another_unknown_field_is_only_unknown(key: str) -> None:
    assert codes("policy-holidays", HOLIDAY.format(date="2023-07-14") + f"    {key}: 1\n") == ["QQ202"]


def test_a_place_that_the_schema_knows_is_not_a_computed_figure() -> None:
    text = (EXAMPLES / "assessment" / "valid-usual.yaml").read_text(encoding="utf-8")
    assert "place:" in text
    assert explain("assessment", text) == []


def test_missing_and_misspelt_are_one_finding() -> None:
    [(line, column, code, message, remedy)] = explain(
        "policy-holidays", "adjustments:\n  - dat: 2023-07-14\n    working: false\n    reason: 停工\n"
    )
    assert (line, column, code) == (2, 5, "QQ203")
    assert "“dat”" in message
    assert remedy == "请把“dat”改为“date”。"


def test_a_chinese_title_in_place_of_the_key_is_understood() -> None:
    [(_, _, code, _, remedy)] = explain(
        "policy-holidays", "adjustments:\n  - 日期: 2023-07-14\n    working: false\n    reason: 停工\n"
    )
    assert (code, remedy) == ("QQ203", "请把“日期”改为“date”。")


def test_a_choice_that_says_the_opposite_is_not_offered() -> None:
    text = (EXAMPLES / "appeal" / "valid-usual.yaml").read_text(encoding="utf-8")
    [(_, _, code, message, _)] = explain("appeal", text.replace("satisfaction: 满意", "satisfaction: 很满意"))
    assert code == "QQ207"
    assert "不满意" not in message


def test_a_missing_condition_is_told_once_and_draws_no_consequences() -> None:
    text = (EXAMPLES / "meeting" / "valid-usual.yaml").read_text(encoding="utf-8")
    assert codes("meeting", text.replace("    type: 监督月例会\n", "")) == ["QQ201"]


def test_a_value_of_the_wrong_type_is_told_once() -> None:
    text = (EXAMPLES / "meeting" / "valid-usual.yaml").read_text(encoding="utf-8")
    assert codes("meeting", text.replace("type: 监督月例会", "type: [监督月例会]")) == ["QQ205"]


def test_a_blank_at_the_end_of_a_date_is_told_with_what_to_write() -> None:
    document = read_document(
        'adjustments:\n  - date: "2023-07-14\\u3000"\n    working: false\n    reason: 停\n'.encode(), "e"
    )
    [finding] = SCHEMA_SET.validate("policy-holidays", document, "e")
    assert finding.code == "QQ209"
    assert remedy_of(finding, "zh").startswith("请写作 2023-07-14。")


def test_of_very_many_faults_of_one_rule_in_one_file_the_rest_is_only_counted() -> None:
    text = "unit: qu-tongji-ju\n" + "".join(f"k{number}: 1\n" for number in range(200))
    findings = SCHEMA_SET.validate("service", read_document(text.encode(), "example.yaml"), "example.yaml")
    counts = Counter(finding.code for finding in findings)
    [rest] = [finding for finding in findings if finding.code == "QQ903"]
    assert counts["QQ202"] == MOST_LISTED
    assert counts["QQ201"] > 1
    assert rest.arguments == {"rule": "QQ202", "count": 200 - MOST_LISTED}
    assert summarise(findings, files=1, records=0).errors == 200 + counts["QQ201"]
