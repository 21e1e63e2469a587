"""Sentences with numbers (含数字的语句): every number that is written carries where it comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qinqing.bulletin.number_display import Number
from qinqing.register.records.words import BulletinFigureQuantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One or more numbers of a sentence and their origin, as the record of a bulletin keeps them.

    ``text`` are the words around the numbers as they stand in the sentence; ``subjects`` whose numbers they are in
    order, none for the whole district; either ``measure`` or ``board`` is given.
    """

    text: str
    period: str
    quantity: BulletinFigureQuantity
    values: tuple[Number, ...]
    subjects: tuple[str, ...] = ()
    measure: str | None = None
    board: str | None = None

    def as_record(self) -> Mapping[str, Any]:
        """Return the entry of ``figures``."""
        origin = {"measure": self.measure} if self.measure is not None else {"board": self.board}
        return {
            "text": self.text,
            **origin,
            "period": self.period,
            **({"subjects": list(self.subjects)} if self.subjects else {}),
            "quantity": self.quantity,
            "values": list(self.values),
        }


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a bulletin and the origin of its numbers."""

    text: str
    figures: tuple[Figure, ...] = ()


def sentence(parts: Sequence[str | Figure]) -> Sentence:
    """Return the sentence that ``parts`` make, without adding a word."""
    return Sentence(
        "".join(part if isinstance(part, str) else part.text for part in parts),
        tuple(part for part in parts if isinstance(part, Figure)),
    )
