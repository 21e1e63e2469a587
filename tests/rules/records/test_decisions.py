"""The procedure of decisions: which stage may follow which."""

from __future__ import annotations

from dataclasses import replace

from qinqing.register.reading import read_register
from qinqing.register.schema.validation import SchemaSet
from qinqing.rules.records.decisions import next_states
from support.trees import mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register


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
