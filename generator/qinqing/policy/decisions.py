"""How far a decision (处理决定) has come on a day: only approval makes it one, and a revoked one is none (S34)."""

from __future__ import annotations

from datetime import date
from typing import Final

from qinqing.register.records.typed import Decision
from qinqing.register.records.words import DecisionHistoryState, DecisionMeasure

APPROVED: Final[DecisionHistoryState] = "批准"
REVOKED: Final[DecisionHistoryState] = "撤销"
NO_ACTION: Final[DecisionMeasure] = "不予处理"


def state_on(decision: Decision, day: date) -> DecisionHistoryState | None:
    """Return the last stage that ``decision`` had reached at the end of ``day``, None where it had not begun."""
    return next((event.state for event in reversed(decision.history) if event.date <= day), None)


def approved_on(decision: Decision, day: date) -> date | None:
    """Return the day on which ``decision`` was approved (批准), None while that was not done at the end of ``day``."""
    return next((event.date for event in decision.history if event.state == APPROVED and event.date <= day), None)
