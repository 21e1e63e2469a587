"""What was filed (已报送) for each thing that the reporting plan asks for, and on which day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from qinqing.policy.monthly_meetings import MONTHLY_MEETING
from qinqing.policy.obligations import COLUMNS, Obligation
from qinqing.register.records.kinds import PERIOD_KINDS
from qinqing.register.records.register import Register, records_of_kind
from qinqing.register.records.words import FilingGroup

_MEETING_UNITS: Final[FilingGroup] = "月例会单位"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """A record that answers an obligation; ``pointer`` leads to the day it was filed."""

    path: str
    pointer: tuple[str | int, ...]
    filed_on: date

    def is_late(self, obligation: Obligation) -> bool:
        """Return whether it came after the last day of ``obligation`` (迟报)."""
        return self.filed_on > obligation.due_on


@dataclass(frozen=True, slots=True)
class Filings:
    """Every filing by kind, who is asked, unit and period, earliest first."""

    found: Mapping[tuple[str, str, str, str], tuple[Filing, ...]]

    def of(self, obligation: Obligation, as_of: date) -> Filing | None:
        """Return the first filing for ``obligation`` that was made by ``as_of``, None where there is none.

        A service report answers only for the columns that it carries, and minutes answer for a monthly supervision
        meeting only where they tell of one.
        """
        item = obligation.item
        who = item.who if item.who in COLUMNS or item.who == _MEETING_UNITS else ""
        filings = self.found.get((item.kind, who, obligation.unit, obligation.period), ())
        return next((filing for filing in filings if filing.filed_on <= as_of), None)


def build_filings(register: Register) -> Filings:
    """Return all filings of ``register``."""
    found: dict[tuple[str, str, str, str], list[Filing]] = {}
    for kind, who, unit, period, filing in _filings(register):
        found.setdefault((kind, who, unit, period), []).append(filing)
    return Filings({key: tuple(sorted(filings, key=_order)) for key, filings in found.items()})


def _order(filing: Filing) -> tuple[date, str]:
    return filing.filed_on, filing.path


def _filings(register: Register) -> Iterator[tuple[str, str, str, str, Filing]]:
    for kind in PERIOD_KINDS:
        for report in records_of_kind(register, kind):
            filing = Filing(path=report.path, pointer=("submitted_on",), filed_on=report.submitted_on)
            for who in ("", *_answered(kind, report)):
                yield kind, who, report.unit, report.period, filing
    for bulletin in register.bulletins:
        filing = Filing(path=bulletin.path, pointer=("issued_on",), filed_on=bulletin.issued_on)
        yield "bulletin", "", bulletin.unit, bulletin.period, filing
    for evaluation in register.evaluations:
        filing = Filing(path=evaluation.path, pointer=("published_on",), filed_on=evaluation.published_on)
        yield "evaluation", "", evaluation.unit, evaluation.period, filing


def _answered(kind: str, report: Any) -> Iterator[str]:
    """Yield who are asked apart from others for a report of ``kind`` and have their answer in this one."""
    if kind == "meeting" and any(meeting.type == MONTHLY_MEETING for meeting in report.meetings):
        yield _MEETING_UNITS
    if kind == "service":
        yield from (who for who, column in COLUMNS.items() if getattr(report, column))
