"""What people write beside the data reaches the site only as the program allows, even where the check had missed it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.exceptions import Abort

from qinqing.checking import check
from qinqing.errors import QinqingError
from qinqing.findings.catalogue import message_of
from qinqing.site.shell import adapter
from qinqing.site.shell.build import BuildReport, build_site
from qinqing.site.shell.hand_written import rendered_page_findings, settings_errors, without_markup
from qinqing.site.shell.last_gate import taken_addresses
from support.built_site import texts, tree
from support.golden import AS_OF
from support.invented_numbers import mobile_number
from support.site_pages import prepared_at
from support.trees import REPOSITORY

NUMBER = mobile_number()


@pytest.fixture
def own(mini: Path) -> Path:
    """A copy of the golden repository with settings and pages of its own."""
    shutil.copytree(REPOSITORY / "site_src", mini / "site_src")
    shutil.copy(REPOSITORY / "mkdocs.yml", mini)
    return mini


@pytest.fixture
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that sees nothing beside the data."""
    monkeypatch.setattr(check, "check_surroundings", lambda source: ())  # noqa: ARG005


def refused(report: BuildReport) -> list[tuple[str, str]]:
    assert not report.published
    assert not report.output.exists()
    return [(finding.code, finding.file) for finding in report.check.findings if finding.severity.value == "error"]


def test_a_rendered_page_is_looked_at_once_more() -> None:
    found = rendered_page_findings("a.md", "<p>甲</p><script>1</script><!-- 乙 -->", {"template": "a", "title": "甲"})
    assert [(finding.code, finding.file) for finding in found] == [
        ("QQ809", "site_src/a.md"),
        ("QQ812", "site_src/a.md"),
        ("QQ814", "site_src/a.md"),
    ]
    assert rendered_page_findings("a.md", "<p>甲</p>", {"title": "甲", "description": "乙", "hide": ["toc"]}) == ()


def test_a_title_brings_no_markup() -> None:
    assert without_markup("甲 &lt;b&gt; </title><script>\"'") == "甲 &lt;b&gt; &lt;/title&gt;&lt;script&gt;&quot;&#39;"


def test_no_file_takes_the_address_of_a_page(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "a.png").write_bytes(b"")
    pairs = [("site_src/Units/index.md", "Units/index.html"), ("site_src/assets/a.png", "assets/a.png")]
    found = taken_addresses([*pairs, ("site_src/b.md", "b/index.html")], {"units/index.html"}, theme=[str(tmp_path)])
    assert [(finding.code, finding.file) for finding in found] == [("QQ818", pairs[0][0]), ("QQ818", pairs[1][0])]
    assert "Units/index.html" in message_of(found[0], "zh")


def test_settings_are_read_before_they_are_obeyed(own: Path) -> None:
    assert settings_errors(own / "mkdocs.yml") == ()
    with (own / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("hooks: [hooks.py]\n")
    (own / "hooks.py").write_text("raise SystemExit('it ran')\n", encoding="utf-8")
    with pytest.raises(QinqingError) as raised:
        adapter.preview_site(own, address="127.0.0.1:0")
    assert "QQ803" in raised.value.message.zh
    assert refused(build_site(own, as_of=AS_OF, output=own / "site")) == [("QQ803", "mkdocs.yml")]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "text", "code", "place"),
    [
        ("a.csv", f"王某,{NUMBER}\n", "QQ801", "site/a.csv"),
        ("a.exe", "甲", "QQ816", "site/a.exe"),
        ("a.pdf", "甲", "QQ816", "site/a.pdf"),
        ("about.md", "# 说明\n\n<script>1</script>\n", "QQ809", "site_src/about.md"),
        ("about.md", "# 说明\n\n<!-- 甲 -->\n", "QQ812", "site_src/about.md"),
        ("about.md", "---\ntemplate: 404.html\n---\n# 说明\n", "QQ814", "site_src/about.md"),
        ("units/index.md", "# 单位\n", "QQ818", "site_src/units/index.md"),
        ("data/units/qu-tongji-ju.json", "{}", "QQ818", "site_src/data/units/qu-tongji-ju.json"),
    ],
)
@pytest.mark.usefixtures("unchecked")
def test_what_the_check_had_missed_is_stopped_by_the_build(
    own: Path, name: str, text: str, code: str, place: str
) -> None:
    path = own / "site_src" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    assert refused(build_site(own, as_of=AS_OF, output=own / "site")) == [(code, place)]


@pytest.mark.slow
@pytest.mark.usefixtures("unchecked")
def test_a_failed_gate_of_plain_mkdocs_leaves_no_published_file(own: Path) -> None:
    (own / "site_src" / "a.csv").write_text(f"王某,{NUMBER}\n", encoding="utf-8")
    config, plugin = adapter._load(own, output=own / "site")
    plugin.root = own
    with pytest.raises(Abort):
        build(config)
    assert tree(own / "site") == {}


@pytest.mark.slow
def test_a_script_that_comes_with_a_page_is_not_named_in_its_policy(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "check_surroundings", lambda source: ())  # noqa: ARG005
    monkeypatch.setattr(adapter, "rendered_page_findings", lambda *given: ())  # noqa: ARG005
    (own / "site_src" / "about.md").write_text("# 说明\n\n<script>alert(1)</script>\n", encoding="utf-8")
    with pytest.raises(QinqingError, match="not the theme's"):
        build_site(own, as_of=AS_OF, output=own / "site")
    assert not (own / "site").exists()


@pytest.mark.slow
def test_a_heading_is_shown_as_it_is_written(own: Path) -> None:
    heading = '甲 &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; "乙" & 丙'
    (own / "site_src" / "b.md").write_text(f"# {heading}\n", encoding="utf-8")
    settings = (own / "mkdocs.yml").read_text(encoding="utf-8")
    (own / "mkdocs.yml").write_text(
        settings.replace("  - 说明: about.md", "  - 说明: about.md\n  - b.md"), encoding="utf-8"
    )
    assert build_site(own, as_of=AS_OF, output=own / "site").published
    assert not [name for name, text in texts(own / "site").items() if "<script>alert" in text]
    assert "<title>甲 &lt;/title&gt;&lt;script&gt;alert(1)" in texts(own / "site")["b/index.html"]


@pytest.mark.slow
def test_a_schema_of_the_repository_publishes_nothing(own: Path) -> None:
    before = prepared_at(own)
    for file in shutil.copytree(REPOSITORY / "schemas", own / "schemas").iterdir():
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        file.write_text("".join(line for line in lines if "x-visibility" not in line), encoding="utf-8")
    after = prepared_at(own)
    assert {path: before.extract(path) for path in before.extracts} == {
        path: after.extract(path) for path in after.extracts
    }
    assert [before.fragment(page) for page in before.pages if page.kind != "home"] == [
        after.fragment(page) for page in after.pages if page.kind != "home"
    ]
