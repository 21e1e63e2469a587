"""Rules about demotions (降职、免职) that are none: 明降暗升, 明降实不降, and a transfer to an equal post (S59)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.policy.periods import last_day, month_after
from qinqing.register.records.register import Register
from qinqing.register.records.typed import EvaluationOutcome
from qinqing.register.records.words import EvaluationOutcomeKind
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import words

DEMOTED: Final[EvaluationOutcomeKind] = "降职"
DISMISSED: Final[EvaluationOutcomeKind] = "免职"
RANKS = ("办事员级", "科员级", "副股级", "正股级", "副科级", "正科级", "副处级", "正处级")
"""Ranks (职级) from the lowest to the highest; others are compared only for being the same."""
_RAISED = Text("名为处理，职级反而提高，属于“明降暗升”", "the rank was raised under the name of a penalty")
_UNCHANGED = Text("职级没有变化，属于“明降实不降”", "the rank is the same, it is one in name only")


def check_real_demotion(register: Register, as_of: date) -> Iterator[Violation]:
    """A demotion or dismissal does not leave the rank as it was, nor raise it."""
    for path, index, outcome in _demotions(register):
        step = _step(outcome)
        if step is None or step < 0 or (step == 0 and _is_transfer(outcome)):
            continue
        field = "rank_after" if outcome.rank_after is not None else "post_after"
        arguments = words(kind=outcome.kind, problem=_RAISED if step > 0 else _UNCHANGED)
        yield Violation("QQ470", path, ("outcomes", index, field), arguments=arguments)


def check_no_equal_post(register: Register, as_of: date) -> Iterator[Violation]:
    """Whoever was demoted or dismissed is not moved to another post of equal rank."""
    for path, index, outcome in _demotions(register):
        if _step(outcome) == 0 and _is_transfer(outcome):
            arguments = words(
                kind=outcome.kind,
                before=outcome.post_before or "",
                after=outcome.post_after or "",
                rank=outcome.rank_after or "",
            )
            yield Violation("QQ495", path, ("outcomes", index, "post_after"), arguments=arguments)


def _demotions(register: Register) -> Iterator[tuple[str, int, EvaluationOutcome]]:
    """Yield the demotions, and the dismissals unless a new post came after the time the policy watches."""
    months = register.accountability.same_rank_months if register.accountability is not None else None
    for evaluation in register.evaluations:
        for index, outcome in enumerate(evaluation.outcomes):
            later = (
                months is not None
                and outcome.effective_on is not None
                and outcome.effective_on >= months_later(outcome.date, months)
            )
            if outcome.kind == DEMOTED or (outcome.kind == DISMISSED and not later):
                yield evaluation.path, index, outcome


def months_later(day: date, months: int) -> date:
    """Return the day ``months`` months after ``day``, the last of a month that is too short."""
    month = month_after(f"{day:%Y-%m}", months)
    return date(int(month[:4]), int(month[5:]), min(day.day, last_day(month).day))


def _step(outcome: EvaluationOutcome) -> int | None:
    """Return how many ranks ``outcome`` moves up, a negative number down; None where nobody can say."""
    before, after = outcome.rank_before, outcome.rank_after
    if before is None or after is None:
        unmoved = outcome.post_before is not None and outcome.post_before == outcome.post_after
        return 0 if unmoved else None
    if before == after:
        return 0
    return RANKS.index(after) - RANKS.index(before) if before in RANKS and after in RANKS else None


def _is_transfer(outcome: EvaluationOutcome) -> bool:
    return None not in (outcome.post_before, outcome.post_after) and outcome.post_before != outcome.post_after


CHECKS: tuple[Check, ...] = (check_real_demotion, check_no_equal_post)
