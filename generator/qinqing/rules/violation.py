"""What a rule yields: which rule is broken and at which place of which record, without line numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from qinqing.findings.finding import Argument
from qinqing.register.register import Register

Pointer = tuple[str | int, ...]


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


class Breach(Protocol):
    """What a check of another room yields: anything of the shape of :class:`Violation`."""

    @property
    def code(self) -> str:
        """The rule that is broken."""

    @property
    def path(self) -> str:
        """The file."""

    @property
    def pointer(self) -> Pointer:
        """The place in the data."""

    @property
    def key(self) -> bool:
        """Whether the place is the field's name."""

    @property
    def arguments(self) -> Mapping[str, Argument]:
        """What the sentences are filled with."""


Check = Callable[[Register, date], Iterator[Violation]]
ForeignCheck = Callable[[Register, date], Iterator[Breach]]
"""A check that is passed in by whoever knows of it, since this room does not."""
