"""Service figures (服务情况) of a unit in words, each rate with its parts (S16 S19 S20)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from qinqing.policy.periods import chinese_period, last_day
from qinqing.policy.tenure import in_force
from qinqing.register.records import typed as r
from qinqing.register.records.words import MeasureName
from qinqing.site.model.index import SiteIndex
from qinqing.site.model.wording import (
    DASH,
    EXCUSED,
    NOT_APPLICABLE,
    NOT_FILED,
    Value,
    percent_text,
    rate,
)
from qinqing.site.pages.parts import Link, unit_links
from qinqing.standing.measures import MEASURES
from qinqing.standing.measures.district import values_of_all

_NO_PUBLICITY: Final[MeasureName] = "publicity-zero"


@dataclass(frozen=True, slots=True)
class Share:
    """A rate with what it was divided from, so that the reader can divide again."""

    value: Value
    numerator: int | None = None
    denominator: int | None = None

    def __html__(self) -> str:
        """Return the rate as a template writes it, with its parts in small print."""
        parts = "" if self.denominator is None else f"{self.numerator}／{self.denominator}"
        return self.value.__html__() + (f'<span class="qq-note">{parts}</span>' if parts else "")


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """好差评 of one window or one month."""

    name: str
    handled: Value
    evaluated: Value
    coverage: Share
    positive: Share
    corrected: Share


@dataclass(frozen=True, slots=True)
class HotlineRow:
    """12345 tickets of one month."""

    month: str
    received: Value
    due: Value
    on_time: Share
    overdue: Value
    unfinished: Value
    satisfied: Share


@dataclass(frozen=True, slots=True)
class PublicityRow:
    """Publicity (宣传报道) of one month."""

    month: str
    target: Value
    done: Value


@dataclass(frozen=True, slots=True)
class PublicityItem:
    """One published report."""

    title: str
    url: str
    outlet: str
    level: str
    date: str


def share(numerator: int, denominator: int) -> Share:
    """Return a rate in words with both its parts; no rate where the denominator is zero (S16)."""
    ratio = rate(numerator, denominator)
    return Share(Value(percent_text(ratio), "" if ratio is not None else "absent"), numerator, denominator)


def coverage_of(reviews: tuple[r.ServiceReview, ...]) -> Share:
    """Return 好差评覆盖率: evaluated out of handled over all windows."""
    return share(sum(item.evaluated for item in reviews), sum(item.handled for item in reviews))


def publicity_value(unit: r.Unit, month: str, index: SiteIndex) -> Value:
    """Return how many reports a unit published; none at all is told in so many words, also without a record (S20)."""
    if not unit.duties.publicity or not in_force(unit, last_day(month)):
        return Value(NOT_APPLICABLE, "absent")
    report = index.services.get((unit.id, month))
    if report is None or report.publicity is None:
        return Value("0", "bad", NOT_FILED)
    done = len(report.publicity.items)
    return Value(str(done), "" if done else "bad")


def zero_publicity(month: str, index: SiteIndex) -> tuple[Link, ...]:
    """Return the units that published nothing in ``month`` though they have to, by identifier (S20)."""
    values = values_of_all(index.lookup, MEASURES[_NO_PUBLICITY], month)
    return unit_links((unit for unit, value in values.items() if value.amount), index)


def owed_share(owed: bool, found: Share | None) -> Share:
    """Return ``found``, or that it was not filed where it is owed, or does not apply where it is not."""
    if found is not None:
        return found
    return Share(Value(NOT_FILED, "bad") if owed else Value(NOT_APPLICABLE, "absent"))


def window_rows(unit: r.Unit, report: r.Service | None) -> Iterator[ReviewRow]:
    """Yield a row of 好差评 for each window of ``report``."""
    names = {window.id: window.name for window in unit.windows}
    for item in report.reviews if report else ():
        yield _review(names.get(item.window, item.window), (item,))


def _review(name: str, reviews: tuple[r.ServiceReview, ...]) -> ReviewRow:
    evaluated = sum(item.evaluated for item in reviews)
    positive = sum(item.very_satisfied + item.satisfied + item.fairly_satisfied for item in reviews)
    return ReviewRow(
        name=name,
        handled=Value(str(sum(item.handled for item in reviews))),
        evaluated=Value(str(evaluated)),
        coverage=coverage_of(reviews),
        positive=share(positive, evaluated),
        corrected=share(sum(item.bad_on_time for item in reviews), sum(item.bad_due for item in reviews)),
    )


def review_month(unit: r.Unit, month: str, index: SiteIndex, free: frozenset[tuple[str, str]]) -> ReviewRow:
    """Return 好差评 of all windows in ``month``; ``free`` holds what need not be filed."""
    report = index.services.get((unit.id, month))
    if report is not None and report.reviews:
        return _review(chinese_period(month), report.reviews)
    nothing = _nothing(unit, month, free)
    blank = Share(Value(DASH, "absent"))
    return ReviewRow(chinese_period(month), nothing, Value(DASH, "absent"), blank, blank, blank)


def hotline_month(unit: r.Unit, month: str, index: SiteIndex, free: frozenset[tuple[str, str]]) -> HotlineRow:
    """Return the 12345 tickets of ``month``; ``free`` holds what need not be filed."""
    report = index.services.get((unit.id, month))
    item = report.hotline if report else None
    if item is None:
        dash, blank = Value(DASH, "absent"), Share(Value(DASH, "absent"))
        return HotlineRow(chinese_period(month), _nothing(unit, month, free), dash, blank, dash, dash, blank)
    rated = item.satisfied + item.fairly_satisfied + item.dissatisfied
    return HotlineRow(
        month=chinese_period(month),
        received=Value(str(item.received)),
        due=Value(str(item.due)),
        on_time=share(item.on_time, item.due),
        overdue=Value(str(item.overdue)),
        unfinished=Value(str(item.unfinished)),
        satisfied=share(item.satisfied + item.fairly_satisfied, rated),
    )


def _nothing(unit: r.Unit, month: str, free: frozenset[tuple[str, str]]) -> Value:
    if not in_force(unit, last_day(month)):
        return Value(NOT_APPLICABLE, "absent")
    return Value(EXCUSED, "absent") if (unit.id, month) in free else Value(NOT_FILED, "bad")


def publicity_month(unit: r.Unit, month: str, index: SiteIndex) -> PublicityRow:
    """Return how many reports were published in ``month`` against the target."""
    report = index.services.get((unit.id, month))
    target = report.publicity.target if report and report.publicity else None
    return PublicityRow(
        month=chinese_period(month),
        target=Value(str(target)) if target is not None else Value(NOT_FILED, "bad"),
        done=publicity_value(unit, month, index),
    )
