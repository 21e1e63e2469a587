"""The numbers that a bulletin quotes (数字出处): worked out exactly from a measure or a board."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from qinqing.errors import QinqingError
from qinqing.findings.finding import Text
from qinqing.policy.tenure import units_in_force
from qinqing.register.records.typed import Scheme
from qinqing.register.records.words import BulletinFigureQuantity
from qinqing.standing.boards.board import Board, board_of
from qinqing.standing.boards.scoring import Standing
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.district import made_up_of, together, values_of_all
from qinqing.standing.measures.measure import Measure
from qinqing.standing.numbers.value import Known, Source, Undefined, Value

VALUE: Final[BulletinFigureQuantity] = "数值"
NUMERATOR: Final[BulletinFigureQuantity] = "分子"
DENOMINATOR: Final[BulletinFigureQuantity] = "分母"
HOW_MANY: Final[BulletinFigureQuantity] = "对象数"
PLACE: Final[BulletinFigureQuantity] = "名次"
FROM_BOTTOM: Final[BulletinFigureQuantity] = "倒数名次"
POINTS: Final[BulletinFigureQuantity] = "得分"
OF_BOARD: Final = frozenset({PLACE, FROM_BOTTOM, POINTS, HOW_MANY})
OF_MEASURE: Final = frozenset({VALUE, NUMERATOR, DENOMINATOR, HOW_MANY})


@dataclass(frozen=True, slots=True)
class Origins:
    """What numbers come from on one day: boards, and the values of everyone, each worked out once."""

    lookup: Lookup
    _boards: dict[tuple[str, str], Board | Undefined] = field(default_factory=dict, repr=False, compare=False)
    _values: dict[tuple[str, str], Mapping[str, Known]] = field(default_factory=dict, repr=False, compare=False)

    def board(self, scheme: str, period: str) -> Board | Undefined:
        """Return the board of ``scheme`` for ``period``, or why there is none."""
        key = (scheme, period)
        if key not in self._boards:
            self._boards[key] = self._board(scheme, period)
        return self._boards[key]

    def values(self, measure: Measure, period: str) -> Mapping[str, Known]:
        """Return the value of ``measure`` of everyone that has one for ``period``, as the whole district counts it."""
        key = (measure.name, period)
        if key not in self._values:
            self._values[key] = values_of_all(self.lookup, measure, period)
        return self._values[key]

    def unit_values(self, measure: Measure, period: str) -> Mapping[str, Known]:
        """Return those of :meth:`values` that belong to a unit in force at the end of ``period``, who can be told."""
        values = self.values(measure, period)
        units = units_in_force(self.lookup.register, self.lookup.cutoff(period))
        return {unit.id: values[unit.id] for unit in units if unit.id in values}

    def _board(self, identifier: str, period: str) -> Board | Undefined:
        scheme: Scheme | None = self.lookup.register.schemes.get(identifier)
        if scheme is None:
            return Undefined(reason=Text(f"没有榜单{identifier}", f"there is no board {identifier}"))
        try:
            return board_of(self.lookup, scheme, period)
        except QinqingError as error:
            return Undefined(reason=error.message)


def quantity_of_measure(
    origins: Origins, measure: Measure, period: str, quantity: BulletinFigureQuantity, subject: str | None = None
) -> Value:
    """Return a number of ``measure``: 数值, 分子 or 分母 of ``subject``; without one, of the whole district, or 对象数.

    对象数 tells of how many the number of the district is made up.  The amount of what is returned is the number asked
    for.
    """
    if quantity not in OF_MEASURE:
        return Undefined(reason=Text(f"度量没有{quantity}", f"a measure has no {quantity}"))
    if subject is None:
        return _of_the_district(origins, measure, period, quantity)
    value = measure.compute(origins.lookup, subject, period)
    return value if isinstance(value, Undefined) else _part(value, measure, quantity)


def quantity_of_board(board: Board, quantity: BulletinFigureQuantity, subject: str | None = None) -> Value:
    """Return a number of ``board``: 名次, 倒数名次 or 得分 of ``subject``, or 对象数, how many are ranked."""
    if quantity not in OF_BOARD or (subject is None) != (quantity == HOW_MANY):
        return Undefined(reason=Text(f"榜单没有这样的{quantity}", f"a board has no such {quantity}"))
    if subject is None:
        ranked = sum(len(group.ranked) for group in board.groups)
        return Known(amount=Fraction(ranked), sources=sources_of(board))
    standing = standing_of(board, subject)
    if standing is None or standing.total is None:
        why = Text("没有参加排名", "it is not ranked")
        return Undefined(reason=standing.reason or why if standing is not None else why)
    number = {
        PLACE: Fraction(standing.place),
        FROM_BOTTOM: Fraction(standing.from_bottom),
        POINTS: standing.total,
    }[quantity]
    return Known(amount=number, sources=sources_of(board))


def sources_of(board: Board) -> tuple[Source, ...]:
    """Return every field that any total of ``board`` was computed from, since a place depends on all of them."""
    return tuple(
        dict.fromkeys(
            source
            for standing in board.standings
            for contribution in standing.contributions
            for source in contribution.value.sources
        )
    )


def standing_of(board: Board, subject: str) -> Standing | None:
    """Return the standing of ``subject`` on ``board``, None where it is not on it."""
    return next((standing for standing in board.standings if standing.subject.id == subject), None)


def _of_the_district(origins: Origins, measure: Measure, period: str, quantity: BulletinFigureQuantity) -> Value:
    values = origins.values(measure, period).values()
    if quantity == HOW_MANY and made_up_of(measure) is not None:
        sources = tuple(source for value in values for source in value.sources)
        return Known(amount=Fraction(len(values)), sources=sources)
    whole = together(measure, period, values)
    return whole if isinstance(whole, Undefined) else _part(whole, measure, quantity)


def _part(value: Known, measure: Measure, quantity: BulletinFigureQuantity) -> Value:
    found = {VALUE: value.amount, NUMERATOR: value.numerator, DENOMINATOR: value.denominator}.get(quantity)
    if found is None:
        return Undefined(reason=Text(f"{measure.title}没有{quantity}", f"{measure.name} has no {quantity}"))
    return Known(amount=found, sources=value.sources)
