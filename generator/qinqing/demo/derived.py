"""Indicators that other records already count: their progress is added up, never drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from qinqing.demo.appeals import Appeal
from qinqing.demo.calendar import MONTHS
from qinqing.demo.cases import promotions_until
from qinqing.demo.progress import Derived, Figure
from qinqing.demo.rectifications import Rectification
from qinqing.demo.services import ServiceData
from qinqing.demo.visits import VisitData
from qinqing.policy.periods import last_day


def _rate(numerator: int, denominator: int) -> Figure:
    return {"numerator": numerator, "denominator": denominator}


def _sum_of(services: ServiceData, part: str, numerators: Sequence[str], denominator: str) -> Derived:
    def figure(month: str) -> Figure:
        rows: list[Mapping[str, Any]] = []
        for (_, period), report in services.items():
            if period == month and part in report:
                found = report[part]
                rows += found if isinstance(found, list) else [found]
        return _rate(
            sum(row[name] for row in rows for name in numerators),
            sum(row[denominator] for row in rows),
        )

    return figure


def _scanned(data: VisitData) -> Derived:
    def figure(month: str) -> Figure:
        visits = [visit for (_, period), log in data.visits.items() if period == month for visit in log["visits"]]
        return _rate(sum(visit["scanned"] for visit in visits), len(visits))

    return figure


def _published(services: ServiceData) -> Derived:
    def figure(month: str) -> Figure:
        until = MONTHS[: MONTHS.index(month) + 1]
        reports = [report for (_, period), report in services.items() if period in until]
        return {"value": sum(len(report["publicity"]["items"]) for report in reports if "publicity" in report)}

    return figure


def _leads_closed(leads: Sequence[Rectification]) -> Derived:
    def figure(month: str) -> Figure:
        if month < "2023-07":
            return {"missing": "线索于7月5日交办，此前无统计数据。"}
        end = last_day(month)
        closed = sum(lead.closed and date.fromisoformat(lead.events[-1]["date"]) <= end for lead in leads)
        return _rate(closed, len(leads))

    return figure


def _appeals_in_time(appeals: Iterable[Appeal]) -> Derived:
    reasonable = [appeal.fields for appeal in appeals if appeal.fields["judged"] == "合理"]

    def figure(month: str) -> Figure:
        due = [fields for fields in reasonable if fields["due"]["date"].startswith(month)]
        in_time = [fields for fields in due if fields.get("resolved_on", "9999") <= fields["due"]["date"]]
        return _rate(len(in_time), len(due))

    return figure


def _spread(month: str) -> Figure:
    return {"value": promotions_until(last_day(month))}


def derived_indicators(
    services: ServiceData,
    visits: VisitData,
    leads: Sequence[Rectification],
    appeals: Iterable[Appeal],
) -> Mapping[str, Callable[[str], Figure]]:
    """Return how the indicators that other records count come about, by code."""
    good = ("very_satisfied", "satisfied", "fairly_satisfied")
    return {
        "08-04-01": _scanned(visits),
        "08-05-01": _leads_closed(leads),
        "10-03-01": _sum_of(services, "reviews", ("evaluated",), "handled"),
        "10-03-02": _sum_of(services, "reviews", good, "evaluated"),
        "10-03-03": _sum_of(services, "reviews", ("bad_on_time",), "bad_due"),
        "10-04-01": _sum_of(services, "hotline", ("on_time",), "due"),
        "10-04-02": _sum_of(services, "hotline", ("satisfied", "fairly_satisfied"), "revisited"),
        "10-05-01": _spread,
        "10-05-02": _published(services),
        "11-04-03": _appeals_in_time(appeals),
    }
