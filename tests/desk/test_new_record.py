"""A new record is of a kind that units file, belongs to one place, and never takes the place of another."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.desk.drafts import mini_register

from qinqing.desk.new_record import FILED_KINDS, find_kind, new_record_text, next_id, place_record, write_new_record
from qinqing.errors import QinqingError
from qinqing.register.records.kinds import PERIOD_KINDS, Location
from qinqing.register.schema.schema_files import read_schema


def never() -> int:
    raise AssertionError("the year was asked for")


def place(kind: str, *, period: str | None = None, identifier: str | None = None, year: int | None = None) -> Location:
    register = mini_register()
    asked = never if year is None else lambda: year
    return place_record(
        kind, register.units["qu-tongji-ju"], register, period=period, identifier=identifier, year=asked
    )


@pytest.mark.parametrize("kind", FILED_KINDS)
def test_a_kind_is_found_by_its_english_and_by_its_chinese_name(kind: str) -> None:
    assert find_kind(kind) == kind
    assert find_kind(read_schema(kind)["title"]) == kind


@pytest.mark.parametrize("name", ["unit", "site", "policy-waivers", "Progress", "progress ", ""])
def test_what_units_do_not_file_is_no_kind_of_new_record(name: str) -> None:
    with pytest.raises(QinqingError) as refusal:
        find_kind(name)
    assert f"没有记录种类“{name}”" in refusal.value.message.zh
    assert "progress（指标进展月报）" in refusal.value.remedy.zh


def test_a_misspelt_kind_is_told_the_one_that_was_meant() -> None:
    with pytest.raises(QinqingError) as refusal:
        find_kind("progres")
    assert refusal.value.remedy.zh.startswith("是否应为“progress”？")


@pytest.mark.parametrize("kind", PERIOD_KINDS)
def test_a_record_of_a_period_lies_in_it_and_asks_for_no_year(kind: str) -> None:
    expected = Location(kind=kind, unit="qu-tongji-ju", period="2023-09")
    assert place(kind, period="2023-09") == expected
    assert place(kind, period="2023-09", identifier="x") == expected


@pytest.mark.parametrize("kind", PERIOD_KINDS)
@pytest.mark.parametrize("period", [None, "2023-13", "2023-9", "九月", ""])
def test_a_record_of_a_period_needs_one_that_there_is(kind: str, period: str | None) -> None:
    with pytest.raises(QinqingError):
        place(kind, period=period)


@pytest.mark.parametrize("period", ["2023-Q3", "2023-H1", "2023"])
def test_only_meetings_are_held_for_longer_than_a_month(period: str) -> None:
    assert place("meeting", period=period).period == period
    for kind in set(PERIOD_KINDS) - {"meeting"}:
        with pytest.raises(QinqingError):
            place(kind, period=period)


def test_a_lasting_record_takes_the_next_number_of_the_year_that_is_asked_for() -> None:
    assert place("rectification", year=2023).id == "zg-2023-0006"
    assert place("rectification", year=2024).id == "zg-2024-0001"


def test_a_lasting_record_keeps_the_identifier_that_it_is_given() -> None:
    assert place("rectification", identifier="zg-2023-0900").id == "zg-2023-0900"


@pytest.mark.parametrize("identifier", ["../../../x", "ZG-1", "编号", "", "a/b", "a" * 61])
def test_an_identifier_that_cannot_name_a_file_is_refused(identifier: str) -> None:
    with pytest.raises(QinqingError) as refusal:
        place("appeal", identifier=identifier)
    assert "不能用作文件名" in refusal.value.message.zh


def test_the_text_knows_the_place_where_it_will_lie() -> None:
    register = mini_register()
    location = Location(kind="service", unit="qu-tongji-ju", period="2023-09")
    lines = new_record_text(location, register.units["qu-tongji-ju"], register).splitlines()
    assert lines[0] == "# yaml-language-server: $schema=../../../../schemas/service.schema.json"
    assert {"unit: qu-tongji-ju", "period: 2023-09"} <= set(lines)


def test_a_new_record_is_written_with_its_folders(tmp_path: Path) -> None:
    write_new_record(tmp_path, "data/records/qu-tongji-ju/2023-09/service.yaml", "单位\n")
    written = tmp_path / "data" / "records" / "qu-tongji-ju" / "2023-09" / "service.yaml"
    assert written.read_bytes() == "单位\n".encode()


def test_a_record_that_is_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "there.yaml").write_bytes(b"kept")
    with pytest.raises(QinqingError) as refusal:
        write_new_record(tmp_path, "there.yaml", "new")
    assert "“there.yaml”已经存在" in refusal.value.message.zh
    assert (tmp_path / "there.yaml").read_bytes() == b"kept"


def test_a_record_that_cannot_be_read_keeps_its_identifier() -> None:
    path = "data/records/qu-shichang-jianguan-ju/rectification/zg-2023-0900.yaml"
    register = replace(mini_register(), unreadable=frozenset({path}))
    unit = register.units["qu-tongji-ju"]
    placed = place_record("rectification", unit, register, period=None, identifier=None, year=lambda: 2023)
    assert placed.id == "zg-2023-0901"


def test_the_next_identifier_follows_the_highest_of_its_year() -> None:
    taken = frozenset({"zg-2023-0007", "zg-2023-0100", "zg-2022-0900", "zg-2023-x"})
    assert next_id("rectification", 2023, taken) == "zg-2023-0101"
    assert next_id("rectification", 2024, taken) == "zg-2024-0001"
