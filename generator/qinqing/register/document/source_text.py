"""The text of one file: turns character offsets into lines and columns, as an editor counts them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from qinqing.findings.finding import Argument
from qinqing.findings.place import Place

LONGEST_EXCERPT = 10_000

_UNPRINTABLE: dict[int, int | str] = {
    **{number: 0x2400 + number for number in range(0x20)},
    0x09: "→",
    0x7F: "␡",
    **dict.fromkeys(
        (
            *range(0x80, 0xA0),
            0xAD,
            0x61C,
            0x180E,
            *range(0x200B, 0x2010),
            *range(0x2028, 0x202F),
            *range(0x2060, 0x2070),
            0xFEFF,
            *range(0xFFF9, 0xFFFC),
            0xFFFE,
            0xFFFF,
            *range(0xD800, 0xE000),
            *range(0xE0000, 0xE0080),
        ),
        "\ufffd",
    ),
}


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check has to say about the characters from ``start`` to ``end`` of a text, before it is a finding."""

    code: str
    start: int
    end: int
    arguments: Mapping[str, Argument] = field(default_factory=dict)


class SourceText:
    """The characters of a file and where its lines begin."""

    __slots__ = ("_starts", "_written", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        # A line may end in CR, too; in a file of nothing but line breaks a search for each would take its time.
        lines = (text if "\r" not in text else text.replace("\r\n", "\0\n").replace("\r", "\n")).split("\n")
        self._starts = list(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))
        self._written = len(text.rstrip("\r\n"))

    def line_of(self, index: int) -> int:
        """Return the number, from 1, of the line that holds the character at ``index``."""
        return bisect_right(self._starts, index)

    def start_of(self, line: int) -> int:
        """Return the offset of the first character of ``line``, which counts from 1."""
        return self._starts[line - 1]

    def line(self, line: int) -> str:
        """Return ``line``, which counts from 1, without its line break."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def position(self, start: int, end: int) -> Place:
        """Return the place of the characters from ``start`` to ``end``, cut at the end of the first line.

        An offset at the end of the text belongs to the last line that holds anything.
        """
        index = min(start, self._written)
        line = self.line_of(index)
        content = self.line(line)
        column = index - self.start_of(line) + 1
        last = min(end - self.start_of(line), len(content.rstrip())) + 1
        return Place(line, column, max(last, column + 1), visible(content))


def visible(line: str) -> str:
    """Return ``line`` so that it can be printed safely, with as many characters as before."""
    if len(line) > LONGEST_EXCERPT:
        return ""
    return line if line.isprintable() else line.translate(_UNPRINTABLE)
