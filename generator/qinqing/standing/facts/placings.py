"""The places (位次) that the city and the province gave to indicators, from the top and from the bottom (S07 S08)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Final

from qinqing.policy.periods import last_day
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Assessment, AssessmentEntry
from qinqing.register.records.words import SuperiorLevel

CITY: Final[SuperiorLevel] = "市"
PROVINCE: Final[SuperiorLevel] = "省"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """One indicator in one assessment; the places are None where the superior published none."""

    assessment: Assessment
    index: int
    place: int | None
    from_bottom: int | None

    @property
    def entry(self) -> AssessmentEntry:
        """The entry of the assessment that tells of the indicator."""
        return self.assessment.entries[self.index]

    @property
    def pointer(self) -> tuple[str | int, ...]:
        """Where in the assessment the published place stands."""
        field = next(
            (name for name in ("place", "from_bottom", "missing") if getattr(self.entry, name) is not None), ""
        )
        return ("entries", self.index, field) if field else ("entries", self.index)


def both_places(
    place: int | None, from_bottom: int | None, participants: int, *, tied: int = 1
) -> tuple[int | None, int | None]:
    """Return the place from the top and from the bottom; where one was published the other follows (S08).

    ``tied`` counts who shares the place, itself included: of twelve, three in place 9 are the second from the bottom.
    """
    if place is None and from_bottom is not None:
        return participants - from_bottom - tied + 2, from_bottom
    if place is not None and from_bottom is None:
        return place, participants - place - tied + 2
    return place, from_bottom


def placings_by_indicator(register: Register, as_of: date) -> dict[tuple[str, str], tuple[Placing, ...]]:
    """Return, by level of the assessment (市、省) and indicator, what was published by ``as_of``.

    The order is by the end of the assessed period, then by the day of publication, so that the last is the latest.
    """
    found: dict[tuple[str, str], list[Placing]] = defaultdict(list)
    for assessment in register.assessments:
        if assessment.published_on > as_of:
            continue
        for index, entry in enumerate(assessment.entries):
            place, from_bottom = both_places(
                entry.place, entry.from_bottom, assessment.participants, tied=entry.tied or 1
            )
            placing = Placing(assessment=assessment, index=index, place=place, from_bottom=from_bottom)
            found[assessment.level, entry.indicator].append(placing)
    return {key: tuple(sorted(placings, key=_order)) for key, placings in found.items()}


def _order(placing: Placing) -> tuple[date, date, str]:
    assessment = placing.assessment
    return last_day(assessment.period), assessment.published_on, assessment.path
