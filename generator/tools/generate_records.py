"""Write ``typed.py`` and ``words.py`` of ``register/records/`` from ``schemas/`` and the table of kinds.

They hold one frozen typed record per kind, and one type per enumeration of words.  Run it through ``make generate``; a
test fails when a committed file is stale.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qinqing.register.records.kinds import KINDS
from qinqing.register.schema.schema_files import common_shapes, read_schema

REPOSITORY = Path(__file__).resolve().parents[2]
RECORDS = REPOSITORY / "generator" / "qinqing" / "register" / "records"

SINGULARS = {
    "entries": "entry",
    "bodies": "body",
    "tallies": "tally",
    "batches": "batch",
    "deputies": "deputy",
    "duties": "duties",
    "focus": "focus",
    "counts": "counts",
    "promoted": "promotion",
    "terms": "terms",
}
PYTHON_KEYWORDS = {"from"}
# What a name made of class and field would say badly.
WORD_NAMES = {
    "MinutesMeetingAttendanceRepresentativeGroup": "RepresentativeGroup",
    "MinutesMeetingType": "MeetingType",
    "PolicyAccountabilityBottomTies": "BottomTies",
    "PolicyAccountabilityRepeatMode": "RepeatMode",
    "PolicyAccountabilityRepeatWindow": "RepeatWindow",
    "PolicyLifecycleTransitionBy": "StepTaker",
    "PolicyLifecycleTransitionFrom": "RectificationState",
    "PolicyLifecycleTransitionTo": "StateAfterStep",
    "PolicyReportingItemKind": "PlannedKind",
    "PolicyReportingItemWho": "FilingGroup",
    "SchemeVersionComponentConversionMethod": "ConversionMethod",
    "SchemeVersionComponentConversionTies": "ConversionTies",
    "SchemeVersionComponentMeasure": "MeasureName",
    "SchemeVersionComponentMissing": "MissingValues",
    "SchemeVersionTies": "TieRule",
    "SiteRepositoryForge": "Forge",
}

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

from qinqing.register.records import words

Number = int | Decimal
'''

WORDS_HEADER = '''"""The words that the schemas let a field choose from, each enumeration as one type.

Generated from ``schemas/`` by ``make generate``: do not edit by hand.  A word that no enumeration knows is an error of
types wherever it is compared, listed or looked up; ``typing.get_args`` gives the words in the order of the schema.
"""

from __future__ import annotations

from typing import Literal
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
    return camel("_".join(words))


def camel(name: str) -> str:
    """Return a field name in camel case, e.g. ``"enterprise_class"`` gives ``"EnterpriseClass"``."""
    return "".join(word.capitalize() for word in name.split("_"))


@dataclass
class Enumeration:
    """The type of one set of words: its name, what it is called in Chinese and the words in the order of the schema."""

    name: str
    title: str
    words: list[str]


class Enumerations:
    """The enumerations found so far; fields that choose from the same words share one."""

    def __init__(self) -> None:
        self.found: dict[frozenset[str], Enumeration] = {}
        for shape, schema in common_shapes().items():
            if is_enumeration(schema):
                self.name_of(schema, camel(shape), schema["title"])

    def name_of(self, schema: Mapping[str, Any], name: str, title: str) -> str:
        """Return the name of the type of the words of ``schema``: ``name``, unless another field had them before."""
        new = Enumeration(WORD_NAMES.get(name, name), title, schema["enum"])
        return self.found.setdefault(frozenset(schema["enum"]), new).name


def is_enumeration(schema: Mapping[str, Any]) -> bool:
    """Return whether ``schema`` lets a field choose from words."""
    return schema["type"] == "string" and "enum" in schema


def scalar_type(schema: Mapping[str, Any], name: str, owner: str, enumerations: Enumerations) -> tuple[str, str]:
    """Return the annotation of a scalar schema and the expression that converts ``value`` to it.

    ``name`` and ``owner``, the title of the object around it, tell what its words are where no other field has them.
    """
    if is_enumeration(schema):
        return "words." + enumerations.name_of(schema, name, f"{owner}：{schema['title']}"), "{0}"
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


def collect(
    name: str, schema: dict[str, Any], enumerations: Enumerations, *, top_level: bool, found: list[RecordClass]
) -> None:
    """Append the class of an object schema to ``found``, after the classes of its parts."""
    record = RecordClass(name=name, title=schema["title"], top_level=top_level)
    required = set(schema.get("required", ()))
    for key, part in schema["properties"].items():
        if part["type"] == "object":
            inner = name + singular(key)
            collect(inner, part, enumerations, top_level=False, found=found)
            annotation, convert, is_list = inner, "build_" + snake(inner) + "({0})", False
        elif part["type"] == "array":
            items = part["items"]
            if items["type"] == "object":
                inner = name + singular(key)
                collect(inner, items, enumerations, top_level=False, found=found)
                annotation, convert = inner, "build_" + snake(inner) + "({0})"
            else:
                annotation, convert = scalar_type(items, name + singular(key), record.title, enumerations)
            is_list = True
        else:
            annotation, convert = scalar_type(part, name + camel(key), record.title, enumerations)
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


def render_enumeration(enumeration: Enumeration) -> str:
    """Return the source text of one type of words."""
    return f"\n# {enumeration.title}\n{enumeration.name} = Literal[{', '.join(map(repr, enumeration.words))}]"


def generate() -> dict[Path, str]:
    """Return the whole text of each generated module."""
    found: list[RecordClass] = []
    enumerations = Enumerations()
    for kind in sorted(KINDS):
        collect(KINDS[kind].class_name, read_schema(kind), enumerations, top_level=True, found=found)
    words = sorted(enumerations.found.values(), key=lambda enumeration: enumeration.name)
    names = [thing.name for thing in (*found, *words)]
    assert len(names) == len(set(names)), "two types would share a name"
    return {
        RECORDS / "typed.py": HEADER + "\n".join(render(record) for record in found).lstrip("\n").join(["\n\n", "\n"]),
        RECORDS / "words.py": WORDS_HEADER + "\n".join(map(render_enumeration, words)) + "\n",
    }


def formatted(path: Path, text: str) -> str:
    """Return ``text``, which is to stand at ``path``, in the house format."""
    command = [sys.executable, "-m", "ruff", "format", "--quiet", "--stdin-filename", str(path), "-"]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def main() -> None:
    """Write the modules in the house format."""
    for path, text in generate().items():
        path.write_text(formatted(path, text), encoding="utf-8")


if __name__ == "__main__":
    main()
