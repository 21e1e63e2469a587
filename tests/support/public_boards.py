"""Public boards that draw on as much as a public board may, so that whatever reaches a figure reaches a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from qinqing.standing.measures import MEASURES
from qinqing.standing.measures.measure import SECTION, UNIT, Measure

BOARD_OF_EVERYTHING: Final = "data/schemes/everything.yaml"
BOARD_OF_SECTIONS: Final = "data/schemes/sections.yaml"
_OF_INTERNAL_BOARDS: Final = ("exam-mark", "contest-image")


def board_of_everything() -> Mapping[str, Any]:
    """Return a board of units that draws on every measure of a unit but those that an internal board is for."""
    measures = (one for one in MEASURES.values() if UNIT in one.subjects and one.name not in _OF_INTERNAL_BOARDS)
    return _board("everything", UNIT, "月", measures)


def board_of_sections() -> Mapping[str, Any]:
    """Return a board of sections that draws on every measure of a section."""
    return _board("sections", SECTION, "轮次", (one for one in MEASURES.values() if SECTION in one.subjects))


def _board(name: str, subject: str, cycle: str, measures: Iterable[Measure]) -> Mapping[str, Any]:
    components = [
        {
            "id": measure.name,
            "name": measure.title,
            "measure": measure.name,
            "weight": 1,
            "conversion": {"method": "极差", "direction": measure.direction},
            "missing": "剔除后折算",
        }
        for measure in measures
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
        "board": name,
        "name": f"{subject}综合",
        "subject": subject,
        "cycle": cycle,
        "publication": "公开",
        "versions": [version],
    }
