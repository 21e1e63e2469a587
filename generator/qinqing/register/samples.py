"""Samples (填写示例): a field as its author would write it, from the examples of the schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qinqing.findings.finding import Text
from qinqing.register.yaml_text import scalar_text


def sample_line(key: str, schema: Mapping[str, Any]) -> Text:
    """Return what to write for the field ``key`` that ``schema`` describes, e.g. ``place: 局二楼会议室``."""
    match schema.get("type"):
        case "object":
            inside = list(schema.get("required") or schema.get("properties", {}))
            return Text(f"{key}:（下一行缩进两格，逐项填写 {'、'.join(inside)}）", f"{key}: with {', '.join(inside)}")
        case "array":
            return Text(f"{key}:（下一行起逐条填写，每条以“- ”开头）", f"{key}: with entries that begin with '- '")
        case _:
            line = f"{key}: {scalar_text(schema['examples'][0])}"
            return Text(line, line)
