"""A public board that draws on every measure of a unit, so that whatever reaches a figure reaches a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from qinqing.standing.measures import MEASURES
from qinqing.standing.measures.measure import UNIT

BOARD_OF_EVERYTHING: Final = "data/schemes/everything.yaml"
_OF_INTERNAL_BOARDS: Final = ("exam-mark", "contest-image")


def board_of_everything() -> Mapping[str, Any]:
    """Return a public board of units that draws on every measure of a unit but those that an internal board is for."""
    components = [
        {
            "id": measure.name,
            "name": measure.title,
            "measure": measure.name,
            "weight": 1,
            "conversion": {"method": "极差", "direction": measure.direction},
            "missing": "剔除后折算",
        }
        for measure in MEASURES.values()
        if UNIT in measure.subjects and measure.name not in _OF_INTERNAL_BOARDS
    ]
    version = {
        "effective_from": "2023-01-01",
        "basis": "区优化办规定",
        "components": components,
        "bonus_cap": 5,
        "deduction_cap": 5,
        "ties": "并列",
        "decimals": 2,
    }
    return {
        "board": "everything",
        "name": "各项综合",
        "subject": UNIT,
        "cycle": "月",
        "publication": "公开",
        "versions": [version],
    }
