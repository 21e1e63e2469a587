"""Measures of rectifications (整改): on time, overdue, reopened, closed, by age and by batch (S17 S28 S60 S71)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from fractions import Fraction

from qinqing.findings.finding import Text
from qinqing.policy.ledger import LedgerEntry
from qinqing.policy.lifecycle import CLOSED, REJECTED, RETURNED
from qinqing.policy.periods import first_day
from qinqing.policy.working_days import UnknownYear
from qinqing.register.records.typed import Unit
from qinqing.register.records.words import MeasureName
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.measure import BATCH, HIGHER, LOWER, UNITS, Compute, Measure, SubjectKind
from qinqing.standing.measures.subjects import of_unit
from qinqing.standing.numbers.aggregation import Tally, count_over, not_begun, share_over, tally
from qinqing.standing.numbers.value import Known, Source, Undefined, Value, amount, rate

_NO_LIFECYCLE = Text("没有整改流程规则，无法判断状态", "there is no lifecycle policy to tell states by")
_NONE_REGISTERED = Text("截至期末没有登记整改事项", "no rectification had been registered by the end of the period")
_NONE_DUE = Text("本期没有到期的整改事项", "no rectification was due in the period")
_NONE_ACCEPTED = Text("截至期末没有受理的整改事项", "no rectification had been accepted by the end of the period")


def _deadline_source(entry: LedgerEntry) -> Source:
    return Source(entry.record.path, entry.deadline_at)


def _done_source(entry: LedgerEntry) -> tuple[Source, ...]:
    for index, event in enumerate(entry.record.events):
        if entry.done_on is not None and event.date == entry.done_on:
            return (Source(entry.record.path, ("events", index, "date")),)
    return ()


def _registered_source(entry: LedgerEntry) -> Source:
    return Source(entry.record.path, ("events", 0, "date"))


def _told(lookup: Lookup, unit: Unit, day: date) -> tuple[LedgerEntry, ...]:
    """Return the rectifications of ``unit`` without the leads whose titles are withheld.

    A unit's figure that counted them would tell who has how many; they are counted by batch alone (S17).
    """
    return tuple(entry for entry in lookup.ledger(unit.id, day) if not entry.withheld)


def _on_time(lookup: Lookup, unit: Unit, period: str) -> Value:
    if lookup.register.lifecycle is None:
        return Undefined(reason=_NO_LIFECYCLE)

    def of_month(month: str) -> Tally:
        start, end = first_day(month), lookup.cutoff(month)
        due = [entry for entry in _told(lookup, unit, end) if start <= entry.deadline <= end and not entry.never_late]
        in_time = [entry for entry in due if entry.done_in_time]
        sources = (source for entry in due for source in (_deadline_source(entry), *_done_source(entry)))
        return tally(len(in_time), len(due), sources)

    return share_over(lookup.begun_months(period), of_month, nothing=_NONE_DUE)


def _at_end(count: Callable[[Lookup, tuple[LedgerEntry, ...], date], Value]) -> Compute:
    """Return a measure of the ledger as it stood at the end of the period."""

    def compute(lookup: Lookup, unit: Unit, period: str) -> Value:
        if lookup.register.lifecycle is None:
            return Undefined(reason=_NO_LIFECYCLE)
        day = lookup.cutoff(period)
        entries = _told(lookup, unit, day)
        return count(lookup, entries, day) if entries else Undefined(reason=_NONE_REGISTERED)

    return of_unit(compute)


def _counted(
    found: Iterable[LedgerEntry], source: Callable[[LedgerEntry], Source], all_: Iterable[LedgerEntry]
) -> Known:
    """Return how many were found; where none were, the places show what was looked at."""
    entries = tuple(found)
    return amount(len(entries), sources=map(source, entries or tuple(all_)))


def _overdue(_lookup: Lookup, entries: tuple[LedgerEntry, ...], _day: date) -> Value:
    return _counted((entry for entry in entries if entry.overdue), _deadline_source, entries)


def _overdue_days(lookup: Lookup, entries: tuple[LedgerEntry, ...], day: date) -> Value:
    late = [entry for entry in entries if entry.overdue]
    total = 0
    for entry in late:
        days = lookup.calendar.working_days_after(entry.deadline, day)
        if isinstance(days, UnknownYear):
            return Undefined(reason=days.reason, sources=(_deadline_source(entry),))
        total += days
    return amount(total, sources=map(_deadline_source, late or entries))


def _open_between(youngest: int, oldest: int | None) -> Compute:
    def count(_lookup: Lookup, entries: tuple[LedgerEntry, ...], day: date) -> Value:
        return _counted((entry for entry in entries if matches(entry, day)), _registered_source, entries)

    def matches(entry: LedgerEntry, day: date) -> bool:
        age = (day - entry.registered_on).days
        return not entry.ended and age >= youngest and (oldest is None or age <= oldest)

    return _at_end(count)


def _closed(_lookup: Lookup, entries: tuple[LedgerEntry, ...], _day: date) -> Value:
    accepted = [entry for entry in entries if entry.state != REJECTED]
    return rate(
        sum(entry.state == CLOSED for entry in accepted),
        len(accepted),
        sources=(Source(entry.record.path, ("events",)) for entry in accepted),
        nothing=_NONE_ACCEPTED,
    )


def _reopened(lookup: Lookup, unit: Unit, period: str) -> Value:
    if not _told(lookup, unit, lookup.cutoff(period)):
        return Undefined(reason=_NO_LIFECYCLE if lookup.register.lifecycle is None else _NONE_REGISTERED)

    def of_month(month: str) -> Tally:
        start, end = first_day(month), lookup.cutoff(month)
        returned = [
            Source(record.path, ("events", index, "action"))
            for record in (entry.record for entry in _told(lookup, unit, end))
            for index, event in enumerate(record.events)
            if event.action == RETURNED and start <= event.date <= end
        ]
        looked_at = (Source(entry.record.path, ("events",)) for entry in _told(lookup, unit, end))
        return tally(len(returned), 0, returned or looked_at)

    return count_over(lookup.begun_months(period), of_month)


def _batch_of_unit(_lookup: Lookup, entries: tuple[LedgerEntry, ...], _day: date) -> Value:
    leads = [entry for entry in entries if entry.record.batch is not None]
    return rate(
        sum(entry.state == CLOSED for entry in leads),
        len(leads),
        sources=(Source(entry.record.path, ("batch", "id")) for entry in leads),
        nothing=Text("没有分办给本单位的批次线索", "no lead of a batch was assigned to the unit"),
    )


def _batch(lookup: Lookup, subject: str, period: str) -> Value:
    policy = lookup.register.batches
    batches = policy.batches if policy is not None else ()
    index = next((number for number, batch in enumerate(batches) if batch.id == subject), None)
    if policy is None or index is None:
        return Undefined(reason=Text(f"没有交办批次{subject}", f"there is no batch {subject}"))
    if not lookup.begun_months(period):
        return not_begun(period)
    if lookup.register.lifecycle is None:
        return Undefined(reason=_NO_LIFECYCLE)
    total = Source(policy.path, ("batches", index, "total"))
    if batches[index].assigned_on > lookup.cutoff(period):
        return Undefined(reason=Text("期末尚未交办", "it had not been assigned by the end"), sources=(total,))
    day = lookup.cutoff(period)
    closed = [
        entry
        for unit in sorted(lookup.rectifications)
        for entry in lookup.ledger(unit, day)
        if entry.record.batch is not None and entry.record.batch.id == subject and entry.state == CLOSED
    ]
    sources = (total, *(Source(entry.record.path, ("batch", "id")) for entry in closed))
    return rate(
        Fraction(len(closed)),
        batches[index].total,
        sources=sources,
        nothing=Text("该批次线索总数为零", "the batch has no leads"),
    )


def _count(
    name: MeasureName, title: str, definition: str, compute: Compute, *, unit: str = "件", brief: str = ""
) -> Measure:
    return Measure(
        name=name,
        title=title,
        definition=definition,
        brief=brief,
        unit=unit,
        direction=LOWER,
        subjects=UNITS,
        compute=compute,
    )


def _share(
    name: MeasureName,
    title: str,
    definition: str,
    compute: Compute,
    *,
    subjects: tuple[SubjectKind, ...] = UNITS,
    brief: str = "",
) -> Measure:
    return Measure(
        name=name,
        title=title,
        definition=definition,
        brief=brief,
        unit="%",
        direction=HIGHER,
        subjects=subjects,
        compute=compute,
    )


MEASURES: tuple[Measure, ...] = (
    _share(
        "rectification-on-time",
        "整改按期办结率",
        "时限在当月届满的整改事项中，在时限内经其他单位核验通过的比例。时限以月末有效的为准，经批准的延期计入；长期整改和"
        "不予受理的不计；核验后又退回重办的视为未办结。跨月的报告期逐月相加后再相除。没有到期事项的没有按期办结率。题目不公开的批次线索不计入。",
        of_unit(_on_time),
    ),
    _count(
        "rectification-overdue",
        "超期未办结整改数",
        "期末已过有效时限而尚未核验通过的整改事项件数；长期整改和不予受理的不计。从未登记过整改事项的单位没有此数，"
        "不按零计。题目不公开的批次线索不计入。",
        _at_end(_overdue),
        brief="超过有效时限仍未核验通过的事项数，题目不公开的批次线索不计入。",
    ),
    _count(
        "rectification-overdue-days",
        "整改超期工作日",
        "期末每件超期未办结整改事项从有效时限次日起到期末止的工作日之和。工作日按国家节假日和调休安排计算，并计入本区公布的"
        "调整；某年的节假日安排尚未收录的，不作推算，该期没有数据。题目不公开的批次线索不计入。",
        _at_end(_overdue_days),
        unit="工作日",
    ),
    _count(
        "rectification-reopened",
        "退回重办次数",
        "当期核验单位作出“退回重办”的次数，跨月逐月相加。从未登记过整改事项的单位没有此数。题目不公开的批次线索不计入。",
        of_unit(_reopened),
        unit="次",
    ),
    _share(
        "rectification-closed",
        "整改销号率",
        "截至期末已销号的整改事项除以已登记并受理的整改事项。题目不公开的批次线索不计入。",
        _at_end(_closed),
        brief="已销号的事项数／已登记并受理的事项数，题目不公开的批次线索不计入。",
    ),
    _count(
        "rectification-open-30",
        "未办结整改（30日以内）",
        "期末尚未办结、自登记之日起不超过30日的整改事项件数。已核验、已销号、长期整改和不予受理的不计，"
        "题目不公开的批次线索不计入。",
        _open_between(0, 30),
    ),
    _count(
        "rectification-open-90",
        "未办结整改（31日至90日）",
        "期末尚未办结、自登记之日起超过30日不超过90日的整改事项件数。已核验、已销号、长期整改和不予受理的不计，"
        "题目不公开的批次线索不计入。",
        _open_between(31, 90),
    ),
    _count(
        "rectification-open-over-90",
        "未办结整改（90日以上）",
        "期末尚未办结、自登记之日起超过90日的整改事项件数。已核验、已销号、长期整改和不予受理的不计，"
        "题目不公开的批次线索不计入。",
        _open_between(91, None),
    ),
    _share(
        "rectification-batch",
        "批次线索化解率",
        "上级成批交办的线索中，分办给本单位且截至期末已销号的，除以分办给本单位的全部线索。题目不公开的批次线索不计入，只在全区批次线索化解率中"
        "计数，不能由各单位的数推算。",
        _at_end(_batch_of_unit),
    ),
    _share(
        "batch-resolution",
        "全区批次线索化解率",
        "一个批次截至期末全区已销号的线索数除以交办时公布的总数，未登记的线索计入总数，题目不公开的线索也计入；期末尚未交办的"
        "批次没有此数。",
        _batch,
        subjects=(BATCH,),
        brief="已销号的线索数／交办时公布的线索总数，题目不公开的线索也计入。",
    ),
)
