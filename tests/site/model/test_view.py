"""Addresses inside the site are relative and known; addresses of sources fit the forge."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qinqing.register.records.typed import SiteRepository
from qinqing.register.records.words import SiteRepositoryVisibility
from qinqing.register.tree.git import Commit
from qinqing.site.errors import SiteError
from qinqing.site.model.view import SiteView, extract_path
from qinqing.site.shell.preparation import PreparedSite

RECORD = "data/units/qu-tongji-ju.yaml"
OID = "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture(scope="module")
def view(prepared: PreparedSite) -> SiteView:
    """A view of the golden repository that knows three pages and no forge."""
    paths = frozenset({"index.html", "units/index.html", "units/qu-tongji-ju/index.html", "data/site.json"})
    site = replace(prepared.view.site, repository=None)
    return replace(prepared.view, public=replace(prepared.view.public, site=site), commit=None, addresses=paths)


@pytest.mark.parametrize(
    ("page", "target", "address"),
    [
        ("index.html", "index.html", "./"),
        ("index.html", "units/index.html", "units/"),
        ("units/index.html", "index.html", "../"),
        ("units/qu-tongji-ju/index.html", "units/index.html", "../../units/"),
        ("units/index.html", "units/qu-tongji-ju/index.html#gushi", "../units/qu-tongji-ju/#gushi"),
        ("units/index.html", "data/site.json", "../data/site.json"),
    ],
)
def test_an_address_is_relative_to_its_page(view: SiteView, page: str, target: str, address: str) -> None:
    assert view.url(page, target) == address


@pytest.mark.parametrize("target", ["units/qu-tongji-jv/index.html", "units/", "/index.html", ""])
def test_an_address_that_leads_nowhere_stops_the_build(view: SiteView, target: str) -> None:
    with pytest.raises(SiteError, match="does not exist"):
        view.url("index.html", target)


@pytest.mark.parametrize(
    ("forge", "by_commit", "by_branch"),
    [
        ("github", f"/blob/{OID}/", "/blob/fabu/gov/"),
        ("gitee", f"/blob/{OID}/", "/blob/fabu/gov/"),
        ("gitlab", f"/-/blob/{OID}/", "/-/blob/fabu/gov/"),
        ("gitea", f"/src/commit/{OID}/", "/src/branch/fabu/gov/"),
        ("forgejo", f"/src/commit/{OID}/", "/src/branch/fabu/gov/"),
    ],
)
def test_a_source_is_linked_as_its_forge_shows_it(view: SiteView, forge: str, by_commit: str, by_branch: str) -> None:
    base = "https://git.example.gov.cn/yshj/data"
    repository = SiteRepository(url=f"{base}/", forge=forge, branch="fabu/gov", visibility="public")
    site = replace(view.site, repository=repository)
    with_forge = replace(view, public=replace(view.public, site=site))
    assert with_forge.source_link(RECORD) == f"{base}{by_branch}{RECORD}"
    committed = replace(with_forge, commit=Commit(oid=OID, date=date(2023, 9, 15)))
    assert committed.source_link(RECORD) == f"{base}{by_commit}{RECORD}"


@pytest.mark.parametrize("visibility", ["internal", None])
def test_no_page_leads_to_the_files_of_an_internal_repository(
    view: SiteView, visibility: SiteRepositoryVisibility | None
) -> None:
    repository = SiteRepository(
        url="https://git.example.gov.cn/yshj/data", forge="gitea", branch="main", visibility=visibility
    )
    site = replace(view.site, repository=repository)
    assert replace(view, public=replace(view.public, site=site)).source_link(RECORD) is None


def test_without_a_forge_there_is_no_source_link(view: SiteView) -> None:
    assert view.source_link(RECORD) is None


def test_an_extract_stands_where_its_record_does() -> None:
    assert extract_path(RECORD) == "data/units/qu-tongji-ju.json"
