"""Rules about a repository that anybody may read (公开的数据仓库): it holds nothing that the site withholds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from qinqing.disclosure.fields import Masks, masks_of
from qinqing.disclosure.names.withheld_names import name_masks
from qinqing.disclosure.states import INSIDE, KINDS_INSIDE, grounds_of, is_open_repository, showing_of
from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.register.records.kinds import ALL_KINDS, KINDS
from qinqing.register.records.register import Register, records_of_kind
from qinqing.register.schema.field_names import field_name
from qinqing.register.schema.schema_files import read_schema
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import words


def check_restricted_fields(register: Register, as_of: date) -> Iterator[Violation]:
    """A public repository holds no internal field, and a masked field only as the public sees it."""
    if not is_open_repository(register.site):
        return
    schemas = {kind: read_schema(kind) for kind in ALL_KINDS}
    masks = masks_of(name_masks(register, schemas))
    for kind, schema in schemas.items():
        for record in records_of_kind(register, kind):
            for pointer in _restricted(schema, record, (), masks):
                yield Violation(
                    "QQ725", record.path, pointer, key=True, arguments=words(field=field_name(schema, pointer))
                )


def check_withheld_records(register: Register, as_of: date) -> Iterator[Violation]:
    """A public repository holds no record that its state keeps inside, such as a decision that is only proposed."""
    if not is_open_repository(register.site):
        return
    grounds = grounds_of(register)
    for kind in ALL_KINDS:
        # Waivers name files that everybody may read here anyway.
        for record in records_of_kind(register, kind) if kind not in KINDS_INSIDE else ():
            if showing_of(kind, record, grounds=grounds, day=as_of) is INSIDE:
                yield Violation("QQ727", record.path, arguments=words(kind=KINDS[kind].title))


def _restricted(schema: Mapping[str, Any], record: Any, pointer: Pointer, masks: Masks) -> Iterator[Pointer]:
    """Yield the place of every restricted field of ``record``; of one inside another, the outer."""
    for key, part in schema["properties"].items():
        value = getattr(record, "from_" if key == "from" else key)
        place = (*pointer, key)
        if value is None or value == ():
            continue
        match part.get("x-visibility"):
            case "internal":
                yield place
                continue
            case "masked":
                # What its mask leaves unchanged tells nobody more than the site does.
                if masks[part["x-mask"]](value) != value:
                    yield place
                continue
        if part["type"] == "object":
            yield from _restricted(part, value, place, masks)
        elif part["type"] == "array" and part["items"]["type"] == "object":
            for index, item in enumerate(value):
                yield from _restricted(part["items"], item, (*place, index), masks)


CHECKS: tuple[Check, ...] = (check_restricted_fields, check_withheld_records)
