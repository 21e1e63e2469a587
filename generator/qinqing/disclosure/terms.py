"""Terms (公示期): from which day and until which the public sees a record; a name under blame is not shown for ever.

A decision, a criticism and a warning case are shown for the days that ``disclosure.terms`` of the site settings gives,
or until the day that the record itself names; never for longer than three years, whatever is written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, Final

from qinqing.disclosure.states import FOR_A_TERM, INSIDE, OPEN, STATES, Showing
from qinqing.policy.decisions import approved_on
from qinqing.register.records import typed as r

LONGEST_DAYS: Final = 1096
"""The longest term, three years, which is also the most that the schema of the site settings admits."""
DEFAULT_TERMS: Final = r.SiteDisclosureTerms(decision=180, criticism=180, warning=180)
"""The terms of a district that decided none."""

_FIRST_DAYS: Final[Mapping[str, Callable[[Any, date], date | None]]] = MappingProxyType(
    {
        "assessment": lambda record, _: record.published_on,
        "evaluation": lambda record, _: record.published_on,
        "decision": approved_on,
        "bulletin": lambda record, _: record.issued_on,
        "case": lambda record, _: record.date,
        "amendment": lambda record, _: record.approved_on,
    }
)
TIMED_KINDS: Final = ("decision", "bulletin", "case")
"""The kinds whose records may name the last day on which they are shown (公示至)."""


def terms_of(site: r.Site | None) -> r.SiteDisclosureTerms:
    """Return the terms that the district decided on, or else the default ones."""
    decided = site.disclosure.terms if site is not None else None
    return DEFAULT_TERMS if decided is None else decided


def first_day(kind: str, record: Any, *, day: date) -> date | None:
    """Return the day on which ``record`` was published, as known at the end of ``day``; None where it never was.

    A kind that is filed rather than published has no such day of its own: its records are there from the beginning.
    """
    reader = _FIRST_DAYS.get(kind)
    return date.min if reader is None else reader(record, day)


def last_day(kind: str, record: Any, *, terms: r.SiteDisclosureTerms, day: date) -> date | None:
    """Return the last day on which ``record`` is shown (公示至), None where it is shown for good or not at all."""
    if kind not in TIMED_KINDS:
        return None
    first = first_day(kind, record, day=day)
    if first is None:
        return None
    own: date | None = record.public_until
    if own is not None:
        return min(own, longest_day(first))
    return first + timedelta(days=_days(kind, terms)) if _is_for_a_term(kind, record) else None


def longest_day(first: date) -> date:
    """Return the last day on which anything may be shown that was published on ``first``."""
    return first + timedelta(days=min(LONGEST_DAYS, (date.max - first).days))


def is_shown(kind: str, record: Any, showing: Showing, *, terms: r.SiteDisclosureTerms, day: date) -> bool:
    """Return whether ``record``, whose state allows ``showing``, is shown on ``day``."""
    first = first_day(kind, record, day=day)
    if showing is INSIDE or first is None or day < first:
        return False
    last = last_day(kind, record, terms=terms, day=day)
    return last is None or day <= last


def shown_outcomes(
    evaluation: r.Evaluation, *, terms: r.SiteDisclosureTerms, day: date
) -> tuple[r.EvaluationOutcome, ...]:
    """Return what a round of evaluation led to (结果运用), as far as it is shown on ``day``."""
    showing = STATES["evaluation.outcomes.kind"]
    term = timedelta(days=terms.criticism)
    return tuple(
        outcome
        for outcome in evaluation.outcomes
        if outcome.date <= day
        and (showing[outcome.kind] is OPEN or (showing[outcome.kind] is FOR_A_TERM and day <= outcome.date + term))
    )


def _is_for_a_term(kind: str, record: Any) -> bool:
    return STATES[f"{kind}.kind"][record.kind] is FOR_A_TERM


def _days(kind: str, terms: r.SiteDisclosureTerms) -> int:
    days = {"decision": terms.decision, "bulletin": terms.criticism, "case": terms.warning}
    return int(days[kind])
