"""An indicator's place over time: 进位, 退位 or 持平, and a line that says the same in words."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from support.page_text import PageText
from support.site_pages import Read, prepared_at, reader

pytestmark = pytest.mark.slow

FOLDER = "data/records/qu-youhua-ban/assessment"
AS_OF = date(2023, 11, 10)
INDICATOR = "indicators/03-02-01/index.html"


def with_third_quarter(mini: Path, place: str) -> Read:
    """Return the pages after an assessment of the third quarter that gives ``place`` to the first indicator."""
    second = (mini / FOLDER / "kh-2023-q2.yaml").read_text(encoding="utf-8")
    third = second.replace("kh-2023-q2", "kh-2023-q3").replace("2023-Q2", "2023-Q3").replace("2023-07-", "2023-10-")
    assert third.count("    place: 4\n") == 1
    path = mini / FOLDER / "kh-2023-q3.yaml"
    path.write_text(third.replace("    place: 4\n", place), encoding="utf-8")
    return reader(prepared_at(mini, AS_OF))


def changes(page: PageText) -> list[str]:
    """Return the column that tells how the place moved."""
    return [row[5] for row in page.table("省市公布的位次").rows]


def test_a_rise_a_fall_and_no_change_are_told(mini: Path) -> None:
    assert changes(with_third_quarter(mini, "    place: 2\n")(INDICATOR)) == ["进位2位", "—无上期"]
    assert changes(with_third_quarter(mini, "    place: 9\n")(INDICATOR)) == ["退位5位", "—无上期"]
    assert changes(with_third_quarter(mini, "    place: 4\n")(INDICATOR)) == ["持平", "—无上期"]


def test_the_line_is_drawn_from_two_places_on_and_told_in_words(mini: Path) -> None:
    page = with_third_quarter(mini, "    place: 2\n")(INDICATOR)
    assert "2023年第二季度第4名（12个参评），2023年第三季度第2名（12个参评）。第1名在最上方。" in page
    drawing = [given for tag, given in page.tags if tag == "svg"][-1]
    assert (drawing["role"], drawing["aria-labelledby"]) == ("img", "places-title-1 places-desc-1")
    heights = [Fraction(given["cy"]) for tag, given in page.tags if tag == "circle" and given["r"] == "4"]
    assert len(heights) == 2
    assert heights[1] < heights[0]


def test_one_place_is_no_line(mini: Path) -> None:
    page = reader(prepared_at(mini))(INDICATOR)
    assert "位次变化" not in page


def test_nothing_is_drawn_across_a_period_without_a_place(mini: Path) -> None:
    page = with_third_quarter(mini, "    missing: 样本不足\n")(INDICATOR)
    assert "位次变化" not in page
    assert changes(page) == ["—无法比较", "—无上期"]
