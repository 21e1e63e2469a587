"""The records of the demonstration district tell one story: what one says, another knows."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from qinqing.demo.calendar import AS_OF
from qinqing.policy.ledger import LedgerEntry, ledger_of
from qinqing.register.records.register import Register

pytestmark = pytest.mark.slow


def ledger(register: Register) -> tuple[LedgerEntry, ...]:
    """Return the whole ledger on the day of the demonstration."""
    return ledger_of(register.rectifications, as_of=AS_OF, lifecycle=register.lifecycle, batches=register.batches)


def test_every_resolution_is_on_the_ledger(register: Register) -> None:
    resolved = {
        (minutes.unit, minutes.period, resolution.number): resolution.unit
        for minutes in register.minutes
        for meeting in minutes.meetings
        for resolution in meeting.resolutions
    }
    ledger = {
        (found.resolution.unit, found.resolution.period, found.resolution.number): found.unit
        for found in register.rectifications
        if found.resolution is not None
    }
    assert len(resolved) > 100
    assert ledger == resolved


def test_every_closed_matter_was_verified_by_another_unit(register: Register) -> None:
    closed = [entry.record for entry in ledger(register) if entry.state == "已销号"]
    assert len(closed) > 100
    for found in closed:
        verifiers = [event.by for event in found.events if event.action == "核验通过"]
        assert verifiers, found.id
        assert found.unit not in verifiers
        assert all(register.units[verifier].can_verify for verifier in verifiers)


def test_rectifications_stand_in_every_state_and_take_every_step(register: Register) -> None:
    assert register.lifecycle is not None
    states = {entry.state for entry in ledger(register)}
    assert states == {"已登记", "已交办", "整改中", "待核验", "已核验", "已销号", "长期整改", "不予受理"}
    actions = {event.action for found in register.rectifications for event in found.events}
    assert actions == {transition.action for transition in register.lifecycle.transitions}


def test_appeals_and_rectifications_name_each_other(register: Register) -> None:
    matters = {found.id: found for found in register.rectifications}
    appeals = {found.id: found for found in register.appeals}
    turned = [found for found in register.appeals if found.rectification is not None]
    assert len(turned) > 30
    for appeal in turned:
        assert matters[str(appeal.rectification)].appeal == appeal.id
        assert matters[str(appeal.rectification)].unit == appeal.unit
    for matter in register.rectifications:
        if matter.appeal is not None:
            assert appeals[matter.appeal].rectification == matter.id


def test_appeals_come_through_every_channel_and_each_is_answered(register: Register) -> None:
    assert {found.via for found in register.appeals} == {"扫码", "月例会", "12345", "信访", "窗口", "走访"}
    for found in register.appeals:
        assert found.replied_on is not None
        assert found.received_on <= found.replied_on <= AS_OF
        if found.judged == "不合理":
            assert found.explanation
    overdue = [
        found for found in register.appeals if found.judged == "合理" and _late(found.due.date, found.resolved_on)
    ]
    assert 0 < len(overdue) < len(register.appeals) // 10


def _late(due: date, resolved: date | None) -> bool:
    return (resolved or AS_OF) > due


def test_followups_that_are_done_match_the_ledger(register: Register) -> None:
    ledger = {
        (found.resolution.unit, found.resolution.period, found.resolution.number): found
        for found in register.rectifications
        if found.resolution is not None
    }
    followed = [
        (minutes.unit, followup)
        for minutes in register.minutes
        for meeting in minutes.meetings
        for followup in meeting.followup
    ]
    assert len(followed) > 60
    for unit, followup in followed:
        matter = ledger[unit, followup.period, followup.resolution]
        judged = [event.action for event in matter.events if event.date <= followup.date]
        judged = [action for action in judged if action in ("核验通过", "退回重办")]
        assert (followup.result == "已完成") == (judged[-1:] == ["核验通过"]), (unit, followup)


def test_progress_repeats_what_other_records_count(register: Register) -> None:
    published = sum(len(found.publicity.items) for found in register.services if found.publicity is not None)
    (entry,) = [
        entry
        for report in register.progress
        if report.period == "2023-10"
        for entry in report.entries
        if entry.indicator == "10-05-02"
    ]
    assert entry.value == published


def test_figures_vary_but_carry_on(register: Register) -> None:
    """Month to month a rate moves less than it does over the year, and it does move."""
    months = {report.period: report for report in register.progress if report.unit == "qu-shuiwu-ju"}
    rates = [
        Decimal(entry.numerator) / Decimal(entry.denominator)
        for _, report in sorted(months.items())
        for entry in report.entries
        if entry.indicator == "05-03-02" and entry.numerator is not None and entry.denominator
    ]
    assert len(rates) == 10
    assert len(set(rates)) == 10
    assert max(abs(after - before) for before, after in pairwise(rates)) < rates[-1] - rates[0]


def test_ties_zero_denominators_withheld_names_and_missing_months_occur(register: Register) -> None:
    (evaluation,) = register.evaluations
    votes: dict[tuple[str, str], list[tuple[int, int, int]]] = {}
    for tally in evaluation.tallies:
        row = (tally.satisfied, tally.fairly_satisfied, tally.dissatisfied)
        votes.setdefault((tally.unit, tally.section), []).append(row)
    assert max(Counter(map(tuple, votes.values())).values()) > 1
    assert any(review.handled == 0 for report in register.services for review in report.reviews)
    assert any(entry.denominator == 0 for report in register.progress for entry in report.entries)
    assert any(entry.missing for report in register.progress for entry in report.entries)
    assert any(chief.name == "***" for indicator in register.indicators.values() for chief in indicator.chiefs)
    assert any(unit.head.name == "***" for unit in register.units.values())
    assert register.reporting is not None
    assert register.reporting.excused


def test_some_chiefs_changed_in_the_year_and_the_present_one_heads_the_unit(register: Register) -> None:
    changed = [found for found in register.indicators.values() if len(found.chiefs) > 1]
    assert {found.level for found in changed} == {1, 2, 3}
    for indicator in register.indicators.values():
        present = indicator.chiefs[-1]
        if present.unit is not None:
            assert present.name == register.units[present.unit].head.name


def test_texts_are_not_repeated_beyond_reason(register: Register) -> None:
    narratives = Counter(entry.narrative for report in register.progress for entry in report.entries)
    titles = Counter(found.title for found in register.rectifications)
    summaries = Counter(found.summary for found in register.appeals)
    assert max(narratives.values()) <= 4
    assert max(titles.values()) <= 6
    assert max(summaries.values()) <= 3


def test_persons_are_placeholders(register: Register) -> None:
    names = [unit.head.name for unit in register.units.values()]
    names += [deputy.name for unit in register.units.values() for deputy in unit.deputies]
    names += [unit.party_organisation.secretary for unit in register.units.values()]
    names += [chief.name for indicator in register.indicators.values() for chief in indicator.chiefs]
    assert [name for name in names if not re.fullmatch(r".某某|\*{3}", name)] == []
