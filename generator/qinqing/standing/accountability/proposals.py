"""Accountability (问责) as a proposal: what the rules of the policy say about the city's places, for people to decide.

Nothing here is a decision.  Before a recorded decision the public sees the rule, the indicator and the rank (S32-S34).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Final

from qinqing.findings.finding import Text
from qinqing.policy.periods import last_day
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Decision, PolicyAccountability, PolicyAccountabilityTier
from qinqing.register.records.words import PolicyAccountabilityOverlap
from qinqing.standing.accountability.city_places import city_rankings, is_at_bottom
from qinqing.standing.accountability.occurrences import (
    CALENDAR_YEAR,
    CONSECUTIVE,
    TWELVE_MONTHS,
    Ranking,
    earlier_occurrences,
)
from qinqing.standing.accountability.rulings import (
    ACCOUNTABILITY,
    PublicMeasure,
    Ruling,
    all_revoked,
    effective_decision,
    public_measures,
    ruling_of,
)
from qinqing.standing.accountability.targets import Target, indicator_tree, targets_of
from qinqing.standing.numbers.value import Source

HEAVIEST_ONLY: Final[PolicyAccountabilityOverlap] = "只取最重"


class Trigger(IntEnum):
    """What brings a tier about (触发条件), in the order in which the policy lists its tiers."""

    BEHIND = 0
    AT_BOTTOM = 1
    AT_BOTTOM_AGAIN = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One tier that a place brings about (系统提示).

    ``occurrence`` is how often the indicator was at the bottom, this time included and 0 where it is not there now;
    ``history`` holds the earlier times that count.  ``targets`` are units and posts, never names.  ``rulings`` are
    the decisions on it in whatever stage, ``decided_by`` the first that is in effect.
    """

    tier: str
    trigger: Trigger
    rule: Text
    measure: str
    ranking: Ranking
    occurrence: int
    history: tuple[Ranking, ...]
    targets: tuple[Target, ...]
    rulings: tuple[Ruling, ...]

    @property
    def indicator(self) -> str:
        """The code of the indicator."""
        return self.ranking.indicator

    @property
    def period(self) -> str:
        """The period of the place."""
        return self.ranking.period

    @property
    def source(self) -> Source:
        """The field of the assessment that published the place."""
        return self.ranking.source

    @property
    def decided_by(self) -> Decision | None:
        """The first decision on it that was approved and not revoked."""
        return effective_decision(self.rulings)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicProposal:
    """What the public may see of a proposal: rule, indicator and rank; ``measures`` only once they are decided."""

    tier: str
    rule: Text
    indicator: str
    period: str
    place: int
    from_bottom: int
    participants: int
    source: Source
    measures: tuple[PublicMeasure, ...]


def proposals_of(register: Register, as_of: date) -> tuple[Proposal, ...]:
    """Return what the accountability rules propose at the end of ``as_of``, by indicator, period and tier.

    Without a policy there are no rules, and nothing is proposed.
    """
    policy = register.accountability
    if policy is None:
        return ()
    rulings = _rulings(register, as_of)
    tree = indicator_tree(register)
    found = []
    for indicator, rankings in city_rankings(register, policy, as_of).items():
        bottoms = [one for one in rankings if is_at_bottom(one.place, one.from_bottom, one.participants, policy)]
        for ranking in rankings:
            at_bottom = ranking in bottoms
            history = (
                earlier_occurrences(ranking, bottoms, mode=policy.repeat_mode, window=policy.repeat_window)
                if at_bottom
                else ()
            )
            occurrence = len(history) + 1 if at_bottom else 0
            for trigger, tier in _applying(policy, ranking.place, occurrence):
                found.append(
                    Proposal(
                        tier=tier.id,
                        trigger=trigger,
                        rule=rule_text(policy, trigger),
                        measure=tier.name,
                        ranking=ranking,
                        occurrence=occurrence,
                        history=history,
                        targets=targets_of(
                            register, tree, register.indicators[indicator], tier.targets, last_day(ranking.period)
                        ),
                        rulings=tuple(rulings.get((tier.id, indicator, ranking.period), ())),
                    )
                )
    return tuple(found)


def public_proposals(proposals: tuple[Proposal, ...]) -> tuple[PublicProposal, ...]:
    """Return what may be published of ``proposals``; one whose every decision was revoked is left out."""
    return tuple(
        PublicProposal(
            tier=proposal.tier,
            rule=proposal.rule,
            indicator=proposal.indicator,
            period=proposal.period,
            place=proposal.ranking.place,
            from_bottom=proposal.ranking.from_bottom,
            participants=proposal.ranking.participants,
            source=proposal.source,
            measures=public_measures(proposal.rulings),
        )
        for proposal in proposals
        if not all_revoked(proposal.rulings)
    )


def rule_text(policy: PolicyAccountability, trigger: Trigger) -> Text:
    """Return the condition of a tier in words (规则), without the measure that it may lead to."""
    if trigger is Trigger.BEHIND:
        after = policy.remind_from - 1
        return Text(f"全市排名{after}名以后", f"placed after {after} in the city")
    bottom = Text(f"全市排名后{policy.bottom}位", f"among the last {policy.bottom} in the city")
    if trigger is Trigger.AT_BOTTOM:
        return bottom
    times = policy.repeat_times
    within = {
        CALENDAR_YEAR: Text("一个自然年内", "within a calendar year"),
        TWELVE_MONTHS: Text("十二个月内", "within twelve months"),
    }.get(policy.repeat_window, Text("", ""))
    mode = Text("连续", " in a row") if policy.repeat_mode == CONSECUTIVE else Text("", "")
    return Text(
        f"{within.zh}{mode.zh}{times}次以上（含{times}次）{bottom.zh}",
        f"{times} times or more{mode.en}{' ' if within.en else ''}{within.en} {bottom.en}",
    )


def _applying(
    policy: PolicyAccountability, place: int, occurrence: int
) -> Iterator[tuple[Trigger, PolicyAccountabilityTier]]:
    holds = {
        Trigger.BEHIND: place >= policy.remind_from,
        Trigger.AT_BOTTOM: occurrence >= 1,
        Trigger.AT_BOTTOM_AGAIN: occurrence >= max(1, policy.repeat_times),
    }
    applying = [(trigger, tier) for trigger, tier in zip(Trigger, policy.tiers, strict=False) if holds[trigger]]
    if policy.overlap == HEAVIEST_ONLY and applying:
        applying = [max(applying, key=lambda one: (_weight(policy, one[1].name), one[0]))]
    yield from applying


def _weight(policy: PolicyAccountability, measure: str) -> int:
    """Return how heavy a tier's measure (e.g. ``"提醒、警示"``) is: its heaviest part in the order of the policy."""
    order = policy.measures_by_weight
    return max((order.index(part) for part in measure.split("、") if part in order), default=-1)


def _rulings(register: Register, as_of: date) -> dict[tuple[str, str, str], list[Ruling]]:
    found: dict[tuple[str, str, str], list[Ruling]] = defaultdict(list)
    for decision in register.decisions:
        ruling = ruling_of(decision, as_of)
        if decision.kind == ACCOUNTABILITY and decision.proposal is not None and ruling is not None:
            proposal = decision.proposal
            found[proposal.tier, proposal.indicator, proposal.period].append(ruling)
    return found
