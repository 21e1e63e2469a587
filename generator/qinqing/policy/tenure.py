"""Who and what is in force (启用) on a day: units, indicators and the chiefs of indicators."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from qinqing.policy.periods import first_day, last_day
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Indicator, IndicatorChief, Unit


class Dated(Protocol):
    """What carries a first and perhaps a last day of validity."""

    @property
    def valid_from(self) -> date:
        """The first day in force."""

    @property
    def valid_to(self) -> date | None:
        """The last day in force; None while there is none."""


def in_force(record: Dated, day: date) -> bool:
    """Return whether ``record`` is in force on ``day``; its first and last day count."""
    return record.valid_from <= day and (record.valid_to is None or day <= record.valid_to)


def in_force_throughout(record: Dated, period: str) -> bool:
    """Return whether ``record`` is in force on every day of ``period``, e.g. ``"2023-08"`` or ``"2023-Q3"``."""
    return in_force(record, first_day(period)) and in_force(record, last_day(period))


def units_in_force(register: Register, day: date) -> Iterator[Unit]:
    """Yield the units in force on ``day``, by identifier."""
    return (unit for _, unit in sorted(register.units.items()) if in_force(unit, day))


def indicators_in_force(register: Register, day: date) -> Iterator[Indicator]:
    """Yield the indicators in force on ``day``, by code."""
    return (indicator for _, indicator in sorted(register.indicators.items()) if in_force(indicator, day))


def chief_on(indicator: Indicator, day: date) -> IndicatorChief | None:
    """Return who is chief (指标长) of ``indicator`` on ``day``, None while there is nobody (S29)."""
    for chief in reversed(indicator.chiefs):
        if chief.from_ <= day and (chief.to is None or day <= chief.to):
            return chief
    return None


def is_claimed(chief: IndicatorChief, day: date) -> bool:
    """Return whether ``chief`` had claimed (认领) the indicator by ``day`` (S24)."""
    return chief.claimed_on is not None and chief.claimed_on <= day
