"""Publication: the part of the register that the public may see, as the schemas mark it.

A field marked ``x-visibility: internal`` is taken out, a masked one is masked by the rule its ``x-mask`` names, and
what a record itself keeps internal is left out whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from qinqing.disclosure.masking import WITHHELD_VALUE, enterprise_mask, mask_surname
from qinqing.register.records import typed as r
from qinqing.register.records.kinds import KINDS, locate
from qinqing.register.records.names import names_of_unit
from qinqing.register.records.register import Register

Schemas = Mapping[str, Mapping[str, Any]]
Change = Callable[[Any], Any]
Masks = Mapping[str, Change]

_POINTER_STEPS = re.compile(r"[.\[\]/]+")


def publish(register: Register, schemas: Schemas) -> Register:
    """Return ``register`` as the public may see it; ``schemas`` gives the JSON Schema of every kind.

    Raises KeyError for a mask that no rule here knows, so that a new one cannot be forgotten.
    """
    rules = _Rules(
        exam_marks=register.site is not None and register.site.disclosure.exam_marks,
        silent_batches=frozenset(b.id for b in _batches(register) if not b.publish_titles),
        minimum_group=register.site.disclosure.minimum_group if register.site is not None else 1,
    )
    masks = _masks(register)
    parts: dict[str, object] = {}
    for name, schema in schemas.items():
        change = _change_of(schema, masks)
        attribute = KINDS[name].attribute
        held = getattr(register, attribute)
        parts[attribute] = held if held is None or change is None else _changed(held, change)
    # Built anew, not copied: a part of the register that is not named here stays out.
    public = Register(**parts)  # type: ignore[arg-type]
    silent = _silent_paths(register, rules)
    return replace(
        public,
        schemes={board: scheme for board, scheme in public.schemes.items() if scheme.publication == "公开"},
        bulletins=tuple(bulletin for bulletin in public.bulletins if bulletin.public),
        cases=tuple(case for case in public.cases if case.publish == "公开"),
        rectifications=tuple(item for item in public.rectifications if item.path not in silent),
        exams=tuple(map(_with_marks, public.exams, register.exams)) if rules.exam_marks else public.exams,
        evaluations=tuple(_without_small_groups(item, rules.minimum_group) for item in public.evaluations),
        amendments=tuple(
            _with_values(item, schemas) for item in public.amendments if f"data/{item.target.path}" not in silent
        ),
    )


def _changed(held: Any, change: Change) -> Any:
    """Return what a part of the register holds, each record in its public form."""
    if isinstance(held, tuple):
        return tuple(change(record) for record in held)
    if isinstance(held, Mapping):
        return {identifier: change(record) for identifier, record in held.items()}
    return change(held)


def public_records(register: Register) -> Iterator[Any]:
    """Yield every record of a public register, in the order of the register's parts and then of their paths."""
    for part in fields(register):
        held = getattr(register, part.name)
        if part.name == "unreadable" or held is None:
            continue
        if isinstance(held, tuple):
            yield from held
        elif hasattr(held, "path"):
            yield held
        else:
            yield from held.values()


@dataclass(frozen=True, slots=True)
class _Rules:
    """What the district decided to disclose."""

    exam_marks: bool
    silent_batches: frozenset[str]
    minimum_group: int


def _batches(register: Register) -> tuple[r.PolicyBatchesBatch, ...]:
    return register.batches.batches if register.batches is not None else ()


def _nothing(_: Any) -> None:
    return None


def _no_entries(_: Any) -> tuple[()]:
    return ()


def _masks(register: Register) -> Masks:
    spared = [name for unit in register.units.values() for name in names_of_unit(unit)]
    without_enterprises = _text_by_text(enterprise_mask(spared))
    # A title is also withheld with its whole record by its batch, which only the register knows: see _silent_paths.
    return {"surname": mask_surname, "enterprise": without_enterprises, "title": without_enterprises}


def _text_by_text(mask: Callable[[str], str]) -> Change:
    return lambda value: tuple(map(mask, value)) if isinstance(value, tuple) else mask(value)


def _change_of(schema: Mapping[str, Any], masks: Masks) -> Change | None:
    """Return what turns a typed record of an object ``schema`` into its public form, or None if nothing does."""
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
            inner = _change_of(part, masks)
            if inner is not None:
                yield name, _optional(inner)
        elif part["type"] == "array" and part["items"]["type"] == "object":
            inner = _change_of(part["items"], masks)
            if inner is not None:
                yield name, _each(inner)


def _optional(change: Change) -> Change:
    return lambda value: None if value is None else change(value)


def _each(change: Change) -> Change:
    return lambda values: tuple(change(value) for value in values)


def _silent_paths(register: Register, rules: _Rules) -> frozenset[str]:
    """Return the records of leads that may be under inquiry: only their number is told, nothing of the record (S17)."""
    return frozenset(
        item.path
        for item in register.rectifications
        if item.batch is not None and item.batch.id in rules.silent_batches
    )


def _with_marks(public: r.Exam, full: r.Exam) -> r.Exam:
    results = zip(public.results, full.results, strict=True)
    return replace(public, results=tuple(replace(shown, mark=known.mark) for shown, known in results))


def _without_small_groups(item: r.Evaluation, minimum: int) -> r.Evaluation:
    """Return the evaluation without the tallies from which a single voter could be guessed (S57)."""
    large = {group.id for group in item.groups if group.valid >= minimum}
    tallies = tuple(
        tally
        for tally in item.tallies
        if tally.group in large
        and tally.satisfied + tally.fairly_satisfied + tally.dissatisfied + tally.unknown >= minimum
    )
    return replace(item, tallies=tallies)


def _with_values(item: r.Amendment, schemas: Schemas) -> r.Amendment:
    location = locate(f"data/{item.target.path}")
    steps = [step for step in _POINTER_STEPS.split(item.target.pointer) if step and not step.isdigit()]
    if location is not None and steps and _is_public(schemas[location.kind], steps):
        return item
    return replace(item, old_value=WITHHELD_VALUE, new_value=WITHHELD_VALUE)


def _is_public(schema: Mapping[str, Any], steps: list[str]) -> bool:
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
