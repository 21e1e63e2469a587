"""The page of methods says all that is computed, and follows what computes it."""

from __future__ import annotations

import pytest

from qinqing.register.schema.schema_files import read_schema
from qinqing.site.pages.methods import CONVERSIONS, MISSING
from qinqing.site.shell.preparation import PreparedSite
from qinqing.standing.measures import MEASURES
from support.site_pages import Read, reader

PAGE = "about/methods/index.html"


@pytest.fixture(scope="module")
def read(prepared: PreparedSite) -> Read:
    """The pages of the golden repository."""
    return reader(prepared)


def test_every_measure_is_defined_under_its_name(read: Read) -> None:
    page = read(PAGE)
    anchors = {given.get("id") for tag, given in page.tags if tag == "h3"}
    for measure in MEASURES.values():
        assert measure.name in anchors
        assert measure.title in page
        assert measure.definition in page
        assert f"单位：{measure.unit} {measure.direction} 适用于{'、'.join(measure.subjects)}" in page


def test_a_measure_leads_to_the_boards_that_use_it(read: Read) -> None:
    page = read(PAGE)
    assert "名称：progress-completion 用于：单位月度综合" in page
    assert "名称：hotline-on-time 用于" not in page


def test_every_choice_of_a_scheme_has_its_words(read: Read) -> None:
    version = read_schema("scheme")["properties"]["versions"]["items"]["properties"]
    component = version["components"]["items"]["properties"]
    assert set(CONVERSIONS) == set(component["conversion"]["properties"]["method"]["enum"])
    assert set(MISSING) == set(component["missing"]["enum"])
    for words in (*CONVERSIONS.values(), *MISSING.values()):
        assert words in read(PAGE)


def test_the_adjustments_of_the_calendar_are_told(prepared: PreparedSite, read: Read) -> None:
    holidays = prepared.view.register.holidays
    assert holidays is not None
    rows = read(PAGE).table("本区的调整").rows
    assert [row[1] for row in rows] == ["上班" if item.working else "休息" for item in holidays.adjustments]


def test_what_is_kept_back_is_said(read: Read) -> None:
    page = read(PAGE)
    assert "答复少于5份的组别不计入" in page
    assert "含有考试成绩的榜单只公布名次和总分" in page
