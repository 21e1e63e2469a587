"""Whatever breaks a rule, a waiver in the same change hides nothing: it is refused, or the site tells the truth."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qinqing.checking.check import CheckReport
from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Severity
from qinqing.findings.selection import errors_among
from qinqing.site.errors import SiteError
from qinqing.site.shell.preparation import PreparedSite, prepare_site
from support.checking import check_wholly
from support.rule_examples import examples, expected_lines, place_line
from support.trees import MemoryTree, as_of_example, example_tree

POLICY = "data/policy/waivers.yaml"
COUNT = re.compile("<li>数据检查中有[0-9]+处意见经批准暂不整改；豁免不改变任何数字和名次。</li>\n")
# Written out, so that nobody lets an error stand by one line in the catalogue.
ERRORS_THAT_MAY_STAND = {"QQ405", "QQ413", "QQ478"}
WRONG = examples("wrong")
REFUSED = [example for example in WRONG if not CATALOGUE[example.parent.name].is_waivable]
WAIVED = list({example.parent: example for example in WRONG if CATALOGUE[example.parent.name].is_waivable}.values())


def name_of(example: Path) -> str:
    return f"{example.parent.name}-{example.name}"


def waiver(code: str, path: str, day: str) -> str:
    """Return a waiver of ``code`` in ``path`` that is approved by a body above the office and the commission."""
    return (
        f"  - code: {code}\n    path: {path}\n    reason: 经研究同意。\n    approved_by: shi-youhua-ban\n"
        f"    approved_on: {day}\n    expires_on: {day}\n"
    )


def with_waivers(example: Path) -> MemoryTree:
    """Return the tree of ``example`` with a waiver for every file that breaks its rule."""
    tree = example_tree(example)
    code, day = example.parent.name, as_of_example(example).isoformat()
    paths = sorted({line.rsplit(":", 2)[0] for line in expected_lines(example) if line.endswith(code)})
    present = tree.files.get(POLICY, b"").decode("utf-8", "replace").replace("[]", "")
    text = f"{present or 'waivers:'}".rstrip("\n") + "\n" + "".join(waiver(code, path, day) for path in paths)
    return MemoryTree({**tree.files, POLICY: text.encode()}, tree.modes)


def checked(tree: MemoryTree, example: Path) -> CheckReport:
    return check_wholly(tree, as_of=as_of_example(example))


def prepared(report: CheckReport, example: Path, folder: Path) -> PreparedSite:
    return prepare_site(folder, report, as_of=as_of_example(example))


def content(site: PreparedSite) -> dict[str, str]:
    """Return the content of every page and extract, but for the waivers themselves and the line that counts them."""
    pages = {page.path: COUNT.sub("", site.fragment(page)) for page in site.pages}
    return pages | {path: site.extract(path) for path in site.extracts if "waivers" not in path}


def test_only_these_errors_may_be_approved_to_stand() -> None:
    waivable = {code for code, rule in CATALOGUE.items() if rule.severity is Severity.ERROR and rule.is_waivable}
    assert waivable == ERRORS_THAT_MAY_STAND


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_what_cannot_be_read_used_or_shown_is_never_waivable(code: str) -> None:
    assert not (CATALOGUE[code].is_waivable and code.startswith(("QQ1", "QQ2", "QQ7", "QQ8", "QQ9")))


@pytest.mark.slow
@pytest.mark.parametrize("example", REFUSED, ids=name_of)
def test_a_refused_waiver_hides_nothing_and_stops_publication(example: Path, tmp_path: Path) -> None:
    report = checked(with_waivers(example), example)
    told = {place_line(finding) for finding in report.findings}
    assert {line for line in expected_lines(example) if not line.startswith(POLICY)} <= told
    assert report.waived == ()
    with pytest.raises(SiteError):
        prepared(report, example, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("example", WAIVED, ids=name_of)
def test_a_waiver_that_holds_changes_nothing_that_is_published(example: Path, tmp_path: Path) -> None:
    before, after = checked(example_tree(example), example), checked(with_waivers(example), example)
    assert {finding.code for finding in after.waived} == {example.parent.name}
    assert after.violations == before.violations
    if errors_among(after.findings):
        return  # Another rule is broken too, and the site is refused for it.
    with_it = prepared(after, example, tmp_path)
    methods = next(page for page in with_it.pages if page.kind == "methods")
    assert COUNT.search(with_it.fragment(methods))
    shown = content(with_it)
    if not errors_among(before.findings):
        assert shown == content(prepared(before, example, tmp_path))
