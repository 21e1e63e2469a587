"""Misprints, wherever they stand, and the procedure of decisions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qinqing.register.reading import read_register
from qinqing.register.records.typed import SiteMisprint
from qinqing.register.schema.validation import SchemaSet
from qinqing.rules.common.wording import listing
from qinqing.rules.people.proofreading import check_misprints
from qinqing.rules.records.decisions import next_states
from support.trees import AS_OF, mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register


def misprints(text: str) -> list[str]:
    register = replace(MINI, cases=(replace(MINI.cases[0], lessons=text),))
    return [str(violation.arguments["wrong"]) for violation in check_misprints(register, AS_OF)]


@pytest.mark.parametrize("wrong", ["诚勉谈话", "职贵", "追贵"])
def test_the_misprints_of_the_speech_are_known(wrong: str) -> None:
    assert misprints(f"要{wrong}到位。") == [wrong]


@pytest.mark.parametrize("text", ["诫勉谈话。", "压实职责。", "严肃追责。", "履职贵在担当。", "任职贵有恒心。"])
def test_right_words_are_left_alone(text: str) -> None:
    assert misprints(text) == []


def test_an_innocent_meeting_of_words_does_not_hide_a_misprint() -> None:
    assert misprints("履职贵在担当，但职贵不清。") == ["职贵"]


def test_a_misprint_is_told_once_in_a_text_and_each_misprint_by_itself() -> None:
    assert misprints("职贵不清，职贵不明，要追贵。") == ["职贵", "追贵"]


def test_a_misprint_is_found_deep_inside_a_record_and_named_as_in_the_file() -> None:
    minutes = MINI.minutes[0]
    meeting = minutes.meetings[0]
    followed = replace(meeting, agenda=(*meeting.agenda, "研究追贵问题"))
    register = replace(MINI, minutes=(replace(minutes, meetings=(followed,)),))
    (violation,) = check_misprints(register, AS_OF)
    assert violation.pointer == ("meetings", 0, "agenda", len(meeting.agenda))


def test_the_site_adds_its_own_and_does_not_accuse_its_own_list() -> None:
    assert MINI.site is not None
    site = replace(MINI.site, misprints=(SiteMisprint(wrong="按装", right="安装"),), purpose="按装到位。")
    (violation,) = check_misprints(replace(MINI, site=site), AS_OF)
    assert violation.pointer == ("purpose",)


def test_a_measure_needs_an_approval_before_it() -> None:
    decision = MINI.decisions[0]
    reached_before_approval = {None, "系统提示", "区优化办核实", "拟处理"}
    assert all("已执行" not in next_states(decision, state) for state in reached_before_approval)


def test_a_decision_on_a_proposal_begins_with_it_or_its_verification() -> None:
    decision = MINI.decisions[0]
    assert next_states(decision, None) == ("系统提示", "区优化办核实")
    assert "批准" in next_states(replace(decision, proposal=None), None)


def test_what_is_revoked_or_closed_goes_nowhere() -> None:
    assert next_states(MINI.decisions[0], "撤销") == next_states(MINI.decisions[0], "销号") == ()


def test_a_long_list_is_counted_after_a_dozen() -> None:
    shown = listing(str(number) for number in range(1, 31))
    assert shown.zh.endswith("12等30项")
    assert shown.en.endswith("12 and 18 more")
