"""整改: the ledger of rectifications, and one page for each (S16-S20, S28, S42, S58, S60)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from qinqing.policy.ledger import BatchSummary, LedgerEntry
from qinqing.policy.lifecycle import STATES
from qinqing.policy.periods import chinese_period
from qinqing.register.records import typed as r
from qinqing.site.model.index import SiteIndex
from qinqing.site.model.page import SitePage
from qinqing.site.model.view import SiteView
from qinqing.site.model.wording import DASH, Value, date_text, list_text, percent_text, rate
from qinqing.site.pages.parts import (
    HOME,
    RECTIFICATIONS,
    Correction,
    Fact,
    Head,
    LedgerRow,
    Link,
    corrections_of,
    indicator_link,
    ledger_row,
    minutes_page,
    overdue_value,
    page_head,
    rectification_page,
    state_value,
    unit_link,
    with_corrections,
)

_TRAIL = (Link("首页", HOME), Link("整改", RECTIFICATIONS))


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A batch of leads in counts."""

    theme: str
    source: str
    assigned: str
    resolved: int
    total: int
    share: str
    states: str
    overdue: int
    withheld: bool


@dataclass(frozen=True, slots=True)
class RectificationList:
    """The list page."""

    head: Head
    states: tuple[tuple[Value, int], ...]
    overdue: int
    near_days: int
    batches: tuple[BatchRow, ...]
    rows: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One event of the process (办理过程)."""

    date: str
    iso_date: str
    action: str
    by: Link
    text: str
    extension: str
    approved: str
    evidence: str


@dataclass(frozen=True, slots=True)
class RectificationDetail:
    """The page of one rectification."""

    head: Head
    state: Value
    overdue: Value
    facts: tuple[Fact, ...]
    goal: str
    measures: tuple[str, ...]
    steps: tuple[Step, ...]
    feedback: str
    source_path: str
    corrections: tuple[Correction, ...]


def pages(view: SiteView, index: SiteIndex) -> Iterator[SitePage]:
    """Return the ledger and the page of every rectification whose title may be published."""
    yield SitePage(
        path=RECTIFICATIONS,
        kind="rectification-list",
        section="rectifications",
        title="整改",
        description=f"{view.site.district_short}营商环境问题整改台账：责任单位、时限、状态和超期日数。",
        template="rectification_list.html",
        model=_list(view, index),
        hide=("navigation", "toc"),
        sources=(index.public.batches.path,) if index.public.batches is not None else (),
    )
    for entry in index.ledger:
        yield _detail_page(entry, view, index)


def _list(view: SiteView, index: SiteIndex) -> RectificationList:
    counts = Counter(entry.state for entry in index.ledger)
    rows = sorted(index.ledger, key=lambda entry: (-entry.days_overdue if entry.overdue else 0, entry.record.id))
    return RectificationList(
        head=page_head(
            view,
            trail=_TRAIL,
            title="整改台账",
            lead="每个事项的责任单位、时限和办理过程逐件公开。状态由办理过程推定，核验由责任单位以外的单位负责。",
        ),
        states=tuple((Value(state), counts[state]) for state in STATES),
        overdue=sum(entry.overdue for entry in index.ledger),
        near_days=view.site.disclosure.near_deadline_days,
        batches=tuple(_batch_row(summary) for summary in index.batches),
        rows=tuple(ledger_row(entry, index) for entry in rows),
    )


def _batch_row(summary: BatchSummary) -> BatchRow:
    batch = summary.batch
    return BatchRow(
        theme=batch.theme,
        source=batch.source,
        assigned=date_text(batch.assigned_on),
        resolved=summary.resolved,
        total=summary.total,
        share=percent_text(rate(summary.resolved, summary.total)),
        states=list_text((f"{state}{count}件" for state, count in summary.states), none="尚未登记"),
        overdue=summary.overdue,
        withheld=not batch.publish_titles,
    )


def _detail_page(entry: LedgerEntry, view: SiteView, index: SiteIndex) -> SitePage:
    record = entry.record
    name = index.unit_name(record.unit)
    corrections = corrections_of((record.path,), index)
    latest = max(event.date for event in record.events)
    return SitePage(
        path=rectification_page(record.id),
        kind="rectification",
        section="rectifications",
        title=f"{record.title}（{record.id}）",
        description=f"{name}整改事项：{record.title}。状态：{entry.state}。",
        template="rectification.html",
        model=_detail(entry, corrections, view, index),
        published_on=latest,
        hide=("navigation", "toc"),
        sources=with_corrections((record.path,), corrections),
        content_source=name,
    )


def _detail(
    entry: LedgerEntry, corrections: tuple[Correction, ...], view: SiteView, index: SiteIndex
) -> RectificationDetail:
    record = entry.record
    return RectificationDetail(
        head=page_head(
            view,
            trail=(*_TRAIL, Link(record.id)),
            title=record.title,
            published=max(event.date for event in record.events),
        ),
        state=state_value(entry),
        overdue=overdue_value(entry, index),
        facts=tuple(_facts(entry, index)),
        goal=record.goal,
        measures=record.measures,
        steps=tuple(_step(event, index) for event in record.events),
        feedback=_feedback(record),
        source_path=record.path,
        corrections=corrections,
    )


def _facts(entry: LedgerEntry, index: SiteIndex) -> Iterator[Fact]:
    record = entry.record
    yield Fact("事项编号", Value(record.id))
    yield Fact("责任单位", links=(unit_link(record.unit, index),))
    if record.lead_unit:
        yield Fact("牵头单位", links=(unit_link(record.lead_unit, index),))
    yield Fact("责任领导", Value(record.responsible_leader))
    yield Fact("责任人", Value(record.responsible))
    if record.section:
        yield Fact("责任股室", Value(_section_name(record, index)))
    yield Fact("问题来源", Value(record.source))
    yield from _origins(record, index)
    kinds = [record.problem_kind or "", *record.problem_types, record.phenomenon or "", *record.enforcement_faults]
    if any(kinds):
        yield Fact("问题类型", Value(list_text(kind for kind in kinds if kind)))
    original = date_text(record.deadline.date)
    if entry.extended:
        yield Fact("整改时限", Value(f"{date_text(entry.deadline)}（原定{original}，经批准延期）"))
    else:
        yield Fact("整改时限", Value(f"{original}（{record.deadline.kind}期限）"))
    verifiers = tuple(dict.fromkeys(event.by for event in record.events if event.action == "核验通过"))
    if verifiers:
        yield Fact("核验单位", links=tuple(unit_link(unit, index) for unit in verifiers))
    else:
        yield Fact("核验单位", Value("尚未核验", "absent"))
    if entry.supervised:
        yield Fact("督办", Value("挂牌督办", "warn"))


def _origins(record: r.Rectification, index: SiteIndex) -> Iterator[Fact]:
    if record.resolution is not None:
        source = record.resolution
        known = (source.unit, source.period) in index.minutes
        words = f"{index.unit_name(source.unit)}{chinese_period(source.period)}会议纪要第{source.number}项议定事项"
        target = f"{minutes_page(source.unit, source.period)}#resolution-{source.number}" if known else ""
        yield Fact("议定事项", links=(Link(words, target),))
    if record.batch is not None:
        themes = {summary.batch.id: summary.batch.theme for summary in index.batches}
        theme = themes.get(record.batch.id, record.batch.id)
        yield Fact("所属批次", links=(Link(f"“{theme}”第{record.batch.number}件", f"{RECTIFICATIONS}#batches"),))
    if record.indicator is not None:
        yield Fact("关联指标", links=(indicator_link(record.indicator, index),))


def _feedback(record: r.Rectification) -> str:
    feedback = record.feedback
    return f"{date_text(feedback.date)}，企业评价：{feedback.satisfaction}。" if feedback else ""


def _section_name(record: r.Rectification, index: SiteIndex) -> str:
    unit = index.public.units.get(record.unit)
    sections = unit.sections if unit else ()
    return next((section.name for section in sections if section.id == record.section), record.section or DASH)


def _step(event: r.RectificationEvent, index: SiteIndex) -> Step:
    return Step(
        date=date_text(event.date),
        iso_date=event.date.isoformat(),
        action=event.action,
        by=unit_link(event.by, index),
        text=event.text,
        extension=date_text(event.new_deadline) if event.new_deadline else "",
        approved=index.unit_name(event.approved_by) if event.approved_by else "",
        evidence=list_text(event.evidence, none=""),
    )
