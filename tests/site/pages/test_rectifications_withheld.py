"""A lead whose batch tells nothing counts in the totals of its batch, and whose it is follows from no figure."""

from __future__ import annotations

from pathlib import Path

import pytest

from qinqing.site.shell.preparation import PreparedSite
from support.site_pages import prepared_at

pytestmark = pytest.mark.slow

LEADS = "data/records/{unit}/rectification/zg-2023-0005.yaml"
STEPS = (("01", "申请销号", "qu-gongdian-gongsi"), ("05", "核验通过", "qu-youhua-ban"), ("06", "销号", "qu-youhua-ban"))
OWNER, OTHER = "qu-gongdian-gongsi", "qu-shichang-jianguan-ju"


def everything(site: PreparedSite) -> dict[str, str]:
    """Return all that is published: pages by their address, and extracts."""
    return {page.path: site.fragment(page) for page in site.pages} | {
        path: site.extract(path) for path in site.extracts
    }


def test_moving_a_withheld_lead_to_another_unit_changes_nothing_that_is_published(mini: Path) -> None:
    before = everything(prepared_at(mini))
    file = mini / LEADS.format(unit=OWNER)
    text = file.read_text(encoding="utf-8")
    assert f"unit: {OWNER}" in text
    file.unlink()
    (mini / LEADS.format(unit=OTHER)).write_text(text.replace(OWNER, OTHER), encoding="utf-8")
    assert everything(prepared_at(mini)) == before


def test_closing_a_withheld_lead_changes_the_totals_of_its_batch_and_nothing_else(mini: Path) -> None:
    before = everything(prepared_at(mini))
    with (mini / LEADS.format(unit=OWNER)).open("a", encoding="utf-8") as file:
        for day, action, by in STEPS:
            file.write(f"  - date: 2023-09-{day}\n    action: {action}\n    by: {by}\n    text: 按规定办理。\n")
    after = everything(prepared_at(mini))
    assert before.keys() == after.keys()
    assert {path for path in before if before[path] != after[path]} == {
        "index.html",
        "rectifications/index.html",
    }
