"""The cards of the home page show the numbers of the district, as anyone can count them from the bare files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from qinqing.site.pages.home import FIGURES, Card, Home
from qinqing.site.shell.preparation import PreparedSite
from qinqing.standing.measures import MEASURES
from support.golden import AS_OF, MINI
from support.recounting import RECOUNTS, District
from support.site_pages import Read, edited, prepared_at, reader


def cards(site: PreparedSite) -> dict[str, Card]:
    """Return the cards of ``site`` by the measure that they show."""
    home = next(page.model for page in site.pages if page.path == "index.html")
    assert isinstance(home, Home)
    by_definition = {card.definition: card for card in home.cards}
    return {
        figure.measure: by_definition[MEASURES[figure.measure].brief]
        for figure in FIGURES
        if MEASURES[figure.measure].brief in by_definition
    }


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.measure)
def test_a_card_says_what_the_bare_files_say(prepared: PreparedSite, figure: object) -> None:
    found = next(one for one in FIGURES if one is figure)
    part, whole = RECOUNTS[found.measure](District(MINI, AS_OF, "2023-08"))
    card = cards(prepared)[found.measure]
    if whole is None:
        assert (card.value, card.measure, card.detail) == (str(part), found.counted, "")
    elif found.as_share:
        percent = f"{round(part / whole * 100, 2):.2f}%"
        assert (card.value, card.detail) == (percent, f"{part}／{whole}{found.counted}")
    else:
        assert (card.value, card.detail) == (str(part), f"／{whole}{found.counted}")
    assert card.moment == ("2023年8月" if found.monthly else "截至2023年9月15日")


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.measure)
def test_a_card_compares_with_the_month_before(prepared: PreparedSite, figure: object) -> None:
    found = next(one for one in FIGURES if one is figure)
    month, day = ("2023-07", AS_OF) if found.monthly else ("2023-08", date(2023, 8, 31))
    recount = RECOUNTS[found.measure]
    now = recount(District(MINI, AS_OF, "2023-08"))
    then = recount(District(MINI, day, month))
    words = str(cards(prepared)[found.measure].comparison.text)
    name = "7月" if found.monthly else "8月末"
    if then[1] == 0:
        assert words == f"无{name}可比数据"
    elif found.as_share:
        points = now[0] / (now[1] or 1) * 100 - then[0] / (then[1] or 1) * 100
        assert words.startswith(f"较{name}")
        assert words.endswith(f"{abs(points):.2f}个百分点" if round(points, 2) else "持平")
    else:
        change = now[0] - then[0]
        told = f"{'增加' if change > 0 else '减少'}{abs(change)}{found.counted}" if change else "持平"
        assert words == f"较{name}{told}"


def test_every_card_is_told_in_the_words_of_its_measure(prepared: PreparedSite) -> None:
    assert all(MEASURES[figure.measure].brief for figure in FIGURES)
    assert len({figure.measure for figure in FIGURES}) == len(FIGURES) == len(cards(prepared))


def test_more_is_good_or_bad_by_the_direction_of_the_measure(mini: Path) -> None:
    deadline = ("date: 2023-09-20\n  kind: 承诺", "date: 2023-09-05\n  kind: 承诺")
    late = edited(mini, "records/qu-shichang-jianguan-ju/rectification/zg-2023-0002.yaml", deadline)
    shown_cards = cards(late)
    assert shown_cards["rectification-overdue"].comparison.tone == "bad"
    assert shown_cards["review-coverage"].comparison.tone == "good"
    assert shown_cards["rectification-closed"].comparison.tone == ""


def test_the_first_period_has_nothing_to_compare_with(mini: Path) -> None:
    for bulletin in (mini / "data" / "records").glob("*/bulletin/*.yaml"):
        bulletin.unlink()
    site = edited(mini, "site.yaml", ("current_period: 2023-08", "current_period: 2023-07"))
    compared = {card.comparison.text for card in cards(site).values() if card.moment == "2023年7月"}
    assert compared == {"无6月可比数据"}


def test_a_figure_that_nobody_has_gets_no_card(mini: Path) -> None:
    before = cards(prepared_at(mini, date(2023, 9, 15)))
    assert "batch-resolution" in before
    (mini / "data" / "policy" / "batches.yaml").write_text("batches: []\n", encoding="utf-8")
    for path in (mini / "data" / "records").glob("*/rectification/*.yaml"):
        if "\nbatch:" in path.read_text(encoding="utf-8"):
            path.unlink()
    assert set(before) - set(cards(prepared_at(mini))) == {"batch-resolution"}


def test_the_page_leads_to_the_full_definitions(read: Read) -> None:
    assert "各项数据的完整定义" in read("index.html")
    targets = [given.get("href", "") for tag, given in read("index.html").tags if tag == "a"]
    assert any(target.endswith("about/methods/#measures") for target in targets)


@pytest.fixture(scope="module")
def read(prepared: PreparedSite) -> Read:
    """The pages of the golden repository."""
    return reader(prepared)


def test_units_without_publicity_are_the_same_on_both_pages(prepared: PreparedSite) -> None:
    home = next(page.model for page in prepared.pages if page.path == "index.html")
    units = next(page.model for page in prepared.pages if page.path == "units/index.html")
    assert {link.text for link in home.zero} == {link.text for link in units.zero} == {"区统计局"}
