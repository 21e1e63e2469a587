"""Pins what the reader asks of PyYAML and PyYAML does not document: when one of these fails, so does the reader."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
import yaml

from qinqing.register.document import yaml_composer
from qinqing.register.document.yaml_composer import (
    GREATEST_DEPTH,
    MOST_NODES,
    LimitReachedError,
    NodeComposer,
    PureComposer,
    has_libyaml,
    open_composer,
)
from qinqing.register.document.yaml_reader import read_document

TEXT = "a: [1, 'x']\nb: 中\n".encode()
NODES = 7


def recording(base: Any) -> tuple[list[tuple[str, Any]], NodeComposer]:
    calls: list[tuple[str, Any]] = []

    class Recording(base):  # type: ignore[misc]
        def descend_resolver(self, parent: Any, index: Any) -> None:
            calls.append(("down", None))
            super().descend_resolver(parent, index)

        def ascend_resolver(self) -> None:
            calls.append(("up", None))
            super().ascend_resolver()

        def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
            calls.append(("resolve", (kind, implicit)))
            return super().resolve(kind, value, implicit)

    return calls, Recording(TEXT)


def bases() -> list[Any]:
    return [yaml_composer.LibyamlComposer, yaml_composer.CountingLibyamlComposer, PureComposer]


def test_libyaml_is_there_where_the_tests_run() -> None:
    assert yaml.__with_libyaml__
    assert has_libyaml()


@pytest.mark.parametrize("base", bases(), ids=["libyaml", "counting", "pure"])
def test_the_hooks_are_called_once_for_each_node(base: Any) -> None:
    calls, composer = recording(base)
    root = composer.get_single_node()
    names = [name for name, _ in calls]
    assert names.count("down") == names.count("up") == NODES
    assert sum(1 for name, _ in calls if name == "resolve") == NODES
    assert isinstance(root, yaml.MappingNode)


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
def test_nodes_carry_style_and_marks_in_characters(pure: bool) -> None:
    root = open_composer(TEXT, pure=pure).get_single_node()
    assert isinstance(root, yaml.MappingNode)
    (_, items), (key, value) = root.value
    assert items.flow_style is True
    assert [bool(item.style) for item in items.value] == [False, True]
    assert (key.start_mark.index, key.end_mark.index) == (12, 13)
    assert (value.start_mark.index, value.end_mark.index) == (15, 16)
    assert {node.tag for node in (root, items, key, value)} == {""}


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
def test_composing_stops_where_the_hook_raises(pure: bool) -> None:
    # A later libyaml refuses a thousand brackets by itself, before it makes a node of the first.
    with pytest.raises(LimitReachedError) as caught:
        open_composer(b"[" * 900, pure=pure).get_single_node()
    assert caught.value.code == "QQ157"


@pytest.mark.slow
def test_a_file_that_may_hold_too_many_values_is_counted() -> None:
    with pytest.raises(LimitReachedError) as caught:
        open_composer(b"[" + b"1," * 100_001 + b"]").get_single_node()
    assert caught.value.code == "QQ162"


def test_the_reader_works_where_pyyaml_lacks_libyaml() -> None:
    program = (
        "import sys; sys.modules['yaml._yaml'] = None\n"
        "from qinqing.register.document.yaml_composer import has_libyaml\n"
        "from qinqing.register.document.yaml_reader import read_document\n"
        "assert not has_libyaml()\n"
        "document = read_document('a: 0.10\\nb: [中, true]\\n'.encode(), 'data/a.yaml')\n"
        "print(ascii(document.value), document.findings, document.locate(('b', 1)).column)\n"
        "print([finding.code for finding in read_document(b'a: 1\\na: 2\\n', 'data/a.yaml').findings])\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    expected = "{'a': Decimal('0.10'), 'b': ['\\u4e2d', True]} () 8\n['QQ150']\n"
    assert (run.stdout, run.stderr) == (expected, "")


def nested(depth: int) -> bytes:
    return b"[\n" * depth + b"]\n" * depth


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
def test_a_file_may_be_nested_as_deeply_as_the_limit_and_no_deeper(pure: bool) -> None:
    assert read_document(nested(GREATEST_DEPTH), "data/a.yaml", pure=pure).findings == ()
    flat = b"- - [[1]]\n" + b"  - [[1]]\n" * (GREATEST_DEPTH - 1)
    (finding,) = read_document(flat + b"  - " + nested(GREATEST_DEPTH), "data/a.yaml", pure=pure).findings
    assert (finding.code, finding.arguments) == ("QQ157", {"limit": GREATEST_DEPTH})
    # The two lists around it are two steps, the bracket of the last step stands as many lines further on.
    assert (finding.line, finding.column, finding.end_column) == (2 * GREATEST_DEPTH - 1, 1, 2)


@pytest.mark.slow
@pytest.mark.parametrize("more", [0, 1])
def test_a_file_may_hold_as_many_values_as_the_limit_and_no_more(more: int) -> None:
    # The list is a value too, and three values stand before those that are one to a line.
    data = b"- [1, 2]\n" + b"- 1\n" * (MOST_NODES - 4 + more)
    findings = read_document(data, "data/a.yaml").findings
    expected = [("QQ162", MOST_NODES - 2, 3)] if more else []
    assert [(finding.code, finding.line, finding.column) for finding in findings] == expected


def test_a_number_beside_another_is_not_mistaken_for_a_reference() -> None:
    assert read_document("a: 甲&乙\nb: 张**\nc: 好!\n".encode(), "data/a.yaml").findings == ()
