"""Explanation (问题说明): from the problems of a record to findings that its author can act on.

Nothing here reads an engine's English; every sentence is made from the keyword, the value and the schema.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from qinqing.findings.finding import Argument, Finding, Severity, Text, place_order
from qinqing.findings.place import Pointer
from qinqing.findings.suggest import closest
from qinqing.register.document.yaml_document import Document
from qinqing.register.schema.computed_fields import mentions_a_computed_figure, names_a_computed_figure
from qinqing.register.schema.conditions import condition_of, condition_text
from qinqing.register.schema.field_names import field_name, joined, owner_name, shown, subschema_at
from qinqing.register.schema.hints import NO_HINT, TYPE_NAMES, date_hint, kind_of_value, pattern_hint, type_hint
from qinqing.register.schema.problems import Problem
from qinqing.register.schema.samples import sample_line

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
_MOST_SHOWN = 8
_LONGEST_EXAMPLE = 120
_NEGATION = re.compile("不|非|未|无")


def explain(
    problems: Iterable[Problem], *, schema: Mapping[str, Any], document: Document, path: str
) -> tuple[Finding, ...]:
    """Return the findings that tell the author of the record at ``path`` about ``problems``, in order of place.

    ``schema`` is the whole schema of the record's kind and ``document`` the record, which knows where everything
    stands.  Problems that only follow from another are left out.
    """
    writer = _Writer(schema=schema, document=document, path=path)
    by_place: dict[Pointer, list[Problem]] = {}
    for problem in problems:
        by_place.setdefault(problem.pointer, []).append(problem)
    found: dict[tuple[object, ...], Finding] = {}
    for pointer, group in by_place.items():
        for finding in _explain_place(writer, pointer, group):
            found.setdefault(place_order(finding), finding)
    return tuple(sorted(found.values(), key=place_order))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    """What every sentence about one record needs."""

    schema: Mapping[str, Any]
    document: Document
    path: str

    def finding(self, code: str, pointer: Pointer, *, key: bool = False, **arguments: Argument) -> Finding:
        place = self.document.locate(pointer, key=key)
        return Finding.at(place, code=code, severity=Severity.ERROR, file=self.path, arguments=arguments)

    def name(self, pointer: Pointer) -> Text:
        return field_name(self.schema, pointer)


def _explain_place(writer: _Writer, pointer: Pointer, group: Sequence[Problem]) -> Iterator[Finding]:
    forbidden = [problem for problem in group if problem.keyword == "false"]
    if forbidden:
        yield _forbidden_field(writer, forbidden[0])
        return
    simple = sorted((problem for problem in group if problem.keyword in _WEIGHT), key=_weight)
    if simple:
        yield _explain_value(writer, _most_telling(simple))
    else:
        yield from _explain_fields(writer, pointer, group)


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


# Values


def _explain_value(writer: _Writer, problem: Problem) -> Finding:
    match problem.keyword:
        case "type":
            return _wrong_type(writer, problem)
        case "enum" | "const":
            return _not_in_enumeration(writer, problem)
        case "format" if problem.limit == "date":
            return _wrong_date(writer, problem)
        case "format" | "pattern":
            return _wrong_form(writer, problem)
        case "minLength" | "maxLength":
            return _wrong_length(writer, problem)
        case "minimum" | "maximum" | "multipleOf":
            return _out_of_range(writer, problem)
        case "minItems" | "maxItems":
            return _wrong_count(writer, problem)
        case _:
            return _repeated_item(writer, problem)


def _wrong_type(writer: _Writer, problem: Problem) -> Finding:
    value, pointer = problem.value, problem.pointer
    described = subschema_at(writer.schema, pointer)
    if not pointer:
        keys = list(writer.schema.get("required", ()))
        return writer.finding(
            "QQ218",
            pointer,
            kind=Text(str(writer.schema["title"]), f"{writer.schema['$id'].rsplit('/', 1)[-1].split('.')[0]}"),
            actual=TYPE_NAMES["array"] if isinstance(value, list) else kind_of_value(value),
            keys=joined(keys, limit=_MOST_SHOWN),
        )
    if value is None:
        return _empty_value(writer, pointer)
    return writer.finding(
        "QQ205",
        pointer,
        field=writer.name(pointer),
        expected=TYPE_NAMES[problem.limit],
        actual=kind_of_value(value),
        hint=type_hint(problem.limit, value, described),
    )


def _empty_value(writer: _Writer, pointer: Pointer) -> Finding:
    return writer.finding(
        "QQ206", pointer, field=writer.name(pointer), example=_example(subschema_at(writer.schema, pointer))
    )


def _not_in_enumeration(writer: _Writer, problem: Problem) -> Finding:
    choices = [shown(choice).en for choice in (problem.limit if problem.keyword == "enum" else [problem.limit])]
    value = problem.value
    meant = _probable_choice(value, choices)
    offer = _offered(meant)
    return writer.finding(
        "QQ207",
        problem.pointer,
        field=writer.name(problem.pointer),
        value=shown(value),
        choices=joined(choices, limit=_MOST_SHOWN),
        suggestion=offer,
    )


def _probable_choice(value: object, choices: Sequence[str]) -> str | None:
    """Return the choice that ``value`` is near to, unless one of the two says the opposite of the other."""
    word = shown(value).en
    meant = closest(word, choices)
    if meant is None or (_NEGATION.search(meant) is None) != (_NEGATION.search(word) is None):
        return None
    return meant


def _wrong_date(writer: _Writer, problem: Problem) -> Finding:
    return writer.finding(
        "QQ209",
        problem.pointer,
        field=writer.name(problem.pointer),
        value=shown(problem.value),
        hint=_before(date_hint(problem.value)),
    )


def _wrong_form(writer: _Writer, problem: Problem) -> Finding:
    example = _example(subschema_at(writer.schema, problem.pointer))
    wanted = Text(
        str(problem.schema.get("x-message", f"应写成如“{example.zh}”的形式")), f"it should look like '{example.en}'"
    )
    hint = pattern_hint(problem.value, problem.limit) if problem.keyword == "pattern" else NO_HINT
    if not hint.zh and any(not letter.isascii() for letter in problem.value) and problem.keyword == "format":
        hint = Text(
            "网址中不能有汉字和空格，请从浏览器地址栏复制。", "An address has only ASCII letters and no blanks."
        )
    return writer.finding(
        "QQ208",
        problem.pointer,
        field=writer.name(problem.pointer),
        value=shown(problem.value),
        wanted=wanted,
        hint=_after(hint),
        reference=str(problem.schema.get("x-reference", "")),
    )


def _wrong_length(writer: _Writer, problem: Problem) -> Finding:
    length, limit = len(problem.value), int(problem.limit)
    if problem.keyword == "minLength" and length == 0:
        return _empty_value(writer, problem.pointer)
    bound = (
        Text(f"至少{limit}个字", f"at least {limit} characters")
        if problem.keyword == "minLength"
        else Text(f"最多{limit}个字", f"at most {limit} characters")
    )
    return writer.finding("QQ210", problem.pointer, field=writer.name(problem.pointer), length=length, bound=bound)


def _out_of_range(writer: _Writer, problem: Problem) -> Finding:
    limit = shown(problem.limit)
    bound = {
        "minimum": Text(f"不得小于{limit.zh}", f"at least {limit.en}"),
        "maximum": Text(f"不得大于{limit.zh}", f"at most {limit.en}"),
        "multipleOf": Text(f"须为{limit.zh}的整数倍", f"a multiple of {limit.en}"),
    }[problem.keyword]
    return writer.finding(
        "QQ211", problem.pointer, field=writer.name(problem.pointer), value=shown(problem.value), bound=bound
    )


def _wrong_count(writer: _Writer, problem: Problem) -> Finding:
    limit = int(problem.limit)
    bound = (
        Text(f"至少须有{limit}项", f"at least {limit}")
        if problem.keyword == "minItems"
        else Text(f"最多{limit}项", f"at most {limit}")
    )
    return writer.finding(
        "QQ212", problem.pointer, field=writer.name(problem.pointer), count=len(problem.value), bound=bound
    )


def _repeated_item(writer: _Writer, problem: Problem) -> Finding:
    items = problem.value
    second = next(index for index, item in enumerate(items) if item in items[:index])
    first = items.index(items[second])
    return writer.finding(
        "QQ213",
        (*problem.pointer, second),
        field=writer.name(problem.pointer),
        value=shown(items[second]),
        first=first + 1,
        second=second + 1,
    )


def _forbidden_field(writer: _Writer, problem: Problem) -> Finding:
    *owner, key = problem.pointer
    condition = condition_of(writer.schema, problem.schema_pointer)
    holder = condition.holder if condition else {}
    reason = str(holder.get("x-messages", {}).get(key, ""))
    record = _value_at(writer.document.value, tuple(owner))
    return writer.finding(
        "QQ217",
        problem.pointer,
        key=True,
        field=writer.name(problem.pointer),
        condition=condition_text(condition, record) if condition else NO_HINT,
        reason=Text(f"（{reason}）" if reason else "", ""),
    )


# The fields of a mapping


def _explain_fields(writer: _Writer, pointer: Pointer, group: Sequence[Problem]) -> Iterator[Finding]:
    described = subschema_at(writer.schema, pointer)
    record: Mapping[str, Any] = group[0].value
    known: Mapping[str, Any] = described.get("properties", {})
    unknown = [key for key in record if key not in known]
    missing = [key for key in known if key in _missing(group)]
    conditional = _conditionally_missing(writer, group)
    choices = [problem for problem in group if problem.keyword in {"oneOf", "anyOf"}]
    for key in unknown:
        meant = _meant(key, [*missing, *conditional], known, record)
        if meant in missing or meant in conditional:
            yield _misspelt_field(writer, pointer, key, meant)
            missing = [name for name in missing if name != meant]
            conditional.pop(meant, None)
        elif meant is None and mentions_a_computed_figure(key):
            yield writer.finding("QQ204", (*pointer, key), key=True, key_name=shown(key))
        else:
            if meant is not None:
                choices = [problem for problem in choices if meant not in _alternatives(problem)]
            yield _unknown_field(writer, pointer, key, meant, [name for name in known if name not in record])
    for key in missing:
        yield _missing_field(writer, pointer, key)
    for key, condition in conditional.items():
        if key not in missing:
            yield _conditionally_missing_field(writer, pointer, key, condition)
    for problem in choices:
        yield _wrong_choice(writer, problem)


def _missing(group: Sequence[Problem]) -> set[str]:
    return {
        key
        for problem in group
        if problem.keyword == "required" and not _is_conditional(problem)
        for key in problem.limit
        if key not in problem.value
    }


def _conditionally_missing(writer: _Writer, group: Sequence[Problem]) -> dict[str, Text]:
    found: dict[str, Text] = {}
    for problem in group:
        if problem.keyword == "required" and _is_conditional(problem):
            condition = condition_of(writer.schema, problem.schema_pointer)
            if condition is not None:
                text = condition_text(condition, problem.value)
                found.update({key: text for key in problem.limit if key not in problem.value and key not in found})
    return found


def _is_conditional(problem: Problem) -> bool:
    return len(problem.schema_pointer) > 1 and problem.schema_pointer[-2] in {"then", "else"}


def _meant(key: str, missing: Sequence[str], known: Mapping[str, Any], record: Mapping[str, Any]) -> str | None:
    """Return the field that ``key`` stands for: by its Chinese title, or by a slip of the finger."""
    titled = [name for name, part in known.items() if part.get("title") == key.strip()]
    if titled:
        return titled[0]
    if names_a_computed_figure(key):
        return None
    absent = [name for name in known if name not in record]
    return closest(key, missing) or closest(key, absent)


def _misspelt_field(writer: _Writer, pointer: Pointer, key: str, meant: str) -> Finding:
    return writer.finding(
        "QQ203", (*pointer, key), key=True, key_name=shown(key), field=writer.name((*pointer, meant)), right=meant
    )


def _unknown_field(writer: _Writer, pointer: Pointer, key: str, meant: str | None, known: list[str]) -> Finding:
    offer = _offered(meant)
    return writer.finding(
        "QQ202",
        (*pointer, key),
        key=True,
        key_name=shown(key),
        owner=owner_name(writer.schema, pointer),
        suggestion=offer,
        known=joined(known, limit=_MOST_SHOWN),
    )


def _missing_field(writer: _Writer, pointer: Pointer, key: str) -> Finding:
    described = subschema_at(writer.schema, (*pointer, key))
    return writer.finding(
        "QQ201",
        pointer,
        key=True,
        owner=owner_name(writer.schema, pointer),
        field=writer.name((*pointer, key)),
        sample=sample_line(key, described),
        description=Text(str(described.get("description", "")), ""),
    )


def _conditionally_missing_field(writer: _Writer, pointer: Pointer, key: str, condition: Text) -> Finding:
    described = subschema_at(writer.schema, (*pointer, key))
    return writer.finding(
        "QQ216",
        pointer,
        key=True,
        condition=condition,
        field=writer.name((*pointer, key)),
        sample=sample_line(key, described),
    )


def _wrong_choice(writer: _Writer, problem: Problem) -> Finding:
    alternatives = [list(choice["required"]) for choice in problem.limit]
    given = [key for choice in alternatives for key in choice if key in problem.value]
    only_one = problem.keyword == "oneOf"
    english = "; ".join(" with ".join(choice) for choice in alternatives)
    chinese = "；".join("和".join(choice) for choice in alternatives)
    wanted = Text(
        str(problem.schema.get("x-messages", {}).get(problem.keyword, ""))
        or f"{'须填且只填' if only_one else '至少填写'}其中一种：{chinese}",
        f"{'exactly' if only_one else 'at least'} one of these is wanted: {english}",
    )
    return writer.finding(
        "QQ215",
        problem.pointer,
        key=True,
        owner=owner_name(writer.schema, problem.pointer),
        wanted=wanted,
        given=_given(given),
    )


def _given(keys: list[str]) -> Text:
    if not keys:
        return Text("一项也没有填写", "none of them is given")
    names = joined(keys, limit=_MOST_SHOWN)
    return Text(f"现填写了 {names.zh}", f"it gives {names.en}")


def _alternatives(problem: Problem) -> set[str]:
    return {key for choice in problem.limit for key in choice["required"]}


def _example(described: Mapping[str, Any]) -> Text:
    example = shown(described["examples"][0], longest=_LONGEST_EXAMPLE)
    return Text(example.zh.removesuffix("。"), example.en.removesuffix("。"))


def _offered(meant: str | None) -> Text:
    """Return the question that a message ends with where something else was probably ``meant``."""
    return NO_HINT if meant is None else Text(f"，是否应为“{meant}”？", f"; did you mean '{meant}'?")


def _before(hint: Text) -> Text:
    """Return ``hint`` as it goes before another sentence."""
    return Text(hint.zh, f"{hint.en} " if hint.en else "")


def _after(hint: Text) -> Text:
    """Return ``hint`` as it follows another sentence: English puts a blank between them."""
    return Text(hint.zh, f" {hint.en}" if hint.en else "")


def _value_at(value: Any, pointer: Pointer) -> Any:
    for step in pointer:
        value = value[step]
    return value
