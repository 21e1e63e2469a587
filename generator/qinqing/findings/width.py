"""How wide text stands in a terminal, and how to show text that must not act on the terminal."""

from __future__ import annotations

import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_ACTING = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_COMBINING = frozenset({"Mn", "Me"})


def printable(text: str) -> str:
    """Return ``text`` with every character that is invisible, or acts on a terminal, shown as ``�``, one for one.

    Escape sequences, line breaks, zero-width characters and the bidirectional controls that make a line read
    otherwise than it is written are all among them.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(REPLACEMENT if unicodedata.category(letter) in _ACTING else letter for letter in text)


def columns(letter: str) -> int:
    """Return how many columns one printable character takes: 2 for a Chinese one, 0 for a combining mark, else 1."""
    if letter.isascii():
        return 1
    if unicodedata.category(letter) in _COMBINING:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def display_width(text: str) -> int:
    """Return how many columns printable ``text`` takes."""
    return len(text) if text.isascii() else sum(columns(letter) for letter in text)


def pad(text: str, width: int) -> str:
    """Return ``text`` followed by the spaces that bring it to ``width`` columns."""
    return text + " " * max(0, width - display_width(text))
