"""A rule that the program cannot carry out stops neither the others nor the office, and is not passed over either."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from qinqing.checking import check, standings
from qinqing.checking.check import CheckReport, check_repository
from qinqing.errors import QinqingError
from qinqing.findings.finding import Finding, Severity, Text
from qinqing.findings.violation import Violation
from qinqing.register import reading
from qinqing.register.records.register import Register
from qinqing.standing.facts.lookup import Lookup
from support.trees import AS_OF, mini_tree

SERVICE = "data/records/qu-tongji-ju/2023-08/service.yaml"
WRONG_SERVICE = {SERVICE: b"unit: qu-tongji-ju\n"}


def report_with(
    monkeypatch: pytest.MonkeyPatch, error: BaseException, *, raise_faults: bool = False, found: tuple[str, ...] = ()
) -> CheckReport:
    """Return what a check of the mini-repository comes to where one rule more finds ``found`` and raises ``error``."""

    def check_of_a_test(register: Register, _: date) -> Iterator[Violation]:
        for report in register.services:
            yield from (Violation(code, report.path) for code in found)
            raise error

    usual = check.all_checks()
    monkeypatch.setattr(check, "all_checks", lambda: (check_of_a_test, *usual))
    return check_repository(mini_tree(), as_of=AS_OF, raise_faults=raise_faults)


@pytest.mark.parametrize("error", [ValueError("内容机密"), KeyError("内容机密"), MemoryError(), RecursionError()])
def test_a_failing_rule_is_an_error_that_names_the_rule_and_the_record(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    [finding] = report_with(monkeypatch, error).findings
    assert (finding.code, finding.severity) == ("QQ901", Severity.ERROR)
    assert finding.file.startswith("data/records/")
    assert finding.file.endswith("/service.yaml")
    assert finding.arguments["rule"] == "check_of_a_test"
    assert type(error).__name__ in str(finding.arguments["fault"])
    assert "内容机密" not in repr(finding)


def test_a_failing_rule_that_says_why_is_told_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    error = QinqingError(Text("最优值与最差值相同。", "best and worst are the same."), Text("请更正", "correct it"))
    [finding] = report_with(monkeypatch, error).findings
    assert finding.arguments["fault"] == Text("最优值与最差值相同", "best and worst are the same")


def test_what_a_rule_found_before_it_failed_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    findings = report_with(monkeypatch, ValueError(), found=("QQ603",)).findings
    assert sorted(finding.code for finding in findings) == ["QQ603", "QQ901"]


def test_debug_lets_the_failure_of_a_rule_through(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="as it is"):
        report_with(monkeypatch, ValueError("as it is"), raise_faults=True)


def test_an_interruption_is_no_failure_of_a_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(KeyboardInterrupt):
        report_with(monkeypatch, KeyboardInterrupt())


def test_a_failing_rule_hides_nothing_that_others_find(monkeypatch: pytest.MonkeyPatch) -> None:
    before = check_repository(mini_tree({"data/units/qu-tongji-ju.yaml": None}), as_of=AS_OF).findings
    usual = check.all_checks()

    def failing(_: Register, __: date) -> Iterator[Violation]:
        raise KeyError

    monkeypatch.setattr(check, "all_checks", lambda: (failing, *usual, failing))
    after = check_repository(mini_tree({"data/units/qu-tongji-ju.yaml": None}), as_of=AS_OF).findings
    assert len(before) > 1
    assert {finding for finding in codes_and_places(after) if finding[0] != "QQ901"} == codes_and_places(before)
    assert [finding.file for finding in after if finding.code == "QQ901"] == ["data"]


def codes_and_places(findings: tuple[Finding, ...]) -> set[tuple[str, str, int]]:
    return {(finding.code, finding.file, finding.line) for finding in findings}


def test_rules_about_standings_fail_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_: Lookup) -> Iterator[Violation]:
        raise ZeroDivisionError

    monkeypatch.setattr(standings, "disagreements", failing)
    [finding] = check_repository(mini_tree(), as_of=AS_OF).findings
    assert (finding.code, finding.arguments["rule"]) == ("QQ901", "check_bulletins_agree")


def test_a_file_that_the_reader_fails_on_is_told_of_and_the_others_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = reading.read_document

    def failing(data: bytes, path: str) -> object:
        if path == SERVICE:
            raise RecursionError
        return usual(data, path)

    monkeypatch.setattr(reading, "read_document", failing)
    report = check_repository(mini_tree({"data/policy/holidays.yaml": b"- 1\n"}), as_of=AS_OF)
    assert {(finding.code, finding.file) for finding in report.findings} >= {
        ("QQ902", SERVICE),
        ("QQ218", "data/policy/holidays.yaml"),
    }
    assert SERVICE in report.register.unreadable
    assert report.records == report.files - 2
    with pytest.raises(RecursionError):
        check_repository(mini_tree(), as_of=AS_OF, raise_faults=True)
