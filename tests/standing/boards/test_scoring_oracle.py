"""The program ranks as an oracle does that was written another way, on random schemes and data sets."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from support.board_cases import boards, many
from support.board_oracle import judge
from support.boards import score_of

pytestmark = pytest.mark.slow


@many
@given(boards())
def test_totals_and_places_agree_with_the_oracle(board: tuple[Any, ...]) -> None:
    scheme, figures, kinds, adjustments = board
    standings = score_of(scheme, figures, kinds=kinds, adjustments=adjustments)
    ours = {name: (one.group, one.total, one.place, one.from_bottom) for name, one in standings.items()}
    assert ours == judge(scheme, figures, kinds, adjustments)
