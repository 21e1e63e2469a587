"""A shell is cut at its sentinels and stamped; a stamped page is the page the theme would have made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from qinqing.register.tree.packaged import packaged
from qinqing.site.errors import SiteError
from qinqing.site.model.page import SitePage
from qinqing.site.shell.adapter import write_site
from qinqing.site.shell.preparation import PreparedSite
from qinqing.site.shell.stamping import Shell, page_values, sentinel, shell_key
from support.built_site import tree

pytestmark = pytest.mark.slow

PAGE = SitePage(
    path="units/qu-tongji-ju/index.html",
    kind="unit",
    section="units",
    title="区统计局",
    description="区统计局承担的指标和任务。",
    template="unit.html",
    model=None,
    published_on=date(2023, 8, 28),
)


def _shell(*slots: str) -> str:
    return "<html>" + "|".join(sentinel(slot) for slot in slots) + "</html>"


ALL = ("title", "description", "canonical", "content_source", "published_on", "content")


def test_a_page_is_stamped_into_its_shell() -> None:
    shell = Shell.cut(_shell(*ALL, "title"), dated=True)
    assert shell.stamp({slot: slot.upper() for slot in ALL}) == (
        "<html>TITLE|DESCRIPTION|CANONICAL|CONTENT_SOURCE|PUBLISHED_ON|CONTENT|TITLE</html>"
    )


def test_an_undated_shell_needs_no_date() -> None:
    shell = Shell.cut(_shell(*(slot for slot in ALL if slot != "published_on")), dated=False)
    assert "published_on" not in shell.slots


@pytest.mark.parametrize("missing", ALL)
def test_a_shell_without_one_of_its_sentinels_is_refused(missing: str) -> None:
    with pytest.raises(SiteError, match=missing):
        Shell.cut(_shell(*(slot for slot in ALL if slot != missing)), dated=True)


def test_a_mangled_sentinel_is_refused() -> None:
    with pytest.raises(SiteError):
        Shell.cut(_shell(*ALL) + "\ue000Title\ue001", dated=True)


def test_a_shell_with_the_content_twice_is_refused() -> None:
    with pytest.raises(SiteError):
        Shell.cut(_shell(*ALL, "content"), dated=True)


def test_what_a_page_says_about_itself_is_escaped_and_on_one_line() -> None:
    values = page_values(replace(PAGE, title='<script>"甲"\n 乙</script>'))
    assert values["title"] == "&lt;script&gt;&#34;甲&#34; 乙&lt;/script&gt;"
    assert values["published_on"] == "2023-08-28"


def test_private_use_characters_of_a_record_stay_in_its_page() -> None:
    shell = Shell.cut(_shell(*ALL), dated=True)
    values = dict.fromkeys(ALL, "") | {"content": "\ue000title\ue001"}
    assert shell.stamp(values) == "<html>|||||\ue000title\ue001</html>"


@pytest.mark.parametrize(
    "other",
    [
        replace(PAGE, kind="meeting"),
        replace(PAGE, section="meetings"),
        replace(PAGE, path="units/a/b/index.html"),
        replace(PAGE, hide=("toc",)),
        replace(PAGE, published_on=None),
    ],
)
def test_pages_that_differ_in_their_shell_do_not_share_one(other: SitePage) -> None:
    assert shell_key(PAGE) != shell_key(other)
    assert shell_key(PAGE) == shell_key(replace(PAGE, path="units/qu-jiwei-jianwei/index.html", title="区纪委监委"))


def test_a_stamped_page_equals_the_page_of_the_theme(prepared: PreparedSite, built: Path, tmp_path: Path) -> None:
    settings = Path(str(packaged("mkdocs.yml"))).read_text(encoding="utf-8")
    settings = settings.replace("docs_dir: site_src", f"docs_dir: {packaged('site_src')}")
    unstamped = settings.replace("  - qinqing\n", "  - qinqing:\n      stamping: false\n")
    assert unstamped.count("stamping: false") == 1
    (tmp_path / "mkdocs.yml").write_text(unstamped, encoding="utf-8")
    write_site(prepared, root=tmp_path, output=tmp_path / "site")
    kinds = {page.kind for page in prepared.pages if not page.is_list}
    assert len(kinds) >= 4
    stamped, themed = tree(built), tree(tmp_path / "site")
    assert stamped.keys() == themed.keys()
    assert [name for name in stamped if stamped[name] != themed[name]] == []
