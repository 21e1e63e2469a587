"""Every rule is shown at work: examples that break it, examples that keep it, words in two languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qinqing.findings.catalogue import CATALOGUE, Rule, message_of, remedy_of
from qinqing.findings.finding import Language
from support.checking import check_wholly
from support.rule_examples import examples, expected_lines, findings_in, place_line
from support.trees import AS_OF, RULE_EXAMPLES, mini_tree

LANGUAGES: tuple[Language, ...] = ("zh", "en")
# No file can show these: tests make an engine that refuses what the judge accepts (QQ299), a file that the system keeps
# closed (QQ619), and a program that fails (QQ9).
CHECKED_CODES = [
    code for code in CATALOGUE if not code.startswith(("QQ5", "QQ8", "QQ9")) and code not in {"QQ299", "QQ619"}
]


def name_of(example: Path) -> str:
    return f"{example.parent.name}-{example.name}"


def code_of(example: Path) -> str:
    return example.parent.name


@pytest.fixture(params=CATALOGUE.values(), ids=lambda rule: rule.code)
def rule(request: pytest.FixtureRequest) -> Rule:
    assert isinstance(request.param, Rule)
    return request.param


def test_the_mini_repository_is_clean() -> None:
    assert [place_line(finding) for finding in check_wholly(mini_tree(), as_of=AS_OF).findings] == []


@pytest.mark.parametrize("example", examples("wrong"), ids=name_of)
def test_a_wrong_example_is_found_exactly_where_it_is_wrong(example: Path) -> None:
    findings = findings_in(example)
    assert sorted(place_line(finding) for finding in findings) == expected_lines(example)
    assert code_of(example) in {finding.code for finding in findings}
    for finding in findings:
        for language in LANGUAGES:
            for sentence in (message_of(finding, language), remedy_of(finding, language)):
                assert sentence.strip()
                assert not re.search(r"\{[a-z_]*\}|\bNone\b|datetime\.|Text\(", sentence)
            assert not message_of(finding, language).endswith(("。", "."))
            assert remedy_of(finding, language).endswith(("。", "？") if language == "zh" else (".", "?"))


@pytest.mark.slow
@pytest.mark.parametrize("example", examples("right"), ids=name_of)
def test_a_right_example_does_not_break_the_rule(example: Path) -> None:
    found = [place_line(finding) for finding in findings_in(example) if finding.code == code_of(example)]
    assert found == []


@pytest.mark.parametrize("code", CHECKED_CODES)
def test_every_rule_has_a_wrong_and_a_right_example(code: str) -> None:
    folders = [folder.name for folder in (RULE_EXAMPLES / code).glob("*") if folder.is_dir()]
    assert any(name.startswith("wrong-") for name in folders)
    assert any(name.startswith("right-") for name in folders)


def test_every_example_belongs_to_a_rule() -> None:
    assert {folder.name for folder in RULE_EXAMPLES.glob("QQ*")} <= set(CATALOGUE)
    for folder in RULE_EXAMPLES.glob("QQ*/*"):
        assert folder.name.startswith(("wrong-", "right-"))


def test_a_rule_speaks_both_languages(rule: Rule) -> None:
    for text in (rule.title, rule.message, rule.reason, rule.remedy):
        assert re.search(r"[\u4e00-\u9fff{]", text.zh)
        letters, characters = re.findall(r"[A-Za-z{]", text.en), re.findall(r"[\u4e00-\u9fff]", text.en)
        # An English sentence may name a value that a record writes in Chinese.
        assert len(letters) > 2 * len(characters)


def test_a_rule_shows_a_wrong_and_a_right_way(rule: Rule) -> None:
    assert rule.wrong.strip()
    assert rule.right.strip()
    assert rule.wrong != rule.right
