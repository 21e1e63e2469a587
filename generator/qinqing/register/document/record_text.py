"""Records written as YAML: block style, plain text wherever a strict reader takes it as text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

_SAFE_START = re.compile(r"[A-Za-z0-9_/\u2014-\u2027\u2160-\u217f\u3001-\u9fff\uff01-\uff9f]")
_READS_AS_OTHER = re.compile(
    r"[-+.]?[0-9][0-9_,:]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|0[xob][0-9a-fA-F_]+|[-+]?\.(?:inf|nan)"
    r"|~|null|true|false|yes|no|on|off|y|n",
    re.IGNORECASE,
)
# A colon would begin a value, or look to the reader as if it was meant to.
_NEEDS_QUOTES = re.compile(
    r":|^[a-z][a-z0-9_]*：| #|^\s|\s$"
    r"|[\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff]|[\"'\\`\[\]{}&*!|>%@]"
)


def scalar(value: str | int | Decimal | bool) -> str:
    """Return ``value`` as YAML: ``"03"`` keeps its quotes, ``"2023-08-31"`` and ``"区统计局"`` need none."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, int):
        return str(value)
    if _SAFE_START.match(value) and not _NEEDS_QUOTES.search(value) and not _READS_AS_OTHER.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False)


def _lines(value: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, item in value.items():
        if isinstance(item, Mapping):
            yield f"{indent}{key}:"
            yield from _lines(item, indent + "  ")
        elif isinstance(item, list | tuple):
            yield from _sequence(key, item, indent)
        else:
            yield f"{indent}{key}: {scalar(item)}"


def _sequence(key: str, items: Sequence[Any], indent: str) -> Iterator[str]:
    if not items:
        yield f"{indent}{key}: []"
        return
    yield f"{indent}{key}:"
    for item in items:
        if isinstance(item, Mapping):
            first, *others = _lines(item, indent + "    ")
            yield f"{indent}  - {first.lstrip(' ')}"
            yield from others
        else:
            yield f"{indent}  - {scalar(item)}"


def record_lines(record: Mapping[str, Any]) -> Iterator[str]:
    """Yield ``record`` as lines of YAML."""
    return _lines(record, "")


def schema_line(kind: str, path: str) -> str:
    """Return the first line of the record of ``kind`` at ``path``, which tells an editor the schema."""
    return f"# yaml-language-server: $schema={'../' * path.count('/')}schemas/{kind}.schema.json"


def write_yaml(kind: str, path: str, record: Mapping[str, Any]) -> str:
    """Return ``record`` of ``kind`` as the text of the file ``path``, which begins with the editor's schema line."""
    return "\n".join([schema_line(kind, path), *record_lines(record)]) + "\n"
