"""Whether an appeal is overdue is asked once: the findings and the proposals for key supervision are one answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from qinqing.rules.records.appeals import check_answered, check_done
from qinqing.standing.accountability.supervision import supervision_proposals
from support.accountability_cases import MINI, appeal


def codes(day: date, **changes: Any) -> list[str]:
    """Return what is said of an appeal due on the last of August, which has to be what is proposed."""
    register = replace(MINI, appeals=(appeal(**changes),))
    violations = [*check_done(register, day), *check_answered(register, day)]
    told = [(violation.code, violation.arguments["days"]) for violation in violations]
    proposed = [proposal.days_overdue for proposal in supervision_proposals(register, day)]
    if changes.get("judged", "合理") == "合理":
        assert [days for _, days in told] == proposed
    else:
        assert proposed == []
    return [code for code, _ in told]


ANSWERED = {"replied_on": "2023-09-05", "reply": "正在办理。"}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 8, 31), []),
        (date(2023, 9, 4), ["QQ453"]),
        (date(2023, 9, 5), ["QQ451"]),
        (date(2023, 9, 9), ["QQ451"]),
        (date(2023, 9, 10), []),
    ],
)
def test_an_answer_and_a_completion_count_from_their_day_on(day: date, expected: list[str]) -> None:
    assert codes(day, **ANSWERED, resolved_on="2023-09-10") == expected


@pytest.mark.parametrize(("judged", "expected"), [("合理", ["QQ451"]), ("不合理", []), ("待定", [])])
def test_only_a_reasonable_appeal_has_to_be_done(judged: str, expected: list[str]) -> None:
    assert codes(date(2023, 9, 15), judged=judged, **ANSWERED) == expected


@pytest.mark.parametrize("judged", ["合理", "不合理", "待定"])
def test_every_appeal_has_to_be_answered(judged: str) -> None:
    assert codes(date(2023, 9, 15), judged=judged) == ["QQ453"]
