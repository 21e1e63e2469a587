"""Rules about links between records: what one record names by identifier or number exists in the other.

A record that exists and cannot be read is told of elsewhere; a link to it is never called broken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from qinqing.findings.finding import Text
from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.policy.actors import is_known
from qinqing.register.records.names import actor_names, names_of, scheme_names, suggested_identifier, unit_name
from qinqing.register.records.register import Register
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import listing, period_text, words

Link = tuple[str, Pointer, str]
"""A path, the place of an identifier in it, and the identifier."""


def check_appeals_known(register: Register, as_of: date) -> Iterator[Violation]:
    """Every appeal that a record names exists."""
    known = {appeal.id: appeal.summary for appeal in register.appeals}
    for path, pointer, identifier in _links_to_appeals(register):
        if identifier not in known and not _is_unreadable(register, "appeal", identifier):
            arguments = words(value=identifier, suggestion=_suggestion(identifier, known))
            yield Violation("QQ307", path, pointer, arguments=arguments)


def _links_to_appeals(register: Register) -> Iterator[Link]:
    for minutes in register.minutes:
        for index, meeting in enumerate(minutes.meetings):
            for number, issue in enumerate(meeting.issues_raised):
                if issue.appeal is not None:
                    yield minutes.path, ("meetings", index, "issues_raised", number, "appeal"), issue.appeal
    for rectification in register.rectifications:
        if rectification.appeal is not None:
            yield rectification.path, ("appeal",), rectification.appeal
    for decision in register.decisions:
        if decision.appeal is not None:
            yield decision.path, ("appeal",), decision.appeal


def check_rectifications_known(register: Register, as_of: date) -> Iterator[Violation]:
    """Every rectification that a record names exists."""
    known = {rectification.id for rectification in register.rectifications}
    for path, pointer, identifier in _links_to_rectifications(register):
        if identifier not in known and not _is_unreadable(register, "rectification", identifier):
            arguments = words(value=identifier, suggestion=_suggestion(identifier, known))
            yield Violation("QQ308", path, pointer, arguments=arguments)


def _links_to_rectifications(register: Register) -> Iterator[Link]:
    for appeal in register.appeals:
        if appeal.rectification is not None:
            yield appeal.path, ("rectification",), appeal.rectification
    for assessment in register.assessments:
        for index, entry in enumerate(assessment.entries):
            for number, deduction in enumerate(entry.deductions):
                if deduction.rectification is not None:
                    pointer = ("entries", index, "deductions", number, "rectification")
                    yield assessment.path, pointer, deduction.rectification


def check_batches_known(register: Register, as_of: date) -> Iterator[Violation]:
    """Every batch that a rectification names is in the policy file of batches."""
    if register.batches is None:
        return
    known = {batch.id for batch in register.batches.batches}
    for record in register.rectifications:
        if record.batch is not None and record.batch.id not in known:
            arguments = words(value=record.batch.id, suggestion=_suggestion(record.batch.id, known))
            yield Violation("QQ305", record.path, ("batch", "id"), arguments=arguments)


def check_resolutions_known(register: Register, as_of: date) -> Iterator[Violation]:
    """Every resolution that a rectification or a follow-up names stands in the minutes of that unit and period."""
    resolved = {
        (minutes.unit, minutes.period): sorted(
            {resolution.number for meeting in minutes.meetings for resolution in meeting.resolutions}
        )
        for minutes in register.minutes
    }
    for path, pointer, unit, period, number in _links_to_resolutions(register):
        if f"data/records/{unit}/{period}/meeting.yaml" in register.unreadable or _is_before_start(register, period):
            continue
        numbers = resolved.get((unit, period))
        if numbers is None:
            detail = Text("没有该期会议纪要", "there are no minutes of that period")
        elif number in numbers:
            continue
        elif numbers:
            shown = listing(map(str, numbers))
            detail = Text(f"该期议定事项的序号为{shown.zh}", f"the resolutions of that period are {shown.en}")
        else:
            detail = Text("该期纪要没有议定事项", "the minutes of that period have no resolutions")
        arguments = words(unit=unit_name(register, unit), period=period_text(period), number=number, detail=detail)
        yield Violation("QQ306", path, pointer, arguments=arguments)


def _links_to_resolutions(register: Register) -> Iterator[tuple[str, Pointer, str, str, int]]:
    for record in register.rectifications:
        if record.resolution is not None:
            named = record.resolution
            yield record.path, ("resolution", "number"), named.unit, named.period, named.number
    for minutes in register.minutes:
        for index, meeting in enumerate(minutes.meetings):
            for number, step in enumerate(meeting.followup):
                pointer = ("meetings", index, "followup", number, "resolution")
                yield minutes.path, pointer, minutes.unit, step.period, step.resolution


def check_actors_known(register: Register, as_of: date) -> Iterator[Violation]:
    """Whoever acts, approves, deducts or decides is a unit of the registry or a body of the site settings."""
    if register.site is None:
        return
    names = None
    for path, pointer, actor in _actors(register):
        if is_known(register, actor) or f"data/units/{actor}.yaml" in register.unreadable:
            continue
        names = actor_names(register) if names is None else names
        arguments = words(value=actor, suggestion=suggested_identifier(actor, names))
        yield Violation("QQ309", path, pointer, arguments=arguments)


def _actors(register: Register) -> Iterator[Link]:
    for record in register.rectifications:
        for index, event in enumerate(record.events):
            yield record.path, ("events", index, "by"), event.by
            if event.approved_by is not None:
                yield record.path, ("events", index, "approved_by"), event.approved_by
    for assessment in register.assessments:
        for index, entry in enumerate(assessment.entries):
            for number, deduction in enumerate(entry.deductions):
                yield assessment.path, ("entries", index, "deductions", number, "by"), deduction.by
    for evaluation in register.evaluations:
        for index, outcome in enumerate(evaluation.outcomes):
            yield evaluation.path, ("outcomes", index, "decided_by"), outcome.decided_by
    for decision in register.decisions:
        for index, step in enumerate(decision.history):
            yield decision.path, ("history", index, "by"), step.by
    if register.waivers is not None:
        for index, waiver in enumerate(register.waivers.waivers):
            yield register.waivers.path, ("waivers", index, "approved_by"), waiver.approved_by


def check_plans_known(register: Register, as_of: date) -> Iterator[Violation]:
    """Every plan number of a visit stands in the inspection plan of that unit and month."""
    planned = {
        (plan.unit, plan.period): sorted({item.number for item in plan.plans}) for plan in register.inspection_plans
    }
    for log in register.visit_logs:
        if f"data/records/{log.unit}/{log.period}/inspection-plan.yaml" in register.unreadable:
            continue
        numbers = planned.get((log.unit, log.period), [])
        for index, visit in enumerate(log.visits):
            if visit.plan is None or visit.plan in numbers:
                continue
            shown = listing(map(str, numbers))
            detail = (
                Text(f"本月计划的序号为{shown.zh}", f"the plans of the month are {shown.en}")
                if numbers
                else Text("本月没有检查计划", "there is no plan for the month")
            )
            arguments = words(number=visit.plan, detail=detail)
            yield Violation("QQ313", log.path, ("visits", index, "plan"), arguments=arguments)


def check_boards_known(register: Register, as_of: date) -> Iterator[Violation]:
    """Every board that a bulletin quotes has a scheme."""
    names = scheme_names(register)
    for bulletin in register.bulletins:
        for index, standing in enumerate(bulletin.standings):
            board = standing.board
            if board not in register.schemes and f"data/schemes/{board}.yaml" not in register.unreadable:
                arguments = words(value=board, suggestion=suggested_identifier(board, names))
                yield Violation("QQ310", bulletin.path, ("standings", index, "board"), arguments=arguments)


def check_tiers_known(register: Register, as_of: date) -> Iterator[Violation]:
    """The tier of a decision's proposal is one of the accountability rules."""
    if register.accountability is None:
        return
    known = {tier.id for tier in register.accountability.tiers}
    for decision in register.decisions:
        if decision.proposal is not None and decision.proposal.tier not in known:
            tier = decision.proposal.tier
            arguments = words(value=tier, suggestion=_suggestion(tier, known))
            yield Violation("QQ311", decision.path, ("proposal", "tier"), arguments=arguments)


def check_campaigns_known(register: Register, as_of: date) -> Iterator[Violation]:
    """The campaign that a meeting names is one of the site settings."""
    if register.site is None:
        return
    known = {campaign.name for campaign in register.site.campaigns}
    for minutes in register.minutes:
        for index, meeting in enumerate(minutes.meetings):
            if meeting.campaign is not None and meeting.campaign not in known:
                arguments = words(value=meeting.campaign, suggestion=_suggestion(meeting.campaign, known))
                yield Violation("QQ322", minutes.path, ("meetings", index, "campaign"), arguments=arguments)


def _is_unreadable(register: Register, kind: str, identifier: str) -> bool:
    ending = f"/{kind}/{identifier}.yaml"
    return any(path.endswith(ending) for path in register.unreadable)


def _is_before_start(register: Register, period: str) -> bool:
    """Return whether ``period`` lies before the first one that the repository holds records of."""
    site = register.site
    return site is not None and "H" not in period and "Q" not in period and period < site.first_period[: len(period)]


def _suggestion(word: str, known: Iterable[str]) -> Text:
    return suggested_identifier(word, names_of((identifier, ()) for identifier in known))


CHECKS: tuple[Check, ...] = (
    check_appeals_known,
    check_rectifications_known,
    check_batches_known,
    check_resolutions_known,
    check_actors_known,
    check_plans_known,
    check_boards_known,
    check_tiers_known,
    check_campaigns_known,
)
