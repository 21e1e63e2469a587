"""What of all findings is listed: by rule, by file, errors alone."""

from __future__ import annotations

import pytest

from qinqing.findings.finding import Finding, Severity
from qinqing.findings.selection import Selection, errors_among

FOUND = tuple(
    Finding(code=code, severity=severity, file=file)
    for code, severity, file in (
        ("QQ301", Severity.ERROR, "data/units/a.yaml"),
        ("QQ412", Severity.WARNING, "data/units/ab.yaml"),
        ("QQ480", Severity.ERROR, "data/records/a/2023-08/meeting.yaml"),
        ("QQ488", Severity.WARNING, "data/records/ab/2023-08/service.yaml"),
    )
)


def codes(selection: Selection) -> list[str]:
    return [finding.code for finding in selection.of(FOUND)]


def test_nothing_selected_is_everything() -> None:
    assert codes(Selection()) == ["QQ301", "QQ412", "QQ480", "QQ488"]
    assert not Selection().restricts


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        (("QQ4",), (), ["QQ412", "QQ480", "QQ488"]),
        ((), ("QQ48",), ["QQ301", "QQ412"]),
        (("QQ4",), ("QQ48",), ["QQ412"]),
        (("QQ480",), ("QQ48",), ["QQ480"]),
        (("QQ48",), ("QQ48",), []),
        (("QQ4", "QQ301"), ("QQ3",), ["QQ301", "QQ412", "QQ480", "QQ488"]),
        (("QQ9",), (), []),
    ],
)
def test_the_longer_beginning_of_a_code_decides(
    select: tuple[str, ...], ignore: tuple[str, ...], expected: list[str]
) -> None:
    selection = Selection(select=select, ignore=ignore)
    assert codes(selection) == expected
    assert selection.restricts


@pytest.mark.parametrize(
    ("scopes", "expected"),
    [
        (("data/units",), ["QQ301", "QQ412"]),
        (("data/units/a.yaml",), ["QQ301"]),
        (("data/records/a",), ["QQ480"]),
        (("data/units/a", "data/records/ab"), ["QQ488"]),
        (("data",), ["QQ301", "QQ412", "QQ480", "QQ488"]),
    ],
)
def test_a_folder_takes_in_what_lies_in_it_and_nothing_that_begins_alike(
    scopes: tuple[str, ...], expected: list[str]
) -> None:
    selection = Selection(scopes=scopes)
    assert codes(selection) == expected
    assert selection.restricts


def test_errors_are_those_that_stop_publication() -> None:
    assert [finding.code for finding in errors_among(FOUND)] == ["QQ301", "QQ480"]
