"""Who must file what by when."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from qinqing.policy.obligations import due_in


@pytest.mark.parametrize(
    ("cycle", "due"),
    [("月", range(1, 13)), ("季", (3, 6, 9, 12)), ("半年", (6, 12)), ("年", (12,))],
)
def test_a_value_is_due_at_the_end_of_its_cycle(cycle: str, due: Iterable[int]) -> None:
    assert [month for month in range(1, 13) if due_in(cycle, f"2023-{month:02d}")] == list(due)
