"""The standings that a bulletin quotes (排名情况): first and last places with ties whole, and the table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from qinqing.bulletin.number_display import Number, as_written
from qinqing.register.records.typed import Scheme
from qinqing.standing.boards.board import Board, BoardGroup, board_of
from qinqing.standing.boards.board_periods import periods_of
from qinqing.standing.boards.scoring import Standing
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.measure import SECRETARY, UNIT
from qinqing.standing.numbers.ranking import head, tail

NAMED: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedStanding:
    """One group of one board as a bulletin quotes it; ``rows`` are the lines of its table."""

    board: Board
    group: BoardGroup
    top: tuple[Standing, ...]
    bottom: tuple[Standing, ...]
    rows: tuple[Standing, ...]

    def as_record(self) -> Mapping[str, Any]:
        """Return the entry of ``standings``; first and last units are listed only where units are ranked."""
        of_units = self.board.scheme.subject in (UNIT, SECRETARY)
        found: dict[str, Any] = {"board": self.board.scheme.board, "period": self.board.period}
        if self.group.id:
            found["group"] = self.group.id
        if of_units and self.top:
            found["top"] = [standing.subject.id for standing in self.top]
        if of_units and self.bottom:
            found["bottom"] = [standing.subject.id for standing in self.bottom]
        if self.rows:
            decimals = self.board.version.decimals
            found["rows"] = [
                {"subject": one.subject.id, "place": one.place, "points": points_of(one, decimals)} for one in self.rows
            ]
        return found


def points_of(standing: Standing, decimals: int) -> Number:
    """Return the total of ``standing`` as it is printed."""
    return as_written(standing.total if standing.total is not None else Fraction(0), decimals)


def schemes_with(lookup: Lookup, period: str, subjects: Sequence[str]) -> tuple[Scheme, ...]:
    """Return the schemes that rank one of the kinds ``subjects`` and have a board for ``period``."""
    return tuple(
        scheme
        for _, scheme in sorted(lookup.register.schemes.items())
        if scheme.subject in subjects and period in periods_of(lookup, scheme)
    )


def quote(lookup: Lookup, scheme: Scheme, period: str) -> Iterator[QuotedStanding]:
    """Yield every group of the board of ``scheme`` for ``period`` that ranks anybody, with the whole table."""
    board = board_of(lookup, scheme, period)
    for group in board.groups:
        if group.ranked:
            first, last = first_and_last(group.ranked)
            yield QuotedStanding(board=board, group=group, top=first, bottom=last, rows=group.ranked)


def first_and_last(ranked: Sequence[Standing]) -> tuple[tuple[Standing, ...], tuple[Standing, ...]]:
    """Return the first three and the last three places with ties whole; fewer where the two would overlap."""
    for count in range(NAMED, 0, -1):
        first = head(ranked, count, lambda one: one.place)
        last = tail(ranked, count, lambda one: one.from_bottom)
        if not {one.subject.id for one in first} & {one.subject.id for one in last}:
            return first, last
    return (), ()
