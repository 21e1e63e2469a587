"""Places (名次): competition ranking 1-2-2-4 on exact keys, and heads and tails that keep ties whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Any, Protocol, TypeVar


class Comparable(Protocol):
    """What a sort can put in order."""

    def __lt__(self, other: Any, /) -> bool:
        """Return whether this comes before ``other``."""


Name = TypeVar("Name", bound=str)
Item = TypeVar("Item")


def places_from_both_ends(keys: Mapping[Name, Comparable]) -> dict[Name, tuple[int, int]]:
    """Return the place of each name from the top and from the bottom, by its key, highest first.

    Equal keys share a place and the next ones are skipped (并列), at either end: 1-2-2-4 from the top is 4-2-2-1 from
    the bottom.  The result begins with the first place; names that share one are in order.
    """
    places: dict[Name, tuple[int, int]] = {}
    for _, tied in groupby(sorted(keys, key=keys.__getitem__, reverse=True), key=keys.__getitem__):
        # All of a tie stand before whoever follows, so counted from the bottom the last of them gives the place.
        names = sorted(tied)
        place = (len(places) + 1, len(keys) - len(places) - len(names) + 1)
        places.update(dict.fromkeys(names, place))
    return places


def competition_places(keys: Mapping[Name, Comparable]) -> dict[Name, int]:
    """Return the place of each name from the top, the first place first."""
    return {name: top for name, (top, _) in places_from_both_ends(keys).items()}


def bottom_places(keys: Mapping[Name, Comparable]) -> dict[Name, int]:
    """Return the place of each name counted from the bottom."""
    return {name: bottom for name, (_, bottom) in places_from_both_ends(keys).items()}


def head(items: Sequence[Item], count: int, place: Callable[[Item], int]) -> tuple[Item, ...]:
    """Return the items whose place is at most ``count``; a tie that begins there is kept whole."""
    return tuple(item for item in items if place(item) <= count)


def tail(items: Sequence[Item], count: int, from_bottom: Callable[[Item], int]) -> tuple[Item, ...]:
    """Return the items among the last ``count``; a tie that reaches there is kept whole."""
    return tuple(item for item in items if from_bottom(item) <= count)
