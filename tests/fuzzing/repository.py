"""Repositories to begin with, and how their records become files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fuzzing.edits import Records, scalars
from fuzzing.values import Known
from qinqing.register.document.record_text import write_yaml
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.records.kinds import KINDS, locate
from qinqing.standing.measures import MEASURES
from support.checking import schema_set
from support.trees import MINI, REPOSITORY, MemoryTree, files_of

BEGINNINGS: Mapping[str, Path] = {"mini": MINI, "demonstration": REPOSITORY}


@cache
def beginning(name: str) -> Mapping[str, Any]:
    """Return the records of a repository to begin with, by their path."""
    return {path: read_document(data, path).value for path, data in files_of(BEGINNINGS[name]).items() if locate(path)}


def kind_of(path: str) -> str:
    """Return the kind of the record at ``path``."""
    location = locate(path)
    assert location is not None, path
    return location.kind


def is_valid(path: str, record: Any) -> bool:
    """Return whether ``record`` fits the schema of its kind."""
    return schema_set().fast_engine(kind_of(path)).is_valid(record)


def file_text(path: str, record: Any) -> str:
    """Return the file of ``record``; one that does not fit its schema is written as JSON, which is YAML as well."""
    if is_valid(path, record):
        return write_yaml(kind_of(path), path, record)
    return json.dumps(record, ensure_ascii=False, indent=1, default=float)


def tree_of(records: Mapping[str, Any]) -> MemoryTree:
    """Return the repository of ``records`` as files in memory."""
    return MemoryTree({path: file_text(path, record).encode() for path, record in records.items()})


def write_tree(tree: MemoryTree, root: Path, *, paths: Iterable[str] | None = None) -> Path:
    """Write the files of ``tree`` below ``root``, in the order of ``paths`` where one is given, and return ``root``."""
    for path in paths or tree.files:
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(tree.files[path])
    return root


def known_in(records: Records) -> Known:
    """Return the text values of ``records`` by the name of their field."""
    found: dict[str, dict[Any, None]] = {}
    for _, record in sorted(records.items()):
        for pointer, value in scalars(record):
            name = next((step for step in reversed(pointer) if isinstance(step, str)), "")
            if isinstance(value, str):
                found.setdefault(name, {})[value] = None
    for kind in (name for name in KINDS if KINDS[name].key):
        found[kind] = {record[KINDS[kind].key]: None for path, record in records.items() if kind_of(path) == kind}
    found["record"] = {path.removeprefix("data/"): None for path in records if path.startswith("data/records/")}
    found["measure"] = dict.fromkeys(MEASURES)
    return Known({name: tuple(sorted(values)) for name, values in found.items()})
