"""Half a minute of the fuzzer, the same every time: no repository that the schemas allow stops the office."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fuzzing import boards_hold, faults, glance, walking, watching
from fuzzing.case import Case, FaultError
from fuzzing.faults import fault_of_walk
from fuzzing.walking import Course, Walk, examine_clean
from fuzzing.watching import watched_walk
from qinqing.checking.faults import RuleInHand
from qinqing.register.reading import read_register
from qinqing.register.records.register import Register
from qinqing.site.shell import preparation
from qinqing.standing.boards.explanation import explanation_data
from support.checking import schema_set
from support.trees import mini_tree

pytestmark = pytest.mark.slow

MINI_REGISTER = read_register(mini_tree(), schema_set=schema_set()).register
MINI = Case(start="mini", as_of=date(2023, 9, 15))


# Others lead to errors soon and ask little more than the rules.
FAR_WALKS = (3, 6, 7, 9, 10, 11)


@pytest.mark.parametrize("seed", FAR_WALKS)
def test_no_repository_that_the_schemas_allow_stops_the_office(seed: int) -> None:
    walk = Walk(seed, Course(steps=40, asked_every=12))
    fault = fault_of_walk(walk, seed)
    assert fault is None, f"{fault.name}\n{fault.case.told()}\n{fault.told}"
    # A walk that never leaves its beginning would find nothing.
    assert walk.tally.asked >= 2


def test_the_same_seed_walks_the_same_way() -> None:
    ways: list[list[Case]] = [[], []]
    for way in ways:
        Walk(3, Course(steps=6, asked_every=100), way.append).go()
    assert ways[0] == ways[1]
    assert len(ways[0]) >= 6


def test_a_rule_that_fails_does_not_go_unnoticed_and_is_told_with_one_edit(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fails(register: Register, *_: object) -> Iterator[RuleInHand]:
        yield from ()
        if _some(register) != _some(MINI_REGISTER):
            raise ZeroDivisionError

    monkeypatch.setattr(glance, "rules_in_hand", fails)
    fault = fault_of_walk(Walk(1, Course(steps=200, asked_every=1000)), 1)
    assert fault is not None
    assert fault.name == "ZeroDivisionError in test_walks.py fails"
    assert len(fault.case.proposals) == 1
    fault.write(tmp_path)
    assert json.loads((tmp_path / "case.json").read_text(encoding="utf-8"))["proposals"]
    assert "ZeroDivisionError" in (tmp_path / "fault.txt").read_text(encoding="utf-8")
    assert (tmp_path / "data" / "site.yaml").exists()


def _some(register: Register) -> int:
    return sum(map(len, (register.cases, register.appeals, register.exams, register.contests, register.decisions)))


def test_an_explanation_that_differs_from_its_board_does_not_go_unnoticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def one_place_better(*arguments: Any) -> dict[str, Any]:
        data = explanation_data(*arguments)
        return data if data["place"] is None else {**data, "place": data["place"] - 1}

    monkeypatch.setattr(boards_hold, "explanation_data", one_place_better)
    with pytest.raises(FaultError, match="explain-equals-rank"):
        examine_clean(MINI, 1)


def test_a_leak_does_not_go_unnoticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def publish_everything(register: Register, *_: object, **__: object) -> Register:
        return register

    examine_clean(MINI, 1)
    monkeypatch.setattr(preparation, "publish", publish_everything)
    with pytest.raises(FaultError, match="no-internal-text-is-published"):
        examine_clean(MINI, 1)


def test_a_process_that_dies_or_does_not_end_is_a_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def dies(_case: Case) -> bool:
        os._exit(9)

    def never_ends(_case: Case) -> bool:
        while True:
            pass

    monkeypatch.setattr(walking, "looks_clean", dies)
    fault, _ = watched_walk(1, Course(steps=1), tmp_path)
    assert fault is not None
    assert fault.name == "the-process-lives-on"
    assert fault.case.records
    monkeypatch.setattr(walking, "looks_clean", never_ends)
    monkeypatch.setattr(watching, "MOST_SECONDS", 1)
    monkeypatch.setattr(faults, "_MOST_TRIES", 0)
    fault, _ = watched_walk(1, Course(steps=1), tmp_path)
    assert fault is not None
    assert fault.name.startswith("TooSlowError")
