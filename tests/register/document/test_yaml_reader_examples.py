"""Example files: each file in ``examples/invalid`` has its findings beside it, each in ``examples/valid`` has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from qinqing.findings.catalogue import CATALOGUE, message_of, remedy_of
from qinqing.findings.finding import Severity
from qinqing.register.document.yaml_document import UNREADABLE
from qinqing.register.document.yaml_reader import read_document
from support.reading import INVALID, VALID, told

READING_CODES = [code for code in CATALOGUE if code.startswith("QQ1")]

both_parsers = pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])


def name_of(path: Path) -> str:
    return path.stem


@both_parsers
@pytest.mark.parametrize("example", INVALID, ids=name_of)
def test_an_invalid_example_has_exactly_its_findings(example: Path, pure: bool) -> None:
    document = read_document(example.read_bytes(), "data/example.yaml", pure=pure)
    expected = example.with_suffix(".expected").read_text(encoding="utf-8")
    assert [told(finding) for finding in document.findings] == expected.split("\n")[:-1]
    errors = [finding for finding in document.findings if finding.severity is Severity.ERROR]
    assert (document.value is UNREADABLE) == bool(errors)


@pytest.mark.parametrize("example", INVALID, ids=name_of)
def test_a_finding_can_be_told_and_shown(example: Path) -> None:
    for finding in read_document(example.read_bytes(), "data/example.yaml").findings:
        assert 1 <= finding.column < finding.end_column
        assert finding.excerpt == "" or finding.column <= len(finding.excerpt) + 1
        assert finding.excerpt == "" or finding.excerpt.isprintable() or {"\u3000", "\ue000"} & set(finding.excerpt)
        for sentence in (message_of(finding, "zh"), message_of(finding, "en"), remedy_of(finding, "zh")):
            assert sentence
            assert "{" not in sentence.replace("花括号", "") or "bracket" in finding.arguments


@both_parsers
@pytest.mark.parametrize("example", VALID, ids=name_of)
def test_a_valid_example_has_no_finding(example: Path, pure: bool) -> None:
    document = read_document(example.read_bytes(), "data/example.yaml", pure=pure)
    assert document.findings == ()
    assert document.value == read_document(example.read_bytes(), "data/example.yaml", pure=not pure).value


def test_every_reading_rule_has_an_invalid_example_or_is_a_limit_of_size() -> None:
    shown = {
        line.split()[1]
        for example in INVALID
        for line in example.with_suffix(".expected").read_text(encoding="utf-8").splitlines()
    }
    assert set(READING_CODES) - shown == {"QQ102", "QQ162"}


@pytest.mark.parametrize("code", READING_CODES)
def test_the_examples_of_the_documentation_do_what_they_say(code: str) -> None:
    entry = CATALOGUE[code]
    assert read_document(entry.right.encode(), "data/example.yaml").findings == ()
    if entry.code not in {"QQ102", "QQ103", "QQ104", "QQ162"}:
        found = read_document(entry.wrong.encode(), "data/example.yaml").findings
        assert [finding.code for finding in found] == [entry.code]
