"""A case: a beginning, a day and edits, which together are one repository; and the faults that cases show."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from fuzzing.edits import Records, edited
from fuzzing.proposing import Proposal
from fuzzing.repository import beginning, tree_of, write_tree
from support.trees import MemoryTree


@dataclass(frozen=True, kw_only=True)
class Case:
    """One repository on one day."""

    start: str
    as_of: date
    proposals: tuple[Proposal, ...] = ()

    @cached_property
    def records(self) -> Records:
        """The records, by their path."""
        return edited(beginning(self.start), (edit for proposal in self.proposals for edit in proposal))

    @cached_property
    def tree(self) -> MemoryTree:
        """The files of the records."""
        return tree_of(self.records)

    def told(self) -> dict[str, Any]:
        """Return the case as data for a report."""
        edits = [[edit.told() for edit in proposal] for proposal in self.proposals]
        return {"start": self.start, "as_of": self.as_of.isoformat(), "proposals": edits}

    def write(self, folder: Path) -> None:
        """Write the case into ``folder``: its data as a repository, and how it came about."""
        write_tree(self.tree, folder)
        text = json.dumps(self.told(), ensure_ascii=False, indent=1)
        (folder / "case.json").write_text(f"{text}\n", encoding="utf-8")


class FaultError(AssertionError):
    """Something that must hold of every repository does not hold of one; ``name`` says what."""

    def __init__(self, name: str, detail: object = "") -> None:
        super().__init__(f"{name}: {detail}")
        self.name = name


def demand(holds: bool, name: str, detail: object = "") -> None:
    """Raise FaultError called ``name`` unless it ``holds``."""
    if not holds:
        raise FaultError(name, detail)
