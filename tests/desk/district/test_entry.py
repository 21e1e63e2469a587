"""An entry knows where it lies from its kind and what it says of itself."""

from __future__ import annotations

from datetime import date

from qinqing.desk.district.entry import filled, lasting, periodic, registry


def test_a_record_of_a_period_lies_in_the_folder_of_its_unit_and_period() -> None:
    entry = periodic("service", {"unit": "qu-tongji-ju", "period": "2023-08"})
    assert entry.path == "data/records/qu-tongji-ju/2023-08/service.yaml"


def test_a_lasting_record_lies_in_the_folder_of_its_unit_and_kind() -> None:
    entry = lasting("appeal", {"unit": "qu-tongji-ju", "id": "su-2023-0001"})
    assert entry.path == "data/records/qu-tongji-ju/appeal/su-2023-0001.yaml"


def test_a_scheme_is_named_by_its_board_and_a_policy_by_its_kind_alone() -> None:
    assert registry("scheme", "rexian", {}).path == "data/schemes/rexian.yaml"
    assert registry("policy-waivers", "", {}).path == "data/policy/waivers.yaml"


def test_fields_that_are_none_are_left_out_and_days_are_written_as_text() -> None:
    fields = filled(from_="无", on=date(2023, 7, 5), by=None, count=0, absent=False)
    assert fields == {"from": "无", "on": "2023-07-05", "count": 0, "absent": False}
