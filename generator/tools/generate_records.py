"""Write ``register/records/typed.py`` from ``schemas/`` and the table of kinds: one frozen typed record per kind.

Run it through ``make generate``; a test fails when the committed file is stale.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qinqing.register.records.kinds import KINDS
from qinqing.register.schema.schema_files import read_schema

REPOSITORY = Path(__file__).resolve().parents[2]
TARGET = REPOSITORY / "generator" / "qinqing" / "register" / "records" / "typed.py"

SINGULARS = {
    "entries": "entry",
    "bodies": "body",
    "tallies": "tally",
    "batches": "batch",
    "deputies": "deputy",
    "duties": "duties",
    "counts": "counts",
    "promoted": "promotion",
}
PYTHON_KEYWORDS = {"from"}

HEADER = '''"""The records of the data repository as frozen typed data.

Generated from ``schemas/`` by ``make generate``: do not edit by hand.  A field that the schema marks internal
may be ``None`` everywhere, because the public register (``disclosure.publication``) carries none of them.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

Number = int | Decimal
'''


@dataclass
class RecordClass:
    """One dataclass to write: its name, its title and its fields."""

    name: str
    title: str
    top_level: bool
    fields: list[tuple[str, str, str, bool, str]] = field(default_factory=list)


def singular(name: str) -> str:
    """Return the camel-case singular of a field name, e.g. ``"issues_raised"`` gives ``"IssueRaised"``."""
    if name in SINGULARS:
        words = [SINGULARS[name]]
    else:
        words = [word[:-1] if word.endswith("s") and not word.endswith("ss") else word for word in name.split("_")]
    return "".join(word.capitalize() for word in words)


def scalar_type(schema: dict[str, Any]) -> tuple[str, str]:
    """Return the annotation of a scalar schema and the expression that converts ``value`` to it."""
    match schema["type"]:
        case "integer":
            return "int", "int({0})"
        case "number":
            return "Number", "{0}"
        case "boolean":
            return "bool", "{0}"
        case "string" if schema.get("format") == "date":
            return "datetime.date", "datetime.date.fromisoformat({0})"
        case "string":
            return "str", "{0}"
    raise ValueError(schema["type"])


def collect(name: str, schema: dict[str, Any], *, top_level: bool, found: list[RecordClass]) -> None:
    """Append the class of an object schema to ``found``, after the classes of its parts."""
    record = RecordClass(name=name, title=schema["title"], top_level=top_level)
    required = set(schema.get("required", ()))
    for key, part in schema["properties"].items():
        if part["type"] == "object":
            inner = name + singular(key)
            collect(inner, part, top_level=False, found=found)
            annotation, convert, is_list = inner, "build_" + snake(inner) + "({0})", False
        elif part["type"] == "array":
            items = part["items"]
            if items["type"] == "object":
                inner = name + singular(key)
                collect(inner, items, top_level=False, found=found)
                annotation, convert = inner, "build_" + snake(inner) + "({0})"
            else:
                annotation, convert = scalar_type(items)
            is_list = True
        else:
            annotation, convert = scalar_type(part)
            is_list = False
        optional = key not in required or part.get("x-visibility") == "internal"
        attribute = key + "_" if key in PYTHON_KEYWORDS else key
        if is_list:
            kind = "tuple"
            element = "item" if convert == "{0}" else convert.format("item")
            lookup = f'data.get("{key}", ())' if optional else f'data["{key}"]'
            expression = f"tuple({lookup})" if element == "item" else f"tuple({element} for item in {lookup})"
            annotation = f"tuple[{annotation}, ...]"
        elif optional:
            kind = "optional"
            if convert == "{0}":
                expression = f'data.get("{key}")'
            else:
                value = f'data["{key}"]'
                expression = f'{convert.format(value)} if "{key}" in data else None'
            annotation = f"{annotation} | None"
        else:
            kind = "required"
            value = f'data["{key}"]'
            expression = convert.format(value)
        record.fields.append((attribute, annotation, expression, kind != "required", part["title"]))
    found.append(record)


def snake(name: str) -> str:
    """Return ``name`` in snake case."""
    return "".join("_" + letter.lower() if letter.isupper() else letter for letter in name).lstrip("_")


def render(record: RecordClass) -> str:
    """Return the source text of one dataclass and its builder."""
    lines = ["", "", "@dataclass(frozen=True, slots=True, kw_only=True)", f"class {record.name}:"]
    lines.append(f'    """{record.title}."""')
    lines.append("")
    if record.top_level:
        lines.append("    path: str")
    lines += [f"    {attribute}: {annotation}" for attribute, annotation, _, _, _ in record.fields]
    arguments = "data: Mapping[str, Any], path: str" if record.top_level else "data: Mapping[str, Any]"
    lines += ["", "", f"def build_{snake(record.name)}({arguments}) -> {record.name}:"]
    lines.append(f'    """Return a valid record of the schema as {record.name}."""')
    lines.append(f"    return {record.name}(")
    if record.top_level:
        lines.append("        path=path,")
    lines += [f"        {attribute}={expression}," for attribute, _, expression, _, _ in record.fields]
    lines.append("    )")
    return "\n".join(lines)


def generate() -> str:
    """Return the whole text of ``register/records/typed.py``."""
    found: list[RecordClass] = []
    for kind in sorted(KINDS):
        collect(KINDS[kind].class_name, read_schema(kind), top_level=True, found=found)
    names = [record.name for record in found]
    assert len(names) == len(set(names)), "two classes would share a name"
    return HEADER + "\n".join(render(record) for record in found).lstrip("\n").join(["\n\n", "\n"])


def main() -> None:
    """Write the file in the house format."""
    TARGET.write_text(generate(), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", str(TARGET)], check=True)


if __name__ == "__main__":
    main()
