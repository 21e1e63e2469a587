"""Rules about approvals (批准): by one who may, never in one's own matter, and not without end."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from qinqing.findings.finding import Text
from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.policy.actors import VERIFIER, is_body, is_known, may_act, may_decide, may_verify
from qinqing.policy.approvals import LONGEST_WAIVER, is_too_long, may_approve, units_behind
from qinqing.register.records.names import actor_name, unit_name
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Rectification, Unit
from qinqing.register.records.words import DecisionHistoryState, EvaluationOutcomeKind, RectificationAction
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import listing, words

_GRANTED: Final[frozenset[RectificationAction]] = frozenset({"延期", "长期整改"})
_VERIFIED: Final[DecisionHistoryState] = "区优化办核实"
_DECIDED: Final[frozenset[DecisionHistoryState]] = frozenset({_VERIFIED, "批准"})
_OF_THE_OFFICE: Final[frozenset[EvaluationOutcomeKind]] = frozenset({"通报表扬", "通报批评", "限期整改"})
"""What the office, which holds the rounds, may draw from a result; whatever costs a post is for who may decide."""


class Approval(NamedTuple):
    """Somebody's word that an exception may stand (批准): where it is written, whose, for whom, and since when."""

    path: str
    pointer: Pointer
    approver: str
    concerned: frozenset[str]
    day: date | None


def _approvals(register: Register) -> Iterator[Approval]:
    """Yield every approval of an exception from what the rules ask of a unit."""
    if (waivers := register.waivers) is not None:
        for index, waiver in enumerate(waivers.waivers):
            concerned = units_behind(register, waiver.path)
            pointer: Pointer = ("waivers", index, "approved_by")
            yield Approval(waivers.path, pointer, waiver.approved_by, concerned, waiver.approved_on)
    if (plan := register.reporting) is not None:
        for index, excuse in enumerate(plan.excused):
            pointer = ("excused", index, "approved_by")
            yield Approval(plan.path, pointer, excuse.approved_by, frozenset({excuse.unit}), None)
    for amendment in register.amendments:
        if amendment.approved_by is not None:
            concerned = units_behind(register, f"data/{amendment.target.path}") | {amendment.unit}
            pointer = ("approved_by",)
            yield Approval(amendment.path, pointer, amendment.approved_by, concerned, amendment.approved_on)


def check_approver(register: Register, as_of: date) -> Iterator[Violation]:
    """An exception is approved by the office, the commission or a superior body; more time by one who may verify."""
    if register.site is None:
        return
    for approval in _approvals(register):
        if is_known(register, approval.approver) and not may_approve(register, approval.approver, day=approval.day):
            arguments = words(name=actor_name(register, approval.approver))
            yield Violation("QQ337", approval.path, approval.pointer, arguments=arguments)
    for record, pointer, approver in _extensions(register):
        told_elsewhere = approver == record.unit or not is_known(register, approver)
        if not told_elsewhere and not may_act(register, record, approver, VERIFIER):
            arguments = words(name=actor_name(register, approver))
            yield Violation("QQ337", record.path, pointer, arguments=arguments)


def _extensions(register: Register) -> Iterator[tuple[Rectification, Pointer, str]]:
    """Yield who grants a rectification more time: the one who approves it, or who takes the step in their own name."""
    for record in register.rectifications:
        for index, event in enumerate(record.events):
            if event.action in _GRANTED:
                field, approver = ("by", event.by) if event.approved_by is None else ("approved_by", event.approved_by)
                yield record, ("events", index, field), approver


def check_own_matter(register: Register, as_of: date) -> Iterator[Violation]:
    """Nobody approves an exception, verifies a proposal or decides in their own matter."""
    for path, pointer, approver, concerned in _judged(register):
        if approver in concerned:
            yield Violation("QQ338", path, pointer, arguments=words(name=actor_name(register, approver)))


def _judged(register: Register) -> Iterator[tuple[str, Pointer, str, frozenset[str]]]:
    for approval in _approvals(register):
        yield approval.path, approval.pointer, approval.approver, approval.concerned
    for decision in register.decisions:
        targets = frozenset(target.unit for target in decision.targets)
        for index, step in enumerate(decision.history):
            if step.state in _DECIDED:
                yield decision.path, ("history", index, "by"), step.by, targets
    for evaluation in register.evaluations:
        for index, outcome in enumerate(evaluation.outcomes):
            pointer: Pointer = ("outcomes", index, "decided_by")
            yield evaluation.path, pointer, outcome.decided_by, frozenset({outcome.unit})


def check_decider(register: Register, as_of: date) -> Iterator[Violation]:
    """The outcome of an evaluation is decided, and a proposal verified, by those who are there for it."""
    if register.site is None:
        return
    for path, pointer, decider, what, allowed in _deciders(register, register.site.office):
        if is_known(register, decider) and not allowed:
            yield Violation("QQ340", path, pointer, arguments=words(what=what, name=actor_name(register, decider)))


def _deciders(register: Register, office: str) -> Iterator[tuple[str, Pointer, str, str, bool]]:
    """Yield, with its place, who decided what, and whether they may."""
    for evaluation in register.evaluations:
        for index, outcome in enumerate(evaluation.outcomes):
            decider = outcome.decided_by
            allowed = may_decide(register, decider) or (decider == office and outcome.kind in _OF_THE_OFFICE)
            yield evaluation.path, ("outcomes", index, "decided_by"), decider, outcome.kind, allowed
    for decision in register.decisions:
        about_the_office = any(target.unit == office for target in decision.targets)
        for index, step in enumerate(decision.history):
            if step.state == _VERIFIED:
                of_office = step.by == office or is_body(register, step.by)
                allowed = of_office or (about_the_office and may_verify(register, step.by))
                yield decision.path, ("history", index, "by"), step.by, step.state, allowed


def check_posts(register: Register, as_of: date) -> Iterator[Violation]:
    """An inspection plan is approved by a leading post that the registry knows of its unit."""
    for plan in register.inspection_plans:
        unit = register.units.get(plan.unit)
        if unit is None:
            continue
        posts = _leading_posts(unit)
        for index, item in enumerate(plan.plans):
            if _plain(item.approved_by) not in map(_plain, posts):
                arguments = words(post=item.approved_by, name=unit.short_name, posts=listing(posts))
                yield Violation("QQ341", plan.path, ("plans", index, "approved_by"), arguments=arguments)


def _leading_posts(unit: Unit) -> tuple[str, ...]:
    return tuple(dict.fromkeys((unit.head.post, *(deputy.post for deputy in unit.deputies))))


def check_another_post(register: Register, as_of: date) -> Iterator[Violation]:
    """Whoever files a report is not the one who reviews or approves it."""
    for report in register.progress:
        if report.reviewed_by is not None and _plain(report.reviewed_by) == _plain(report.submitted_by):
            yield Violation("QQ342", report.path, ("reviewed_by",), arguments=words(post=report.reviewed_by))
    for plan in register.inspection_plans:
        for index, item in enumerate(plan.plans):
            if _plain(item.approved_by) == _plain(plan.submitted_by):
                pointer = ("plans", index, "approved_by")
                yield Violation("QQ342", plan.path, pointer, arguments=words(post=item.approved_by))


def _plain(post: str) -> str:
    """Return ``post`` without what makes the same words look like others."""
    return "".join(unicodedata.normalize("NFKC", post).split())


def check_accounts(register: Register, as_of: date) -> Iterator[Violation]:
    """An account belongs to one unit, so that nobody can act for two that have to be apart."""
    holders: dict[str, list[str]] = defaultdict(list)
    for _, unit in sorted(register.units.items()):
        for index, submitter in enumerate(unit.submitters):
            # Forges take logins for the same whatever the case of their letters.
            holding = holders[(submitter.login or "").casefold()]
            others = [other for other in holding if other != unit.id]
            holding.append(unit.id)
            if others:
                arguments = words(name=unit_name(register, others[0]))
                yield Violation("QQ343", unit.path, ("submitters", index, "login"), arguments=arguments)


def check_waiver_terms(register: Register, as_of: date) -> Iterator[Violation]:
    """A waiver ends within a year of its approval."""
    policy = register.waivers
    for index, waiver in enumerate(policy.waivers if policy is not None else ()):
        if policy is not None and is_too_long(waiver):
            arguments = words(
                approved=waiver.approved_on.isoformat(), expires=waiver.expires_on.isoformat(), days=LONGEST_WAIVER
            )
            yield Violation("QQ344", policy.path, ("waivers", index, "expires_on"), arguments=arguments)


def check_amendments_whole(register: Register, as_of: date) -> Iterator[Violation]:
    """An amendment that is approved says by whom and on which day; one that says either says both."""
    for amendment in register.amendments:
        if (amendment.approved_by is None) != (amendment.approved_on is None):
            field = "approved_by" if amendment.approved_on is None else "approved_on"
            missing = Text("核准日期", "the day") if amendment.approved_on is None else Text("核准单位", "the unit")
            yield Violation("QQ345", amendment.path, (field,), arguments=words(missing=missing))


CHECKS: tuple[Check, ...] = (
    check_approver,
    check_own_matter,
    check_decider,
    check_posts,
    check_another_post,
    check_accounts,
    check_waiver_terms,
    check_amendments_whole,
)
