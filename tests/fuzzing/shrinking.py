"""Shrinking: the fewest edits that still show a fault."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from fuzzing.case import Case

T = TypeVar("T")


def shrunk(case: Case, shows_fault: Callable[[Case], bool]) -> Case:
    """Return ``case`` with as few edits as still make ``shows_fault`` true; first proposals go, then single edits."""
    proposals = fewest(case.proposals, lambda kept: shows_fault(replace(case, proposals=tuple(kept))))
    edits = [(edit,) for proposal in proposals for edit in proposal]
    return replace(case, proposals=tuple(fewest(edits, lambda kept: shows_fault(replace(case, proposals=tuple(kept))))))


def fewest(items: Sequence[T], suffices: Callable[[Sequence[T]], bool]) -> list[T]:
    """Return a part of ``items`` that ``suffices`` and of which nothing can be left out; the whole has to suffice."""
    kept = list(items)
    size = max(1, len(kept) // 2)
    while kept:
        shorter = next(
            (
                kept[:start] + kept[start + size :]
                for start in range(0, len(kept), size)
                if suffices(kept[:start] + kept[start + size :])
            ),
            None,
        )
        if shorter is not None:
            kept = shorter
            size = min(size, max(1, len(kept) // 2))
        elif size > 1:
            size //= 2
        else:
            break
    return kept
