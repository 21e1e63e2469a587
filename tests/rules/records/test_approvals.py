"""Every field in which somebody answers for something is held against the registry, also one that is yet to come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from qinqing.findings.catalogue import CATALOGUE
from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.schema.schema_files import read_schema

ANSWERS = re.compile(r"by|.*_by|approver|.*approver.*|decider")

# The rules that say who may stand there; a post is held against the registry or against the one who filed.
HELD: Mapping[str, tuple[str, ...]] = {
    "amendment approved_by": ("QQ301", "QQ337", "QQ338", "QQ345"),
    "assessment entries.deductions.by": ("QQ309",),
    "decision history.by": ("QQ309", "QQ338", "QQ340", "QQ476"),
    "evaluation outcomes.decided_by": ("QQ309", "QQ338", "QQ340"),
    "inspection-plan plans.approved_by": ("QQ341", "QQ342"),
    "meeting meetings.followup.verified_by": ("QQ301", "QQ339", "QQ439"),
    "policy-lifecycle transitions.by": ("QQ220",),
    "policy-releases releases.approved_by": ("QQ710",),
    "policy-releases releases.second_approver": ("QQ710",),
    "policy-reporting excused.approved_by": ("QQ301", "QQ337", "QQ338"),
    "policy-waivers waivers.approved_by": ("QQ309", "QQ337", "QQ338"),
    "progress entries.verified_by": ("QQ301", "QQ339", "QQ439"),
    "progress reviewed_by": ("QQ342",),
    "rectification events.approved_by": ("QQ309", "QQ337", "QQ426"),
    "rectification events.by": ("QQ309", "QQ423", "QQ424"),
}
# Who filed answers to nobody for another, and a day is nobody.
NO_APPROVAL = {"submitted_by", "rectify_by"}


def fields(schema: Mapping[str, Any], steps: tuple[str, ...] = ()) -> Iterator[str]:
    for name, part in schema.get("properties", {}).items():
        yield ".".join((*steps, name))
        yield from fields(part, (*steps, name))
    if "items" in schema:
        yield from fields(schema["items"], steps)


def test_whoever_answers_for_something_is_held_against_the_registry() -> None:
    found = {
        f"{kind} {field}"
        for kind in ALL_KINDS
        for field in fields(read_schema(kind))
        if ANSWERS.fullmatch(field.rsplit(".", 1)[-1]) and field.rsplit(".", 1)[-1] not in NO_APPROVAL
    }
    assert found == set(HELD)


def test_the_rules_that_hold_them_exist_and_cannot_be_waived() -> None:
    for codes in HELD.values():
        assert not any(CATALOGUE[code].is_waivable for code in codes)
