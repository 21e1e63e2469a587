"""Waivers: what they cover, until when, and what is told of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qinqing.checking.waivers import WaiverOutcome, apply_waivers, parse_pointer
from qinqing.findings.finding import Finding, Severity
from qinqing.register.records.register import Register
from qinqing.register.records.typed import PolicyWaivers, PolicyWaiversWaiver
from support.trees import AS_OF

PATH = "data/records/qu-tongji-ju/2023-08/service.yaml"
WAIVER = PolicyWaiversWaiver(
    code="QQ431",
    path=PATH,
    pointer=None,
    reason="数据迁移期间，九月底前补齐。",
    approved_by="qu-youhua-ban",
    expires_on=date(2023, 9, 30),
)
FIELDS = {("reviews",): range(5, 12), ("reviews", 0, "evaluated"): range(7, 8)}


def finding(code: str = "QQ431", line: int = 7, file: str = PATH) -> Finding:
    return Finding(code=code, severity=Severity.ERROR, file=file, line=line)


def outcome(*waivers: PolicyWaiversWaiver, findings: tuple[Finding, ...], unreadable: str = "") -> WaiverOutcome:
    policy = PolicyWaivers(path="data/policy/waivers.yaml", waivers=waivers)
    register = Register(waivers=policy, unreadable=frozenset({unreadable}) if unreadable else frozenset())
    return apply_waivers(findings, register, as_of=AS_OF, lines=lambda _, pointer: FIELDS.get(pointer, range(0)))


def told(result: WaiverOutcome) -> list[str]:
    return [violation.code for violation in result.violations]


def test_a_waiver_covers_its_code_in_its_file_only() -> None:
    other_code, other_file = finding(code="QQ432"), finding(file="data/site.yaml")
    result = outcome(WAIVER, findings=(finding(), other_code, other_file))
    assert result.findings == (other_code, other_file)
    assert result.waived == 1
    assert told(result) == []


@pytest.mark.parametrize(
    ("pointer", "covered"),
    [("reviews", True), ("reviews.0.evaluated", True), ("reviews[0].evaluated", True), ("hotline", False)],
)
def test_a_pointer_narrows_a_waiver_to_the_lines_of_its_field(pointer: str, covered: bool) -> None:
    result = outcome(replace(WAIVER, pointer=pointer), findings=(finding(),))
    assert (result.findings == ()) == covered
    assert told(result) == ([] if covered else ["QQ493"])


def test_a_waiver_holds_on_its_last_day_and_not_after() -> None:
    assert told(outcome(replace(WAIVER, expires_on=AS_OF), findings=(finding(),))) == []
    expired = outcome(replace(WAIVER, expires_on=date(2023, 9, 14)), findings=(finding(),))
    assert told(expired) == ["QQ492"]
    assert expired.findings == (finding(),)


@pytest.mark.parametrize("code", ["QQ101", "QQ701", "QQ492", "QQ493", "QQ494"])
def test_some_findings_are_never_waived(code: str) -> None:
    result = outcome(replace(WAIVER, code=code), findings=(finding(code=code),))
    assert result.findings == (finding(code=code),)
    assert told(result) == ["QQ494"]


def test_a_second_waiver_for_the_same_finding_is_unused() -> None:
    result = outcome(WAIVER, WAIVER, findings=(finding(),))
    assert told(result) == ["QQ493"]
    assert result.violations[0].pointer == ("waivers", 1, "code")


def test_a_waiver_for_an_unreadable_file_is_not_called_unused() -> None:
    assert told(outcome(WAIVER, findings=(), unreadable=PATH)) == []


def test_without_a_policy_nothing_is_waived() -> None:
    result = apply_waivers((finding(),), Register(), as_of=AS_OF, lines=lambda *_: range(0))
    assert result == WaiverOutcome((finding(),), (), 0)


def test_a_pointer_is_read_with_dots_and_with_brackets() -> None:
    expected = ("publicity", "items", 0, "date")
    assert parse_pointer("publicity.items.0.date") == parse_pointer("publicity.items[0].date") == expected
