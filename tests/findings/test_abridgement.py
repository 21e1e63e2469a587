"""One file with thousands of faults does not bury those of others: a part is listed, and the rest is counted."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from qinqing.findings import catalogue
from qinqing.findings.abridgement import MOST_LISTED, abridge
from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Finding, Severity
from qinqing.findings.renderers import RENDERERS, render
from qinqing.findings.selection import Selection
from qinqing.findings.summary import count_by_rule, summarise

FILE = "data/records/qu-tongji-ju/2023-08/service.yaml"
ONE = Finding(code="QQ601", severity=Severity.ERROR, file=FILE, arguments={"kind": "管道"})
MANY = tuple(replace(ONE, line=line) for line in range(1, 24_001))


@pytest.fixture(autouse=True)
def _real_rules(_example_rules: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "CATALOGUE", CATALOGUE)


def test_as_many_as_may_be_listed_are_all_listed() -> None:
    assert abridge(MANY[:MOST_LISTED]) == MANY[:MOST_LISTED]


def test_one_more_is_counted_where_it_stands() -> None:
    *listed, rest = abridge(MANY[: MOST_LISTED + 1])
    assert tuple(listed) == MANY[:MOST_LISTED]
    assert (rest.code, rest.file, rest.line, rest.arguments) == (
        "QQ903",
        FILE,
        MOST_LISTED + 1,
        {"rule": "QQ601", "count": 1},
    )
    assert rest.severity is Severity.WARNING


def test_what_is_said_of_other_rules_and_files_is_not_left_out() -> None:
    last = (replace(ONE, code="QQ602", line=30_000), replace(ONE, file="data/site.yaml", line=1))
    found = abridge((*MANY, *last))
    assert len(found) == MOST_LISTED + 1 + len(last)
    assert found[-2:] == last


def test_what_is_only_counted_is_selected_and_counted_with_its_rule() -> None:
    abridged = abridge(MANY)
    assert Selection(select=("QQ601",)).of(abridged) == abridged
    assert Selection(ignore=("QQ6",)).of(abridged) == ()
    assert summarise(abridged, files=1, records=0).errors == 24_000
    assert [(count.code, count.count) for count in count_by_rule(abridged)] == [("QQ601", 24_000)]


@pytest.mark.parametrize("output_format", sorted(RENDERERS))
def test_every_form_says_how_many_are_not_listed_and_counts_them_all(output_format: str) -> None:
    summary = summarise(MANY, files=1, records=0)
    text = render(MANY, output_format=output_format, language="zh", summary=summary)
    assert summary.errors == 24_000
    assert "还有23950处" in text
    assert text.count("不是普通文件") <= MOST_LISTED
    if output_format == "json":
        assert json.loads(text)["summary"]["errors"] == 24_000
