"""Wrong values (取值不符): what to tell the author of a field whose type, form, length, range or choice is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from qinqing.findings.finding import Text
from qinqing.findings.place import Pointer
from qinqing.findings.suggest import closest
from qinqing.findings.violation import Violation
from qinqing.register.schema.field_names import joined, shown, subschema_at
from qinqing.register.schema.hints import (
    NO_HINT,
    TYPE_NAMES,
    date_hint,
    kind_of_value,
    pattern_hint,
    question,
    type_hint,
)
from qinqing.register.schema.problems import FaultyRecord, Problem

_LONGEST_EXAMPLE = 120
_NEGATION = re.compile("不|非|未|无")


def wrong_value(record: FaultyRecord, problem: Problem) -> Violation:
    """Return what to tell of ``problem``, which is one of a single value: its type, form, length or range."""
    match problem.keyword:
        case "type":
            return _wrong_type(record, problem)
        case "enum" | "const":
            return _not_in_enumeration(record, problem)
        case "format" if problem.limit == "date":
            return _wrong_date(record, problem)
        case "format" | "pattern":
            return _wrong_form(record, problem)
        case "minLength" | "maxLength":
            return _wrong_length(record, problem)
        case "minimum" | "maximum" | "multipleOf":
            return _out_of_range(record, problem)
        case "minItems" | "maxItems":
            return _wrong_count(record, problem)
        case _:
            return _repeated_item(record, problem)


def _wrong_type(record: FaultyRecord, problem: Problem) -> Violation:
    value, pointer = problem.value, problem.pointer
    described = subschema_at(record.schema, pointer)
    if not pointer:
        keys = list(record.schema.get("required", ()))
        return record.violation(
            "QQ218",
            pointer,
            kind=Text(str(record.schema["title"]), record.kind),
            actual=TYPE_NAMES["array"] if isinstance(value, list) else kind_of_value(value),
            keys=joined(keys),
        )
    if value is None:
        return _empty_value(record, pointer)
    return record.violation(
        "QQ205",
        pointer,
        field=record.name(pointer),
        expected=TYPE_NAMES[problem.limit],
        actual=kind_of_value(value),
        hint=type_hint(problem.limit, value, described),
    )


def _not_in_enumeration(record: FaultyRecord, problem: Problem) -> Violation:
    choices = [shown(choice).en for choice in (problem.limit if problem.keyword == "enum" else [problem.limit])]
    value = problem.value
    return record.violation(
        "QQ207",
        problem.pointer,
        field=record.name(problem.pointer),
        value=shown(value),
        choices=joined(choices),
        suggestion=question(_probable_choice(value, choices)),
    )


def _probable_choice(value: object, choices: Sequence[str]) -> str | None:
    """Return the choice that ``value`` is near to, unless one of the two says the opposite of the other."""
    word = shown(value).en
    meant = closest(word, choices)
    if meant is None or (_NEGATION.search(meant) is None) != (_NEGATION.search(word) is None):
        return None
    return meant


def _wrong_date(record: FaultyRecord, problem: Problem) -> Violation:
    return record.violation(
        "QQ209",
        problem.pointer,
        field=record.name(problem.pointer),
        value=shown(problem.value),
        hint=_before(date_hint(problem.value)),
    )


def _wrong_form(record: FaultyRecord, problem: Problem) -> Violation:
    example = _example(subschema_at(record.schema, problem.pointer))
    wanted = Text(
        str(problem.schema.get("x-message", f"应写成如“{example.zh}”的形式")), f"it should look like '{example.en}'"
    )
    hint = pattern_hint(problem.value, problem.limit) if problem.keyword == "pattern" else NO_HINT
    if not hint.zh and any(not letter.isascii() for letter in problem.value) and problem.keyword == "format":
        hint = Text(
            "网址中不能有汉字和空格，请从浏览器地址栏复制。", "An address has only ASCII letters and no blanks."
        )
    return record.violation(
        "QQ208",
        problem.pointer,
        field=record.name(problem.pointer),
        value=shown(problem.value),
        wanted=wanted,
        hint=_after(hint),
        reference=str(problem.schema.get("x-reference", "")),
    )


def _wrong_length(record: FaultyRecord, problem: Problem) -> Violation:
    length, limit = len(problem.value), int(problem.limit)
    if problem.keyword == "minLength" and length == 0:
        return _empty_value(record, problem.pointer)
    bound = (
        Text(f"至少{limit}个字", f"at least {limit} characters")
        if problem.keyword == "minLength"
        else Text(f"最多{limit}个字", f"at most {limit} characters")
    )
    return record.violation("QQ210", problem.pointer, field=record.name(problem.pointer), length=length, bound=bound)


def _out_of_range(record: FaultyRecord, problem: Problem) -> Violation:
    limit = shown(problem.limit)
    bound = {
        "minimum": Text(f"不得小于{limit.zh}", f"at least {limit.en}"),
        "maximum": Text(f"不得大于{limit.zh}", f"at most {limit.en}"),
        "multipleOf": Text(f"须为{limit.zh}的整数倍", f"a multiple of {limit.en}"),
    }[problem.keyword]
    return record.violation(
        "QQ211", problem.pointer, field=record.name(problem.pointer), value=shown(problem.value), bound=bound
    )


def _wrong_count(record: FaultyRecord, problem: Problem) -> Violation:
    limit = int(problem.limit)
    bound = (
        Text(f"至少须有{limit}项", f"at least {limit}")
        if problem.keyword == "minItems"
        else Text(f"最多{limit}项", f"at most {limit}")
    )
    return record.violation(
        "QQ212", problem.pointer, field=record.name(problem.pointer), count=len(problem.value), bound=bound
    )


def _repeated_item(record: FaultyRecord, problem: Problem) -> Violation:
    items = problem.value
    second = next(index for index, item in enumerate(items) if item in items[:index])
    first = items.index(items[second])
    return record.violation(
        "QQ213",
        (*problem.pointer, second),
        field=record.name(problem.pointer),
        value=shown(items[second]),
        first=first + 1,
        second=second + 1,
    )


def _empty_value(record: FaultyRecord, pointer: Pointer) -> Violation:
    return record.violation(
        "QQ206", pointer, field=record.name(pointer), example=_example(subschema_at(record.schema, pointer))
    )


def _example(described: Mapping[str, Any]) -> Text:
    example = shown(described["examples"][0], longest=_LONGEST_EXAMPLE)
    return Text(example.zh.removesuffix("。"), example.en.removesuffix("。"))


def _before(hint: Text) -> Text:
    """Return ``hint`` as it goes before another sentence."""
    return Text(hint.zh, f"{hint.en} " if hint.en else "")


def _after(hint: Text) -> Text:
    """Return ``hint`` as it follows another sentence: English puts a blank between them."""
    return Text(hint.zh, f" {hint.en}" if hint.en else "")
