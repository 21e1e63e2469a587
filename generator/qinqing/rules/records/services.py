"""Rules about monthly figures (服务情况月报): parts and wholes of reviews, hotline, publicity and installations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from qinqing.findings.finding import Text
from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.register.records.register import Register
from qinqing.register.records.typed import ServiceHotline, ServiceReview
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import listing, period_text, words


class Count(NamedTuple):
    """A count under its name in the schema and in sentences."""

    field: str
    name: Text
    number: int


class Comparison(NamedTuple):
    """Parts against the whole that they belong to, at a place in a record."""

    pointer: Pointer
    parts: tuple[Count, ...]
    whole: Count


def _part_of_reviews(review: ServiceReview, pointer: Pointer) -> Iterator[Comparison]:
    evaluated = Count("evaluated", Text("评价数", "evaluated"), review.evaluated)
    handled = Count("handled", Text("办件量", "cases handled"), review.handled)
    yield Comparison(pointer, (evaluated,), handled)
    on_time = Count("bad_on_time", Text("按期整改数", "bad reviews mended on time"), review.bad_on_time)
    due = Count("bad_due", Text("应整改差评数", "bad reviews due"), review.bad_due)
    yield Comparison(pointer, (on_time,), due)


def _part_of_hotline(hotline: ServiceHotline, pointer: Pointer) -> Iterator[Comparison]:
    solved = Count("solved", Text("解决数", "solved"), hotline.solved)
    revisited = Count("revisited", Text("回访数", "revisited"), hotline.revisited)
    yield Comparison(pointer, (solved,), revisited)
    if hotline.enterprise is not None:
        enterprise = Count("enterprise", Text("涉企工单数", "orders of enterprises"), hotline.enterprise)
        received = Count("received", Text("受理数", "received"), hotline.received)
        yield Comparison(pointer, (enterprise,), received)


def check_parts(register: Register, as_of: date) -> Iterator[Violation]:
    """A part is never larger than its whole: evaluated and handled, solved and revisited, installed and all."""
    for path, comparison in _single_parts(register):
        part, whole = comparison.parts[0], comparison.whole
        if part.number > whole.number:
            arguments = words(part_name=part.name, part=part.number, whole_name=whole.name, whole=whole.number)
            yield Violation("QQ431", path, (*comparison.pointer, part.field), arguments=arguments)


def _single_parts(register: Register) -> Iterator[tuple[str, Comparison]]:
    for report in register.services:
        for index, review in enumerate(report.reviews):
            for comparison in _part_of_reviews(review, ("reviews", index)):
                yield report.path, comparison
        if report.hotline is not None:
            for comparison in _part_of_hotline(report.hotline, ("hotline",)):
                yield report.path, comparison
    for log in register.visit_logs:
        for index, row in enumerate(log.installations):
            installed = Count("installed", Text("已安装数", "installed"), row.installed)
            total = Count("total", Text("企业总数", "enterprises"), row.total)
            yield log.path, Comparison(("installations", index), (installed,), total)


def check_sums(register: Register, as_of: date) -> Iterator[Violation]:
    """Parts add up to their whole: five levels to the evaluated, three outcomes to the due, four to the revisited."""
    for report in register.services:
        comparisons = [_levels(review, ("reviews", index)) for index, review in enumerate(report.reviews)]
        if report.hotline is not None:
            comparisons += [_outcomes(report.hotline), _satisfaction(report.hotline)]
        for comparison in comparisons:
            total = sum(part.number for part in comparison.parts)
            if total != comparison.whole.number:
                arguments = words(
                    parts=_joined(comparison.parts),
                    total=total,
                    whole_name=comparison.whole.name,
                    whole=comparison.whole.number,
                )
                pointer = (*comparison.pointer, comparison.whole.field)
                yield Violation("QQ432", report.path, pointer, arguments=arguments)


def _joined(parts: tuple[Count, ...]) -> Text:
    return listing(part.name for part in parts)


def _levels(review: ServiceReview, pointer: Pointer) -> Comparison:
    parts = (
        Count("very_satisfied", Text("非常满意", "very satisfied"), review.very_satisfied),
        Count("satisfied", Text("满意", "satisfied"), review.satisfied),
        Count("fairly_satisfied", Text("基本满意", "fairly satisfied"), review.fairly_satisfied),
        Count("dissatisfied", Text("不满意", "dissatisfied"), review.dissatisfied),
        Count("very_dissatisfied", Text("非常不满意", "very dissatisfied"), review.very_dissatisfied),
    )
    return Comparison(pointer, parts, Count("evaluated", Text("评价数", "evaluated"), review.evaluated))


def _outcomes(hotline: ServiceHotline) -> Comparison:
    parts = (
        Count("on_time", Text("按时办结数", "done on time"), hotline.on_time),
        Count("overdue", Text("超时办结数", "done late"), hotline.overdue),
        Count("unfinished", Text("未办结数", "unfinished"), hotline.unfinished),
    )
    return Comparison(("hotline",), parts, Count("due", Text("应办结数", "due"), hotline.due))


def _satisfaction(hotline: ServiceHotline) -> Comparison:
    parts = (
        Count("satisfied", Text("满意数", "satisfied"), hotline.satisfied),
        Count("fairly_satisfied", Text("基本满意数", "fairly satisfied"), hotline.fairly_satisfied),
        Count("dissatisfied", Text("不满意数", "dissatisfied"), hotline.dissatisfied),
        Count("unrated", Text("未评价数", "unrated"), hotline.unrated),
    )
    return Comparison(("hotline",), parts, Count("revisited", Text("回访数", "revisited"), hotline.revisited))


def check_windows(register: Register, as_of: date) -> Iterator[Violation]:
    """A unit that files reviews has a row for each of its windows."""
    for report in register.services:
        unit = register.units.get(report.unit)
        if unit is None or not report.reviews:
            continue
        filed = {review.window for review in report.reviews}
        missing = [window.name for window in unit.windows if window.id not in filed]
        if missing:
            arguments = words(count=len(missing), names=listing(missing))
            yield Violation("QQ433", report.path, ("reviews",), key=True, arguments=arguments)


def check_publicity_once(register: Register, as_of: date) -> Iterator[Violation]:
    """A report in the media counts once for a unit."""
    seen: dict[tuple[str, str, str, date], str] = {}
    for report in register.services:
        items = report.publicity.items if report.publicity is not None else ()
        for index, item in enumerate(items):
            key = (report.unit, item.title, item.outlet, item.date)
            if key in seen:
                arguments = words(title=item.title, outlet=item.outlet, period=period_text(seen[key]))
                pointer = ("publicity", "items", index, "title")
                yield Violation("QQ434", report.path, pointer, arguments=arguments)
            else:
                seen[key] = report.period


CHECKS: tuple[Check, ...] = (check_parts, check_sums, check_windows, check_publicity_once)
