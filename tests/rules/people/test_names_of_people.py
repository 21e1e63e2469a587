"""Words that others use do not pass for somebody's name, and no name is told of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qinqing.register.reading import read_register
from qinqing.register.schema.validation import SchemaSet
from qinqing.rules.people.names_of_people import check_names_of_people
from support.trees import AS_OF, mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register
UNIT = MINI.units["qu-shichang-jianguan-ju"]


def places(head: str, text: str) -> list[tuple[object, ...]]:
    unit = replace(UNIT, sections=(replace(UNIT.sections[0], head=head), *UNIT.sections[1:]))
    case = replace(MINI.cases[0], lessons=text)
    register = replace(MINI, units={**MINI.units, unit.id: unit}, cases=(case,))
    return [(violation.path, *violation.pointer) for violation in check_names_of_people(register, AS_OF)]


@pytest.mark.parametrize(
    ("head", "text"), [("虚构环境", "虚构环境"), ("虚构环境", "推进虚 构 环境。"), ("首违办", "首违办")]
)
def test_a_word_of_other_records_is_no_name(head: str, text: str) -> None:
    assert places(head, text) == [(UNIT.path, "sections", 0, "head")]


@pytest.mark.parametrize(
    ("head", "text"), [("柏例辰", "柏例辰"), ("虚构环境", "某企业"), ("***", "***"), ("待定", "待定")]
)
def test_a_name_a_word_that_nobody_uses_and_an_empty_field_are_left_alone(head: str, text: str) -> None:
    assert places(head, text) == []
