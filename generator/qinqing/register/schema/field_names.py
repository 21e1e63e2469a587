"""Names of fields (字段名称): how a place of a record and a value in it are called in a sentence."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from qinqing.findings.finding import Text
from qinqing.findings.place import Pointer

LONGEST_VALUE = 40
MOST_JOINED = 8


def subschema_at(schema: Mapping[str, Any], pointer: Pointer) -> Mapping[str, Any]:
    """Return the part of ``schema`` that describes the value at ``pointer``, empty where there is no such part."""
    part: Any = schema
    for step in pointer:
        part = part.get("items", {}) if isinstance(step, int) else part.get("properties", {}).get(step, {})
    return part if isinstance(part, Mapping) else {}


def field_name(schema: Mapping[str, Any], pointer: Pointer) -> Text:
    """Return the name of the field at ``pointer``: its Chinese title, then its key.

    ``("deadline", "date")`` gives “整改时限·截止日期（deadline.date）”, ``("agenda", 1)`` gives “议程（agenda）第2项”.
    """
    titles: list[str] = []
    for index, step in enumerate(pointer):
        if isinstance(step, int):
            # The items of a list carry the list's own title; only what is inside an item has something to add.
            if index + 1 < len(pointer):
                titles = []
        else:
            titles.append(str(subschema_at(schema, pointer[: index + 1]).get("title", step)))
    keys = ".".join(step for step in pointer if isinstance(step, str))
    title = "·".join(titles)
    last = pointer[-1] if pointer else ""
    if isinstance(last, int):
        return Text(f"{title}（{keys}）第{last + 1}项", f"item {last + 1} of {keys} ({title})")
    return Text(f"{title}（{keys}）", f"{keys} ({title})")


def owner_name(schema: Mapping[str, Any], pointer: Pointer) -> Text:
    """Return the name of the mapping at ``pointer`` as the place where a field is missing or too many."""
    if not pointer:
        return Text("本记录", "This record")
    name = field_name(schema, pointer)
    return Text(f"“{name.zh}”", f"'{name.en}'")


def shown(value: object, *, longest: int = LONGEST_VALUE) -> Text:
    """Return ``value`` as a sentence may quote it: short, on one line, with nothing invisible in it."""
    match value:
        case None:
            return Text("空", "nothing")
        case bool():
            return Text("true（是）", "true") if value else Text("false（否）", "false")
        case str():
            visible = "".join(_visible(letter) for letter in value[:longest])
            text = visible if len(value) <= longest else visible + "…"
            return Text(text, text)
        case Decimal():
            text = format(value, "f") if abs(value.adjusted()) <= LONGEST_VALUE else str(value)
            return Text(text, text)
        case list():
            return Text(f"有{len(value)}项的列表", f"a list of {len(value)}")
        case dict():
            return Text(f"含{len(value)}个字段的内容", f"a group of {len(value)} fields")
        case _:
            return Text(str(value), str(value))


def joined(words: list[str]) -> Text:
    """Return ``words`` as an enumeration; past the first few the rest is only counted."""
    kept = words[:MOST_JOINED]
    rest = len(words) - len(kept)
    chinese, english = "、".join(kept), ", ".join(kept)
    return Text(f"{chinese}等{len(words)}项", f"{english} and {rest} more") if rest else Text(chinese, english)


def _visible(letter: str) -> str:
    return f"U+{ord(letter):04X}" if unicodedata.category(letter) in {"Cc", "Cf", "Zl", "Zp", "Co", "Cn"} else letter
