"""Appeals (企业诉求) on a given day: answered or not, done or not, in time or days past their date (S43 S50)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from qinqing.register.records.typed import Appeal
from qinqing.register.records.words import AppealJudged, DeadlineKind

REASONABLE: Final[AppealJudged] = "合理"
UNREASONABLE: Final[AppealJudged] = "不合理"
PROMISED: Final[DeadlineKind] = "承诺"


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealStatus:
    """An appeal as it stands: what of its answer and its completion had happened, and days past its date (自然日)."""

    record: Appeal
    answered_on: date | None
    resolved_on: date | None
    days_past: int

    @property
    def reasonable(self) -> bool:
        """Whether the appeal was judged reasonable, so that it has to be done and not only answered."""
        return self.record.judged == REASONABLE

    @property
    def promised(self) -> bool:
        """Whether its date was promised by the unit (承诺) rather than prescribed (规定)."""
        return self.record.due.kind == PROMISED

    @property
    def answered_in_time(self) -> bool:
        """Whether it had been answered, by its date at the latest."""
        return self.answered_on is not None and self.answered_on <= self.record.due.date

    @property
    def resolved_in_time(self) -> bool:
        """Whether it had been done, by its date at the latest."""
        return self.resolved_on is not None and self.resolved_on <= self.record.due.date

    @property
    def unanswered(self) -> bool:
        """Whether its date has passed and nothing was said or done; whether it was reasonable does not matter."""
        return self.days_past > 0 and self.answered_on is None and self.resolved_on is None

    @property
    def overdue(self) -> bool:
        """Whether its date has passed and a reasonable appeal is still not done; an answer alone does not do it."""
        return self.days_past > 0 and self.reasonable and self.resolved_on is None


def appeal_status(record: Appeal, *, as_of: date) -> AppealStatus:
    """Return how ``record`` stands at the end of ``as_of``; what happened later has not happened yet."""
    received = record.received_on <= as_of
    return AppealStatus(
        record=record,
        answered_on=_by(record.replied_on, as_of),
        resolved_on=_by(record.resolved_on, as_of),
        days_past=max(0, (as_of - record.due.date).days) if received else 0,
    )


def _by(day: date | None, as_of: date) -> date | None:
    return day if day is not None and day <= as_of else None
