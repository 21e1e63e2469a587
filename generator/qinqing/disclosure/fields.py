"""Fields (字段): what the schemas keep from the public of a record that may be seen.

A field marked ``x-visibility: internal`` is taken out, a masked one is masked by the rule that its ``x-mask`` names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from qinqing.disclosure.masking import mask_surname
from qinqing.disclosure.names.withheld_names import NameMasks

Change = Callable[[Any], Any]
Masks = Mapping[str, Change]


def masks_of(names: NameMasks) -> Masks:
    """Return the masks by the names that the schemas give them."""
    without_enterprises = _text_by_text(names.general.without_any)
    # A title is also withheld with its whole record by its batch, which is for ``disclosure.states`` to say.
    return {"surname": mask_surname, "enterprise": without_enterprises, "title": without_enterprises}


def _text_by_text(mask: Callable[[str], str]) -> Change:
    return lambda value: tuple(map(mask, value)) if isinstance(value, tuple) else mask(value)


def public_form(schema: Mapping[str, Any], masks: Masks) -> Change | None:
    """Return what turns a typed record of an object ``schema`` into its public form, or None if nothing does.

    Raises KeyError for a mask that is not among ``masks``, so that a new one cannot be forgotten.
    """
    changes = tuple(_changes(schema, masks))
    if not changes:
        return None

    def change(record: Any) -> Any:
        return replace(record, **{name: action(getattr(record, name)) for name, action in changes})

    return change


def _changes(schema: Mapping[str, Any], masks: Masks) -> Iterator[tuple[str, Change]]:
    for key, part in schema["properties"].items():
        name = "from_" if key == "from" else key
        visibility = part.get("x-visibility")
        if visibility == "internal":
            yield name, _no_entries if part["type"] == "array" else _nothing
        elif visibility == "masked":
            yield name, _optional(masks[part["x-mask"]])
        elif part["type"] == "object":
            inner = public_form(part, masks)
            if inner is not None:
                yield name, _optional(inner)
        elif part["type"] == "array" and part["items"]["type"] == "object":
            inner = public_form(part["items"], masks)
            if inner is not None:
                yield name, _each(inner)


def _nothing(_: Any) -> None:
    return None


def _no_entries(_: Any) -> tuple[()]:
    return ()


def _optional(change: Change) -> Change:
    return lambda value: None if value is None else change(value)


def _each(change: Change) -> Change:
    return lambda values: tuple(change(value) for value in values)


def is_public_field(schema: Mapping[str, Any], steps: Sequence[str]) -> bool:
    """Return whether the field that ``steps`` lead to exists and neither is nor holds anything restricted."""
    for step in steps:
        schema = schema.get("items", schema)
        if step not in schema.get("properties", {}):
            return False
        schema = schema["properties"][step]
        if schema.get("x-visibility") in ("internal", "masked"):
            return False
    return not _holds_restricted(schema)


def _holds_restricted(schema: Mapping[str, Any]) -> bool:
    parts = [*schema.get("properties", {}).values(), *([schema["items"]] if "items" in schema else [])]
    return any(part.get("x-visibility") in ("internal", "masked") or _holds_restricted(part) for part in parts)
