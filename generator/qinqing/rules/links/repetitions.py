"""Rules about what a list inside one record may name only once: numbers, windows, indicators, tallies."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.register.records.register import Register, records_of_kind
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import words

_LISTS: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "site": (("bodies", "id"),),
        "unit": (("windows", "id"), ("sections", "id")),
        "policy-accountability": (("tiers", "id"),),
        "policy-batches": (("batches", "id"),),
        "progress": (("entries", "indicator"),),
        "meeting": (("meetings", "number"),),
        "inspection-plan": (("plans", "number"),),
        "visits": (("visits", "number"), ("installations", "enterprise_class")),
        "service": (("reviews", "window"),),
        "assessment": (("entries", "indicator"),),
        "evaluation": (("groups", "id"),),
    }
)
_INNER_LISTS: Mapping[str, tuple[tuple[str, str, str], ...]] = MappingProxyType(
    {
        "scheme": (("versions", "groups", "id"), ("versions", "components", "id"), ("sheets", "marks", "subject")),
        "meeting": (("meetings", "issues_raised", "number"),),
    }
)


def check_nothing_twice(register: Register, as_of: date) -> Iterator[Violation]:
    """Within a record, no number or identifier of a list is used twice."""
    for path, members in _lists(register):
        used: set[Hashable] = set()
        for pointer, value in members:
            if value in used:
                shown = "、".join(map(str, value)) if isinstance(value, tuple) else str(value)
                yield Violation("QQ335", path, pointer, arguments=words(value=shown))
            used.add(value)


def _lists(register: Register) -> Iterator[tuple[str, Iterable[tuple[Pointer, Hashable]]]]:
    for kind, lists in _LISTS.items():
        for record in records_of_kind(register, kind):
            for name, field in lists:
                yield record.path, _members(record, (), name, field)
    for kind, inner_lists in _INNER_LISTS.items():
        for record in records_of_kind(register, kind):
            for outer, name, field in inner_lists:
                for place, holder in enumerate(getattr(record, outer)):
                    yield record.path, _members(holder, (outer, place), name, field)
    for minutes in register.minutes:
        yield (
            minutes.path,
            (
                (("meetings", index, "resolutions", number, "number"), resolution.number)
                for index, meeting in enumerate(minutes.meetings)
                for number, resolution in enumerate(meeting.resolutions)
            ),
        )
    for evaluation in register.evaluations:
        yield (
            evaluation.path,
            (
                (("tallies", index, "group"), (tally.unit, tally.section, tally.group))
                for index, tally in enumerate(evaluation.tallies)
            ),
        )


def _members(holder: Any, pointer: Pointer, name: str, field: str) -> Iterator[tuple[Pointer, Hashable]]:
    for index, member in enumerate(getattr(holder, name)):
        yield (*pointer, name, index, field), getattr(member, field)


CHECKS: tuple[Check, ...] = (check_nothing_twice,)
