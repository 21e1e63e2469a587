"""A new record explains every field, opens the required ones and is valid once it is filled in."""

from __future__ import annotations

import pytest

from qinqing.desk.draft import draft_record
from qinqing.forms.known_values import known_values, next_id
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.reading import read_register
from qinqing.register.records.kinds import LASTING_KINDS, PERIOD_KINDS
from qinqing.register.records.register import Register
from qinqing.register.schema.schema_files import read_schema
from qinqing.register.schema.validation import SchemaSet
from qinqing.register.tree.source import WorkingTree
from support.trees import MINI

EDITOR_LINE = "# yaml-language-server: $schema=../../../../schemas/progress.schema.json"


@pytest.fixture(scope="module")
def register() -> Register:
    return read_register(WorkingTree(MINI), schema_set=SchemaSet.load()).register


def draft(kind: str, register: Register, *, unit: str = "qu-shichang-jianguan-ju", fill: bool) -> str:
    known = known_values(kind, register.units[unit], register, period="2023-09", identifier="xx-2023-0001")
    return draft_record(read_schema(kind), known, editor_line=EDITOR_LINE, fill=fill)


@pytest.mark.parametrize("kind", [*PERIOD_KINDS, *LASTING_KINDS])
def test_a_draft_filled_in_with_the_examples_is_valid(kind: str, register: Register) -> None:
    document = read_document(draft(kind, register, fill=True).encode(), "draft.yaml")
    assert document.findings == ()
    findings = SchemaSet.load().validate(kind, document, "draft.yaml")
    assert [(finding.code, finding.line) for finding in findings] == []


@pytest.mark.parametrize("kind", [*PERIOD_KINDS, *LASTING_KINDS])
def test_a_draft_left_open_is_refused(kind: str, register: Register) -> None:
    document = read_document(draft(kind, register, fill=False).encode(), "draft.yaml")
    assert document.findings == ()
    assert SchemaSet.load().validate(kind, document, "draft.yaml")


@pytest.mark.parametrize("kind", [*PERIOD_KINDS, *LASTING_KINDS])
def test_a_draft_explains_every_field_of_its_schema(kind: str, register: Register) -> None:
    text = draft(kind, register, fill=False)
    for part in read_schema(kind)["properties"].values():
        assert f"# {part['title']}（" in text


def test_a_draft_begins_with_the_line_for_the_editor(register: Register) -> None:
    first = draft("progress", register, fill=False).splitlines()[0]
    assert first == EDITOR_LINE


def test_a_progress_report_opens_the_figures_that_the_indicator_asks_for(register: Register) -> None:
    lines = draft("progress", register, unit="qu-gongdian-gongsi", fill=False).splitlines()
    values = [line.strip(" -") for line in lines if not line.lstrip().startswith("#")]
    shown = ("indicator", "value", "numerator", "denominator", "target")
    entries = [line for line in values if line.split(":")[0] in shown]
    assert entries == [
        "indicator: 03-02-01",
        "numerator:",
        "denominator:",
        "target: 99.9",
        "indicator: 03-02-02",
        "value:",
        "target: 1.5",
    ]


def test_a_monthly_meeting_asks_after_every_resolution_of_the_month_before(register: Register) -> None:
    known = known_values("meeting", register.units["qu-shichang-jianguan-ju"], register, period="2023-09")
    assert known["meetings"][0]["followup"] == [{"period": "2023-08", "resolution": 1}]


def test_a_unit_without_monthly_meetings_is_not_offered_one(register: Register) -> None:
    known = known_values("meeting", register.units["qu-tongji-ju"], register, period="2023-09")
    assert "meetings" not in known


def test_the_next_identifier_follows_the_highest_of_its_year() -> None:
    taken = frozenset({"zg-2023-0007", "zg-2023-0100", "zg-2022-0900", "zg-2023-x"})
    assert next_id("rectification", 2023, taken) == "zg-2023-0101"
    assert next_id("rectification", 2024, taken) == "zg-2024-0001"
