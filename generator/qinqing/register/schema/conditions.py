"""Conditions (填写条件): why a field must, or must not, be filled in, said with the record's own values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qinqing.findings.finding import Text
from qinqing.findings.place import Pointer
from qinqing.register.schema.field_names import shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """The ``if`` that decides on a branch, and the schema of the mapping that it speaks of.

    ``holder`` is the schema that writes the condition, ``fields`` the fields it looks at, ``titles`` their titles.
    """

    holder: Mapping[str, Any]
    fields: tuple[str, ...]
    titles: Mapping[str, str]


def condition_of(schema: Mapping[str, Any], schema_pointer: Pointer) -> Condition | None:
    """Return the innermost condition on the way of ``schema_pointer`` through ``schema``, None where there is none."""
    part: Any = schema
    described: Mapping[str, Any] = schema
    found: Condition | None = None
    naming = False
    for step in schema_pointer:
        if isinstance(step, int):
            part = part[step]
            continue
        if naming:
            naming = False
        else:
            if step in {"then", "else"}:
                found = _condition(part, described)
            naming = step == "properties"
        part = part.get(step, {}) if isinstance(part, Mapping) else {}
        if isinstance(part, Mapping) and "title" in part and not naming:
            described = part
    return found


def _condition(holder: Mapping[str, Any], described: Mapping[str, Any]) -> Condition:
    fields = tuple(holder["if"]["properties"])
    known: Mapping[str, Any] = described.get("properties", {})
    return Condition(holder=holder, fields=fields, titles={key: str(known[key]["title"]) for key in fields})


def condition_text(condition: Condition, record: Mapping[str, Any]) -> Text:
    """Return what ``record`` says in the fields of ``condition``: “会议类型”为“监督月例会”."""
    chinese, english = [], []
    for key in condition.fields:
        title = condition.titles[key]
        if key in record:
            value = shown(record[key])
            chinese.append(f"“{title}”为“{value.zh}”")
            english.append(f"{key} is '{value.en}'")
        else:
            chinese.append(f"没有填写“{title}”")
            english.append(f"{key} is not given")
    return Text("，".join(chinese), " and ".join(english))
