"""Rules about meetings (会议纪要): the monthly supervision meeting, the monthly dispatch and the quarterly meeting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.policy.monthly_meetings import (
    MONTHLY_DISPATCH,
    MONTHLY_MEETING,
    NOT_INCLUDED,
    QUARTERLY_MEETING,
    Held,
    first_follow_ups,
    held_meetings,
)
from qinqing.policy.obligations import excused_periods
from qinqing.policy.periods import last_day, months_between
from qinqing.policy.tenure import in_force_throughout
from qinqing.register.records.kinds import Location, path_of
from qinqing.register.records.names import unit_name
from qinqing.register.records.register import Register
from qinqing.register.records.typed import MinutesMeetingAttendance
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import listing, period_text, periods_text, words


def check_once_a_month(register: Register, as_of: date) -> Iterator[Violation]:
    """A unit holds one monthly supervision meeting a month, never two."""
    seen: set[tuple[str, str]] = set()
    for held in held_meetings(register, MONTHLY_MEETING):
        key = (held.minutes.unit, held.month)
        if key in seen:
            arguments = words(name=unit_name(register, held.minutes.unit), month=period_text(held.month))
            yield Violation("QQ411", held.minutes.path, ("meetings", held.index, "type"), arguments=arguments)
        seen.add(key)


def check_every_month(register: Register, as_of: date) -> Iterator[Violation]:
    """A unit holds a monthly supervision meeting in every month since it takes part."""
    site = register.site
    if site is None:
        return
    held = {(found.minutes.unit, found.month) for found in held_meetings(register, MONTHLY_MEETING)}
    excused = excused_periods(register, "meeting")
    for identifier, unit in sorted(register.units.items()):
        since = unit.monthly_meeting.since
        if unit.monthly_meeting.stage == NOT_INCLUDED or since is None:
            continue
        missing = [
            month
            for month in months_between(max(since, site.first_period), site.current_period)
            if (identifier, month) not in held
            and (identifier, month) not in excused
            and in_force_throughout(unit, month)
            and _minutes_path(identifier, month) not in register.unreadable
        ]
        if missing:
            arguments = words(name=unit.short_name, count=len(missing), months=periods_text(missing))
            yield Violation("QQ412", unit.path, ("monthly_meeting", "since"), arguments=arguments)


def _minutes_path(unit: str, month: str) -> str:
    return path_of(Location(kind="meeting", unit=unit, period=month))


def check_survey_before(register: Register, as_of: date) -> Iterator[Violation]:
    """The survey before a meeting ends before the meeting begins."""
    for minutes in register.minutes:
        for index, meeting in enumerate(minutes.meetings):
            survey = meeting.pre_survey
            if survey is not None and survey.to >= meeting.date:
                arguments = words(survey=survey.to.isoformat(), meeting=meeting.date.isoformat())
                pointer = ("meetings", index, "pre_survey", "to")
                yield Violation("QQ413", minutes.path, pointer, arguments=arguments)


def check_previous_followed_up(register: Register, as_of: date) -> Iterator[Violation]:
    """A monthly supervision meeting follows up what the meeting before it resolved."""
    followed = first_follow_ups(register)
    series: dict[str, list[Held]] = defaultdict(list)
    for held in held_meetings(register, MONTHLY_MEETING):
        series[held.minutes.unit].append(held)
    for unit, meetings in sorted(series.items()):
        meetings.sort(key=lambda held: (held.month, held.meeting.date))
        for previous, present in pairwise(meetings):
            if previous.month == present.month:
                continue  # Two in one month are told by a rule of their own.
            period = previous.minutes.period
            open_numbers = [
                resolution.number
                for resolution in previous.meeting.resolutions
                if followed.get((unit, period, resolution.number), date.max) > present.minutes.submitted_on
            ]
            if open_numbers:
                arguments = words(
                    period=period_text(period),
                    numbers=listing(str(number) for number in open_numbers),
                    count=len(open_numbers),
                )
                pointer = ("meetings", present.index, "followup")
                yield Violation("QQ414", present.minutes.path, pointer, key=True, arguments=arguments)


def check_first_in_charge(register: Register, as_of: date) -> Iterator[Violation]:
    """The first in charge attends the monthly supervision meeting, or the minutes say why not."""
    for held in held_meetings(register, MONTHLY_MEETING):
        attendance = held.meeting.attendance
        if attendance is None or attendance.first_in_charge or attendance.absence_reason is not None:
            continue
        pointer = ("meetings", held.index, "attendance", "first_in_charge")
        arguments = words(name=unit_name(register, held.minutes.unit))
        yield Violation("QQ415", held.minutes.path, pointer, arguments=arguments)


def check_representatives(register: Register, as_of: date) -> Iterator[Violation]:
    """Deputies, political advisers and enterprises are each represented at the monthly supervision meeting."""
    for held in held_meetings(register, MONTHLY_MEETING):
        attendance = held.meeting.attendance
        if attendance is None:
            continue
        empty = list(_empty_groups(attendance))
        if empty:
            pointer = ("meetings", held.index, "attendance", empty[0][0])
            arguments = words(groups=listing(name for _, name in empty))
            yield Violation("QQ416", held.minutes.path, pointer, arguments=arguments)


def _empty_groups(attendance: MinutesMeetingAttendance) -> Iterator[tuple[str, Text]]:
    if not attendance.npc_deputies:
        yield "npc_deputies", Text("人大代表", "deputies of the people's congress")
    if not attendance.cppcc_members:
        yield "cppcc_members", Text("政协委员", "members of the political consultative conference")
    if not attendance.enterprise_representatives:
        yield "enterprise_representatives", Text("服务企业代表", "representatives of the enterprises served")


def check_due_after_meeting(register: Register, as_of: date) -> Iterator[Violation]:
    """What a meeting resolves falls due on the day of the meeting or later."""
    for minutes in register.minutes:
        for index, meeting in enumerate(minutes.meetings):
            for number, resolution in enumerate(meeting.resolutions):
                if resolution.due < meeting.date:
                    arguments = words(due=resolution.due.isoformat(), meeting=meeting.date.isoformat())
                    pointer = ("meetings", index, "resolutions", number, "due")
                    yield Violation("QQ417", minutes.path, pointer, arguments=arguments)


def check_resolutions_kept(register: Register, as_of: date) -> Iterator[Violation]:
    """A resolution past its date is found in the ledger of rectifications or in a follow-up."""
    kept = {key for key, day in first_follow_ups(register).items() if day <= as_of}
    for record in register.rectifications:
        if record.resolution is not None and record.events[0].date <= as_of:
            kept.add((record.resolution.unit, record.resolution.period, record.resolution.number))
    for minutes in register.minutes:
        for index, meeting in enumerate(minutes.meetings):
            for number, resolution in enumerate(meeting.resolutions):
                if resolution.due >= as_of or (minutes.unit, minutes.period, resolution.number) in kept:
                    continue
                arguments = words(number=resolution.number, due=resolution.due.isoformat())
                pointer = ("meetings", index, "resolutions", number)
                yield Violation("QQ418", minutes.path, pointer, arguments=arguments)


def check_monthly_dispatch(register: Register, as_of: date) -> Iterator[Violation]:
    """The office of the leading group holds a dispatch meeting every month."""
    site = register.site
    if site is None:
        return
    held = {found.month for found in held_meetings(register, MONTHLY_DISPATCH) if found.minutes.unit == site.office}
    excused = excused_periods(register, "meeting")
    missing = [
        month
        for month in months_between(site.first_period, site.current_period)
        if month not in held
        and (site.office, month) not in excused
        and _minutes_path(site.office, month) not in register.unreadable
    ]
    if missing:
        arguments = words(name=unit_name(register, site.office), count=len(missing), months=periods_text(missing))
        yield Violation("QQ419", site.path, ("office",), arguments=arguments)


def check_quarterly_meeting(register: Register, as_of: date) -> Iterator[Violation]:
    """The office of the leading group holds a meeting in every quarter that has ended since the first period."""
    site = register.site
    if site is None:
        return
    held = {_quarter(found.meeting.date) for found in held_meetings(register, QUARTERLY_MEETING)}
    months = months_between(site.first_period, site.current_period)
    ended = [_quarter(last_day(month)) for month in months[2:] if int(month[5:]) % 3 == 0]
    excused = excused_periods(register, "meeting")
    missing = [
        quarter
        for quarter in ended
        if quarter not in held
        and (site.office, quarter) not in excused
        and _minutes_path(site.office, quarter) not in register.unreadable
    ]
    if missing:
        arguments = words(count=len(missing), quarters=periods_text(missing))
        yield Violation("QQ420", site.path, ("current_period",), arguments=arguments)


def _quarter(day: date) -> str:
    return f"{day.year:04d}-Q{(day.month + 2) // 3}"


CHECKS: tuple[Check, ...] = (
    check_once_a_month,
    check_every_month,
    check_survey_before,
    check_previous_followed_up,
    check_first_in_charge,
    check_representatives,
    check_due_after_meeting,
    check_resolutions_kept,
    check_monthly_dispatch,
    check_quarterly_meeting,
)
