"""A form asks everything that the schema asks, in its order and words, and knows what is settled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import pytest

from qinqing.forms.form import BLANK, Limits, Question
from qinqing.forms.making import make_form
from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.schema.schema_files import read_schema

TEXT = {"title": "题目", "description": "写一句话。", "type": "string", "examples": ["例句"]}
NUMBER = {"title": "数量", "description": "写数。", "type": "integer", "examples": [3]}
GROUP = {
    "title": "地点",
    "description": "在哪里。",
    "type": "object",
    "required": ["place"],
    "properties": {"place": TEXT, "floor": NUMBER},
    "examples": [{"place": "大厅", "floor": 2}],
}
LIST = {"title": "议程", "description": "逐条写。", "type": "array", "items": TEXT, "examples": [["甲", "乙"]]}


def schema(required: tuple[str, ...] = (), **properties: Mapping[str, Any]) -> Mapping[str, Any]:
    return {
        "title": "记录",
        "description": "一份记录。",
        "type": "object",
        "required": list(required),
        "properties": properties,
    }


def ask(part: Mapping[str, Any], known: Mapping[str, Any] | None = None, *, required: bool = False) -> Question:
    (question,) = make_form(schema(("field",) if required else (), field=part), known or {}).questions
    return question


def test_a_form_has_the_words_of_its_schema_and_the_questions_in_its_order() -> None:
    form = make_form(schema(second=TEXT, first=NUMBER), {})
    assert (form.title, form.description) == ("记录", "一份记录。")
    assert [(question.key, question.label, question.hint, question.type) for question in form.questions] == [
        ("second", "题目", "写一句话。", "string"),
        ("first", "数量", "写数。", "integer"),
    ]


def test_a_required_question_stands_open_and_blank() -> None:
    question = ask(TEXT, required=True)
    assert (question.required, question.is_open, question.answer) == (True, True, BLANK)


def test_an_optional_question_is_offered_with_its_example() -> None:
    question = ask(TEXT)
    assert (question.required, question.is_open, question.answer) == (False, False, "例句")


def test_an_optional_question_that_should_stand_open_does_so_blank() -> None:
    question = ask(TEXT, {"field": BLANK})
    assert (question.required, question.is_open, question.answer) == (False, True, BLANK)


@pytest.mark.parametrize(("part", "value"), [(TEXT, "已知"), (NUMBER, 0), (TEXT, "")])
def test_a_settled_value_is_the_answer_even_where_it_is_nothing_much(part: Mapping[str, Any], value: object) -> None:
    for required in (True, False):
        question = ask(part, {"field": value}, required=required)
        assert (question.is_open, question.answer) == (True, value)


def test_a_blank_group_asks_its_required_parts_and_offers_the_others() -> None:
    place, floor = ask(GROUP, required=True).parts
    assert (place.key, place.required, place.is_open, place.answer) == ("place", True, True, BLANK)
    assert (floor.key, floor.required, floor.is_open, floor.answer) == ("floor", False, False, 3)


def test_what_is_known_of_a_group_settles_its_parts() -> None:
    place, floor = ask(GROUP, {"field": {"floor": 4}}).parts
    assert place.answer is BLANK
    assert (floor.is_open, floor.answer) == (True, 4)


def test_a_group_that_is_only_offered_shows_its_own_example() -> None:
    place, floor = ask(GROUP).parts
    assert (place.answer, floor.answer, floor.is_open) == ("大厅", 2, True)


def test_a_blank_list_asks_for_one_entry_and_an_empty_one_for_none() -> None:
    (entry,) = ask(LIST, required=True).entries
    assert (entry.key, entry.type, entry.is_open, entry.answer) == ("", "string", True, BLANK)
    assert ask(LIST, {"field": []}).entries == ()


def test_a_settled_list_has_an_entry_for_each_value_and_a_blank_one_to_add() -> None:
    question = ask(LIST, {"field": ["一", "二"]})
    assert [entry.answer for entry in question.entries] == ["一", "二"]
    assert question.further is not None
    assert question.further.answer is BLANK


def test_only_a_list_can_have_a_further_entry() -> None:
    assert ask(TEXT).further is None
    assert ask(GROUP).further is None


def test_an_entry_of_a_list_of_groups_knows_what_is_settled_of_it() -> None:
    (entry,) = ask({**LIST, "items": GROUP}, {"field": [{"place": "三楼"}]}).entries
    assert [(part.key, part.is_open, part.answer) for part in entry.parts] == [
        ("place", True, "三楼"),
        ("floor", False, 3),
    ]


def test_choices_are_those_of_the_field_or_of_the_entries_of_a_list() -> None:
    chosen = {**TEXT, "enum": ["甲", "乙"]}
    assert ask(chosen).choices == ("甲", "乙")
    assert ask({**LIST, "items": chosen}).choices == ("甲", "乙")
    assert ask(TEXT).choices == ()


def test_limits_are_what_the_schema_says_and_none_where_it_says_nothing() -> None:
    assert ask({**NUMBER, "minimum": 0, "maximum": Decimal("99.5")}).limits == Limits(
        minimum=0, maximum=Decimal("99.5")
    )
    worded = {"minLength": 1, "maxLength": 40, "pattern": "^[a-z]+$", "format": "date", "x-message": "应为日期"}
    assert ask({**TEXT, **worded}).limits == Limits(
        shortest=1, longest=40, pattern="^[a-z]+$", format="date", message="应为日期"
    )
    assert ask({**LIST, "minItems": 1, "maxItems": 9, "uniqueItems": True}).limits == Limits(
        fewest=1, most=9, distinct=True
    )
    assert ask(TEXT).limits == Limits()


@pytest.mark.parametrize("visibility", ["masked", "internal"])
def test_what_lies_within_something_hidden_is_hidden_alike(visibility: str) -> None:
    group = ask({**GROUP, "x-visibility": visibility})
    assert {group.visibility, *(part.visibility for part in group.parts)} == {visibility}
    entries = ask({**LIST, "items": GROUP, "x-visibility": visibility}, required=True).entries
    assert {part.visibility for entry in entries for part in entry.parts} == {visibility}


def test_what_bears_no_mark_is_seen_by_the_public() -> None:
    parts = ask({**GROUP, "properties": {"place": {**TEXT, "x-visibility": "internal"}, "floor": NUMBER}}).parts
    assert [part.visibility for part in parts] == ["internal", "public"]


def fields(part: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for key, inner in part.get("properties", {}).items():
        yield (*path, key)
        yield from fields(inner, (*path, key))
    if "items" in part:
        yield from fields(part["items"], path)


def asked(questions: tuple[Question, ...], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for question in questions:
        here = (*path, question.key) if question.key else path
        if question.key:
            yield here
        further = () if question.further is None else (question.further,)
        yield from asked((*question.parts, *further), here)


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_a_form_asks_every_field_that_the_schema_of_its_kind_has(kind: str) -> None:
    assert list(asked(make_form(read_schema(kind), {}).questions)) == list(fields(read_schema(kind)))
