"""Rules about decisions (处理决定): one step after the other, approved by whoever may decide, no open deadline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.policy.actors import is_known, may_decide
from qinqing.register.records.names import actor_name
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Decision
from qinqing.register.records.words import DecisionHistoryState, DecisionKind
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import listing, words

_BEGINNINGS: tuple[DecisionHistoryState, ...] = ("系统提示", "区优化办核实", "拟处理", "批准")
_NEXT: Mapping[DecisionHistoryState, tuple[DecisionHistoryState, ...]] = {
    "系统提示": ("区优化办核实", "撤销"),
    "区优化办核实": ("拟处理", "撤销"),
    "拟处理": ("批准", "撤销"),
    "批准": ("已执行", "申诉", "撤销"),
    "已执行": ("已回复", "已整改", "销号", "申诉"),
    "已回复": ("已整改", "销号", "申诉"),
    "已整改": ("已回复", "销号", "申诉"),
    "申诉": ("已执行", "已回复", "已整改", "销号", "撤销"),
    "销号": (),
    "撤销": (),
}
_NOTHING = Text("无，已办结", "nothing, it is closed")
DEADLINE_WORDS: Final[DecisionKind] = "责令限时整改"


def next_states(decision: Decision, state: DecisionHistoryState | None) -> tuple[DecisionHistoryState, ...]:
    """Return the states that ``decision`` may reach after ``state``; None stands for the beginning.

    A decision on a proposal of the system begins with the proposal or its verification by the office, never with
    the measure itself; one not to act (不予处理) is closed without being carried out.
    """
    if state is None:
        return _BEGINNINGS if decision.proposal is None else _BEGINNINGS[:2]
    if state == "批准" and decision.measure == "不予处理":
        return (*_NEXT[state], "销号")
    return _NEXT[state]


def check_history(register: Register, as_of: date) -> Iterator[Violation]:
    """A decision goes from proposal over verification and approval to execution, and ends when closed or revoked."""
    for decision in register.decisions:
        state: DecisionHistoryState | None = None
        for index, event in enumerate(decision.history):
            allowed = next_states(decision, state)
            if event.state not in allowed:
                arguments = words(
                    state=Text("尚未开始", "not yet begun") if state is None else state,
                    reached=event.state,
                    allowed=listing(allowed or (_NOTHING,)),
                )
                yield Violation("QQ475", decision.path, ("history", index, "state"), arguments=arguments)
            state = event.state


def check_approver(register: Register, as_of: date) -> Iterator[Violation]:
    """A decision is approved by a unit that may decide, or by a superior body."""
    for decision in register.decisions:
        for index, event in enumerate(decision.history):
            if event.state == "批准" and is_known(register, event.by) and not may_decide(register, event.by):
                arguments = words(name=actor_name(register, event.by))
                yield Violation("QQ476", decision.path, ("history", index, "by"), arguments=arguments)


def check_deadline(register: Register, as_of: date) -> Iterator[Violation]:
    """A decision that orders rectification within a set time says by when."""
    for decision in register.decisions:
        if DEADLINE_WORDS in (decision.kind, decision.measure) and decision.deadline is None:
            field = "kind" if decision.kind == DEADLINE_WORDS else "measure"
            yield Violation("QQ477", decision.path, (field,))


CHECKS: tuple[Check, ...] = (
    check_history,
    check_approver,
    check_deadline,
)
