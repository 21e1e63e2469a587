"""Rules about the folder of a period (报告期): it lies in the time of the repository and of the unit that files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.policy.periods import first_day, last_day, month_after, months_of
from qinqing.register.records.kinds import KINDS, PERIOD_KINDS
from qinqing.register.records.register import Register, records_of_kind
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import period_text, words


def check_period_in_range(register: Register, as_of: date) -> Iterator[Violation]:
    """A report is about a period since the first one of the repository that has begun; plans are made a month ahead."""
    site = register.site
    if site is None:
        return
    present = f"{as_of.year:04d}-{as_of.month:02d}"
    for kind in PERIOD_KINDS:
        latest = month_after(present) if KINDS[kind].ahead else present
        for record in records_of_kind(register, kind):
            months = months_of(record.period)
            if months[-1] < site.first_period:
                limit = Text(
                    f"早于起始报告期{period_text(site.first_period).zh}", f"is before the first, {site.first_period}"
                )
            elif months[0] > latest:
                limit = Text("尚未开始", "has not begun")
            else:
                continue
            arguments = words(period=period_text(record.period), limit=limit)
            yield Violation("QQ314", record.path, ("period",), arguments=arguments)


def check_unit_in_force(register: Register, as_of: date) -> Iterator[Violation]:
    """A unit files reports only for periods in which it exists."""
    for kind in PERIOD_KINDS:
        for record in records_of_kind(register, kind):
            unit = register.units.get(record.unit)
            if unit is None:
                continue
            if unit.valid_from > last_day(record.period):
                limit = Text(f"自{unit.valid_from}起列入名录", f"is in the registry from {unit.valid_from}")
            elif unit.valid_to is not None and unit.valid_to < first_day(record.period):
                limit = Text(f"已于{unit.valid_to}停用", f"left the registry on {unit.valid_to}")
            else:
                continue
            arguments = words(name=unit.short_name, period=period_text(record.period), limit=limit)
            yield Violation("QQ315", record.path, ("period",), arguments=arguments)


CHECKS: tuple[Check, ...] = (check_period_in_range, check_unit_in_force)
