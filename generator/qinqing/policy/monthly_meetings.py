"""Meetings that were held (会议), who owes a monthly supervision meeting, and when resolutions were followed up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from qinqing.policy.periods import is_month
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Minutes, MinutesMeeting, Unit
from qinqing.register.records.words import MeetingType, UnitMonthlyMeetingStage

MONTHLY_MEETING: Final[MeetingType] = "监督月例会"
MONTHLY_DISPATCH: Final[MeetingType] = "月调度"
QUARTERLY_MEETING: Final[MeetingType] = "季会"
NOT_INCLUDED: Final[UnitMonthlyMeetingStage] = "未纳入"


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting that was held, with the minutes that tell of it and its place in them."""

    minutes: Minutes
    index: int
    meeting: MinutesMeeting

    @property
    def month(self) -> str:
        """The month the meeting counts for: that of the minutes, or of its date in minutes of a longer period."""
        return self.minutes.period if is_month(self.minutes.period) else f"{self.meeting.date:%Y-%m}"


def held_meetings(register: Register, kind: MeetingType) -> Iterator[Held]:
    """Yield every meeting of ``kind`` (会议类型), in the order of the files."""
    for minutes in register.minutes:
        for index, meeting in enumerate(minutes.meetings):
            if meeting.type == kind:
                yield Held(minutes, index, meeting)


def owes_meeting(unit: Unit, month: str) -> bool:
    """Return whether ``unit`` takes part in the monthly supervision meeting in ``month`` (S45 S47)."""
    since = unit.monthly_meeting.since
    return unit.monthly_meeting.stage != NOT_INCLUDED and (since is None or since <= month)


def first_follow_ups(register: Register) -> dict[tuple[str, str, int], date]:
    """Return, by unit, period and number of a resolution, the day of the first minutes that follow it up (会后跟进)."""
    first: dict[tuple[str, str, int], date] = {}
    for minutes in register.minutes:
        for meeting in minutes.meetings:
            for followup in meeting.followup:
                key = (minutes.unit, followup.period, followup.resolution)
                first[key] = min(first.get(key, date.max), minutes.submitted_on)
    return first
