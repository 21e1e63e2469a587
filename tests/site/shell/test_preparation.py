"""A site is prepared from the whole of the data or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from qinqing.site.errors import SiteError
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
