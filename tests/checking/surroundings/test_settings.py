"""The settings of the site run nothing, load nothing from elsewhere and lead nowhere else."""

from __future__ import annotations

import pytest

from qinqing.checking.surroundings.settings import check_settings
from support.trees import REPOSITORY

OWN = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")


def codes(text: str) -> list[tuple[str, int]]:
    return [(finding.code, finding.line) for finding in check_settings(text.encode())]


def changed(old: str, new: str) -> str:
    assert old in OWN
    return OWN.replace(old, new)


LAST = len(OWN.splitlines())


def test_the_settings_of_this_project_pass() -> None:
    assert codes(OWN) == []


@pytest.mark.parametrize(
    ("added", "code"),
    [
        ("hooks: [hooks.py]", "QQ803"),
        ("INHERIT: ../other.yml", "QQ804"),
        ("extra_javascript: [https://www.example.com/a.js]", "QQ804"),
        ("extra_css: [a.css]", "QQ804"),
        ("extra_templates: [a.html]", "QQ804"),
        ("exclude_docs: a.md", "QQ804"),
        ("draft_docs: a.md", "QQ804"),
        ("repo_url: https://www.example.com", "QQ804"),
        ("copyright: <script>1</script>", "QQ804"),
        ("site_url: https://www.example.com", "QQ804"),
        ("watch: [..]", "QQ804"),
        ("edit_uri: !ENV HOME", "QQ153"),
        ("copyright: !!python/object/apply:os.getcwd []", "QQ153"),
        ("copyright: !!python/name:os.getcwd", "QQ153"),
        ("strict: 1", "QQ805"),
    ],
)
def test_a_setting_that_is_not_known_is_refused_at_its_line(added: str, code: str) -> None:
    assert codes(f"{OWN}{added}\n") == [(code, LAST + 1)]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("docs_dir: site_src", "docs_dir: ..", "QQ805"),
        ("docs_dir: site_src\n", "", "QQ806"),
        ("site_dir: site", "site_dir: data", "QQ805"),
        ("site_dir: site", "site_dir: /tmp/site", "QQ805"),
        ("  name: material", "  name: mkdocs", "QQ805"),
        ("  name: material", "  name: material\n  custom_dir: overrides", "QQ804"),
        ("  font: false", "  font: 0", "QQ805"),
        ("  font: false\n", "", "QQ806"),
        ("    - toc.follow", "    - announce.dismiss", "QQ805"),
        ("    logo: material/domain", "    logo: ../../domain", "QQ805"),
        ("        name: 当前浅色，点击改为深色", "        name: '\"><script>'", "QQ805"),
        ("  - 说明: about.md", "  - 说明: ../data/site.yaml", "QQ805"),
        ("  - 说明: about.md", "  - 说明: http://www.example.com", "QQ805"),
        ("  - 说明: about.md", "  - 说明: 'data:text/html,1'", "QQ805"),
        ("  - 说明: about.md", "  - 说明&: about.md", "QQ805"),
        ("  - qinqing", "  - qinqing\n  - search", "QQ803"),
        ("  - qinqing", "  - qinqing:\n      repository: ../other", "QQ805"),
        ("  - qinqing", "  - qinqing:\n      unknown: true", "QQ804"),
        ("  - qinqing", "  []", "QQ806"),
        ("  generator: false", "  scope: '\"),alert(1),(\"'", "QQ805"),
        ("  - admonition", "  - pymdownx.snippets", "QQ803"),
        ("  - admonition", "  - os.path", "QQ803"),
        ("      permalink: false", "      permalink: <img>", "QQ805"),
        ("    anchors: warn", "    anchors: ignore", "QQ805"),
    ],
)
def test_a_value_that_leads_elsewhere_is_refused(old: str, new: str, code: str) -> None:
    assert [found for found, _ in codes(changed(old, new))] == [code]


@pytest.mark.parametrize("text", ["- 甲\n", "plugins: qinqing\n", ""])
def test_settings_that_are_none_are_refused(text: str) -> None:
    assert codes(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "  - 说明: about.md",
            "  - 说明: about.md\n  - 门户: https://www.example.gov.cn/a?b=1\n  - 更多:\n      - a/b.md",
        ),
        ("  - qinqing", "  - qinqing:\n      as_of: '2023-09-15'\n      repository: district"),
        ("  - admonition", "  - footnotes\n  - attr_list"),
        ("      primary: custom", "      primary: indigo"),
        ("site_name: 营商环境公开专栏", "site_name: 专栏\nstrict: true"),
    ],
)
def test_what_lays_pages_out_is_free(old: str, new: str) -> None:
    assert codes(changed(old, new)) == []
