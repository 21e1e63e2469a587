"""What a rule yields: which rule is broken and at which place of which record, without line numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from qinqing.findings.finding import Argument
from qinqing.findings.place import Pointer


@dataclass(frozen=True, slots=True)
class Violation:
    """One breach of a rule (违反规则), placed in the data; the checker finds the line.

    ``pointer`` leads from the top of the record to the value, such as ``("reviews", 0, "evaluated")``; with ``key``
    the place is the field's name instead of its value.  An empty pointer means the whole file.
    """

    code: str
    path: str
    pointer: Pointer = ()
    key: bool = False
    arguments: Mapping[str, Argument] = field(default_factory=dict)
