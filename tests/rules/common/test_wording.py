"""How a sentence of a rule names many things."""

from __future__ import annotations

from qinqing.rules.common.wording import listing


def test_a_long_list_is_counted_after_a_dozen() -> None:
    shown = listing(str(number) for number in range(1, 31))
    assert shown.zh.endswith("12等30项")
    assert shown.en.endswith("12 and 18 more")
