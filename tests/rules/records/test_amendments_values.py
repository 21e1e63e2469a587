"""A published field holds what the last approved amendment says (公布之后的改动)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from qinqing.register.reading import read_register
from qinqing.register.records.register import Register
from qinqing.register.schema.validation import SchemaSet
from qinqing.rules.records.amendments import check_amended_value
from support.trees import AS_OF, mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register


def amended(change: Callable[[Register], Register]) -> list[str]:
    return [violation.code for violation in check_amended_value(change(MINI), AS_OF)]


def with_amendment(**changes: object) -> Callable[[Register], Register]:
    return lambda register: replace(
        register,
        amendments=(replace(register.amendments[0], **changes),),  # type: ignore[arg-type]
    )


def test_an_approved_amendment_holds() -> None:
    assert amended(lambda register: register) == []
    assert amended(with_amendment(new_value="77")) == ["QQ499"]
    assert amended(with_amendment(new_value=" 76.00 ")) == []
    assert amended(with_amendment(new_value="七十六")) == ["QQ499"]


def test_until_it_is_approved_the_old_value_stands() -> None:
    waiting = {"approved_by": None, "approved_on": None}
    assert amended(with_amendment(**waiting)) == ["QQ499"]
    assert amended(with_amendment(old_value="76", new_value="80", **waiting)) == []


def test_the_last_of_several_amendments_counts() -> None:
    def twice(register: Register) -> Register:
        first = register.amendments[0]
        earlier = replace(
            first, path=first.path.replace("0001", "0000"), date=date(2023, 8, 1), old_value="70", new_value="75"
        )
        return replace(register, amendments=(first, earlier))

    assert amended(twice) == []


def test_a_text_is_compared_as_it_is_written() -> None:
    def of_place(new_value: str) -> Callable[[Register], Register]:
        target = replace(MINI.amendments[0].target, pointer="unit")
        return with_amendment(target=target, new_value=new_value)

    assert amended(of_place("qu-shichang-jianguan-ju")) == []
    assert amended(of_place("qu-tongji-ju")) == ["QQ499"]


def test_a_field_or_file_that_is_not_there_is_left_to_its_own_rule() -> None:
    target = MINI.amendments[0].target
    assert amended(with_amendment(target=replace(target, pointer="hotline.none"))) == []
    assert amended(with_amendment(target=replace(target, path="records/none.yaml"))) == []
    assert amended(with_amendment(target=replace(target, pointer="hotline"))) == []
