"""A new record explains every field, opens the required ones and is valid once it is filled in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.desk.drafts import DRAFTS, EXPECTED, draft_text, expected_file, mini_register

from qinqing.desk.draft import draft_record
from qinqing.desk.new_record import FILED_KINDS
from qinqing.forms.form import BLANK, Form, Question
from qinqing.forms.known_values import known_values
from qinqing.forms.making import make_form
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.schema.schema_files import read_schema
from support.checking import schema_set

EDITOR_LINE = "# yaml-language-server: $schema=../../../../schemas/progress.schema.json"
INSPECTORS = "qu-shichang-jianguan-ju"


def form_of(kind: str, *, unit: str = INSPECTORS) -> Form:
    register = mini_register()
    known = known_values(kind, register.units[unit], register, period="2023-09", identifier="xx-2023-0001")
    return make_form(read_schema(kind), known)


def filled_in(form: Form) -> Form:
    """Return ``form`` with the example in place of every answer that is blank."""
    return replace(form, questions=tuple(map(answered, form.questions)))


def answered(question: Question) -> Question:
    is_blank = question.answer is BLANK and question.type not in ("object", "array")
    return replace(
        question,
        answer=question.example if is_blank else question.answer,
        parts=tuple(map(answered, question.parts)),
        entries=tuple(map(answered, question.entries)),
    )


@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft_is_word_for_word_what_is_expected(name: str) -> None:
    assert draft_text(name) == expected_file(name).read_text(encoding="utf-8")


def test_no_expected_draft_is_left_over() -> None:
    assert {path.stem for path in EXPECTED.iterdir()} == set(DRAFTS)


@pytest.mark.parametrize("kind", FILED_KINDS)
def test_a_draft_filled_in_with_the_examples_is_valid(kind: str) -> None:
    text = draft_record(filled_in(form_of(kind)), editor_line=EDITOR_LINE)
    document = read_document(text.encode(), "draft.yaml")
    assert document.findings == ()
    findings = schema_set().validate(kind, document, "draft.yaml")
    assert [(finding.code, finding.line) for finding in findings] == []


@pytest.mark.parametrize("kind", FILED_KINDS)
def test_a_draft_left_open_is_refused(kind: str) -> None:
    document = read_document(draft_record(form_of(kind), editor_line=EDITOR_LINE).encode(), "draft.yaml")
    assert document.findings == ()
    assert schema_set().validate(kind, document, "draft.yaml")


@pytest.mark.parametrize("kind", FILED_KINDS)
def test_a_draft_explains_every_field_of_its_schema(kind: str) -> None:
    text = draft_record(form_of(kind), editor_line=EDITOR_LINE)
    for part in read_schema(kind)["properties"].values():
        assert f"# {part['title']}（" in text


def test_a_draft_begins_with_the_line_for_the_editor() -> None:
    first = draft_record(form_of("progress"), editor_line=EDITOR_LINE).splitlines()[0]
    assert first == EDITOR_LINE


def test_what_the_public_does_not_see_is_said_and_what_it_sees_is_not() -> None:
    lines = draft_record(form_of("appeal"), editor_line=EDITOR_LINE).splitlines()
    marked = {line[2:].split("（")[0] for line in lines if "不公开）：" in line}
    hidden = {question.label for question in form_of("appeal").questions if question.visibility == "internal"}
    assert marked == hidden
    assert hidden


def test_only_the_first_entry_of_a_list_is_explained() -> None:
    lines = draft_record(form_of("progress", unit="qu-gongdian-gongsi"), editor_line=EDITOR_LINE).splitlines()
    indicators = [index for index, line in enumerate(lines) if line.lstrip().startswith("- indicator:")]
    explanations = [index for index, line in enumerate(lines) if line.startswith(("  #", "    #"))]
    assert len(indicators) > 1
    assert explanations
    assert max(explanations) < indicators[1]


def test_a_progress_report_opens_the_figures_that_the_indicator_asks_for() -> None:
    lines = draft_record(form_of("progress", unit="qu-gongdian-gongsi"), editor_line=EDITOR_LINE).splitlines()
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
