"""The reference pages say what the code does: each is generated, and a stale one fails here."""

from __future__ import annotations

import re
import sys

import pytest

from qinqing.findings.catalogue import CATALOGUE
from qinqing.register.records.kinds import ALL_KINDS
from support.trees import REPOSITORY

ROOT = REPOSITORY
DOCS = ROOT / "docs"


@pytest.fixture(scope="module")
def generated() -> dict[str, str]:
    sys.path.insert(0, str(ROOT / "generator" / "tools"))
    try:
        import generate_docs
    finally:
        sys.path.pop(0)
    return generate_docs.pages()


def test_every_committed_page_is_up_to_date(generated: dict[str, str]) -> None:
    committed = {
        path.relative_to(DOCS).as_posix(): path.read_text(encoding="utf-8")
        for path in [*DOCS.glob("rules/*.md"), *DOCS.glob("records/*.md"), DOCS / "commands.md"]
        if path.exists()
    }
    stale = sorted(name for name in generated.keys() | committed.keys() if generated.get(name) != committed.get(name))
    assert stale == [], "run `make generate` and commit docs/"


def test_every_rule_and_kind_has_a_page(generated: dict[str, str]) -> None:
    assert {f"rules/{code}.md" for code in CATALOGUE} <= generated.keys()
    assert {f"records/{kind}.md" for kind in ALL_KINDS} <= generated.keys()


def test_every_link_leads_to_a_page(generated: dict[str, str]) -> None:
    for name, text in generated.items():
        for link in re.findall(r"\]\(([^)#]+)\)", text):
            assert (DOCS / name).parent.joinpath(link).resolve().is_file(), f"{name}: {link}"


def test_every_table_row_has_as_many_cells_as_its_head(generated: dict[str, str]) -> None:
    for name, text in generated.items():
        rows = [line for line in text.splitlines() if line.startswith("|")]
        counts = [len(re.findall(r"(?<!\\)\|", row)) for row in rows]
        assert len(set(counts)) <= 1, name


def test_no_page_holds_an_invisible_character(generated: dict[str, str]) -> None:
    hidden = re.compile(r"[\t\r\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
    assert [name for name, text in generated.items() if hidden.search(text)] == []
