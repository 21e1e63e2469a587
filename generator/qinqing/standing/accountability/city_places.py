"""Which place in the city stands for an indicator in a period (全市位次), and where there is none (缺报)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from qinqing.register.records.register import Register
from qinqing.register.records.typed import Assessment, PolicyAccountability
from qinqing.register.records.words import BottomTies
from qinqing.standing.accountability.occurrences import Ranking
from qinqing.standing.facts.placings import CITY, Placing, placings_by_indicator
from qinqing.standing.numbers.value import Source

TIES_COUNT: Final[BottomTies] = "并列计入"


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingPlace:
    """An indicator without a place in an assessment (缺报): no rule is triggered, but the gap is told.

    ``reason`` is what the record says, empty where the assessment leaves out an indicator that it ranked before.
    """

    indicator: str
    period: str
    assessment: str
    reason: str
    source: Source


def is_at_bottom(place: int, from_bottom: int, participants: int, policy: PolicyAccountability) -> bool:
    """Return whether a place is among the last (末位) as ``policy`` has it.

    With 并列计入 the competition rank counted from the bottom decides, so that a tie that reaches the last places is
    in them whole; with 并列不计入 the rank counted from the top must itself be one of the last.
    """
    if policy.bottom_ties == TIES_COUNT:
        return from_bottom <= policy.bottom
    return place > participants - policy.bottom


def city_rankings(register: Register, policy: PolicyAccountability, as_of: date) -> dict[str, tuple[Ranking, ...]]:
    """Return, by indicator, the one place of each period that the rules apply to, in the order of the periods' ends.

    Only assessments of the city count that were published from the day the policy took effect up to ``as_of``, and
    only indicators of its levels.  Of two publications of one assessment for one period the later counts, as a
    correction.  Where several assessments ranked an indicator in one period, the place at the bottom counts before
    another, then the one that is lower in proportion, then the later publication, so that a period counts once.
    """
    found: dict[str, tuple[Ranking, ...]] = {}
    for indicator, placings in _current(register, policy, as_of):
        best: dict[str, tuple[tuple[bool, Fraction, date, str], Ranking]] = {}
        for placing in placings:
            ranking = _ranking(placing)
            if ranking is None:
                continue
            bottom = is_at_bottom(ranking.place, ranking.from_bottom, ranking.participants, policy)
            share = Fraction(ranking.place, ranking.participants)
            key = (bottom, share, ranking.published_on, ranking.source.path)
            if ranking.period not in best or key > best[ranking.period][0]:
                best[ranking.period] = key, ranking
        if best:
            # The placings are in the order of the ends of their periods, and so are the periods.
            found[indicator] = tuple(ranking for _, ranking in best.values())
    return found


def missing_places(register: Register, as_of: date) -> tuple[MissingPlace, ...]:
    """Return the gaps: entries without a place, and indicators that an assessment ranked before and now leaves out.

    The order is that of the indicators, then of the periods.
    """
    policy = register.accountability
    if policy is None:
        return ()
    found = []
    ranked = {}
    for indicator, placings in _current(register, policy, as_of):
        for placing in placings:
            ranked[indicator, placing.assessment.name, placing.assessment.period] = placing
    for (indicator, _, period), placing in ranked.items():
        if placing.place is None:
            found.append(
                MissingPlace(
                    indicator=indicator,
                    period=period,
                    assessment=placing.assessment.name,
                    reason=placing.entry.missing or "",
                    source=Source(placing.assessment.path, placing.pointer),
                )
            )
    found.extend(_left_out(_assessments(register, policy, as_of), policy, register))
    return tuple(sorted(found, key=lambda gap: (gap.indicator, gap.period, gap.assessment)))


def _left_out(
    assessments: Iterable[Assessment], policy: PolicyAccountability, register: Register
) -> Iterator[MissingPlace]:
    known: dict[str, set[str]] = defaultdict(set)
    for assessment in sorted(assessments, key=lambda one: (one.period, one.published_on)):
        entries = {entry.indicator for entry in assessment.entries}
        for indicator in sorted(known[assessment.name] - entries) if entries else ():
            yield MissingPlace(
                indicator=indicator,
                period=assessment.period,
                assessment=assessment.name,
                reason="",
                source=Source(assessment.path, ("entries",)),
            )
        known[assessment.name] |= {
            code for code in entries if code in register.indicators and register.indicators[code].level in policy.levels
        }


def _assessments(register: Register, policy: PolicyAccountability, as_of: date) -> tuple[Assessment, ...]:
    """Return the assessments that count: of each name and period the one published last."""
    latest: dict[tuple[str, str], Assessment] = {}
    for assessment in register.assessments:
        if assessment.level != CITY or not policy.effective_from <= assessment.published_on <= as_of:
            continue
        if not assessment.entries:
            continue
        key = assessment.name, assessment.period
        other = latest.get(key)
        if other is None or (other.published_on, other.path) < (assessment.published_on, assessment.path):
            latest[key] = assessment
    return tuple(latest.values())


def _current(
    register: Register, policy: PolicyAccountability, as_of: date
) -> Iterator[tuple[str, tuple[Placing, ...]]]:
    counted = {assessment.path for assessment in _assessments(register, policy, as_of)}
    for (level, indicator), placings in sorted(placings_by_indicator(register, as_of).items()):
        known = register.indicators.get(indicator)
        if level != CITY or known is None or known.level not in policy.levels:
            continue
        current = tuple(placing for placing in placings if placing.assessment.path in counted)
        if current:
            yield indicator, current


def _ranking(placing: Placing) -> Ranking | None:
    if placing.place is None or placing.from_bottom is None:
        return None
    assessment = placing.assessment
    return Ranking(
        indicator=placing.entry.indicator,
        period=assessment.period,
        assessment=assessment.name,
        published_on=assessment.published_on,
        place=placing.place,
        from_bottom=placing.from_bottom,
        participants=assessment.participants,
        source=Source(assessment.path, placing.pointer),
    )
