"""Half a minute of the fuzzer, the same every time: no repository that the schemas allow stops the office."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from fuzzing.case import Case, FaultError
from fuzzing.faults import fault_of_walk
from fuzzing.walking import Course, Walk, examine_clean
from qinqing.register.records.register import Register
from qinqing.site.shell import preparation

pytestmark = pytest.mark.slow

MINI = Case(start="mini", as_of=date(2023, 9, 15))


@pytest.mark.parametrize("seed", range(1, 9))
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


def test_a_leak_does_not_go_unnoticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def publish_everything(register: Register, _schemas: Mapping[str, Any]) -> Register:
        return register

    examine_clean(MINI, 1)
    monkeypatch.setattr(preparation, "publish", publish_everything)
    with pytest.raises(FaultError, match="no-internal-text-is-published"):
        examine_clean(MINI, 1)
