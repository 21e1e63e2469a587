"""The ledger (整改台账): what the events of a rectification amount to on a given day (S16-S20, S28, S58)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from qinqing.findings.place import Pointer
from qinqing.policy.lifecycle import (
    CLOSED,
    NEVER_LATE,
    RESTING_STATES,
    START,
    STATES,
    VERIFIED,
    Crossings,
    steps_of,
)
from qinqing.policy.working_days import WorkingCalendar
from qinqing.register.records import typed as r
from qinqing.register.records.words import RectificationState


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """A rectification as it stands: state, deadline in force, day it was done, and days overdue (自然日).

    The clock stops on the day another unit verified the result; an item put on long-term rectification or not
    accepted is never overdue.  ``deadline_at`` is where the record holds the deadline in force.
    """

    record: r.Rectification
    state: RectificationState
    registered_on: date
    deadline: date
    deadline_at: Pointer
    extended: bool
    supervised: bool
    done_on: date | None
    days_overdue: int
    days_left: int | None
    withheld: bool

    @property
    def ended(self) -> bool:
        """Whether nothing more has to be done by the responsible unit."""
        return self.state in RESTING_STATES

    @property
    def never_late(self) -> bool:
        """Whether no deadline runs: the item is on long-term rectification (长期整改) or was not accepted."""
        return self.state in NEVER_LATE

    @property
    def done_in_time(self) -> bool:
        """Whether another unit verified the result by the deadline in force."""
        return self.done_on is not None and self.done_on <= self.deadline

    @property
    def overdue(self) -> bool:
        """Whether the deadline has passed and the item is still not done."""
        return self.days_overdue > 0 and not self.ended


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchSummary:
    """How far the leads of one batch (成批交办线索) have been resolved; ``total`` is the announced number (S17)."""

    batch: r.PolicyBatchesBatch
    resolved: int
    registered: int
    overdue: int
    states: tuple[tuple[RectificationState, int], ...]

    @property
    def total(self) -> int:
        """The number of leads that the assigning body announced."""
        return self.batch.total


def later_deadline(event: r.RectificationEvent, deadline: date) -> date | None:
    """Return the day to which ``event`` puts off ``deadline`` (延期), None where that is no later one."""
    new = event.new_deadline
    return new if new is not None and new > deadline else None


def ledger_entry(
    record: r.Rectification, *, as_of: date, lifecycle: r.PolicyLifecycle | Crossings, withheld: bool = False
) -> LedgerEntry | None:
    """Return how ``record`` stands at the end of ``as_of``, or None where nothing had been registered by then.

    Whoever asks about many records gives the ``Crossings`` of the lifecycle, made once.
    """
    state: RectificationState = START
    registered_on: date | None = None
    deadline = record.deadline.date
    deadline_at: Pointer = ("deadline", "date")
    supervised = False
    done_on: date | None = None
    for step in steps_of(record, lifecycle):
        event = step.event
        if event.date > as_of:
            break
        state = step.reached
        registered_on = registered_on or event.date
        later = later_deadline(event, deadline)
        if later is not None:
            deadline, deadline_at = later, ("events", step.index, "new_deadline")
        supervised = supervised or event.action == "挂牌督办"
        if state not in (VERIFIED, CLOSED):
            done_on = None
        elif done_on is None:
            done_on = event.date
    if state == START or registered_on is None:
        return None
    never_late = state in NEVER_LATE
    late = 0 if never_late else max(0, ((done_on or as_of) - deadline).days)
    return LedgerEntry(
        record=record,
        state=state,
        registered_on=registered_on,
        deadline=deadline,
        deadline_at=deadline_at,
        extended=deadline != record.deadline.date,
        supervised=supervised,
        done_on=done_on,
        days_overdue=late,
        days_left=None if never_late or done_on or late else (deadline - as_of).days,
        withheld=withheld,
    )


def is_near_deadline(entry: LedgerEntry, *, as_of: date, calendar: WorkingCalendar, days: int) -> bool:
    """Return whether fewer than ``days`` working days are left (临期); unknown holidays of a year tell nothing."""
    left = calendar.working_days_after(as_of, entry.deadline)
    return isinstance(left, int) and left < days


def ledger_of(
    records: Iterable[r.Rectification],
    *,
    as_of: date,
    lifecycle: r.PolicyLifecycle | None,
    batches: r.PolicyBatches | None,
) -> tuple[LedgerEntry, ...]:
    """Return every rectification registered by ``as_of``, in the order of ``records``.

    Without a lifecycle policy no state can be told, and nothing is returned.
    """
    if lifecycle is None:
        return ()
    secret = {batch.id for batch in batches.batches if not batch.publish_titles} if batches else set()
    crossings = Crossings(lifecycle)
    entries = (
        ledger_entry(
            record,
            as_of=as_of,
            lifecycle=crossings,
            withheld=record.batch is not None and record.batch.id in secret,
        )
        for record in records
    )
    return tuple(entry for entry in entries if entry is not None)


def batch_summaries(ledger: Iterable[LedgerEntry], batches: r.PolicyBatches | None) -> tuple[BatchSummary, ...]:
    """Return one summary per announced batch; only counts, so that titles of leads under inquiry stay inside (S17)."""
    states: dict[str, Counter[RectificationState]] = {}
    late: Counter[str] = Counter()
    for entry in ledger:
        if entry.record.batch is not None:
            late[entry.record.batch.id] += entry.overdue
            states.setdefault(entry.record.batch.id, Counter())[entry.state] += 1
    found = []
    for batch in batches.batches if batches else ():
        counts = states.get(batch.id, Counter())
        found.append(
            BatchSummary(
                batch=batch,
                resolved=counts[CLOSED],
                registered=counts.total(),
                overdue=late[batch.id],
                states=tuple((state, counts[state]) for state in STATES if counts[state]),
            )
        )
    return tuple(found)
