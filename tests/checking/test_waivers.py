"""Waivers: what they cover, until when, and what is told of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qinqing.checking.waivers import WaiverOutcome, apply_waivers, parse_pointer
from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Finding, Severity
from qinqing.register.records.register import Register
from qinqing.register.records.typed import PolicyWaivers, PolicyWaiversWaiver
from support.measuring import mini_lookup
from support.trees import AS_OF

PATH = "data/records/qu-tongji-ju/2023-08/service.yaml"
WAIVER = PolicyWaiversWaiver(
    code="QQ433",
    path=PATH,
    pointer=None,
    reason="数据迁移期间，九月底前补齐。",
    approved_by="qu-youhua-ban",
    approved_on=date(2023, 9, 1),
    expires_on=date(2023, 9, 30),
)
FIELDS = {("reviews",): range(5, 12), ("reviews", 0, "evaluated"): range(7, 8)}


def finding(code: str = "QQ433", line: int = 7, file: str = PATH) -> Finding:
    return Finding(code=code, severity=CATALOGUE[code].severity, file=file, line=line)


def outcome(*waivers: PolicyWaiversWaiver, findings: tuple[Finding, ...], unreadable: str = "") -> WaiverOutcome:
    policy = PolicyWaivers(path="data/policy/waivers.yaml", waivers=waivers)
    register = replace(
        mini_lookup().register, waivers=policy, unreadable=frozenset({unreadable}) if unreadable else frozenset()
    )
    return apply_waivers(findings, register, as_of=AS_OF, lines=lambda _, pointer: FIELDS.get(pointer, range(0)))


def told(result: WaiverOutcome) -> list[str]:
    return [violation.code for violation in result.violations]


def test_a_waiver_covers_its_code_in_its_file_only() -> None:
    other_code, other_file = finding(code="QQ491"), finding(file="data/site.yaml")
    result = outcome(WAIVER, findings=(finding(), other_code, other_file))
    assert result.findings == (other_code, other_file)
    assert result.waived == (finding(),)
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


@pytest.mark.parametrize(
    "code",
    ["QQ101", "QQ105", "QQ204", "QQ217", "QQ301", "QQ402", "QQ431", "QQ448", "QQ701", "QQ705", "QQ801", "QQ493"],
)
def test_what_a_page_or_a_board_would_stumble_over_is_never_waived(code: str) -> None:
    result = outcome(replace(WAIVER, code=code), findings=(finding(code=code),))
    assert result.findings == (finding(code=code),)
    assert told(result) == ["QQ494"]


def test_a_code_that_no_rule_has_waives_nothing() -> None:
    assert told(outcome(replace(WAIVER, code="QQ999"), findings=(finding(),))) == ["QQ494"]


def test_an_error_that_says_why_it_may_stand_is_waived_with_approval() -> None:
    standing = finding(code="QQ413")
    assert standing.severity is Severity.ERROR
    assert outcome(replace(WAIVER, code="QQ413"), findings=(standing,)).waived == (standing,)


@pytest.mark.parametrize(
    "changed",
    [
        {"approved_by": "qu-gongdian-gongsi"},
        {"approved_by": "qu-wu-ci-danwei"},
        {"approved_by": "主任"},
        {"approved_on": date(2023, 9, 16)},
        {"expires_on": date(2024, 9, 2)},
        {"path": "data/records/qu-youhua-ban/bulletin/tb-2023-05.yaml"},
        {"path": "data/units/qu-youhua-ban.yaml"},
        {"path": "data/site.yaml"},
        {"path": "data/schemes/danwei-yuedu.yaml"},
    ],
    ids=str,
)
def test_a_waiver_that_nobody_approved_who_may_covers_nothing(changed: dict[str, object]) -> None:
    waiver = replace(WAIVER, **changed)  # type: ignore[arg-type]
    result = outcome(waiver, findings=(finding(file=waiver.path),))
    assert result.waived == ()
    assert result.findings == (finding(file=waiver.path),)
    assert told(result) == []


@pytest.mark.parametrize(
    ("approver", "path"),
    [
        ("qu-jiwei-jianwei", "data/records/qu-youhua-ban/bulletin/tb-2023-05.yaml"),
        ("shi-youhua-ban", "data/site.yaml"),
        ("qu-youhua-ban", "data/units/qu-tongji-ju.yaml"),
        ("qu-youhua-ban", "data/indicators/03-02-01.yaml"),
    ],
)
def test_a_waiver_in_the_matter_of_another_holds(approver: str, path: str) -> None:
    waiver = replace(WAIVER, approved_by=approver, path=path)
    assert outcome(waiver, findings=(finding(file=path),)).waived == (finding(file=path),)


def test_a_waiver_of_a_year_holds() -> None:
    assert outcome(replace(WAIVER, expires_on=date(2024, 9, 1)), findings=(finding(),)).waived == (finding(),)


def test_a_second_waiver_for_the_same_finding_is_unused() -> None:
    result = outcome(WAIVER, WAIVER, findings=(finding(),))
    assert told(result) == ["QQ493"]
    assert result.violations[0].pointer == ("waivers", 1, "code")


def test_a_waiver_for_an_unreadable_file_is_not_called_unused() -> None:
    assert told(outcome(WAIVER, findings=(), unreadable=PATH)) == []


def test_without_a_policy_nothing_is_waived() -> None:
    result = apply_waivers((finding(),), Register(), as_of=AS_OF, lines=lambda *_: range(0))
    assert result == WaiverOutcome((finding(),), (), ())


def test_a_pointer_is_read_with_dots_and_with_brackets() -> None:
    expected = ("publicity", "items", 0, "date")
    assert parse_pointer("publicity.items.0.date") == parse_pointer("publicity.items[0].date") == expected
