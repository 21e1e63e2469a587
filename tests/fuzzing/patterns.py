"""Texts that a pattern of a schema allows, at both ends of every length."""

from __future__ import annotations

from random import Random
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from qinqing.register.schema.portable_patterns import compile_pattern, translate

_TRIES = 40
_MOST_REPEATED = 200


def matching_text(pattern: str, random: Random) -> str | None:
    """Return a text that ``pattern`` finds, often as short or as long as can be; None where chance finds none."""
    compiled = compile_pattern(pattern)
    parsed = parser.parse(translate(pattern))
    for _ in range(_TRIES):
        text = _written(parsed, random, random.choice(("shortest", "longest", "any")))
        if compiled.search(text) is not None:
            return text
    return None


def _written(parsed: Any, random: Random, extent: str) -> str:
    return "".join(_part(str(operation), argument, random, extent) for operation, argument in parsed)


def _part(operation: str, argument: Any, random: Random, extent: str) -> str:
    match operation:
        case "LITERAL":
            return chr(argument)
        case "IN":
            return _member(argument, random)
        case "BRANCH":
            return _written(random.choice(argument[1]), random, extent)
        case "SUBPATTERN":
            return _written(argument[-1], random, extent)
        case "MAX_REPEAT" | "MIN_REPEAT":
            least, most, repeated = argument
            most = min(int(most), least + _MOST_REPEATED)
            times = {"shortest": least, "longest": most}.get(extent, random.randint(least, most))
            return "".join(_written(repeated, random, extent) for _ in range(times))
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return ""
        case "NOT_LITERAL" | "ANY":
            return random.choice("文a-")
    raise AssertionError(operation)


def _member(members: Any, random: Random) -> str:
    named = [(str(operation), argument) for operation, argument in members]
    if named[0][0] == "NEGATE":
        return random.choice("文字a-")
    operation, argument = random.choice(named)
    if operation == "RANGE":
        first, last = argument
        return chr(random.choice((first, last, random.randint(first, last))))
    return chr(argument)
