"""Rectifications for tests: the lifecycle of the mini-repository, a way to each state, and who acts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from qinqing.policy.lifecycle import START
from qinqing.register.reading import read_register
from qinqing.register.records.typed import PolicyLifecycle, Rectification, RectificationEvent
from qinqing.register.schema.validation import SchemaSet
from support.trees import mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register
assert MINI.lifecycle is not None
LIFECYCLE: PolicyLifecycle = MINI.lifecycle
ACTIONS = tuple(dict.fromkeys(transition.action for transition in LIFECYCLE.transitions))
STATES = (START, "已登记", "已交办", "整改中", "待核验", "已核验", "已销号", "长期整改", "不予受理")
RESPONSIBLE, OFFICE, VERIFIER, BYSTANDER, BODY = (
    "qu-shichang-jianguan-ju",
    "qu-youhua-ban",
    "qu-jiwei-jianwei",
    "qu-tongji-ju",
    "sheng-youhua-ban",
)
ACTORS = (RESPONSIBLE, OFFICE, VERIFIER, BYSTANDER, BODY)
# How to get to each state by steps that are all allowed.
WAYS: dict[str, tuple[tuple[str, str], ...]] = {START: ()}
WAYS["已登记"] = (("登记", BYSTANDER),)
WAYS["已交办"] = (*WAYS["已登记"], ("交办", OFFICE))
WAYS["整改中"] = (*WAYS["已交办"], ("认领", RESPONSIBLE))
WAYS["待核验"] = (*WAYS["整改中"], ("申请销号", RESPONSIBLE))
WAYS["已核验"] = (*WAYS["待核验"], ("核验通过", VERIFIER))
WAYS["已销号"] = (*WAYS["已核验"], ("销号", OFFICE))
WAYS["长期整改"] = (*WAYS["整改中"], ("长期整改", OFFICE))
WAYS["不予受理"] = (*WAYS["已登记"], ("不予受理", OFFICE))


def event(action: str, by: str, day: int = 1) -> RectificationEvent:
    """Return the step ``action``, taken on a ``day`` of August."""
    return RectificationEvent(
        date=date(2023, 8, day),
        action=action,
        by=by,
        text="办理情况。",
        new_deadline=date(2023, 10, 20) if action == "延期" else None,
        approved_by=OFFICE if action in ("延期", "长期整改") else None,
        evidence=(),
    )


def rectification(*steps: tuple[str, str], unit: str = RESPONSIBLE) -> Rectification:
    """Return a rectification of ``unit`` with ``steps``, pairs of an action and who takes it."""
    template = next(record for record in MINI.rectifications if record.id == "zg-2023-0002")
    events = tuple(event(action, by) for action, by in steps)
    return replace(template, unit=unit, events=events, resolution=None)
