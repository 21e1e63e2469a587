"""A record to fill in (待填记录): every field of its schema, with what is known already and a comment on the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from qinqing.forms.known_values import BLANK
from qinqing.register.document.record_text import scalar

Schema = Mapping[str, Any]


def draft_record(schema: Schema, known: Mapping[str, Any], *, editor_line: str, fill: bool = False) -> str:
    """Return the text of a record of ``schema`` to fill in.

    ``known`` holds the values that are settled, ``BLANK`` where an optional field should stand open;
    ``editor_line`` tells an editor the schema.  With ``fill`` every open field carries the first example of its
    schema, which makes the text a valid record.
    """
    lines = [
        editor_line,
        f"# {schema['title']}：{schema['description']}",
        "# 必填项请写在冒号之后；以“#”开头的字段为选填项，需要时去掉“# ”再填写。",
        *_fields(schema, known, fill=fill, explain=True),
    ]
    return "\n".join(lines) + "\n"


def _fields(schema: Schema, known: Mapping[str, Any], *, fill: bool, explain: bool) -> Iterator[str]:
    required = set(schema.get("required", ()))
    for key, part in schema["properties"].items():
        is_open = key in required or key in known
        if explain:
            yield f"# {_explanation(part, required=key in required)}"
        if is_open:
            yield from _field(key, part, known.get(key, BLANK), fill=fill, explain=explain)
        elif explain:
            yield from (f"# {line}" for line in _field(key, part, part["examples"][0], fill=fill, explain=False))


def _field(key: str, part: Schema, value: Any, *, fill: bool, explain: bool) -> Iterator[str]:
    if part["type"] == "object":
        yield f"{key}:"
        yield from _indented(_fields(part, {} if value is BLANK else value, fill=fill, explain=explain))
    elif part["type"] == "array":
        yield from _list(key, part, value, fill=fill, explain=explain)
    else:
        yield f"{key}:{_scalar(part, value, fill=fill)}"


def _list(key: str, part: Schema, value: Any, *, fill: bool, explain: bool) -> Iterator[str]:
    items: Sequence[Any] = (BLANK,) if value is BLANK else value
    if not items:
        yield f"{key}: []"
        return
    yield f"{key}:"
    for index, item in enumerate(items):
        yield from _item(part["items"], item, fill=fill, explain=explain and index == 0)


def _item(part: Schema, value: Any, *, fill: bool, explain: bool) -> Iterator[str]:
    if part["type"] != "object":
        yield f"  -{_scalar(part, value, fill=fill)}"
        return
    lines = list(_fields(part, {} if value is BLANK else value, fill=fill, explain=explain))
    first = next(index for index, line in enumerate(lines) if not line.startswith("#"))
    yield from (f"  {line}" for line in lines[:first])
    yield f"  - {lines[first]}"
    yield from (f"    {line}" for line in lines[first + 1 :])


def _scalar(part: Schema, value: Any, *, fill: bool) -> str:
    if value is not BLANK:
        return f" {scalar(value)}"
    return f" {scalar(part['examples'][0])}" if fill else ""


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _explanation(part: Schema, *, required: bool) -> str:
    notes = ["必填" if required else "选填"]
    if part.get("x-visibility") == "internal":
        notes.append("不公开")
    words = f"{part['title']}（{'，'.join(notes)}）：{part['description']}"
    values = part.get("enum") or part.get("items", {}).get("enum")
    if values:
        return f"{words}可选：{'、'.join(map(str, values))}"
    if part["type"] in ("object", "array"):
        return words
    return f"{words}例：{scalar(part['examples'][0])}"
