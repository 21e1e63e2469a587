"""Of many edits only those stay that a fault needs."""

from __future__ import annotations

from datetime import date

import pytest

from fuzzing.case import Case
from fuzzing.edits import Edit, edited
from fuzzing.shrinking import fewest, shrunk


@pytest.mark.parametrize("needed", [[], [0], [99], [3, 4], [0, 50, 99]])
def test_nothing_is_kept_that_is_not_needed(needed: list[int]) -> None:
    assert fewest(list(range(100)), lambda kept: set(needed) <= set(kept)) == needed


def test_of_a_proposal_only_the_edit_stays_that_shows_the_fault() -> None:
    edits = [Edit(path=f"data/records/qu-tongji-ju/2023-{month:02}/service.yaml", value={}) for month in range(1, 13)]
    case = Case(start="mini", as_of=date(2023, 9, 15), proposals=(tuple(edits[:5]), tuple(edits[5:])))
    found = shrunk(case, lambda tried: tried.records.get(edits[11].path) == {})
    assert found.proposals == ((edits[11],),)


def test_an_edit_whose_place_is_gone_does_nothing() -> None:
    records = {"data/site.yaml": {"title": "题", "bodies": [{"id": "a"}]}}
    lost = [
        Edit(path="data/none.yaml", pointer=("title",), value="新"),
        Edit(path="data/site.yaml", pointer=("bodies", 1, "id"), value="b"),
        Edit(path="data/site.yaml", pointer=("title", "inner"), value="b"),
        Edit(path="data/site.yaml", pointer=("nothing",)),
    ]
    assert edited(records, lost) == records


def test_edits_change_nothing_of_where_they_begin() -> None:
    records = {"data/site.yaml": {"bodies": [{"id": "a"}]}}
    after = edited(records, [Edit(path="data/site.yaml", pointer=("bodies", 0, "id"), value="b")])
    assert after == {"data/site.yaml": {"bodies": [{"id": "b"}]}}
    assert records == {"data/site.yaml": {"bodies": [{"id": "a"}]}}
