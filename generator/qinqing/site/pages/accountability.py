"""问责: what the rules say of published places, and what was decided on it; never more than that (S32-S35, S50).

Everything here comes from the public register.  A proposal that was not decided, one that came to nothing and one whose
decision is no longer shown look alike, and an appeal past its date is counted until a decision on it names the unit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from qinqing.disclosure.terms import last_day as last_day_shown
from qinqing.disclosure.terms import terms_of
from qinqing.policy.periods import chinese_period, last_day
from qinqing.register.records.typed import PolicyAccountability
from qinqing.site.model.index import SiteIndex
from qinqing.site.model.page import SitePage
from qinqing.site.model.view import SiteView
from qinqing.site.model.wording import DASH, Value, date_text, list_text
from qinqing.site.pages.parts import (
    ACCOUNTABILITY,
    HOME,
    Fact,
    Head,
    Link,
    indicator_link,
    page_head,
    unit_link,
)
from qinqing.standing.accountability.city_places import missing_places
from qinqing.standing.accountability.proposals import (
    PublicProposal,
    Trigger,
    proposals_of,
    public_proposals,
    rule_text,
)
from qinqing.standing.accountability.rulings import PublicMeasure
from qinqing.standing.accountability.supervision import PublicSupervision, public_supervision, supervision_proposals

_TRAIL = (Link("首页", HOME), Link("问责", ACCOUNTABILITY))
_LEVELS = {1: "一级", 2: "二级", 3: "三级"}


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One tier of the policy: when it applies, what it proposes to whom."""

    condition: str
    measure: str
    targets: str
    count: int
    decided: int


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure that was decided, against a unit or post."""

    measure: str
    unit: Link
    post: str
    approved: str
    until: str


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """One place that rules apply to."""

    indicator: Link
    code: str
    period: str
    place: str
    from_bottom: str
    rules: tuple[str, ...]
    measures: tuple[MeasureRow, ...]


@dataclass(frozen=True, slots=True)
class GapRow:
    """An indicator without a place (缺报)."""

    indicator: Link
    period: str
    assessment: str
    reason: str


@dataclass(frozen=True, slots=True)
class SupervisionRow:
    """A reasonable appeal past its date that key supervision was decided for."""

    due: str
    kind: str
    overdue: int
    measures: tuple[MeasureRow, ...]


@dataclass(frozen=True, slots=True)
class Accountability:
    """The page."""

    head: Head
    purpose: str
    facts: tuple[Fact, ...]
    rules: tuple[RuleRow, ...]
    decided: tuple[ProposalRow, ...]
    undecided: tuple[tuple[str, str, tuple[ProposalRow, ...]], ...]
    gaps: tuple[GapRow, ...]
    supervision: tuple[SupervisionRow, ...]
    overdue_appeals: int
    as_of: str


def pages(view: SiteView, index: SiteIndex) -> Iterator[SitePage]:
    """Return the one page of accountability."""
    proposals = public_proposals(proposals_of(index.public, view.as_of))
    supervision = public_supervision(supervision_proposals(index.public, view.as_of))
    policy = index.public.accountability
    measures = [
        *(measure for proposal in proposals for measure in proposal.measures),
        *(measure for one in supervision for measure in one.measures),
    ]
    yield SitePage(
        path=ACCOUNTABILITY,
        kind="accountability",
        section="accountability",
        title="问责",
        description=f"{view.site.district_short}优化营商环境问责规则、规则适用情况和已经作出的处理决定。",
        template="accountability.html",
        model=_model(proposals, supervision, view, index),
        hide=("navigation", "toc"),
        sources=tuple(dict.fromkeys((*((policy.path,) if policy else ()), *(measure.path for measure in measures)))),
    )


def _model(
    proposals: tuple[PublicProposal, ...],
    supervision: tuple[PublicSupervision, ...],
    view: SiteView,
    index: SiteIndex,
) -> Accountability:
    policy = index.public.accountability
    rows = sorted(_rows(proposals, index), key=lambda row: row[0])
    decided = tuple(row for _, row in rows if row.measures)
    undecided = [row for _, row in rows if not row.measures]
    return Accountability(
        head=page_head(
            view,
            trail=_TRAIL,
            title="问责规则和处理决定",
            lead="系统只按规则作出提示，是否处理、如何处理由有权机关决定。作出决定之前，只公开规则、指标和位次；处理决定在公示期内公开。",
        ),
        purpose=view.site.purpose or "",
        facts=tuple(_facts(policy)) if policy else (),
        rules=tuple(_rules(policy, proposals)) if policy else (),
        decided=decided,
        undecided=tuple(
            (f"undecided-{number}", period, tuple(items))
            for number, (period, items) in enumerate(groupby(undecided, key=lambda row: row.period), 1)
        ),
        gaps=tuple(
            GapRow(indicator_link(gap.indicator, index), chinese_period(gap.period), gap.assessment, gap.reason or DASH)
            for gap in missing_places(index.public, view.as_of)
        ),
        supervision=tuple(_supervision(item, index) for item in supervision if item.measures),
        overdue_appeals=len(supervision),
        as_of=date_text(view.as_of),
    )


def _facts(policy: PolicyAccountability) -> Iterator[Fact]:
    yield Fact("依据", Value(policy.basis))
    yield Fact("施行日期", Value(date_text(policy.effective_from)))
    yield Fact("适用位次", Value(f"市级考核公布的{list_text(_LEVELS[level] for level in policy.levels)}指标位次"))
    yield Fact("末位", Value(f"后{policy.bottom}位，{policy.bottom_ties}"))
    yield Fact("次数", Value(f"{policy.repeat_mode}{policy.repeat_times}次以上，按{policy.repeat_window}计算"))
    yield Fact("多条规则", Value(f"同时符合几条的，{policy.overlap}"))
    yield Fact("没有公布位次", Value(f"{policy.missing_place}，不适用规则"))


def _rules(policy: PolicyAccountability, proposals: tuple[PublicProposal, ...]) -> Iterator[RuleRow]:
    for trigger, tier in zip(Trigger, policy.tiers, strict=False):
        own = [proposal for proposal in proposals if proposal.tier == tier.id]
        yield RuleRow(
            condition=rule_text(policy, trigger).zh,
            measure=tier.name,
            targets="；".join(tier.targets),
            count=len(own),
            decided=sum(bool(proposal.measures) for proposal in own),
        )


def _rows(proposals: Iterable[PublicProposal], index: SiteIndex) -> Iterator[tuple[tuple[int, int, str], ProposalRow]]:
    """Yield a row for each place, with what sorts them: the latest period first, then the lowest places."""
    keyed = sorted(proposals, key=lambda one: (one.indicator, one.period))
    for (code, period), group in groupby(keyed, key=lambda one: (one.indicator, one.period)):
        items = tuple(group)
        first = items[0]
        row = ProposalRow(
            indicator=indicator_link(code, index),
            code=code,
            period=chinese_period(period),
            place=f"第{first.place}名（{first.participants}个参评）",
            from_bottom=f"倒数第{first.from_bottom}名",
            rules=tuple(item.rule.zh for item in items),
            measures=tuple(_measure(measure, index) for item in items for measure in item.measures),
        )
        yield (-last_day(period).toordinal(), first.from_bottom, code), row


def _measure(measure: PublicMeasure, index: SiteIndex) -> MeasureRow:
    decision = next(one for one in index.public.decisions if one.path == measure.path)
    until = last_day_shown("decision", decision, terms=terms_of(index.public.site), day=index.as_of)
    return MeasureRow(
        measure=measure.measure,
        unit=unit_link(measure.unit, index) if measure.unit else Link(""),
        post=measure.post,
        approved=date_text(measure.approved_on),
        until=date_text(until) if until else "",
    )


def _supervision(item: PublicSupervision, index: SiteIndex) -> SupervisionRow:
    return SupervisionRow(
        due=date_text(item.due_on),
        kind="承诺期限" if item.promised else "规定期限",
        overdue=item.days_overdue,
        measures=tuple(_measure(measure, index) for measure in item.measures),
    )
