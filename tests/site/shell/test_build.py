"""A build publishes all or nothing, and what it publishes hangs together."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from qinqing.errors import QinqingError
from qinqing.site.model.page import SitePage
from qinqing.site.model.view import SiteView
from qinqing.site.shell import preparation
from qinqing.site.shell.build import build_site
from qinqing.site.shell.preparation import PreparedSite
from support.built_site import dead_links, pages, texts, tree
from support.golden import AS_OF
from support.trees import REPOSITORY

OLD = {"index.html": b"old", "404.html": b"old", "sitemap.xml": b"old", "gone/index.html": b"old"}


@pytest.fixture
def old_site(mini: Path) -> Path:
    """A site that an earlier build left."""
    for name, data in OLD.items():
        path = mini / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return mini / "site"


def _break(root: Path) -> None:
    path = root / "data" / "units" / "qu-tongji-ju.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "unknown_field: 1\n", encoding="utf-8")


@pytest.mark.slow
def test_a_build_replaces_the_old_site(mini: Path, old_site: Path, built: Path) -> None:
    ticks = iter([0.0, 1.5, 4.5, 5.0])
    report = build_site(mini, as_of=AS_OF, output=old_site, clock=lambda: next(ticks))
    assert report.published
    assert not report.old_site_stands
    assert tree(old_site) == tree(built)
    assert [(stage.zh, seconds) for stage, seconds in report.seconds] == [("检查", 1.5), ("生成", 3.0), ("写入", 0.5)]
    assert sorted(path.name for path in mini.iterdir()) == ["data", "site"]


def test_an_error_in_the_data_leaves_the_old_site_alone(mini: Path, old_site: Path) -> None:
    _break(mini)
    report = build_site(mini, as_of=AS_OF, output=old_site)
    assert not report.published
    assert [finding.file for finding in report.check.findings if finding.severity.value == "error"] == [
        "data/units/qu-tongji-ju.yaml"
    ]
    assert tree(old_site) == OLD
    assert report.old_site_stands
    assert sorted(path.name for path in mini.iterdir()) == ["data", "site"]


def test_nothing_is_claimed_of_an_old_site_that_is_not_there(mini: Path) -> None:
    _break(mini)
    report = build_site(mini, as_of=AS_OF, output=mini / "site")
    assert not report.published
    assert not report.old_site_stands


@pytest.mark.slow
def test_a_failure_half_way_leaves_the_old_site_alone(
    mini: Path, old_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered: list[str] = []
    real = PreparedSite.fragment

    def fail_late(self: PreparedSite, page: SitePage) -> str:
        rendered.append(page.path)
        if len(rendered) == 12:
            raise ZeroDivisionError
        return real(self, page)

    monkeypatch.setattr(PreparedSite, "fragment", fail_late)
    with pytest.raises(ZeroDivisionError):
        build_site(mini, as_of=AS_OF, output=old_site)
    assert len(rendered) == 12
    assert tree(old_site) == OLD
    assert sorted(path.name for path in mini.iterdir()) == ["data", "site"]


@pytest.mark.parametrize("name", [".", "..", "data", "data/units", "notes"])
def test_a_folder_that_is_no_site_is_never_replaced(mini: Path, name: str) -> None:
    (mini / "notes").mkdir()
    (mini / "notes" / "index.html").write_text("甲", encoding="utf-8")
    before = tree(mini)
    with pytest.raises(QinqingError, match="cannot be built into"):
        build_site(mini, as_of=AS_OF, output=mini / name)
    assert tree(mini) == before


def test_two_pages_at_one_address_are_refused(mini: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = preparation.site_pages

    def doubled(view: SiteView) -> list[SitePage]:
        found = list(real(view))
        return [*found, found[-1]]

    monkeypatch.setattr(preparation, "site_pages", doubled)
    with pytest.raises(QinqingError, match="share the address"):
        build_site(mini, as_of=AS_OF, output=mini / "site")


@pytest.mark.slow
def test_plain_mkdocs_gives_the_same_site(mini: Path, built: Path) -> None:
    _with_settings(mini)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(mini / "site")]
    subprocess.run(command, cwd=mini, check=True, capture_output=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    assert tree(mini / "site") == tree(built)


@pytest.mark.slow
def test_plain_mkdocs_refuses_over_errors(mini: Path) -> None:
    _with_settings(mini)
    _break(mini)
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(mini / "site")]
    finished = subprocess.run(command, cwd=mini, check=False, capture_output=True, text=True)
    assert finished.returncode == 1
    assert "data/units/qu-tongji-ju.yaml" in finished.stderr
    assert not (mini / "site").exists()


def _with_settings(root: Path) -> None:
    repository = REPOSITORY
    (root / "mkdocs.yml").write_bytes((repository / "mkdocs.yml").read_bytes())
    (root / "site_src").mkdir()
    for path in (repository / "site_src").iterdir():
        (root / "site_src" / path.name).write_bytes(path.read_bytes())


def test_every_link_leads_somewhere(built: Path) -> None:
    assert dead_links(built) == []


def test_nothing_is_loaded_from_elsewhere(built: Path) -> None:
    foreign = {
        f"{name}: {address}"
        for name, page in pages(built).items()
        for tag, address in page.links
        if tag not in ("a",) and urlsplit(address).netloc
    }
    assert foreign == {f"{name}: {_canonical(page)}" for name, page in pages(built).items()}


def _canonical(page: object) -> str:
    return next(address for tag, address in getattr(page, "links") if tag == "link" and urlsplit(address).netloc)  # noqa: B009


def test_every_page_says_whose_it_is_and_that_it_is_a_demonstration(built: Path) -> None:
    for name, text in texts(built).items():
        if name.endswith(".html"):
            assert '<html lang="zh-CN"' in text, name
            assert "<strong>示例数据</strong>" in text, name
            for label in ("主办单位：", "网站标识码：", "数据截至：2023年9月15日"):
                assert label in text, (name, label)
    for name, page in pages(built).items():
        assert page.metas["SiteName"]
        assert page.metas["SiteDomain"] == "www.example.gov.cn"
        assert page.metas["description"], name
        assert ("ArticleTitle" in page.metas) != ("ColumnName" in page.metas) or name in (
            "index.html",
            "about/index.html",
        )


def test_an_article_tells_its_date_and_its_source(built: Path, prepared: PreparedSite) -> None:
    read = pages(built)
    dated = [page for page in prepared.pages if page.published_on is not None and not page.is_list]
    assert dated
    for page in dated:
        assert page.published_on is not None
        metas = read[page.path].metas
        assert metas["ArticleTitle"] == page.title
        assert metas["PubDate"] == page.published_on.isoformat()
        assert metas["ContentSource"] == page.content_source


def test_every_page_links_the_extract_of_each_record_it_shows(built: Path, prepared: PreparedSite) -> None:
    files = tree(built)
    assert any(not page.is_list for page in prepared.pages)
    for page in prepared.pages:
        assert page.sources or page.is_list, page.path
        text = files[page.path].decode("utf-8")
        for source in page.sources:
            assert source.removesuffix(".yaml") + ".json" in text, page.path


def test_an_extract_stands_only_for_a_record_that_a_page_shows(built: Path, prepared: PreparedSite) -> None:
    shown = {source.removesuffix(".yaml") + ".json" for page in prepared.pages for source in page.sources}
    extracts = {path.relative_to(built).as_posix() for path in (built / "data").rglob("*.json")}
    assert extracts == shown != set()


def test_the_title_of_a_page_is_its_own(built: Path, prepared: PreparedSite) -> None:
    read = pages(built)
    name = prepared.view.site.title
    for page in prepared.pages:
        assert read[page.path].title == (name if page.path == "index.html" else f"{page.title} - {name}")
