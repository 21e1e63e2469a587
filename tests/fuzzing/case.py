"""A case: a beginning, a day and edits, which together are one repository; and the faults that cases show."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from fuzzing.edits import Proposal, Records, edited
from fuzzing.repository import beginning, file_text, known_in, write_tree
from fuzzing.values import Known
from support.trees import MemoryTree


@dataclass(frozen=True, kw_only=True)
class Case:
    """One repository on one day; ``before`` is the case that the last proposal was made about, where it is at hand."""

    start: str
    as_of: date
    proposals: tuple[Proposal, ...] = ()
    before: Case | None = field(default=None, repr=False, compare=False)

    def after(self, proposal: Proposal) -> Case:
        """Return the case that ``proposal`` makes of this one."""
        return replace(self, proposals=(*self.proposals, proposal), before=self)

    def on(self, day: date) -> Case:
        """Return the same repository on another day."""
        return replace(self, as_of=day)

    def alone(self) -> Case:
        """Return the case without what was worked out about it and about others, to be kept or sent away."""
        return replace(self, before=None)

    @cached_property
    def records(self) -> Records:
        """The records, by their path."""
        if self.before is not None:
            return edited(self.before.records, self.proposals[-1])
        return edited(beginning(self.start), (edit for proposal in self.proposals for edit in proposal))

    @cached_property
    def tree(self) -> MemoryTree:
        """The files of the records."""
        before = self.before
        if before is None:
            return MemoryTree({path: file_text(path, record).encode() for path, record in self.records.items()})
        return MemoryTree(
            {
                path: before.tree.files[path]
                if before.records.get(path) is record
                else file_text(path, record).encode()
                for path, record in self.records.items()
            }
        )

    @cached_property
    def known(self) -> Known:
        """What the records say, for new values to refer to."""
        return known_in(self.records)

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
