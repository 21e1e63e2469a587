"""Nothing withheld follows from what is published: two repositories that differ in it alone are published alike.

Each test thinks as somebody who has the whole site, subtracts one published number from another, and wants to know
whose a lead is, whom a supervision is about, who was absent, or what a handful of voters said.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from qinqing.register.document.yaml_reader import read_document
from support.disclosure_oracle import LEAD
from support.generated_records import RecordMaker
from support.public_boards import BOARD_OF_EVERYTHING, BOARD_OF_SECTIONS, board_of_everything, board_of_sections
from support.publications import prepared, published
from support.trees import mini_tree

MARKET, POWER, OFFICE = "qu-shichang-jianguan-ju", "qu-gongdian-gongsi", "qu-youhua-ban"
LEADS = {LEAD: MARKET, "zg-2023-0005": POWER}
EVALUATION = f"data/records/{OFFICE}/evaluation/cp-2023-1.yaml"
EXAM = f"data/records/{OFFICE}/exam/ks-2023-1.yaml"
ACCOUNTABILITY = "accountability/index.html"

pytestmark = pytest.mark.slow


def _published(*changes: Mapping[str, bytes | None]) -> dict[str, str]:
    """Return what is published of the golden repository with a public board of everything and ``changes``."""
    files: dict[str, bytes | None] = {BOARD_OF_EVERYTHING: json.dumps(board_of_everything()).encode()}
    for change in changes:
        files |= change
    return published(prepared(mini_tree(files).files))


def _value(path: str) -> Any:
    return read_document(mini_tree().read(path), path).value


def _written(value: Any) -> bytes:
    def number(one: object) -> float:
        assert isinstance(one, Decimal)
        return float(one)

    return json.dumps(value, ensure_ascii=False, default=number).encode()


def _leads_of(owners: Mapping[str, str]) -> dict[str, bytes | None]:
    """Return the two withheld leads of the golden repository, each moved to the unit that ``owners`` names."""
    changes: dict[str, bytes | None] = {}
    for lead, unit in LEADS.items():
        value = _value(f"data/records/{unit}/rectification/{lead}.yaml")
        changes[f"data/records/{unit}/rectification/{lead}.yaml"] = None
        for event in value["events"]:
            event["by"] = owners[lead] if event["by"] == unit else event["by"]
        changes[f"data/records/{owners[lead]}/rectification/{lead}.yaml"] = _written({**value, "unit": owners[lead]})
    return changes


@pytest.mark.parametrize("owners", [(POWER, MARKET), (MARKET, MARKET), (OFFICE, POWER)])
def test_no_published_number_tells_whose_a_withheld_lead_is(owners: tuple[str, str]) -> None:
    before = _published(_leads_of(LEADS))
    assert _published(_leads_of(dict(zip(LEADS, owners, strict=True)))) == before


def _overdue_appeals(first: str, second: str) -> dict[str, bytes | None]:
    """Return two reasonable appeals past their dates that nobody has decided on, one of each unit."""
    maker = RecordMaker()
    changes: dict[str, bytes | None] = {}
    for number, (unit, due) in enumerate(((first, "2023-08-21"), (second, "2023-09-04"))):
        open_ = {"resolved_on": None, "satisfaction": None, "relief": None, "rectification": None}
        record = maker.make("appeal", number, {"received_on": "2023-08-01", "due.date": due, **open_})
        identifier = f"su-2023-09{number}"
        value = {**record.value, "id": identifier, "unit": unit}
        changes[f"data/records/{unit}/appeal/{identifier}.yaml"] = _written(value)
    return changes


def test_a_supervision_that_is_not_decided_tells_nothing_to_look_an_appeal_up_by() -> None:
    page = _published(_overdue_appeals(MARKET, POWER))[ACCOUNTABILITY]
    assert "2件" in page
    assert page == _published(_overdue_appeals(POWER, MARKET))[ACCOUNTABILITY]
    assert page == _published(_overdue_appeals(MARKET, MARKET))[ACCOUNTABILITY]
    assert [day for day in ("2023年8月21日", "2023年9月4日", "2023-08-21", "2023-09-04") if day in page] == []


def _exam(absent: str) -> dict[str, bytes | None]:
    """Return the exam of the golden repository with another unit absent from it."""
    value = _value(EXAM)
    for result in value["results"]:
        mark = result.pop("mark", 80)
        result.pop("reason", None)
        result |= (
            {"absent": True, "reason": "因公出差"} if result["unit"] == absent else {"absent": False, "mark": mark}
        )
    return {EXAM: _written(value)}


def test_nothing_published_tells_who_was_absent_from_an_exam() -> None:
    assert _published(_exam(MARKET)) == _published(_exam(POWER))


def _evaluation(opinions: tuple[int, int, int]) -> dict[str, bytes | None]:
    """Return the evaluation of the golden repository with a third group of four voters, and a public board of it."""
    value = _value(EVALUATION)
    value["groups"].append({"id": "daibiao", "name": "人大代表", "weight": 20, "issued": 4, "returned": 4, "valid": 4})
    value["groups"][0]["weight"] = 40
    for unit, section in dict.fromkeys((tally["unit"], tally["section"]) for tally in value["tallies"]):
        counts = dict(zip(("satisfied", "fairly_satisfied", "dissatisfied"), opinions, strict=True))
        value["tallies"].append({"unit": unit, "section": section, "group": "daibiao", **counts, "unknown": 0})
    return {EVALUATION: _written(value), BOARD_OF_SECTIONS: _written(board_of_sections())}


def test_no_score_tells_what_a_handful_of_voters_said() -> None:
    before = _published(_evaluation((4, 0, 0)))
    assert any(path.startswith("boards/sections/") for path in before)
    assert _published(_evaluation((0, 0, 4))) == before
