"""The problems (存在问题): which units fall short of what is asked of all, named one by one with their figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Final

from qinqing.bulletin.number_display import RATE_DECIMALS, as_written, in_digits
from qinqing.bulletin.quantities import VALUE, Origins
from qinqing.bulletin.sentences import Figure, Sentence
from qinqing.register.records.words import MeasureName
from qinqing.standing.measures import MEASURES
from qinqing.standing.measures.measure import LOWER, Measure
from qinqing.standing.numbers.ranking import competition_places

_PUBLICITY: Final[MeasureName] = "publicity-done"
_LAST: Final = 3
_HUNDRED: Final = Fraction(100)


class Named(Enum):
    """Who is named: everyone at fault, or only the last of them, ties included."""

    ALL = "全部"
    LAST = "靠后的"


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A measure whose best possible value is ``faultless``; whoever has another falls short."""

    measure: MeasureName
    faultless: Fraction
    named: Named


SHORTFALLS: Final = (
    Shortfall("report-missing", Fraction(0), Named.ALL),
    Shortfall("report-late", Fraction(0), Named.LAST),
    Shortfall("progress-completion", _HUNDRED, Named.LAST),
    Shortfall("review-coverage", _HUNDRED, Named.LAST),
    Shortfall("review-bad-on-time", _HUNDRED, Named.ALL),
    Shortfall("hotline-on-time", _HUNDRED, Named.LAST),
    Shortfall("appeal-answered", _HUNDRED, Named.ALL),
    Shortfall("visit-scanned", _HUNDRED, Named.ALL),
    Shortfall("visit-off-plan", Fraction(0), Named.ALL),
    Shortfall("visit-out-of-scope", Fraction(0), Named.ALL),
    Shortfall("rectification-overdue", Fraction(0), Named.ALL),
    Shortfall("meeting-held", _HUNDRED, Named.ALL),
)
"""What a bulletin speaks of where it is short: duties that allow of no exception, and rates by their last places."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem, the units it is about in the order of its numbers, and the measure they come from."""

    units: tuple[str, ...]
    measure: str
    sentence: Sentence


def problems(origins: Origins, period: str) -> Iterator[Problem]:
    """Yield every problem of ``period``, publicity that came to nothing first (S20)."""
    yield from _zero_publicity(origins, period)
    for shortfall in SHORTFALLS:
        measure = MEASURES[shortfall.measure]
        short = {
            unit: value.amount
            for unit, value in origins.unit_values(measure, period).items()
            if value.amount != shortfall.faultless
        }
        named = _in_order(short, measure, shortfall.named)
        if named:
            yield _problem(measure, period, named, short)


def _zero_publicity(origins: Origins, period: str) -> Iterator[Problem]:
    measure = MEASURES[_PUBLICITY]
    units = tuple(unit for unit, value in origins.unit_values(measure, period).items() if value.amount == 0)
    if units:
        text = f"{measure.title}为零。"
        figure = Figure(text=text, period=period, quantity=VALUE, values=(0,), subjects=units, measure=measure.name)
        yield Problem(units, measure.name, Sentence(text, (figure,)))


def _in_order(short: dict[str, Fraction], measure: Measure, named: Named) -> tuple[str, ...]:
    """Return the units from the worst on."""
    sign = 1 if measure.direction == LOWER else -1
    places = competition_places({unit: sign * amount for unit, amount in short.items()})
    ordered = sorted(places, key=lambda unit: (places[unit], unit))
    return tuple(unit for unit in ordered if named is Named.ALL or places[unit] <= _LAST)


def _problem(measure: Measure, period: str, units: tuple[str, ...], amounts: dict[str, Fraction]) -> Problem:
    decimals = RATE_DECIMALS if measure.unit == "%" else 0
    values = tuple(as_written(amounts[unit], decimals) for unit in units)
    written = [f"{in_digits(value)}{measure.unit}" for value in values]
    if len(set(values)) == 1:
        values = values[:1]
        text = f"{measure.title}{'均' if len(units) > 1 else ''}为{written[0]}。"
    else:
        text = f"{measure.title}分别为{'、'.join(written)}。"
    figure = Figure(text=text, period=period, quantity=VALUE, values=values, subjects=units, measure=measure.name)
    return Problem(units, measure.name, Sentence(text, (figure,)))
