"""Amendments of files that are not there: the file that was probably meant is offered, in the folder or by the name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qinqing.findings.finding import Text
from qinqing.register.reading import read_register
from qinqing.register.records.register import Register
from qinqing.register.schema.validation import SchemaSet
from qinqing.rules.records.amendments import check_amended_file
from support.trees import AS_OF, mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register
SERVICE = "records/qu-tongji-ju/2023-08/service.yaml"


def amending(path: str) -> Register:
    [template, *_] = MINI.amendments
    return replace(MINI, amendments=(replace(template, target=replace(template.target, path=path)),))


def suggested(path: str) -> str:
    [violation] = check_amended_file(amending(path), AS_OF)
    suggestion = violation.arguments["suggestion"]
    assert isinstance(suggestion, Text)
    return suggestion.zh


@pytest.mark.parametrize("path", [SERVICE, "site.yaml", "units/qu-tongji-ju.yaml", "policy/holidays.yaml"])
def test_a_file_that_is_there_is_found(path: str) -> None:
    assert list(check_amended_file(amending(path), AS_OF)) == []


@pytest.mark.parametrize(
    "path",
    [
        "records/qu-tongji-ju/2023-08/servise.yaml",
        "records/qu-tongji-jv/2023-08/service.yaml",
        "record/qu-tongji-ju/2023-08/service.yaml",
        "records/qu-tongji-ju/2023-08/service.yml",
    ],
)
def test_a_slip_in_the_folder_or_in_the_name_is_seen_through(path: str) -> None:
    assert suggested(path) == f"是否应为“{SERVICE}”？"


def test_nothing_is_offered_for_a_file_unlike_any_other() -> None:
    assert suggested("records/qu-tongji-ju/2019-08/contest.yaml") == ""
