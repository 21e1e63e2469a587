"""A new record knows what the registers and last month's records know already, and no more."""

from __future__ import annotations

import pytest
from tests.desk.drafts import mini_register

from qinqing.forms.known_values import known_values

MONTHLY, OTHER = "qu-shichang-jianguan-ju", "qu-tongji-ju"


def known(kind: str, unit: str, *, period: str = "2023-09") -> dict[str, object]:
    register = mini_register()
    return dict(known_values(kind, register.units[unit], register, period=period, identifier="xx-2023-0001"))


def test_a_record_of_a_period_knows_its_unit_and_period_and_a_lasting_one_its_identifier() -> None:
    assert known("inspection-plan", OTHER) == {"unit": OTHER, "period": "2023-09"}
    assert known("appeal", OTHER) == {"id": "xx-2023-0001", "unit": OTHER}


def test_a_monthly_meeting_asks_after_every_resolution_of_the_month_before() -> None:
    (meeting,) = known("meeting", MONTHLY)["meetings"]  # type: ignore[misc]
    assert meeting["followup"] == [{"period": "2023-08", "resolution": 1}]


def test_a_unit_without_monthly_meetings_is_not_offered_one() -> None:
    assert "meetings" not in known("meeting", OTHER)


@pytest.mark.parametrize("period", ["2023-Q3", "2023-H2", "2023"])
def test_minutes_of_more_than_a_month_are_not_those_of_a_monthly_meeting(period: str) -> None:
    assert known("meeting", MONTHLY, period=period) == {"unit": MONTHLY, "period": period}
