"""Misprints, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from qinqing.disclosure.publication import public_records
from qinqing.register.reading import read_register
from qinqing.register.records.typed import SiteMisprint
from qinqing.register.schema.validation import SchemaSet
from qinqing.rules.people.proofreading import check_misprints
from support.trees import AS_OF, mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register


def misprints(text: str) -> list[str]:
    register = replace(MINI, cases=(replace(MINI.cases[0], lessons=text),))
    return [str(violation.arguments["wrong"]) for violation in check_misprints(register, AS_OF)]


@pytest.mark.parametrize("wrong", ["诚勉谈话", "职贵", "追贵"])
def test_the_misprints_of_the_speech_are_known(wrong: str) -> None:
    assert misprints(f"要{wrong}到位。") == [wrong]


@pytest.mark.parametrize("text", ["诫勉谈话。", "压实职责。", "严肃追责。", "履职贵在担当。", "任职贵有恒心。"])
def test_right_words_are_left_alone(text: str) -> None:
    assert misprints(text) == []


def test_an_innocent_meeting_of_words_does_not_hide_a_misprint() -> None:
    assert misprints("履职贵在担当，但职贵不清。") == ["职贵"]


def test_what_stands_on_both_sides_of_innocent_words_is_no_misprint() -> None:
    assert misprints("追尽职贵在贵在坚持") == []


def test_a_misprint_is_told_once_in_a_text_and_each_misprint_by_itself() -> None:
    assert misprints("职贵不清，职贵不明，要追贵。") == ["职贵", "追贵"]


def test_a_misprint_is_found_deep_inside_a_record_and_named_as_in_the_file() -> None:
    minutes = MINI.minutes[0]
    meeting = minutes.meetings[0]
    followed = replace(meeting, agenda=(*meeting.agenda, "研究追贵问题"))
    register = replace(MINI, minutes=(replace(minutes, meetings=(followed,)),))
    (violation,) = check_misprints(register, AS_OF)
    assert violation.pointer == ("meetings", 0, "agenda", len(meeting.agenda))


def texts(value: object) -> Iterator[str]:
    """Yield every text in ``value``, a record or a part of one, but its path."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name != "path":
                yield from texts(getattr(value, field.name))


ONE_OF_EACH_KIND = {type(record): record for record in public_records(MINI) if any(texts(record))}


@pytest.mark.parametrize("record", ONE_OF_EACH_KIND.values(), ids=[kind.__name__ for kind in ONE_OF_EACH_KIND])
def test_every_kind_of_record_is_read(record: Any) -> None:
    assert MINI.site is not None
    word = max(texts(record), key=len)
    site = replace(MINI.site, misprints=(SiteMisprint(wrong=word, right="示例"),))
    assert record.path in {violation.path for violation in check_misprints(replace(MINI, site=site), AS_OF)}


def test_a_misprint_is_told_with_its_place_and_the_right_word() -> None:
    case = replace(MINI.cases[0], lessons="要诚勉谈话。")
    (violation,) = check_misprints(replace(MINI, cases=(case,)), AS_OF)
    assert (violation.code, violation.path, violation.pointer) == ("QQ491", case.path, ("lessons",))
    assert violation.arguments == {"wrong": "诚勉谈话", "right": "诫勉谈话"}


def test_of_two_misprints_at_one_place_the_longer_is_told() -> None:
    assert MINI.site is not None
    known = (SiteMisprint(wrong="按装", right="安装"), SiteMisprint(wrong="按装费", right="安装费用"))
    register = replace(
        MINI,
        site=replace(MINI.site, misprints=known),
        cases=(replace(MINI.cases[0], lessons="收取按装费，再按装。"),),
    )
    found = [violation.arguments["wrong"] for violation in check_misprints(register, AS_OF)]
    assert found == ["按装费", "按装"]


def test_words_that_meet_where_two_texts_meet_are_no_misprint() -> None:
    case = replace(MINI.cases[0], lessons="履行岗位职", title="贵在坚持")
    assert list(check_misprints(replace(MINI, cases=(case,)), AS_OF)) == []


def test_the_site_adds_its_own_and_does_not_accuse_its_own_list() -> None:
    assert MINI.site is not None
    site = replace(MINI.site, misprints=(SiteMisprint(wrong="按装", right="安装"),), purpose="按装到位。")
    (violation,) = check_misprints(replace(MINI, site=site), AS_OF)
    assert violation.pointer == ("purpose",)
