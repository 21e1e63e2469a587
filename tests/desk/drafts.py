"""The expected drafts: what ``qinqing new`` writes for a unit of the mini-repository, one for every kind."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from qinqing.desk.new_record import FILED_KINDS, new_record_text
from qinqing.register.reading import read_register
from qinqing.register.records.kinds import PERIOD_KINDS, Location
from qinqing.register.records.register import Register
from qinqing.register.tree.source import WorkingTree
from support.checking import schema_set
from support.trees import MINI

EXPECTED = Path(__file__).parent / "expected"
DRAFTS: Mapping[str, tuple[str, str, str]] = {
    **{kind: (kind, "qu-shichang-jianguan-ju", "2023-09") for kind in FILED_KINDS},
    "progress-with-figures": ("progress", "qu-gongdian-gongsi", "2023-09"),
    "service-without-windows": ("service", "qu-youhua-ban", "2023-09"),
    "meeting-of-a-quarter": ("meeting", "qu-shichang-jianguan-ju", "2023-Q3"),
    "meeting-of-a-unit-without-monthly-ones": ("meeting", "qu-tongji-ju", "2023-09"),
}
"""Each draft by the name of its file: kind, unit and period."""


@cache
def mini_register() -> Register:
    """Return the records of the mini-repository."""
    return read_register(WorkingTree(MINI), schema_set=schema_set()).register


def expected_file(name: str) -> Path:
    """Return where the expected text of the draft ``name`` lies."""
    return EXPECTED / f"{name}.yaml"


def draft_text(name: str) -> str:
    """Return what ``qinqing new`` writes now."""
    kind, unit, period = DRAFTS[name]
    location = (
        Location(kind=kind, unit=unit, period=period)
        if kind in PERIOD_KINDS
        else Location(kind=kind, unit=unit, id="xx-2023-0001")
    )
    register = mini_register()
    return new_record_text(location, register.units[unit], register)


def bless() -> None:
    """Accept what ``qinqing new`` writes now."""
    EXPECTED.mkdir(exist_ok=True)
    for name in DRAFTS:
        expected_file(name).write_text(draft_text(name), encoding="utf-8")
