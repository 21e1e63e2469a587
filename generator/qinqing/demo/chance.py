"""Chance that is the same on every machine: one generator per topic, and integers only."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


def chance(seed: int, topic: str) -> Random:
    """Return the generator of ``topic``; what one topic draws never moves another."""
    return Random(f"{seed}:{topic}")


def happens(random: Random, percent: int) -> bool:
    """Return True in ``percent`` of a hundred draws."""
    return random.randrange(100) < percent


def shuffled(random: Random, items: Sequence[T]) -> list[T]:
    """Return ``items`` in a drawn order."""
    copy = list(items)
    random.shuffle(copy)
    return copy


def weighted(random: Random, choices: Sequence[tuple[T, int]]) -> T:
    """Return one of ``choices``, pairs of a value and its weight."""
    point = random.randrange(sum(weight for _, weight in choices))
    for value, weight in choices:
        point -= weight
        if point < 0:
            return value
    raise AssertionError("the weights were changed while drawing")


def drift(random: Random, last: int, spread: int) -> int:
    """Return the deviation that follows ``last``: most of it stays, and up to ``spread`` comes either way."""
    return last * 7 // 10 + random.randint(-spread, spread)
