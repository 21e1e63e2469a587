"""Samples (填写示例): a field as its author would write it, from the examples of the schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qinqing.findings.finding import Text
from qinqing.register.document.record_text import scalar


def sample_line(key: str, schema: Mapping[str, Any]) -> Text:
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
