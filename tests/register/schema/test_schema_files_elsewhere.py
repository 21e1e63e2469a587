"""Other readers of JSON Schema follow the files as they are, beside ``data/`` and without the network.

An editor takes the schema that the first line of a record names and finds the common shapes in the file beside it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from qinqing.register.document.record_text import schema_line
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.records.kinds import ALL_KINDS, locate
from qinqing.register.schema.exact_engine import ExactEngine
from qinqing.register.schema.formats import FORMATS
from qinqing.register.schema.schema_files import read_schema
from support.schema_mutations import changed_values
from support.trees import REPOSITORY


def demonstration() -> dict[str, str]:
    """Return the path of the shortest record of each kind of the demonstration."""
    found: dict[str, str] = {}
    for file in sorted((REPOSITORY / "data").rglob("*.yaml"), key=lambda file: (file.stat().st_size, file)):
        path = file.relative_to(REPOSITORY).as_posix()
        location = locate(path)
        assert location is not None, path
        found.setdefault(location.kind, path)
    return found


RECORDS = demonstration()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds nothing but copies of ``schemas/`` and of one record of each kind."""
    folder = tmp_path_factory.mktemp("district")
    shutil.copytree(REPOSITORY / "schemas", folder / "schemas")
    for path in RECORDS.values():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(REPOSITORY / path, folder / path)
    return folder


def formats() -> FormatChecker:
    checker = FormatChecker(formats=())
    for name, function in FORMATS.items():
        checker.checks(name)(function)
    return checker


@cache
def files_by_address(folder: Path) -> Registry[Any]:
    """Return the schemas of ``folder``, each known by the address of its file alone."""
    return Registry().with_resources(
        (
            file.as_uri(),
            Resource.from_contents(json.loads(file.read_text(encoding="utf-8")), default_specification=DRAFT202012),
        )
        for file in folder.iterdir()
    )


def reader(schema_file: Path, part: str = "") -> Draft202012Validator:
    """Return a plain validator for ``part`` of a schema, which knows nothing but files and where they lie."""
    registry = files_by_address(schema_file.parent)
    return Draft202012Validator({"$ref": schema_file.as_uri() + part}, registry=registry, format_checker=formats())


def named_on_first_line(folder: Path, kind: str) -> Path:
    """Return the schema that the first line of a record of ``kind`` names, as an editor follows it."""
    path = RECORDS[kind]
    first = (folder / path).read_text(encoding="utf-8").splitlines()[0]
    assert first == schema_line(kind, path)
    return ((folder / path).parent / first.partition("$schema=")[2]).resolve()


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_a_plain_reader_takes_the_records_of_the_demonstration(kind: str, folder: Path) -> None:
    validator = reader(named_on_first_line(folder, kind))
    record = read_document((folder / RECORDS[kind]).read_bytes(), RECORDS[kind]).value
    assert [error.message for error in validator.iter_errors(record)] == []
    assert isinstance(record, dict)
    assert not validator.is_valid({**record, "unknown": 1})


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_a_plain_reader_judges_every_field_as_this_program_does(kind: str, folder: Path) -> None:
    schema = read_schema(kind)
    for key, value in schema["examples"][0].items():
        plain = reader(named_on_first_line(folder, kind), f"#/properties/{key}")
        engine = ExactEngine(schema["properties"][key])
        for changed in (value, *changed_values(value)):
            # Python's own patterns let a line feed pass at the end, and its numbers tell 1.0 from 1.
            if not isinstance(changed, Decimal) and "\\n" not in repr(changed):
                assert plain.is_valid(changed) == engine.is_valid(changed), f"{key}: {changed!r}"


def check_jsonschema(folder: Path, kind: str, path: str) -> subprocess.CompletedProcess[str]:
    """Return what check-jsonschema says of ``path``; every way into the network leads nowhere."""
    nowhere = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), "http://127.0.0.1:9")
    command = (sys.executable, "-m", "check_jsonschema", "--no-cache", "--schemafile", f"schemas/{kind}.schema.json")
    return subprocess.run(
        [*command, path], cwd=folder, env=os.environ | nowhere, capture_output=True, text=True, check=False
    )


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["unit", "appeal", "scheme"])
def test_check_jsonschema_takes_a_right_record(kind: str, folder: Path) -> None:
    said = check_jsonschema(folder, kind, RECORDS[kind])
    assert said.returncode == 0, said.stdout + said.stderr


@pytest.mark.slow
def test_check_jsonschema_refuses_what_a_common_shape_refuses(folder: Path) -> None:
    right = (folder / RECORDS["appeal"]).read_text(encoding="utf-8")
    wrong = right.replace("\nunit: ", "\nunit: 区").replace("\nreceived_on: 20", "\nreceived_on: 二〇")
    (folder / "wrong.yaml").write_text(wrong, encoding="utf-8")
    said = check_jsonschema(folder, "appeal", "wrong.yaml")
    assert said.returncode == 1
    assert "$.unit" in said.stdout
    assert "$.received_on" in said.stdout
