"""Diagnosis (问题说明): from the problems of a record to findings that its author can act on.

Nothing here reads an engine's English; every sentence is made from the keyword, the value and the schema.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from qinqing.findings.abridgement import MOST_LISTED, rest
from qinqing.findings.finding import Finding, Severity, place_order
from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.register.document.yaml_document import Document
from qinqing.register.schema.field_names import shown
from qinqing.register.schema.missing_and_unknown_fields import forbidden_field, wrong_fields
from qinqing.register.schema.problems import FaultyRecord, Problem
from qinqing.register.schema.wrong_values import wrong_value

# Of several problems with one value the first of these says the most; the others only follow from it.
_WEIGHT = (
    "type",
    "enum",
    "const",
    "minLength",
    "format",
    "pattern",
    "maxLength",
    "minimum",
    "maximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
)


def diagnose(
    problems: Iterable[Problem], *, kind: str, schema: Mapping[str, Any], document: Document, path: str
) -> tuple[Finding, ...]:
    """Return the findings that tell the author of the record at ``path`` about ``problems``, in order of place.

    ``schema`` is the whole schema of ``kind``; ``document``, the record, knows where everything stands.  Problems that
    only follow from another are left out, and of very many of one rule the rest is only counted.
    """
    record = FaultyRecord(kind=kind, schema=schema, value=document.value, path=path)
    by_place: dict[Pointer, list[Problem]] = {}
    for problem in problems:
        by_place.setdefault(problem.pointer, []).append(problem)
    listed: list[Finding] = []
    counts: Counter[str] = Counter()
    first_left_out: dict[str, Finding] = {}
    for pointer, group in by_place.items():
        for violation in _violations_at(record, pointer, group):
            counts[violation.code] += 1
            # To find the place of each of many thousands would hold up everybody else.
            if counts[violation.code] <= MOST_LISTED:
                listed.append(_located(violation, document))
            elif violation.code not in first_left_out:
                first_left_out[violation.code] = _located(violation, document)
    listed += [rest(first, counts[code] - MOST_LISTED) for code, first in first_left_out.items()]
    found: dict[tuple[object, ...], Finding] = {}
    for finding in listed:
        found.setdefault(place_order(finding), finding)
    return tuple(sorted(found.values(), key=place_order))


def _violations_at(record: FaultyRecord, pointer: Pointer, group: Sequence[Problem]) -> Iterator[Violation]:
    forbidden = [problem for problem in group if problem.keyword == "false"]
    if forbidden:
        yield forbidden_field(record, forbidden[0])
        return
    simple = sorted((problem for problem in group if problem.keyword in _WEIGHT), key=_weight)
    if simple:
        yield wrong_value(record, _most_telling(simple))
    else:
        yield from wrong_fields(record, pointer, group)


def _weight(problem: Problem) -> int:
    return _WEIGHT.index(problem.keyword)


def _most_telling(simple: Sequence[Problem]) -> Problem:
    """Return the problem of one value to tell of; ``simple`` has them by weight.

    A bare number among named choices needs the choices, not quotation marks, unless quoted it would be one of them.
    """
    first = simple[0]
    named = [problem for problem in simple if problem.keyword == "enum" and problem.schema.get("type") == "string"]
    is_bare = isinstance(first.value, bool | int | Decimal)
    if named and is_bare and shown(first.value).en not in named[0].limit:
        return named[0]
    return first


def _located(violation: Violation, document: Document) -> Finding:
    place = document.locate(violation.pointer, key=violation.key)
    arguments = violation.arguments
    return Finding.at(place, code=violation.code, severity=Severity.ERROR, file=violation.path, arguments=arguments)
