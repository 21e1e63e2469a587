"""What the monthly supervision meetings (监督月例会) take up, before the minutes are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from qinqing.demo.calendar import CURRENT_MONTH
from qinqing.demo.chance import chance, happens, shuffled
from qinqing.demo.tables import Matter, Tables, UnitRow
from qinqing.demo.units import month_of_first_meeting
from qinqing.demo.workdays import in_month, working_from
from qinqing.policy.periods import months_between

_MEETING_MISSED = ("qu-shichang-fuwu-zhongxin", "2023-09")
"""The one meeting that was not held: the unit's rooms were being rebuilt, and nobody asked to be excused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Something a meeting resolved (议定事项); ``raised`` counts from 0 in the meeting's matters."""

    number: int
    matter: Matter
    due: date
    raised: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """One monthly supervision meeting; ``appealing`` are the matters that also became appeals."""

    unit: UnitRow
    month: str
    day: date
    matters: Sequence[Matter]
    appealing: frozenset[int]
    resolutions: Sequence[Resolution]

    def appeal_key(self, raised: int) -> str | None:
        """Return the key of the appeal that the matter ``raised`` became, if it did."""
        return f"meeting:{self.unit.id}:{self.month}:{raised}" if raised in self.appealing else None

    def resolution_key(self, number: int) -> str:
        """Return the key of the rectification that resolution ``number`` became."""
        return f"resolution:{self.unit.id}:{self.month}:{number}"


def _second_look(matter: Matter) -> Matter:
    return replace(
        matter,
        title=f"“{matter.title}”整改需防止反弹",
        issue=f"“{matter.title}”经整改有所好转，个别环节仍有反复",
        reply="同意开展回头看，发现反弹立即纠正",
        action=f"对“{matter.title}”整改情况开展回头看",
    )


def _queue(random: Random, tables: Tables, unit: UnitRow) -> Iterator[Matter]:
    own = [matter for matter in tables.matters if matter.unit == unit.id]
    others = [matter for matter in tables.matters_of.get(unit.id, ()) if matter not in own]
    first = [*shuffled(random, own), *shuffled(random, others)]
    yield from first
    for matter in first:
        yield _second_look(matter)


def _how_many(random: Random, known: int) -> int:
    if known > 5:
        return random.randint(2, 3)
    return random.randint(1, 2) if known > 2 else 1


def draw_agendas(tables: Tables, seed: int) -> Sequence[Agenda]:
    """Return every monthly supervision meeting of the year, by unit and month."""
    found = []
    for unit in tables.units:
        since = month_of_first_meeting(unit)
        if since is None:
            continue
        random = chance(seed, f"agenda:{unit.id}")
        queue = _queue(random, tables, unit)
        for month in months_between(since, CURRENT_MONTH):
            day = in_month(month, random.randint(17, 26))
            matters = [next(queue) for _ in range(_how_many(random, len(tables.matters_of[unit.id])))]
            resolved = range(2 if len(matters) > 1 and happens(random, 45) else 1)
            resolutions = [
                Resolution(
                    number=number + 1,
                    matter=matters[number],
                    due=working_from(day + timedelta(days=random.randint(20, 45))),
                    raised=number,
                )
                for number in resolved
            ]
            appealing = frozenset(
                number for number, matter in enumerate(matters) if happens(random, 50) and matter in tables.matters
            )
            if (unit.id, month) == _MEETING_MISSED:
                continue
            found.append(
                Agenda(unit=unit, month=month, day=day, matters=matters, appealing=appealing, resolutions=resolutions)
            )
    return found
