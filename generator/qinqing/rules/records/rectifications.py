"""Rules about rectifications (整改事项): their lifecycle, verification by others, deadlines and batches."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Final

from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.policy.actors import VERIFIER, is_known, may_act
from qinqing.policy.ledger import later_deadline, ledger_of
from qinqing.policy.lifecycle import (
    CLOSING,
    PASSED,
    RETURNED,
    START,
    VERIFYING_ACTIONS,
    Crossings,
    Step,
    allowed_actions,
    steps_of,
)
from qinqing.register.records.names import actor_name, unit_name
from qinqing.register.records.register import Register
from qinqing.register.records.typed import PolicyLifecycle, Rectification
from qinqing.register.records.words import RectificationAction, RectificationState
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import listing, same, words

_APPROVED_BY_ANOTHER: Final[frozenset[RectificationAction]] = frozenset({"延期", "长期整改"})
_NOTHING = Text("无，事项已办结", "nothing, the matter is closed")


def check_steps(register: Register, as_of: date) -> Iterator[Violation]:
    """Each event is a step that the lifecycle allows from the state the event before it led to."""
    lifecycle = register.lifecycle
    if lifecycle is None:
        return
    crossings = Crossings(lifecycle)
    for record in register.rectifications:
        unverified = set(_closed_unverified(record))
        for step in steps_of(record, crossings):
            if step.transitions or step.index in unverified:
                continue
            arguments = words(
                state=_state_name(step.state),
                action=step.event.action,
                allowed=listing(allowed_actions(lifecycle, step.state) or (_NOTHING,)),
            )
            yield Violation("QQ421", record.path, ("events", step.index, "action"), arguments=arguments)


def _state_name(state: RectificationState) -> Text:
    return Text("尚未登记", "not yet registered") if state == START else Text(state, state)


def check_events_in_order(register: Register, as_of: date) -> Iterator[Violation]:
    """The dates of a rectification's events never go back."""
    for record in register.rectifications:
        latest = date.min
        for index, event in enumerate(record.events):
            if event.date < latest:
                arguments = words(date=event.date.isoformat(), previous=latest.isoformat())
                yield Violation("QQ422", record.path, ("events", index, "date"), arguments=arguments)
            latest = max(latest, event.date)


def _verifies(step: Step) -> bool:
    return step.event.action in VERIFYING_ACTIONS or any(transition.by == VERIFIER for transition in step.transitions)


def check_verified_by_another(register: Register, as_of: date) -> Iterator[Violation]:
    """Nobody verifies, returns or closes a rectification of their own."""
    for record, step in _steps(register):
        if step.event.by == record.unit and _verifies(step):
            arguments = words(action=step.event.action, name=unit_name(register, record.unit))
            yield Violation("QQ423", record.path, ("events", step.index, "by"), arguments=arguments)


def check_actor(register: Register, as_of: date) -> Iterator[Violation]:
    """Each step is taken by the one whom the lifecycle names for it."""
    for record, step in _steps(register):
        actor = step.event.by
        if not step.transitions or not is_known(register, actor) or (actor == record.unit and _verifies(step)):
            continue
        roles = [transition.by for transition in step.transitions]
        if not any(may_act(register, record, actor, role) for role in roles):
            arguments = words(
                action=step.event.action,
                name=actor_name(register, actor),
                roles=listing(dict.fromkeys(roles)),
            )
            yield Violation("QQ424", record.path, ("events", step.index, "by"), arguments=arguments)


def _steps(register: Register) -> Iterator[tuple[Rectification, Step]]:
    crossings = Crossings(register.lifecycle or PolicyLifecycle(path="", transitions=(), max_days=0))
    for record in register.rectifications:
        for step in steps_of(record, crossings):
            yield record, step


def check_extensions(register: Register, as_of: date) -> Iterator[Violation]:
    """An extension moves the deadline to a later day."""
    for record in register.rectifications:
        deadline = record.deadline.date
        for index, event in enumerate(record.events):
            if event.new_deadline is None:
                continue
            later = later_deadline(event, deadline)
            if later is None:
                arguments = words(new=event.new_deadline.isoformat(), old=deadline.isoformat())
                yield Violation("QQ425", record.path, ("events", index, "new_deadline"), arguments=arguments)
            else:
                deadline = later


def check_approvals(register: Register, as_of: date) -> Iterator[Violation]:
    """An extension or a long-term plan is approved by another than the responsible unit."""
    for record in register.rectifications:
        for index, event in enumerate(record.events):
            if event.action not in _APPROVED_BY_ANOTHER:
                continue
            approver = event.approved_by
            if approver is None and event.by == record.unit:
                arguments = words(action=event.action, approver=Text("未填写批准单位", "nobody is named"))
                yield Violation("QQ426", record.path, ("events", index), arguments=arguments)
            elif approver == record.unit:
                own = Text("批准单位是责任单位自己", "it is approved by the responsible unit itself")
                arguments = words(action=event.action, approver=own)
                yield Violation("QQ426", record.path, ("events", index, "approved_by"), arguments=arguments)


def check_longest_term(register: Register, as_of: date) -> Iterator[Violation]:
    """The first deadline lies within the longest term of the policy, counted from the assignment."""
    lifecycle = register.lifecycle
    if lifecycle is None:
        return
    for record in register.rectifications:
        start = next((event for event in record.events if event.action == "交办"), record.events[0]).date
        days = (record.deadline.date - start).days
        if days > lifecycle.max_days:
            arguments = words(deadline=record.deadline.date.isoformat(), days=days, longest=lifecycle.max_days)
            yield Violation("QQ427", record.path, ("deadline", "date"), arguments=arguments)


def check_overdue(register: Register, as_of: date) -> Iterator[Violation]:
    """A rectification that is not verified by its deadline is told, with the days it is late."""
    ledger = ledger_of(register.rectifications, as_of=as_of, lifecycle=register.lifecycle, batches=register.batches)
    for entry in ledger:
        if entry.overdue:
            arguments = words(deadline=entry.deadline.isoformat(), days=entry.days_overdue, state=same(entry.state))
            yield Violation("QQ428", entry.record.path, ("deadline", "date"), arguments=arguments)


def _closed_unverified(record: Rectification) -> Iterator[int]:
    verified = False
    for index, event in enumerate(record.events):
        if event.action == PASSED:
            verified = True
        elif event.action == RETURNED:
            verified = False
        elif event.action == CLOSING and not verified:
            yield index


def check_verified_before_closed(register: Register, as_of: date) -> Iterator[Violation]:
    """A rectification is verified before it is closed."""
    for record in register.rectifications:
        for index in _closed_unverified(record):
            yield Violation("QQ429", record.path, ("events", index, "action"))


def check_batches(register: Register, as_of: date) -> Iterator[Violation]:
    """A batch has as many leads as announced, numbered from one without gap or repetition."""
    policy = register.batches
    if policy is None:
        return
    numbered: dict[str, Counter[int]] = defaultdict(Counter)
    totals = {batch.id: batch for batch in policy.batches}
    for record in register.rectifications:
        if record.batch is None or record.batch.id not in totals:
            continue
        batch = totals[record.batch.id]
        number = record.batch.number
        problem = None
        if number > batch.total:
            problem = Text(f"第{number}号超出总数", f"number {number} is above the total")
        elif numbered[batch.id][number]:
            problem = Text(f"第{number}号重复", f"number {number} is used twice")
        numbered[batch.id][number] += 1
        if problem is not None:
            arguments = words(theme=batch.theme, total=batch.total, problem=problem)
            yield Violation("QQ430", record.path, ("batch", "number"), arguments=arguments)
    if any("/rectification/" in path for path in register.unreadable):
        return
    for index, batch in enumerate(policy.batches):
        missing = [number for number in range(1, batch.total + 1) if not numbered[batch.id][number]]
        if missing:
            names = listing(str(number) for number in missing)
            problem = Text(f"缺{len(missing)}条，编号{names.zh}", f"{len(missing)} are missing, numbers {names.en}")
            arguments = words(theme=batch.theme, total=batch.total, problem=problem)
            yield Violation("QQ430", policy.path, ("batches", index, "total"), arguments=arguments)


CHECKS: tuple[Check, ...] = (
    check_steps,
    check_events_in_order,
    check_verified_by_another,
    check_actor,
    check_extensions,
    check_approvals,
    check_longest_term,
    check_overdue,
    check_verified_before_closed,
    check_batches,
)
