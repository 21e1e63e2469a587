"""The code frame: the faulty line with carets under the faulty characters, also after Chinese text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qinqing.findings.finding import Finding
from qinqing.findings.width import columns, printable

TAB_STOP = 4
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Frame:
    """A source line as it may be printed, and the carets that belong on the line below it."""

    source: str
    carets: str


@dataclass(frozen=True, slots=True)
class _Cell:
    shown: str
    width: int
    marked: bool


def frame(finding: Finding, *, width: int = 100) -> Frame | None:
    """Return the frame of ``finding``, or None where it has no line to show.

    ``width`` is the number of columns there is room for; of a longer line the part around the place is kept.
    """
    if finding.line < 1 or not finding.excerpt:
        return None
    cells = _cells(finding)
    start, end = _window(cells, width)
    before, after = ELLIPSIS if start else "", ELLIPSIS if end < len(cells) else ""
    source = before + "".join(cell.shown for cell in cells[start:end]) + after
    return Frame(source=source.rstrip(), carets=" " * len(before) + _carets(cells[start:end]))


def _cells(finding: Finding) -> list[_Cell]:
    """Return the characters of the line, tabs expanded, with a marked blank after the end where the place is there."""
    first = max(finding.column, 1) - 1
    behind = max(finding.end_column - 1, first + 1)
    cells: list[_Cell] = []
    column = 0
    for index, letter in enumerate(finding.excerpt.rstrip("\r\n")):
        marked = first <= index < behind
        if letter == "\t":
            shown = " " * (TAB_STOP - column % TAB_STOP)
            cell = _Cell(shown, len(shown), marked)
        else:
            shown = printable(letter)
            cell = _Cell(shown, columns(shown), marked)
        cells.append(cell)
        column += cell.width
    if not any(cell.marked for cell in cells):
        cells.append(_Cell(" ", 1, marked=True))
    return cells


def _window(cells: Sequence[_Cell], width: int) -> tuple[int, int]:
    """Return the part of the line to show: all of it if it fits, else a third of the room before the first mark."""
    if sum(cell.width for cell in cells) <= width:
        return 0, len(cells)
    room = max(width - 2 * len(ELLIPSIS), 2)
    first_mark = next(index for index, cell in enumerate(cells) if cell.marked)
    start, used = first_mark, 0
    while start > 0 and used + cells[start - 1].width <= room // 3:
        start -= 1
        used += cells[start].width
    end = start
    used = 0
    while end < len(cells) and used + cells[end].width <= room:
        used += cells[end].width
        end += 1
    while end == len(cells) and start > 0 and used + cells[start - 1].width <= room:
        start -= 1
        used += cells[start].width
    # A combining mark belongs to the character before it, which is cut away.
    while start > 0 and start < first_mark and cells[start].width == 0:
        start += 1
    return start, end


def _carets(cells: Sequence[_Cell]) -> str:
    """Return blanks and carets as wide as the characters above; a mark without width gets one caret all the same."""
    line = "".join(("^" if cell.marked else " ") * cell.width for cell in cells).rstrip()
    if "^" in line:
        return line
    before = next(index for index, cell in enumerate(cells) if cell.marked)
    # The caret of a combining mark stands under the character that carries it.
    return " " * max(sum(cell.width for cell in cells[:before]) - 1, 0) + "^"
