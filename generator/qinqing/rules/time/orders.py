"""Every pair of dates in the register of which one follows from the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from qinqing.findings.finding import Text
from qinqing.findings.place import Pointer
from qinqing.policy.periods import first_day
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Decision, Evaluation, Indicator, Minutes


class Order(NamedTuple):
    """Two dates of a record in the order they must have (先后次序); the place is that of the later one."""

    path: str
    pointer: Pointer
    earlier_name: Text
    earlier: date
    later_name: Text
    later: date


_VALID_FROM, _VALID_TO = Text("启用日期", "the first day in force"), Text("停用日期", "the last day in force")
_FROM, _TO = Text("开始日期", "the first day"), Text("结束日期", "the last day")
_TERM_FROM, _TERM_TO = Text("任职起", "the start of the term"), Text("任职止", "the end of the term")
_PREVIOUS, _THIS = Text("上一条的日期", "the date of the entry before"), Text("本条日期", "the date of this entry")
_RECEIVED, _REPLIED = Text("收到日期", "the day of receipt"), Text("回复日期", "the day of reply")
_RESOLVED, _DUE = Text("办结日期", "the day of completion"), Text("截止日期", "the date it is due")
_MEETING, _NEXT = Text("召开日期", "the day of the meeting"), Text("下次会议日期", "the day of the next meeting")
_FOLLOWED, _SUBMITTED = Text("跟进日期", "the day of the follow-up"), Text("填报日期", "the day of filing")
_VISIT, _ENTERED = Text("入企日期", "the day of the visit"), Text("补录日期", "the day of the late entry")
_CORRECTED = Text("企业整改日期", "the day of correction")
_REGISTERED, _FEEDBACK = Text("登记日期", "the day of registration"), Text("反馈日期", "the day of feedback")
_PUBLISHED, _DEDUCTED = Text("公布日期", "the day of publication"), Text("扣分日期", "the day of the deduction")
_DECIDED, _RECTIFY_BY = Text("决定日期", "the day of the decision"), Text("整改期限", "the date to rectify by")
_CONTEST, _AWARDED = Text("比武日期", "the day of the contest"), Text("认定日期", "the day of the award")
_AMENDED, _APPROVED = Text("更正日期", "the day of the amendment"), Text("核准日期", "the day of approval")
_WAIVED, _EXPIRES = Text("批准日期", "the day of approval"), Text("到期日", "the last day of the waiver")
_FIRST_PERIOD, _CURRENT_PERIOD = Text("起始报告期", "the first period"), Text("当前报告期", "the current period")
_STARTED = Text("启动办理日期", "the first day of the procedure")
_CASE, _PROMOTED = Text("案例日期", "the date of the case"), Text("推广日期", "the date of promotion")


def ordered_dates(register: Register) -> Iterator[Order]:
    """Yield every pair of dates of which the later one may not be earlier."""
    yield from _of_registry(register)
    yield from _of_meetings(register)
    yield from _of_visits(register)
    yield from _of_cases(register)
    yield from _of_office(register)


def _sequence(path: str, pointers: Sequence[Pointer], days: Sequence[date]) -> Iterator[Order]:
    for number in range(1, len(days)):
        yield Order(path, pointers[number], _PREVIOUS, days[number - 1], _THIS, days[number])


def _of_registry(register: Register) -> Iterator[Order]:
    if (site := register.site) is not None:
        first, current = first_day(site.first_period), first_day(site.current_period)
        yield Order(site.path, ("current_period",), _FIRST_PERIOD, first, _CURRENT_PERIOD, current)
    for _, unit in sorted(register.units.items()):
        if unit.valid_to is not None:
            yield Order(unit.path, ("valid_to",), _VALID_FROM, unit.valid_from, _VALID_TO, unit.valid_to)
    for _, indicator in sorted(register.indicators.items()):
        yield from _of_indicator(indicator)
    for _, scheme in sorted(register.schemes.items()):
        pointers: list[Pointer] = [("versions", index, "effective_from") for index in range(len(scheme.versions))]
        yield from _sequence(scheme.path, pointers, [version.effective_from for version in scheme.versions])


def _of_indicator(indicator: Indicator) -> Iterator[Order]:
    path = indicator.path
    if indicator.valid_to is not None:
        yield Order(path, ("valid_to",), _VALID_FROM, indicator.valid_from, _VALID_TO, indicator.valid_to)
    pointers: list[Pointer] = [("chiefs", index, "from") for index in range(len(indicator.chiefs))]
    yield from _sequence(path, pointers, [chief.from_ for chief in indicator.chiefs])
    for index, chief in enumerate(indicator.chiefs):
        if chief.to is not None:
            yield Order(path, ("chiefs", index, "to"), _TERM_FROM, chief.from_, _TERM_TO, chief.to)
        if chief.claimed_on is not None:
            claimed = Text("认领日期", "the day of claiming")
            yield Order(path, ("chiefs", index, "claimed_on"), _TERM_FROM, chief.from_, claimed, chief.claimed_on)


def _of_meetings(register: Register) -> Iterator[Order]:
    resolved = {
        (minutes.unit, minutes.period, resolution.number): meeting.date
        for minutes in register.minutes
        for meeting in minutes.meetings
        for resolution in meeting.resolutions
    }
    for minutes in register.minutes:
        yield from _of_minutes(minutes)
        for index, meeting in enumerate(minutes.meetings):
            for number, followup in enumerate(meeting.followup):
                day = resolved.get((minutes.unit, followup.period, followup.resolution))
                if day is not None:
                    pointer = ("meetings", index, "followup", number, "date")
                    yield Order(minutes.path, pointer, _MEETING, day, _FOLLOWED, followup.date)


def _of_minutes(minutes: Minutes) -> Iterator[Order]:
    path = minutes.path
    pointers: list[Pointer] = [("meetings", index, "date") for index in range(len(minutes.meetings))]
    yield from _sequence(path, pointers, [meeting.date for meeting in minutes.meetings])
    latest = max(meeting.date for meeting in minutes.meetings)
    yield Order(path, ("submitted_on",), _MEETING, latest, _SUBMITTED, minutes.submitted_on)
    for index, meeting in enumerate(minutes.meetings):
        survey = meeting.pre_survey
        if survey is not None:
            yield Order(path, ("meetings", index, "pre_survey", "to"), _FROM, survey.from_, _TO, survey.to)
        if meeting.next_meeting is not None:
            yield Order(path, ("meetings", index, "next_meeting"), _MEETING, meeting.date, _NEXT, meeting.next_meeting)


def _of_visits(register: Register) -> Iterator[Order]:
    for log in register.visit_logs:
        for index, visit in enumerate(log.visits):
            if visit.date is None:
                continue
            if visit.late_entry is not None:
                pointer: Pointer = ("visits", index, "late_entry", "date")
                yield Order(log.path, pointer, _VISIT, visit.date, _ENTERED, visit.late_entry.date)
            for number, finding in enumerate(visit.findings):
                if finding.corrected_on is not None:
                    pointer = ("visits", index, "findings", number, "corrected_on")
                    yield Order(log.path, pointer, _VISIT, visit.date, _CORRECTED, finding.corrected_on)


def _of_cases(register: Register) -> Iterator[Order]:
    for record in register.rectifications:
        start = record.events[0].date
        yield Order(record.path, ("deadline", "date"), _REGISTERED, start, _DUE, record.deadline.date)
        if record.feedback is not None:
            yield Order(record.path, ("feedback", "date"), _REGISTERED, start, _FEEDBACK, record.feedback.date)
    for appeal in register.appeals:
        yield Order(appeal.path, ("due", "date"), _RECEIVED, appeal.received_on, _DUE, appeal.due.date)
        if appeal.replied_on is not None:
            yield Order(appeal.path, ("replied_on",), _RECEIVED, appeal.received_on, _REPLIED, appeal.replied_on)
        if appeal.resolved_on is not None:
            name, day = (
                (_REPLIED, appeal.replied_on) if appeal.replied_on is not None else (_RECEIVED, appeal.received_on)
            )
            yield Order(appeal.path, ("resolved_on",), name, day, _RESOLVED, appeal.resolved_on)
    for case in register.cases:
        for index, promotion in enumerate(case.promoted):
            yield Order(case.path, ("promoted", index, "date"), _CASE, case.date, _PROMOTED, promotion.date)
    for amendment in register.amendments:
        if amendment.approved_on is not None:
            yield Order(amendment.path, ("approved_on",), _AMENDED, amendment.date, _APPROVED, amendment.approved_on)


def _of_office(register: Register) -> Iterator[Order]:
    for assessment in register.assessments:
        for index, entry in enumerate(assessment.entries):
            for number, deduction in enumerate(entry.deductions):
                if deduction.date is not None:
                    pointer: Pointer = ("entries", index, "deductions", number, "date")
                    published = assessment.published_on
                    yield Order(assessment.path, pointer, _DEDUCTED, deduction.date, _PUBLISHED, published)
    for evaluation in register.evaluations:
        yield from _of_evaluation(evaluation)
    for contest in register.contests:
        for index, adjustment in enumerate(contest.adjustments):
            pointer = ("adjustments", index, "date")
            yield Order(contest.path, pointer, _AWARDED, adjustment.date, _CONTEST, contest.date)
    for decision in register.decisions:
        yield from _of_decision(decision)
    if register.waivers is not None:
        for index, waiver in enumerate(register.waivers.waivers):
            pointer = ("waivers", index, "expires_on")
            yield Order(register.waivers.path, pointer, _WAIVED, waiver.approved_on, _EXPIRES, waiver.expires_on)


def _of_evaluation(evaluation: Evaluation) -> Iterator[Order]:
    path = evaluation.path
    yield Order(path, ("to",), _FROM, evaluation.from_, _TO, evaluation.to)
    yield Order(path, ("published_on",), _TO, evaluation.to, _PUBLISHED, evaluation.published_on)
    for index, outcome in enumerate(evaluation.outcomes):
        yield Order(path, ("outcomes", index, "date"), _TO, evaluation.to, _DECIDED, outcome.date)
        if outcome.rectify_by is not None:
            pointer = ("outcomes", index, "rectify_by")
            yield Order(path, pointer, _DECIDED, outcome.date, _RECTIFY_BY, outcome.rectify_by)


def _of_decision(decision: Decision) -> Iterator[Order]:
    path = decision.path
    pointers: list[Pointer] = [("history", index, "date") for index in range(len(decision.history))]
    yield from _sequence(path, pointers, [stage.date for stage in decision.history])
    if decision.deadline is not None:
        yield Order(path, ("deadline",), _STARTED, decision.history[0].date, _RECTIFY_BY, decision.deadline)
