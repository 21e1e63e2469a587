"""A measure (度量): a named function from the register, a subject and a period to a value or to why there is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from qinqing.register.records.words import Direction, MeasureName, SchemeSubject
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.numbers.value import Value

SubjectKind = SchemeSubject | Literal["批次"]
"""What a measure may be about: what a board ranks, and batches of leads."""

HIGHER: Final[Direction] = "越高越好"
LOWER: Final[Direction] = "越低越好"
UNIT: Final[SchemeSubject] = "单位"
SECRETARY: Final[SchemeSubject] = "书记"
SECTION: Final[SchemeSubject] = "股室"
INDICATOR: Final[SchemeSubject] = "指标"
BATCH: Final = "批次"
UNITS: Final = (UNIT, SECRETARY)
"""Units and their secretaries: what a unit does is also its secretary's doing, under the identifier of the unit."""

Compute = Callable[[Lookup, str, str], Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One measure as a scheme names it and as the page of methods (计算方法) prints it.

    ``brief`` is the definition in one line, for where the number of the whole district is shown and room is short.
    ``unit`` is the unit of measure of the amount (a rate is in %), ``direction`` which end is better, ``subjects``
    the kinds of subject it is defined for, and ``compute(lookup, subject, period)`` the value: ``subject`` is the id
    of a unit, ``"unit/section"``, the code of an indicator or the id of a batch; ``period`` is ``"2023-08"``,
    ``"2023-Q3"``, ``"2023-H2"`` or ``"2023"``.
    """

    name: MeasureName
    title: str
    definition: str
    unit: str
    direction: Direction
    subjects: tuple[SubjectKind, ...]
    compute: Compute
    brief: str = ""
