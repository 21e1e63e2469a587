"""Every date in the register on which something has happened, as against the dates on which something is due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from qinqing.findings.place import Pointer
from qinqing.register.records.kinds import KINDS, PERIOD_KINDS
from qinqing.register.records.register import Register, records_of_kind
from qinqing.register.records.typed import Minutes, VisitLog


class Happening(NamedTuple):
    """Something that a record says has happened (已发生的事), with its place and its day."""

    path: str
    pointer: Pointer
    day: date


def happenings(register: Register) -> Iterator[Happening]:
    """Yield every recorded happening; deadlines, validity and announced dates are none."""
    yield from _of_reports(register)
    yield from _of_meetings(register)
    yield from _of_cases(register)
    yield from _of_office(register)


def of_minutes(minutes: Minutes) -> Iterator[Happening]:
    """Yield the meetings that ``minutes`` tell of."""
    for index, meeting in enumerate(minutes.meetings):
        yield Happening(minutes.path, ("meetings", index, "date"), meeting.date)


def of_visits(log: VisitLog) -> Iterator[Happening]:
    """Yield the visits and trainings of ``log``."""
    for index, visit in enumerate(log.visits):
        if visit.date is not None:
            yield Happening(log.path, ("visits", index, "date"), visit.date)
    for index, training in enumerate(log.training):
        yield Happening(log.path, ("training", index, "date"), training.date)


def in_reports(register: Register) -> Iterator[tuple[str, Happening]]:
    """Yield what monthly and quarterly reports tell of, each with the period of its report."""
    for minutes in register.minutes:
        for happening in of_minutes(minutes):
            yield minutes.period, happening
    for log in register.visit_logs:
        for happening in of_visits(log):
            yield log.period, happening
    for service in register.services:
        for index, item in enumerate(service.publicity.items if service.publicity is not None else ()):
            yield service.period, Happening(service.path, ("publicity", "items", index, "date"), item.date)
    for report in register.progress:
        for index, entry in enumerate(report.entries):
            for number, incident in enumerate(entry.incidents):
                pointer = ("entries", index, "incidents", number, "date")
                yield report.period, Happening(report.path, pointer, incident.date)


def submissions(register: Register) -> Iterator[tuple[str, Happening]]:
    """Yield the day on which each report was filed, with its period; a plan is filed before its month begins."""
    for kind in PERIOD_KINDS:
        if not KINDS[kind].ahead:
            for report in records_of_kind(register, kind):
                yield report.period, _submission(report)


def _submission(report: Any) -> Happening:
    return Happening(report.path, ("submitted_on",), report.submitted_on)


def _of_reports(register: Register) -> Iterator[Happening]:
    for kind in PERIOD_KINDS:
        yield from map(_submission, records_of_kind(register, kind))
    for _, happening in in_reports(register):
        yield happening
    for report in register.progress:
        for index, entry in enumerate(report.entries):
            for number, liaison in enumerate(entry.liaison):
                if liaison.contacted_on is not None:
                    pointer = ("entries", index, "liaison", number, "contacted_on")
                    yield Happening(report.path, pointer, liaison.contacted_on)
    for log in register.visit_logs:
        for index, visit in enumerate(log.visits):
            if visit.late_entry is not None:
                yield Happening(log.path, ("visits", index, "late_entry", "date"), visit.late_entry.date)
            for number, finding in enumerate(visit.findings):
                if finding.corrected_on is not None:
                    pointer = ("visits", index, "findings", number, "corrected_on")
                    yield Happening(log.path, pointer, finding.corrected_on)


def _of_meetings(register: Register) -> Iterator[Happening]:
    for minutes in register.minutes:
        for index, meeting in enumerate(minutes.meetings):
            if meeting.pre_survey is not None:
                yield Happening(minutes.path, ("meetings", index, "pre_survey", "to"), meeting.pre_survey.to)
            for number, followup in enumerate(meeting.followup):
                yield Happening(minutes.path, ("meetings", index, "followup", number, "date"), followup.date)


def _of_cases(register: Register) -> Iterator[Happening]:
    for record in register.rectifications:
        for index, event in enumerate(record.events):
            yield Happening(record.path, ("events", index, "date"), event.date)
        if record.feedback is not None:
            yield Happening(record.path, ("feedback", "date"), record.feedback.date)
    for appeal in register.appeals:
        yield Happening(appeal.path, ("received_on",), appeal.received_on)
        for field, day in (("replied_on", appeal.replied_on), ("resolved_on", appeal.resolved_on)):
            if day is not None:
                yield Happening(appeal.path, (field,), day)
    for case in register.cases:
        yield Happening(case.path, ("date",), case.date)
        for index, promotion in enumerate(case.promoted):
            yield Happening(case.path, ("promoted", index, "date"), promotion.date)
    for amendment in register.amendments:
        yield Happening(amendment.path, ("date",), amendment.date)
        if amendment.approved_on is not None:
            yield Happening(amendment.path, ("approved_on",), amendment.approved_on)
    for _, indicator in sorted(register.indicators.items()):
        for index, chief in enumerate(indicator.chiefs):
            if chief.claimed_on is not None:
                yield Happening(indicator.path, ("chiefs", index, "claimed_on"), chief.claimed_on)


def _of_office(register: Register) -> Iterator[Happening]:
    for assessment in register.assessments:
        yield Happening(assessment.path, ("published_on",), assessment.published_on)
        for index, entry in enumerate(assessment.entries):
            for number, deduction in enumerate(entry.deductions):
                if deduction.date is not None:
                    pointer = ("entries", index, "deductions", number, "date")
                    yield Happening(assessment.path, pointer, deduction.date)
    for evaluation in register.evaluations:
        yield Happening(evaluation.path, ("to",), evaluation.to)
        yield Happening(evaluation.path, ("published_on",), evaluation.published_on)
        for index, outcome in enumerate(evaluation.outcomes):
            yield Happening(evaluation.path, ("outcomes", index, "date"), outcome.date)
    for exam in register.exams:
        yield Happening(exam.path, ("date",), exam.date)
    for contest in register.contests:
        yield Happening(contest.path, ("date",), contest.date)
        for index, adjustment in enumerate(contest.adjustments):
            yield Happening(contest.path, ("adjustments", index, "date"), adjustment.date)
    for decision in register.decisions:
        for index, stage in enumerate(decision.history):
            yield Happening(decision.path, ("history", index, "date"), stage.date)
    for bulletin in register.bulletins:
        yield Happening(bulletin.path, ("issued_on",), bulletin.issued_on)
    if register.waivers is not None:
        for index, waiver in enumerate(register.waivers.waivers):
            yield Happening(register.waivers.path, ("waivers", index, "approved_on"), waiver.approved_on)
