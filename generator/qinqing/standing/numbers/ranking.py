"""Places (名次): competition ranking 1-2-2-4 on exact keys, and heads and tails that keep ties whole."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import groupby
from typing import Any, Protocol, TypeVar


class Comparable(Protocol):
    """What a sort can put in order."""

    def __lt__(self, other: Any, /) -> bool:
        """Return whether this comes before ``other``."""


Name = TypeVar("Name", bound=Hashable)
Item = TypeVar("Item")


def tied_groups(keys: Mapping[Name, Comparable]) -> list[list[Name]]:
    """Return the names by their key, highest first, those of one key together."""
    ordered = sorted(keys, key=keys.__getitem__, reverse=True)
    return [list(tied) for _, tied in groupby(ordered, key=keys.__getitem__)]


def competition_places(keys: Mapping[Name, Comparable]) -> dict[Name, int]:
    """Return the place of each name by its key, highest first; equal keys share a place and the next are skipped."""
    places: dict[Name, int] = {}
    for tied in tied_groups(keys):
        places.update(dict.fromkeys(tied, len(places) + 1))
    return places


def bottom_places(keys: Mapping[Name, Comparable]) -> dict[Name, int]:
    """Return the place of each name counted from the bottom, ties sharing the place nearest the bottom."""
    places: dict[Name, int] = {}
    for tied in reversed(tied_groups(keys)):
        places.update(dict.fromkeys(tied, len(places) + 1))
    return places


def head(items: Sequence[Item], count: int, place: Callable[[Item], int]) -> tuple[Item, ...]:
    """Return the items whose place is at most ``count``; a tie that begins there is kept whole."""
    return tuple(item for item in items if place(item) <= count)


def tail(items: Sequence[Item], count: int, from_bottom: Callable[[Item], int]) -> tuple[Item, ...]:
    """Return the items among the last ``count``; a tie that reaches there is kept whole."""
    return tuple(item for item in items if from_bottom(item) <= count)
