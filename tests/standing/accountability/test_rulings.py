"""What is public before and after a recorded decision, and what appeals and sections propose (S34 S50 S58)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qinqing.register.records.register import Register
from qinqing.register.records.typed import Appeal
from qinqing.standing.accountability.proposals import proposals_of, public_proposals
from qinqing.standing.accountability.rulings import PublicMeasure
from qinqing.standing.accountability.supervision import public_supervision, supervision_proposals
from support.accountability_cases import MARKET, POWER, appeal, decision, placed, register_of

DAY = date(2023, 9, 15)
KEY = ("tier-2", "03-02-02", "2023-Q2")
WORST = placed("2023-Q2", ("03-02-02", 12), published="2023-07-20")
BEFORE = (("系统提示", "2023-07-21"), ("区优化办核实", "2023-07-24"), ("拟处理", "2023-07-28"))
APPROVED = (*BEFORE, ("批准", "2023-08-01"))
PATH = "data/records/qu-jiwei-jianwei/decision/jd-2023-0001.yaml"
MEASURE = PublicMeasure(measure="约谈", unit=POWER, post="经理", approved_on=date(2023, 8, 1), path=PATH)


def shown(*states: tuple[str, str], day: date = DAY, measure: str = "约谈") -> list[tuple[PublicMeasure, ...]]:
    """Return the measures that the public sees of the second tier, a list without any where it is not shown."""
    register = register_of(WORST, decisions=[decision(*states, proposal=KEY, measure=measure)] if states else [])
    return [one.measures for one in public_proposals(proposals_of(register, day)) if one.tier == "tier-2"]


# 决定之前，只公布规则、指标和位次


def test_before_any_decision_the_public_sees_rule_indicator_and_rank() -> None:
    (_, second) = public_proposals(proposals_of(register_of(WORST), DAY))
    assert second.rule.zh == "全市排名后3位"
    assert (second.indicator, second.period) == ("03-02-02", "2023-Q2")
    assert (second.place, second.from_bottom, second.participants) == (12, 1, 12)
    assert second.measures == ()


@pytest.mark.parametrize("count", [1, 2, 3])
def test_no_stage_before_the_approval_makes_a_measure_public(count: int) -> None:
    assert shown(*BEFORE[:count]) == [()]


@pytest.mark.parametrize("later", ["已执行", "已回复", "已整改", "申诉", "销号"])
def test_after_the_approval_the_measure_is_public_against_unit_and_post(later: str) -> None:
    assert shown(*APPROVED) == [(MEASURE,)]
    assert shown(*APPROVED, (later, "2023-08-10")) == [(MEASURE,)]


def test_an_approval_counts_from_its_day() -> None:
    assert shown(*APPROVED, day=date(2023, 7, 31)) == [()]
    assert shown(*APPROVED, day=date(2023, 8, 1)) == [(MEASURE,)]


def test_a_revoked_decision_takes_the_proposal_off_the_page() -> None:
    assert shown(*BEFORE, ("撤销", "2023-08-01")) == []
    assert shown(*APPROVED, ("申诉", "2023-08-05"), ("撤销", "2023-08-20")) == []
    assert shown(*APPROVED, ("申诉", "2023-08-05"), ("撤销", "2023-08-20"), day=date(2023, 8, 19)) == [(MEASURE,)]


def test_a_decision_not_to_act_names_nobody() -> None:
    (measures,) = shown(*APPROVED, measure="不予处理")
    assert measures == (PublicMeasure(measure="不予处理", unit="", post="", approved_on=date(2023, 8, 1), path=PATH),)


@pytest.mark.parametrize(
    "key", [("tier-1", "03-02-02", "2023-Q2"), ("tier-2", "03-02-01", "2023-Q2"), ("tier-2", "03-02-02", "2023-Q1")]
)
def test_a_decision_on_another_tier_indicator_or_period_changes_nothing(key: tuple[str, str, str]) -> None:
    register = register_of(WORST, decisions=[decision(*APPROVED, proposal=key)])
    (proposal,) = [one for one in proposals_of(register, DAY) if one.tier == "tier-2"]
    assert proposal.decided_by is None
    assert public_proposals((proposal,))[0].measures == ()


def test_a_decision_of_another_kind_is_not_one_on_the_proposal() -> None:
    register = register_of(WORST, decisions=[decision(*APPROVED, proposal=KEY, kind="重点督查")])
    assert all(proposal.rulings == () for proposal in proposals_of(register, DAY))


def test_several_decisions_on_one_proposal_are_all_told() -> None:
    decisions = [
        decision(*APPROVED, proposal=KEY, number=1),
        decision(*BEFORE, proposal=KEY, target=(MARKET, "局长"), number=2),
        decision(*APPROVED, proposal=KEY, target=(MARKET, "副局长"), number=3),
    ]
    (_, second) = proposals_of(register_of(WORST, decisions=decisions), DAY)
    assert second.decided_by == decisions[0]
    assert [ruling.state for ruling in second.rulings] == ["批准", "拟处理", "批准"]
    assert [one.post for one in public_proposals((second,))[0].measures] == ["经理", "副局长"]


def test_a_proposal_stays_public_while_one_of_its_decisions_is_not_revoked() -> None:
    revoked = decision(*BEFORE, ("撤销", "2023-08-01"), proposal=KEY, number=1)
    pending = decision(*BEFORE, proposal=KEY, target=(MARKET, "局长"), number=2)
    for decisions, tiers in (
        ([revoked, pending], ["tier-1", "tier-2"]),
        ([revoked, decision(*BEFORE, ("撤销", "2023-08-01"), proposal=KEY, number=2)], ["tier-1"]),
    ):
        register = register_of(WORST, decisions=decisions)
        assert [one.tier for one in public_proposals(proposals_of(register, DAY))] == tiers


STATES = st.lists(
    st.sampled_from(["系统提示", "区优化办核实", "拟处理", "批准", "已执行", "申诉", "撤销", "销号"]), max_size=6
)


@given(STATES, st.integers(0, 8))
def test_no_history_shows_a_measure_without_an_approval_by_that_day(states: list[str], days: int) -> None:
    history = [(state, f"2023-08-{day:02d}") for day, state in enumerate(states, start=1)]
    past = states[:days]
    expected = "批准" in past and past[-1] != "撤销"
    found = shown(*history, day=date(2023, 8, 1) + timedelta(days=days - 1))
    assert any(found) is expected


# 重点督查（S50）


def supervised(*appeals: Appeal, **more: Any) -> Register:
    return register_of(appeals=appeals, **more)


def test_an_overdue_reasonable_appeal_proposes_key_supervision() -> None:
    (proposal,) = supervision_proposals(supervised(appeal()), DAY)
    assert (proposal.appeal, proposal.unit, proposal.days_overdue, proposal.promised) == (
        "su-2023-0001",
        POWER,
        15,
        True,
    )
    assert proposal.source.pointer == ("due", "date")
    assert proposal.decided_by is None


@pytest.mark.parametrize(
    "changes",
    [
        {"judged": "不合理"},
        {"resolved_on": "2023-09-10"},
        {"due": {"date": "2023-09-15", "kind": "规定"}},
    ],
)
def test_others_do_not(changes: dict[str, Any]) -> None:
    assert supervision_proposals(supervised(appeal(**changes)), DAY) == ()


def test_an_answer_alone_does_not_resolve_an_appeal() -> None:
    answered = appeal(replied_on="2023-07-12", reply="正在办理。")
    assert len(supervision_proposals(supervised(answered), DAY)) == 1


def test_what_was_resolved_later_was_still_open_on_the_day() -> None:
    late = appeal(resolved_on="2023-09-10")
    assert len(supervision_proposals(supervised(late), date(2023, 9, 9))) == 1
    assert supervision_proposals(supervised(late), date(2023, 9, 10)) == ()


def test_the_most_overdue_comes_first() -> None:
    appeals = [appeal(1), appeal(2, due={"date": "2023-08-01", "kind": "规定"}), appeal(3)]
    found = [one.appeal for one in supervision_proposals(supervised(*appeals), DAY)]
    assert found == ["su-2023-0002", "su-2023-0001", "su-2023-0003"]


def test_the_unit_is_public_only_once_supervision_is_decided() -> None:
    more: dict[str, Any] = {
        "kind": "重点督查",
        "measure": "重点督查",
        "appeal": "su-2023-0001",
        "target": (POWER, "副经理"),
    }
    states = (("拟处理", "2023-09-10"), ("批准", "2023-09-12"))
    register = supervised(appeal(), decisions=[decision(*states, **more)])
    (before,) = public_supervision(supervision_proposals(register, date(2023, 9, 11)))
    (after,) = public_supervision(supervision_proposals(register, date(2023, 9, 12)))
    assert before.measures == ()
    assert (before.days_overdue, before.promised) == (11, True)
    assert [(one.unit, one.post) for one in after.measures] == [(POWER, "副经理")]
    revoked = supervised(appeal(), decisions=[decision(*states, ("撤销", "2023-09-13"), **more)])
    assert public_supervision(supervision_proposals(revoked, DAY)) == ()
