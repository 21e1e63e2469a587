"""The demonstration begins with the policies of a new district and lays its own stories over them."""

from __future__ import annotations

from typing import Any

import pytest

from qinqing.demo.policies import EXCUSED, policy_entries
from qinqing.demo.speech_facts import LEADS_BATCH
from qinqing.desk.district.new_district import beginning_entry
from qinqing.register.records.kinds import POLICY_KINDS

POLICIES = {entry.kind: entry.data for entry in policy_entries([LEADS_BATCH])}


def test_every_policy_of_a_new_district_is_told() -> None:
    assert sorted(POLICIES) == sorted(POLICY_KINDS)


@pytest.mark.parametrize(
    ("kind", "own"),
    [
        ("policy-accountability", {"basis", "effective_from"}),
        ("policy-reporting", {"items", "excused"}),
        ("policy-lifecycle", set()),
        ("policy-batches", {"batches"}),
        ("policy-holidays", {"adjustments"}),
        ("policy-waivers", {"waivers"}),
    ],
)
def test_a_policy_differs_from_that_of_a_new_district_only_in_its_stories(kind: str, own: set[str]) -> None:
    beginning = beginning_entry(kind).data
    assert list(POLICIES[kind]) == list(beginning)
    assert {key for key in beginning if POLICIES[kind][key] != beginning[key]} == own


def test_the_reporting_plan_differs_only_in_its_months_and_in_who_is_excused() -> None:
    def timeless(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{key: value for key, value in item.items() if key != "since"} for item in items]

    plan = POLICIES["policy-reporting"]
    assert timeless(plan["items"]) == timeless(beginning_entry("policy-reporting").data["items"])
    assert {item["kind"]: item["since"] for item in plan["items"]}["meeting"] == "2023-06"
    assert {item["since"] for item in plan["items"] if item["kind"] != "meeting"} == {"2023-01"}
    assert tuple(plan["excused"]) == EXCUSED
