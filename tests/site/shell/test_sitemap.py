"""The sitemap lists every page, and becomes an index where it grows too long."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from qinqing.site.shell.sitemap import page_address, sitemap_files
from support.built_site import pages

BASE = "https://www.example.gov.cn/yshj/"
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
DAY = date(2023, 9, 15)


def _locations(text: str) -> list[str]:
    return [str(element.text) for element in ElementTree.fromstring(text).iter(f"{NAMESPACE}loc")]


def test_a_page_is_addressed_by_its_folder() -> None:
    assert page_address(BASE, "index.html") == BASE
    assert page_address(BASE, "units/qu-tongji-ju/index.html") == f"{BASE}units/qu-tongji-ju/"
    assert page_address(BASE, "data/site.json") == f"{BASE}data/site.json"


def test_few_pages_make_one_file() -> None:
    files = sitemap_files([("a/index.html", DAY), ("b/index.html", DAY)], site_url=BASE, as_of=DAY, limit=2)
    assert list(files) == ["sitemap.xml"]
    assert _locations(files["sitemap.xml"]) == [f"{BASE}a/", f"{BASE}b/"]


def test_many_pages_make_an_index() -> None:
    entries = [(f"{number}/index.html", DAY) for number in range(5)]
    files = sitemap_files(entries, site_url=BASE, as_of=DAY, limit=2)
    assert _locations(files["sitemap.xml"]) == [f"{BASE}sitemap-{number}.xml" for number in (1, 2, 3)]
    listed = [place for name in files if name != "sitemap.xml" for place in _locations(files[name])]
    assert listed == [page_address(BASE, path) for path, _ in entries]


def test_the_built_sitemap_lists_every_page(built: Path) -> None:
    text = (built / "sitemap.xml").read_text(encoding="utf-8")
    assert sorted(_locations(text)) == sorted(page_address(BASE, name) for name in pages(built))
