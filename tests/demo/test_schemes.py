"""The demonstration scores by the schemes of a new district, and says that the speech gives no weights."""

from __future__ import annotations

from typing import Any

from qinqing.demo.schemes import scheme_entries
from qinqing.desk.district.entry import Entry
from qinqing.desk.district.new_district import beginning_schemes

TOLD = {"effective_from": "2023-01-01", "basis": "讲话未规定权重，本站默认设置"}


def method(entry: Entry) -> list[dict[str, Any]]:
    return [{key: value for key, value in version.items() if key not in TOLD} for version in entry.data["versions"]]


def test_the_demonstration_has_the_boards_and_the_method_of_a_new_district() -> None:
    told, begun = list(scheme_entries()), list(beginning_schemes())
    assert [entry.path for entry in told] == [entry.path for entry in begun]
    assert list(map(method, told)) == list(map(method, begun))


def test_only_basis_and_day_are_the_demonstrations_own() -> None:
    for told, begun in zip(scheme_entries(), beginning_schemes(), strict=True):
        (version,) = told.data["versions"]
        assert {key: version[key] for key in TOLD} == TOLD
        assert all(begun.data["versions"][0][key] != value for key, value in TOLD.items())
