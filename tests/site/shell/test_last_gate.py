"""Nothing personal and no dead link passes the last gate, whether a record or a hand-written page brought it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from qinqing.findings.catalogue import message_of, remedy_of
from qinqing.findings.finding import Severity
from qinqing.site.shell.build import build_site
from qinqing.site.shell.last_gate import check_published_files, dead_links
from support.built_site import tree
from support.golden import AS_OF
from support.invented_numbers import FULL_WIDTH, card_number, identity_number, mobile_number
from support.trees import REPOSITORY

WARNING = "Doc file 'about.md' contains a link 'nowhere.md', but the target is not found among documentation files."


def codes(folder: Path, html: str) -> list[tuple[str, str]]:
    folder.mkdir(exist_ok=True)
    (folder / "index.html").write_text(html, encoding="utf-8")
    found = check_published_files(folder, shown_as="site")
    assert not any(number in repr(found) for number in (identity_number(), mobile_number(), card_number()))
    return [(finding.file, message_of(finding, "zh").split("，")[0]) for finding in found]


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (identity_number(), "居民身份证号码"),
        (identity_number().translate(FULL_WIDTH), "居民身份证号码"),
        (mobile_number(), "手机号码"),
        (f"卡号{card_number()}", "银行卡号"),
    ],
)
@pytest.mark.parametrize("html", ["<p>请找{}</p>", "<td>{}</td><td>1</td>", '<img alt="{}">', "<p title={}>甲</p>"])
def test_a_personal_number_on_a_page_is_told_and_not_shown(tmp_path: Path, html: str, number: str, kind: str) -> None:
    assert codes(tmp_path, html.format(number)) == [("site/index.html", f"将要公开的文件中疑似有{kind}")]


@pytest.mark.parametrize(
    "html",
    [
        "<p>请拨打12345热线</p>",
        "<td>138</td><td>0000</td><td>0000</td>",
        '<path d="M13800000000 1">',
        "<p>共13800000000元</p>",
    ],
)
def test_other_numbers_pass(tmp_path: Path, html: str) -> None:
    assert codes(tmp_path, html) == []


def test_the_golden_site_passes(built: Path) -> None:
    assert check_published_files(built, shown_as="site") == ()


def test_a_dead_link_is_told_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_text("# 说明\n\n见[评分办法](nowhere.md)。\n", encoding="utf-8")
    [finding] = dead_links([WARNING], pages=tmp_path, shown_as="site_src")
    assert (finding.code, finding.file, finding.line, finding.column) == ("QQ802", "site_src/about.md", 3, 9)
    assert finding.excerpt == "见[评分办法](nowhere.md)。"
    assert "nowhere.md" in message_of(finding, "en")


def test_a_dead_link_whose_place_is_not_found_is_told_of_its_page(tmp_path: Path) -> None:
    [finding] = dead_links([WARNING], pages=tmp_path, shown_as="site_src")
    assert (finding.file, finding.line) == ("site_src/about.md", 0)


@pytest.mark.parametrize("warnings", [[], ["Theme is broken"], [WARNING, "Theme is broken"]])
def test_other_warnings_stay_as_they_are(tmp_path: Path, warnings: list[str]) -> None:
    assert dead_links(warnings, pages=tmp_path, shown_as="site_src") == ()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("line", "code", "place"),
    [
        (f"请联系 {mobile_number()}。", "QQ702", "site_src/about.md"),
        ("见[评分办法](nowhere.md)。", "QQ802", "site_src/about.md"),
    ],
)
def test_a_hand_written_page_cannot_bring_it_in(mini: Path, line: str, code: str, place: str) -> None:
    shutil.copytree(REPOSITORY / "site_src", mini / "site_src")
    shutil.copy(REPOSITORY / "mkdocs.yml", mini)
    output = mini / "site"
    assert build_site(mini, as_of=AS_OF, output=output).published
    before = tree(output)
    about = mini / "site_src" / "about.md"
    about.write_text(about.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    report = build_site(mini, as_of=AS_OF, output=output)
    assert not report.published
    [finding] = [finding for finding in report.check.findings if finding.severity is Severity.ERROR]
    assert (finding.code, finding.file) == (code, place)
    assert remedy_of(finding, "zh")
    assert tree(output) == before
