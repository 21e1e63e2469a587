"""A site is prepared from the whole of the data or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from qinqing.site.errors import SiteError
from qinqing.site.shell import preparation
from qinqing.site.shell.preparation import prepare_site
from support.checking import check_wholly
from support.trees import AS_OF, mini_tree

SERVICE = "data/records/qu-tongji-ju/2023-08/service.yaml"


def test_no_site_is_made_without_a_record_whatever_the_report_says(tmp_path: Path) -> None:
    report = check_wholly(mini_tree(), as_of=AS_OF)
    silent = replace(report, register=replace(report.register, unreadable=frozenset({SERVICE})))
    assert silent.findings == ()
    with pytest.raises(SiteError) as raised:
        prepare_site(tmp_path, silent, as_of=AS_OF)
    assert SERVICE in raised.value.message.zh


def test_a_page_that_cannot_be_written_is_named_with_a_record_that_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = prepare_site(tmp_path, check_wholly(mini_tree(), as_of=AS_OF), as_of=AS_OF)
    page = next(page for page in site.pages if page.sources)
    assert site.fragment(page)

    def fail(*_: object) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr(preparation, "render_fragment", fail)
    with pytest.raises(SiteError) as raised:
        site.fragment(page)
    assert page.path in raised.value.message.zh
    assert page.sources[0] in raised.value.message.zh
    assert "ZeroDivisionError" in raised.value.message.zh
