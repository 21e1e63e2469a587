"""Whether a unit or an indicator is in force (启用) on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from qinqing.register.records import Indicator, Unit
from qinqing.register.register import Register


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


def units_in_force(register: Register, day: date) -> Iterator[Unit]:
    """Yield the units in force on ``day``, by identifier."""
    return (unit for _, unit in sorted(register.units.items()) if in_force(unit, day))


def indicators_in_force(register: Register, day: date) -> Iterator[Indicator]:
    """Yield the indicators in force on ``day``, by code."""
    return (indicator for _, indicator in sorted(register.indicators.items()) if in_force(indicator, day))
