"""Totals that somebody filed with their parts (评分表合计): found where the two do not agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from qinqing.standing.numbers.arithmetic import exact_sum
from qinqing.standing.numbers.value import exact

Number = int | Decimal


def unequal_totals(table: Mapping[str, tuple[Number, Sequence[Number]]]) -> Mapping[str, Fraction]:
    """Return by how much the filed total of a row exceeds the sum of its parts, for each row where they differ.

    ``table`` maps a name to its filed total and parts (S60).
    """
    differences = {name: exact(total) - exact_sum(map(exact, parts)) for name, (total, parts) in table.items()}
    return {name: difference for name, difference in differences.items() if difference}
