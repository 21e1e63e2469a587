"""Patterns of the schemas (填写格式): ECMA regular expressions, as schemas have them, in Python's own terms.

Only what means the same to every reader of the schemas is accepted; anything else is refused when the schemas are
loaded, not when a record meets it.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ESCAPES_OUTSIDE = {"d": "[0-9]", "D": "[^0-9]", "w": "[A-Za-z0-9_]", "W": "[^A-Za-z0-9_]"}
_ESCAPES_INSIDE = {"d": "0-9", "w": "A-Za-z0-9_"}
_SAME_ESCAPES = {"t": r"\t", "n": r"\n", "r": r"\r", "f": r"\f", "v": r"\v"}
_PUNCTUATION = frozenset("^$\\.*+?()[]{}|/-")
_QUANTIFIER = re.compile(r"\{[0-9]+(?:,[0-9]*)?\}")
_HEXADECIMAL = re.compile(r"u(?P<long>[0-9A-Fa-f]{4})|x(?P<short>[0-9A-Fa-f]{2})")


@lru_cache(maxsize=512)
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Return the compiled Python form of the ECMA ``pattern``; use its ``search``.

    Raises ValueError for a construct that engines read differently.
    """
    return re.compile(translate(pattern))


def translate(pattern: str) -> str:
    r"""Return the ECMA regular expression ``pattern`` as Python writes it: ``"^\d+$"`` gives ``r"^[0-9]+\Z"``.

    Raises ValueError for a construct that engines read differently.
    """
    return "".join(_Translation(pattern).parts())


class _Translation:
    """One pass over a pattern."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def parts(self) -> list[str]:
        found: list[str] = []
        quantified = False
        while self.at < len(self.pattern):
            letter = self.pattern[self.at]
            if letter in "*+?{":
                found.append(self._quantifier(letter, lazy=quantified))
                quantified = True
                continue
            quantified = False
            if letter == "\\":
                found.append(self._escape(_ESCAPES_OUTSIDE))
            elif letter == "[":
                found.append(self._character_class())
            elif letter == "$":
                found.append(r"\Z")
                self.at += 1
            elif letter == "(":
                found.append(self._group())
            elif letter in ".]}":
                raise self._refusal(letter)
            else:
                found.append(letter if letter in "^|)" else re.escape(letter))
                self.at += 1
        return found

    def _quantifier(self, letter: str, *, lazy: bool) -> str:
        if lazy and letter != "?":
            raise self._refusal(letter)
        if letter != "{":
            self.at += 1
            return letter
        match = _QUANTIFIER.match(self.pattern, self.at)
        if match is None:
            raise self._refusal(letter)
        self.at = match.end()
        return match[0]

    def _group(self) -> str:
        for opening in ("(?:", "(?=", "(?!"):
            if self.pattern.startswith(opening, self.at):
                self.at += len(opening)
                return opening
        if self.pattern.startswith("(?", self.at):
            raise self._refusal("(?")
        self.at += 1
        return "("

    def _escape(self, shorthands: dict[str, str]) -> str:
        following = self.pattern[self.at + 1 : self.at + 2]
        hexadecimal = _HEXADECIMAL.match(self.pattern, self.at + 1)
        if hexadecimal is not None:
            self.at = hexadecimal.end()
            return re.escape(chr(int(hexadecimal["long"] or hexadecimal["short"], 16)))
        self.at += 2
        if following in shorthands:
            return shorthands[following]
        if following in _SAME_ESCAPES:
            return _SAME_ESCAPES[following]
        if following and following in _PUNCTUATION:
            return "\\" + following
        raise self._refusal("\\" + following)

    def _character_class(self) -> str:
        found = ["["]
        self.at += 1
        if self.pattern.startswith("^", self.at):
            found.append("^")
            self.at += 1
        first = self.at
        while self.at < len(self.pattern):
            letter = self.pattern[self.at]
            if letter == "]":
                if self.at == first:
                    raise self._refusal("[]")
                self.at += 1
                return "".join(found) + "]"
            if letter == "\\":
                found.append(self._escape(_ESCAPES_INSIDE))
                continue
            if letter == "[" or self.pattern[self.at : self.at + 2] in {"&&", "--", "~~", "||"}:
                raise self._refusal(letter)
            found.append(letter)
            self.at += 1
        raise self._refusal("[")

    def _refusal(self, construct: str) -> ValueError:
        return ValueError(f"pattern {self.pattern!r}: {construct!r} does not mean the same to every engine")
