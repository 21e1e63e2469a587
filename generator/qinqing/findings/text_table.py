"""Tables in the terminal (表格): columns aligned by how wide Chinese characters stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qinqing.findings.width import display_width, pad, printable

_GAP = "  "


def text_table(heading: Sequence[str], rows: Sequence[Sequence[str]], *, right: frozenset[int]) -> Iterator[str]:
    """Yield the lines of a table: ``heading``, a rule and ``rows``; the columns numbered in ``right`` end flush."""
    cells = [[printable(cell) for cell in row] for row in (heading, *rows)]
    widths = [max(display_width(row[column]) for row in cells) for column in range(len(heading))]
    for number, row in enumerate(cells):
        yield _GAP.join(
            " " * (width - display_width(cell)) + cell if column in right else pad(cell, width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        if number == 0:
            yield _GAP.join("-" * width for width in widths)
