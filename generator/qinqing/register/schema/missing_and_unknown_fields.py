"""Missing and unknown fields (缺填和错填的字段): what to tell the author of a mapping that has too few or too many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from qinqing.findings.finding import Text
from qinqing.findings.place import Pointer
from qinqing.findings.suggest import closest
from qinqing.findings.violation import Violation
from qinqing.register.document.record_text import scalar
from qinqing.register.schema.computed_fields import mentions_a_computed_figure, names_a_computed_figure
from qinqing.register.schema.conditions import condition_of, condition_text
from qinqing.register.schema.field_names import joined, owner_name, shown, subschema_at
from qinqing.register.schema.hints import NO_HINT, question
from qinqing.register.schema.problems import FaultyRecord, Problem


def wrong_fields(record: FaultyRecord, pointer: Pointer, group: Sequence[Problem]) -> Iterator[Violation]:
    """Yield what to tell of the fields of the mapping at ``pointer``, of which ``group`` are all problems."""
    described = subschema_at(record.schema, pointer)
    mapping: Mapping[str, Any] = group[0].value
    known: Mapping[str, Any] = described.get("properties", {})
    unknown = [key for key in mapping if key not in known]
    missing = [key for key in known if key in _missing(group)]
    conditional = _conditionally_missing(record, group)
    choices = [problem for problem in group if problem.keyword in {"oneOf", "anyOf"}]
    for key in unknown:
        meant = _meant(key, [*missing, *conditional], known, mapping)
        if meant in missing or meant in conditional:
            yield _misspelt_field(record, pointer, key, meant)
            missing = [name for name in missing if name != meant]
            conditional.pop(meant, None)
        elif meant is None and mentions_a_computed_figure(key):
            yield record.violation("QQ204", (*pointer, key), key=True, key_name=shown(key))
        else:
            if meant is not None:
                choices = [problem for problem in choices if meant not in _alternatives(problem)]
            yield _unknown_field(record, pointer, key, meant, [name for name in known if name not in mapping])
    for key in missing:
        yield _missing_field(record, pointer, key)
    for key, condition in conditional.items():
        if key not in missing:
            yield _conditionally_missing_field(record, pointer, key, condition)
    for problem in choices:
        yield _wrong_choice(record, problem)


def forbidden_field(record: FaultyRecord, problem: Problem) -> Violation:
    """Return what to tell of a field that is filled in where a condition says that it must not be."""
    *owner, key = problem.pointer
    condition = condition_of(record.schema, problem.schema_pointer)
    holder = condition.holder if condition else {}
    reason = str(holder.get("x-messages", {}).get(key, ""))
    mapping = _value_at(record.value, tuple(owner))
    return record.violation(
        "QQ217",
        problem.pointer,
        key=True,
        field=record.name(problem.pointer),
        condition=condition_text(condition, mapping) if condition else NO_HINT,
        reason=Text(f"（{reason}）" if reason else "", ""),
    )


def _missing(group: Sequence[Problem]) -> set[str]:
    return {
        key
        for problem in group
        if problem.keyword == "required" and not _is_conditional(problem)
        for key in problem.limit
        if key not in problem.value
    }


def _conditionally_missing(record: FaultyRecord, group: Sequence[Problem]) -> dict[str, Text]:
    found: dict[str, Text] = {}
    for problem in group:
        if problem.keyword == "required" and _is_conditional(problem):
            condition = condition_of(record.schema, problem.schema_pointer)
            if condition is not None:
                text = condition_text(condition, problem.value)
                found.update({key: text for key in problem.limit if key not in problem.value and key not in found})
    return found


def _is_conditional(problem: Problem) -> bool:
    return len(problem.schema_pointer) > 1 and problem.schema_pointer[-2] in {"then", "else"}


def _meant(key: str, missing: Sequence[str], known: Mapping[str, Any], mapping: Mapping[str, Any]) -> str | None:
    """Return the field that ``key`` stands for: by its Chinese title, or by a slip of the finger."""
    titled = [name for name, part in known.items() if part.get("title") == key.strip()]
    if titled:
        return titled[0]
    if names_a_computed_figure(key):
        return None
    absent = [name for name in known if name not in mapping]
    return closest(key, missing) or closest(key, absent)


def _misspelt_field(record: FaultyRecord, pointer: Pointer, key: str, meant: str) -> Violation:
    return record.violation(
        "QQ203", (*pointer, key), key=True, key_name=shown(key), field=record.name((*pointer, meant)), right=meant
    )


def _unknown_field(record: FaultyRecord, pointer: Pointer, key: str, meant: str | None, known: list[str]) -> Violation:
    return record.violation(
        "QQ202",
        (*pointer, key),
        key=True,
        key_name=shown(key),
        owner=owner_name(record.schema, pointer),
        suggestion=question(meant),
        known=joined(known),
    )


def _missing_field(record: FaultyRecord, pointer: Pointer, key: str) -> Violation:
    described = subschema_at(record.schema, (*pointer, key))
    return record.violation(
        "QQ201",
        pointer,
        key=True,
        owner=owner_name(record.schema, pointer),
        field=record.name((*pointer, key)),
        sample=_sample_line(key, described),
        description=Text(str(described.get("description", "")), ""),
    )


def _conditionally_missing_field(record: FaultyRecord, pointer: Pointer, key: str, condition: Text) -> Violation:
    described = subschema_at(record.schema, (*pointer, key))
    return record.violation(
        "QQ216",
        pointer,
        key=True,
        condition=condition,
        field=record.name((*pointer, key)),
        sample=_sample_line(key, described),
    )


def _wrong_choice(record: FaultyRecord, problem: Problem) -> Violation:
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
    return record.violation(
        "QQ215",
        problem.pointer,
        key=True,
        owner=owner_name(record.schema, problem.pointer),
        wanted=wanted,
        given=_given(given),
    )


def _given(keys: list[str]) -> Text:
    if not keys:
        return Text("一项也没有填写", "none of them is given")
    names = joined(keys)
    return Text(f"现填写了 {names.zh}", f"it gives {names.en}")


def _alternatives(problem: Problem) -> set[str]:
    return {key for choice in problem.limit for key in choice["required"]}


def _value_at(value: Any, pointer: Pointer) -> Any:
    for step in pointer:
        value = value[step]
    return value


def _sample_line(key: str, schema: Mapping[str, Any]) -> Text:
    """Return what to write for the field ``key`` that ``schema`` describes, e.g. “place: 局二楼会议室”."""
    match schema.get("type"):
        case "object":
            inside = list(schema.get("required") or schema.get("properties", {}))
            return Text(
                f"“{key}:”，并从下一行起缩进两格填写 {'、'.join(inside)}",
                f"'{key}:' and, indented below it, {', '.join(inside)}",
            )
        case "array":
            return Text(
                f"“{key}:”，并从下一行起逐条填写，每条以“- ”开头", f"'{key}:' and below it entries that begin with '- '"
            )
        case _:
            line = f"{key}: {scalar(schema['examples'][0])}".removesuffix("。")
            return Text(f"“{line}”", f"'{line}'")
