"""Rules about the appeals of enterprises (企业诉求): each is answered, done when reasonable, explained when not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from qinqing.findings.finding import Text
from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.policy.appeals import UNREASONABLE, appeal_status
from qinqing.register.records.register import Register
from qinqing.register.records.words import AppealSatisfaction
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import words

_UNRATED: Final[AppealSatisfaction] = "未评价"


def check_done(register: Register, as_of: date) -> Iterator[Violation]:
    """A reasonable appeal that was answered is done by its date, or told with the days it is late."""
    for appeal in register.appeals:
        status = appeal_status(appeal, as_of=as_of)
        if status.overdue and status.answered_on is not None:
            arguments = words(due=appeal.due.date.isoformat(), kind=appeal.due.kind, days=status.days_past)
            yield Violation("QQ451", appeal.path, ("due", "date"), arguments=arguments)


def check_explained(register: Register, as_of: date) -> Iterator[Violation]:
    """An appeal judged unreasonable is explained."""
    for appeal in register.appeals:
        if appeal.judged == UNREASONABLE and appeal.explanation is None:
            yield Violation("QQ452", appeal.path, ("judged",))


def check_answered(register: Register, as_of: date) -> Iterator[Violation]:
    """No appeal is past its date without an answer."""
    for appeal in register.appeals:
        status = appeal_status(appeal, as_of=as_of)
        if status.unanswered:
            arguments = words(due=appeal.due.date.isoformat(), days=status.days_past)
            yield Violation("QQ453", appeal.path, ("due", "date"), arguments=arguments)


def check_answer_complete(register: Register, as_of: date) -> Iterator[Violation]:
    """An answer has its date and its text, and what is done or rated was answered before."""
    day, text = Text("回复日期（replied_on）", "the date replied_on"), Text("回复（reply）", "the text reply")
    for appeal in register.appeals:
        missing = None
        pointer: Pointer = ()
        if appeal.replied_on is not None and appeal.reply is None:
            pointer, missing, present = ("replied_on",), text, Text("回复日期", "a date of reply")
        elif appeal.reply is not None and appeal.replied_on is None:
            pointer, missing, present = ("reply",), day, Text("回复内容", "a reply")
        elif appeal.replied_on is None and appeal.resolved_on is not None:
            pointer, missing, present = ("resolved_on",), day, Text("办结日期", "a date of completion")
        elif appeal.replied_on is None and appeal.satisfaction not in (None, _UNRATED):
            pointer, missing, present = ("satisfaction",), day, Text("满意度", "a rating")
        if missing is not None:
            yield Violation("QQ454", appeal.path, pointer, arguments=words(present=present, missing=missing))


CHECKS: tuple[Check, ...] = (check_done, check_explained, check_answered, check_answer_complete)
