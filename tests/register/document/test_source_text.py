"""Lines and columns, as an editor counts them, whatever ends a line."""

from __future__ import annotations

import pytest

from qinqing.register.document.source_text import LONGEST_EXCERPT, SourceText, visible


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_lines_begin_after_any_line_break(line_break: str) -> None:
    source = SourceText(line_break.join(["甲乙", "", "丙"]))
    step = len(line_break)
    assert [source.start_of(line) for line in (1, 2, 3)] == [0, 2 + step, 2 + 2 * step]
    assert [source.line(line) for line in (1, 2, 3)] == ["甲乙", "", "丙"]
    assert [source.line_of(index) for index in (0, 1, 2 + step, 2 + 2 * step)] == [1, 1, 2, 3]


def test_line_breaks_of_every_sort_may_meet_in_one_file() -> None:
    source = SourceText("a\rb\nc\r\nd\n")
    assert [source.line(line) for line in (1, 2, 3, 4, 5)] == ["a", "b", "c", "d", ""]


def test_blanks_at_the_end_of_a_line_belong_to_it() -> None:
    assert SourceText("a \t\u3000\nb").line(1) == "a \t\u3000"
    assert SourceText("aX\nb").line(1) == "aX"


@pytest.mark.parametrize(
    ("start", "end", "place"),
    [
        (0, 1, (1, 1, 2)),
        (3, 5, (1, 4, 6)),
        # What goes on over the line is cut at its last character that shows.
        (3, 9, (1, 4, 6)),
        # A place is one column wide at least, also in the blanks at the end and behind the last line.
        (6, 6, (1, 7, 8)),
        (9, 9, (2, 2, 3)),
        (11, 12, (2, 3, 4)),
    ],
)
def test_a_place_is_a_line_and_its_columns(start: int, end: int, place: tuple[int, int, int]) -> None:
    found = SourceText("a: 甲乙  \nb：\n\n").position(start, end)
    assert (found.line, found.column, found.end_column) == place


def test_a_line_is_shown_up_to_the_longest_excerpt() -> None:
    assert visible("a" * LONGEST_EXCERPT) == "a" * LONGEST_EXCERPT
    assert visible("a" * (LONGEST_EXCERPT + 1)) == ""


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("甲\u3000乙\ue000", "甲\u3000乙\ue000"),
        ("\t\x1b\x7f\x00", "→␛␡␀"),
        ("\x85\u200b\u202e\ufeff\ud800", "\ufffd" * 5),
    ],
)
def test_what_a_terminal_would_obey_or_hide_is_shown_as_a_sign(line: str, shown: str) -> None:
    assert visible(line) == shown
