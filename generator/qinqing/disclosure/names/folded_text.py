"""Folded text (归一文本): a text in which no space, invisible character or variant hides a name."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

# Fillers are letters to Unicode and nothing to the eye; the braille blank is a symbol.
_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_DOTS = frozenset("\u00b7\u2022\u2027\u2219\u22c5\u30fb")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoldedText:
    """The ``text`` as it is written, and ``folded`` as it is searched; ``places`` is None where both run alike.

    ``places`` gives for every character of ``folded`` the one of ``text`` that it comes from.
    """

    text: str
    folded: str
    places: Sequence[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in ``text`` the characters of ``folded`` from ``start`` to before ``end`` stand."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def fold(text: str) -> FoldedText:
    """Return ``text`` folded: compatible forms made one (NFKC), small letters, nothing that only parts or hides."""
    pieces = list(map(_folded, text))
    folded = "".join(pieces)
    if len(folded) == len(text) and "" not in pieces:
        return FoldedText(text=text, folded=folded, places=None)
    places = [place for place, piece in enumerate(pieces) for _ in piece]
    return FoldedText(text=text, folded=folded, places=places)


@lru_cache(maxsize=1 << 16)
def _folded(character: str) -> str:
    return "".join(
        part
        for part in unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", character).casefold())
        if not _only_parts(part)
    )


def _only_parts(character: str) -> bool:
    """Return whether ``character`` only parts others or is not seen: a space, a mark, a hyphen, a middle dot."""
    if character.isspace() or character in _BLANKS or character in _DOTS:
        return True
    return unicodedata.category(character) in ("Cc", "Cf", "Mn", "Me", "Pd")
