"""Rules about the monthly report of indicators (指标进展月报)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Final

from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.policy.periods import last_day
from qinqing.policy.tenure import in_force
from qinqing.register.records.names import unit_name
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Indicator
from qinqing.register.records.words import IndicatorFiling
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import listing, words

RATIO: Final[IndicatorFiling] = "分子分母"


def check_own_indicators(register: Register, as_of: date) -> Iterator[Violation]:
    """A unit reports on third-level indicators that it is responsible for, and on no other."""
    for report in register.progress:
        for index, entry in enumerate(report.entries):
            indicator = register.indicators.get(entry.indicator)
            if indicator is None or (indicator.level == 3 and report.unit in indicator.responsible_units):
                continue
            problem = (
                Text("不是三级指标", "is not a third-level indicator")
                if indicator.level != 3
                else Text("不由本单位负责", "is not this unit's responsibility")
            )
            arguments = words(code=indicator.code, name=unit_name(register, report.unit), problem=problem)
            yield Violation("QQ435", report.path, ("entries", index, "indicator"), arguments=arguments)


def check_filing(register: Register, as_of: date) -> Iterator[Violation]:
    """An indicator filed as a ratio carries numerator and denominator, one filed as a value carries the value."""
    ratio = Text("分子（numerator）和分母（denominator）", "numerator and denominator")
    value = Text("完成值（value）", "value")
    for report in register.progress:
        for index, entry in enumerate(report.entries):
            indicator = register.indicators.get(entry.indicator)
            if indicator is None or indicator.filing is None or entry.missing is not None:
                continue
            by_ratio = indicator.filing == RATIO
            if (entry.value is None) == by_ratio:
                continue
            field = "value" if by_ratio else "numerator"
            arguments = words(
                code=indicator.code,
                filing=indicator.filing,
                found=value if by_ratio else ratio,
                expected=ratio if by_ratio else value,
            )
            yield Violation("QQ436", report.path, ("entries", index, field), key=True, arguments=arguments)


def check_ratio(register: Register, as_of: date) -> Iterator[Violation]:
    """The numerator of a percentage is not larger than its denominator."""
    for report in register.progress:
        for index, entry in enumerate(report.entries):
            if entry.numerator is None or entry.denominator is None or entry.numerator <= entry.denominator:
                continue
            indicator = register.indicators.get(entry.indicator)
            if indicator is not None and indicator.measure == "%":
                arguments = words(numerator=entry.numerator, denominator=entry.denominator)
                yield Violation("QQ437", report.path, ("entries", index, "numerator"), arguments=arguments)


def check_complete(register: Register, as_of: date) -> Iterator[Violation]:
    """A monthly report has an entry for each monthly indicator that its unit is responsible for."""
    owned: dict[str, list[Indicator]] = defaultdict(list)
    for _, indicator in sorted(register.indicators.items()):
        if indicator.level == 3 and indicator.cycle == "月":
            for unit in indicator.responsible_units:
                owned[unit].append(indicator)
    for report in register.progress:
        filed = {entry.indicator for entry in report.entries}
        end = last_day(report.period)
        missing = [
            indicator.code
            for indicator in owned[report.unit]
            if indicator.code not in filed and in_force(indicator, end)
        ]
        if missing:
            arguments = words(count=len(missing), codes=listing(missing))
            yield Violation("QQ438", report.path, ("entries",), key=True, arguments=arguments)


CHECKS: tuple[Check, ...] = (check_own_indicators, check_filing, check_ratio, check_complete)
