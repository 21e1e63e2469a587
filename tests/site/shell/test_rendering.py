"""A fragment has its heading, escapes what records say, and links only to what is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from jinja2 import DictLoader, Environment

from qinqing.site.errors import SiteError
from qinqing.site.model.page import SitePage
from qinqing.site.model.view import SiteView
from qinqing.site.shell.preparation import PreparedSite
from qinqing.site.shell.rendering import TEMPLATES, https_only, make_environment, render_fragment

HEADING = '<h1 id="content">甲</h1>'
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7 * 7 }}[x](javascript:alert(1))"


@pytest.fixture(scope="module")
def view(prepared: PreparedSite) -> SiteView:
    """A view of the golden repository that knows two pages and an extract."""
    paths = frozenset({"index.html", "units/index.html", "data/units/qu-tongji-ju.json"})
    return replace(prepared.view, addresses=paths)


def _render(template: str, view: SiteView, model: object = None) -> str:
    environment: Environment = make_environment()
    environment.loader = DictLoader({"page.html": template})
    page = SitePage(
        path="units/index.html",
        kind="units",
        section="units",
        title="单位",
        description="单位",
        template="page.html",
        model=model,
        sources=("data/units/qu-tongji-ju.yaml",),
    )
    return render_fragment(page, environment, view)


def test_a_page_links_no_extract_of_a_record_that_it_does_not_name(view: SiteView) -> None:
    known = view.with_addresses(["data/units/qu-youhua-ban.json"])
    with pytest.raises(SiteError, match="does not name among its sources"):
        _render(HEADING + "{{ extract_url('data/units/qu-youhua-ban.yaml') }}", known)


def test_a_template_may_link_to_what_is_there(view: SiteView) -> None:
    links = (
        "{{ url('index.html') }}",
        "{{ extract_url('data/units/qu-tongji-ju.yaml') }}",
        "#content",
        "../units/",
        "./",
        "https://www.example.gov.cn/",
    )
    fragment = _render(HEADING + "".join(f'<a href="{link}">乙</a>' for link in links), view)
    assert fragment.count("<a ") == len(links)


@pytest.mark.parametrize(
    "link",
    [
        "../missing/",
        "../../index.html",
        "../../../units/",
        "#nowhere",
        "/units/",
        "javascript:alert(1)",
        "http://www.example.gov.cn/",
        "//www.example.gov.cn/",
        "",
    ],
)
@pytest.mark.parametrize("attribute", ['href="{}"', "href='{}'", 'src="{}"'])
def test_a_link_that_leads_nowhere_stops_the_build(view: SiteView, link: str, attribute: str) -> None:
    with pytest.raises(SiteError, match="leads nowhere"):
        _render(f"{HEADING}<a {attribute.format(link)}>乙</a>", view)


def test_a_page_needs_its_heading(view: SiteView) -> None:
    with pytest.raises(SiteError, match="no heading"):
        _render("<h1>甲</h1>", view)


def test_what_a_record_says_is_text(view: SiteView) -> None:
    fragment = _render(HEADING + '<p title="{{ model }}">{{ model }}</p>', view, HOSTILE)
    assert "<script" not in fragment
    assert "<img" not in fragment
    assert fragment.count("{{ 7 * 7 }}") == 2
    assert fragment.count('"') == 4


def test_a_misspelt_name_in_a_template_stops_the_build(view: SiteView) -> None:
    with pytest.raises(SiteError, match="cannot be rendered"):
        _render(HEADING + "{{ modle }}", view)


@pytest.mark.parametrize(
    "address",
    [
        "http://www.example.gov.cn/",
        "javascript:alert(1)",
        "//www.example.gov.cn/",
        "https:///path",
        "data:text/html,x",
        "",
    ],
)
def test_only_https_addresses_are_linked(address: str) -> None:
    with pytest.raises(SiteError):
        https_only(address)


def test_an_https_address_is_linked() -> None:
    assert https_only("https://www.example.gov.cn/a?b=1") == "https://www.example.gov.cn/a?b=1"


def test_dates_and_periods_are_written_as_in_official_texts(view: SiteView) -> None:
    fragment = _render(HEADING + "{{ model | date }}，{{ '2023-Q3' | period }}", view, date(2023, 8, 5))
    assert fragment == HEADING + "2023年8月5日，2023年第三季度"


def test_no_template_marks_text_as_safe_or_carries_a_script() -> None:
    for path in sorted(TEMPLATES.glob("*.html")):
        text = path.read_text(encoding="utf-8")
        for forbidden in ("safe", "autoescape", "<script", "<style", " style=", "{% raw"):
            assert forbidden not in text, (path.name, forbidden)
