"""The content of every page of the golden repository is what was accepted; ``make bless`` accepts it anew."""

from __future__ import annotations

from qinqing.site.shell.preparation import PreparedSite
from support.golden_pages import FOLDER, fragments


def test_every_page_is_as_accepted(prepared: PreparedSite) -> None:
    found = fragments(prepared)
    accepted = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.html")}
    assert found.keys() == accepted.keys()
    for name, text in found.items():
        assert text.splitlines() == accepted[name].splitlines(), name
