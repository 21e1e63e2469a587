"""Rules about time: nothing recorded is in the future, ends before it begins, or is outside its period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from qinqing.findings.violation import Violation
from qinqing.policy.periods import first_day, last_day
from qinqing.register.records.register import Register
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import period_text, words
from qinqing.rules.time.happenings import happenings, in_reports, submissions
from qinqing.rules.time.orders import ordered_dates

STALE_MONTHS = 2
"""How many months the current period may lie behind before it is told as stale."""


def check_not_in_future(register: Register, as_of: date) -> Iterator[Violation]:
    """What a record says has happened lies not after the day that the data are of."""
    for happening in happenings(register):
        if happening.day > as_of:
            arguments = words(day=happening.day.isoformat(), as_of=as_of.isoformat())
            yield Violation("QQ481", happening.path, happening.pointer, arguments=arguments)


def check_order(register: Register, as_of: date) -> Iterator[Violation]:
    """Of two dates that follow from each other the later one is not earlier."""
    for order in ordered_dates(register):
        if order.later < order.earlier:
            arguments = words(
                later_name=order.later_name,
                later=order.later.isoformat(),
                earlier_name=order.earlier_name,
                earlier=order.earlier.isoformat(),
            )
            yield Violation("QQ482", order.path, order.pointer, arguments=arguments)


def check_within_period(register: Register, as_of: date) -> Iterator[Violation]:
    """What a report tells of happened in its period, and the report was not filed before the period began."""
    spans: dict[str, tuple[date, date]] = {}
    for period, happening in in_reports(register):
        if period not in spans:
            spans[period] = first_day(period), last_day(period)
        first, last = spans[period]
        if not first <= happening.day <= last:
            arguments = words(
                day=happening.day.isoformat(),
                period=period_text(period),
                first=first.isoformat(),
                last=last.isoformat(),
            )
            yield Violation("QQ483", happening.path, happening.pointer, arguments=arguments)


def check_filed_after_start(register: Register, as_of: date) -> Iterator[Violation]:
    """A report is filed, and a bulletin issued, on the first day of its period or later."""
    bulletins = ((bulletin.period, bulletin.path, bulletin.issued_on) for bulletin in register.bulletins)
    for period, path, day in bulletins:
        if day < first_day(period):
            arguments = words(day=day.isoformat(), period=period_text(period), first=first_day(period).isoformat())
            yield Violation("QQ485", path, ("issued_on",), arguments=arguments)
    beginnings: dict[str, date] = {}
    for period, happening in submissions(register):
        if period not in beginnings:
            beginnings[period] = first_day(period)
        first = beginnings[period]
        if happening.day < first:
            arguments = words(day=happening.day.isoformat(), period=period_text(period), first=first.isoformat())
            yield Violation("QQ485", happening.path, happening.pointer, arguments=arguments)


def check_current_period(register: Register, as_of: date) -> Iterator[Violation]:
    """The current period lies at most two months behind the day that the data are of, and not after it."""
    site = register.site
    if site is None:
        return
    year, month = int(site.current_period[:4]), int(site.current_period[5:])
    behind = (as_of.year - year) * 12 + as_of.month - month
    if not 0 <= behind <= STALE_MONTHS:
        arguments = words(period=period_text(site.current_period), as_of=as_of.isoformat(), allowed=STALE_MONTHS)
        yield Violation("QQ486", site.path, ("current_period",), arguments=arguments)


CHECKS: tuple[Check, ...] = (
    check_not_in_future,
    check_order,
    check_within_period,
    check_filed_after_start,
    check_current_period,
)
