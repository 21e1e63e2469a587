"""Common shapes (通用数据结构): what several kinds write alike stands once, and a field refers to it.

The files in ``schemas/`` hold the references, which any reader of JSON Schema follows from file to file; everything in
this program reads schemas in which each reference has given way to the shape that it names.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qinqing.register.schema.schema_subset import ANNOTATIONS

COMMON_FILE = "common.schema.json"
_ADDRESS = f"{COMMON_FILE}#/$defs/"


def with_shapes(
    schema: Mapping[str, Any], shapes: Mapping[str, Any], name: str, *, within: tuple[str, ...] = ()
) -> dict[str, Any]:
    """Return ``schema`` with every reference replaced by the one of ``shapes`` that it names.

    The words that a field says for itself win over those of the shape.  Raises ValueError, with ``name`` in it, for a
    reference to anything else, for a demand beside a reference, which readers of draft-07 would not see, and for
    shapes that lead back to themselves (``within`` names those that led here).
    """
    found: dict[str, Any] = {}
    for keyword, value in schema.items():
        match keyword:
            case "$ref":
                if stray := sorted(set(schema) - ANNOTATIONS - {"$ref"}):
                    raise ValueError(f"{name}: {stray[0]!r} stands beside a reference, which only words may do")
                shape = _referred(value, shapes, name, within)
                found |= {inherited: part for inherited, part in shape.items() if inherited not in schema}
            case "properties":
                found[keyword] = {key: _inside(part, shapes, name, within) for key, part in value.items()}
            case "allOf":
                found[keyword] = [_inside(part, shapes, name, within) for part in value]
            case "items" | "if" | "then" | "else":
                found[keyword] = _inside(value, shapes, name, within)
            case _:
                found[keyword] = value
    return found


def _inside(part: Any, shapes: Mapping[str, Any], name: str, within: tuple[str, ...]) -> Any:
    return part if part is False else with_shapes(part, shapes, name, within=within)


def _referred(reference: str, shapes: Mapping[str, Any], name: str, within: tuple[str, ...]) -> Mapping[str, Any]:
    shape = reference.removeprefix(_ADDRESS)
    if not reference.startswith(_ADDRESS) or shape not in shapes:
        raise ValueError(f"{name}: the reference {reference!r} leads nowhere")
    if shape in within:
        raise ValueError(f"{name}: the reference {reference!r} leads back to itself")
    return with_shapes(shapes[shape], shapes, name, within=(*within, shape))
