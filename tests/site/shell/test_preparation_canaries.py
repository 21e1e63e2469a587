"""What the schemas keep from the public stays out of the whole built site."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from qinqing.register.reading import read_register
from qinqing.register.schema.validation import SchemaSet
from qinqing.register.tree.source import WorkingTree
from qinqing.site.shell.adapter import write_site
from qinqing.site.shell.preparation import check_site, prepare_site
from support.built_site import texts
from support.canaries import Canaries
from support.golden import AS_OF


@pytest.mark.slow
def test_no_internal_value_reaches_the_site(mini: Path, tmp_path: Path) -> None:
    canaries = Canaries()
    check = check_site(mini, as_of=AS_OF)
    canaries.fill(mini)
    # Canaries make no sense to the rules, so that the records are only read again, not checked.
    filled = read_register(WorkingTree(mini), schema_set=SchemaSet.load())
    assert filled.findings == ()
    check = replace(check, register=filled.register)
    write_site(prepare_site(mini, check, as_of=AS_OF), root=mini, output=tmp_path / "site")
    published = texts(tmp_path / "site")
    leaks = {
        f"{name}: {field}"
        for name, text in published.items()
        for canary, field in canaries.values.items()
        if canary in text
    }
    assert leaks == set()
    assert canaries.fields == canaries.internal_fields()
    assert len(canaries.values) > 30
