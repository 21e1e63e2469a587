"""A file as the register reads it: its plain value, what is wrong with it, and where everything in it stands."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from typing import Final, Literal

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from qinqing.findings.finding import Finding
from qinqing.findings.place import Place, Pointer
from qinqing.register.document.source_text import SourceText


class Unreadable(Enum):
    """What stands for the value of a file that has errors (无法读取)."""

    UNREADABLE = "unreadable"


UNREADABLE: Final = Unreadable.UNREADABLE

Value = None | bool | int | Decimal | str | list["Value"] | dict[str, "Value"]


class Document:
    """A YAML file, read strictly.

    ``value`` is made of dict, list, str, int, Decimal, bool and None, or is ``UNREADABLE`` when ``findings`` holds an
    error.  Places are computed only when asked for, and a tree that reading came to no end with is parsed anew then.
    """

    __slots__ = ("_compose", "_source", "_text", "_tree", "findings", "path", "value")

    def __init__(
        self,
        *,
        path: str,
        value: Value | Literal[Unreadable.UNREADABLE],
        findings: tuple[Finding, ...],
        text: str,
        tree: Node | None,
        compose: Callable[[str], Node | None],
    ) -> None:
        self.path = path
        self.value = value
        self.findings = findings
        self._text = text
        self._tree = tree
        self._compose = compose
        self._source: SourceText | None = None

    def locate(self, pointer: Pointer, *, key: bool = False) -> Place:
        """Return where the value at ``pointer``, e.g. ``("reviews", 0, "handled")``, or its key, stands.

        A pointer that leads nowhere gives the key of the nearest thing that encloses it, and a file without any
        content its first line.  An item of a list has no key and is shown as a whole.
        """
        source, tree = self._parsed()
        if tree is None:
            return source.position(0, 1)
        name, value = tree, tree
        for step in pointer:
            inner = _step(value, step)
            if inner is None:
                return _place(source, name)
            name, value = inner
        return _place(source, name if key else value)

    def lines_of(self, pointer: Pointer) -> range:
        """Return the lines of ``pointer``, from its key to the end of its value; none where it leads nowhere."""
        source, tree = self._parsed()
        if tree is None:
            return range(0)
        name, value = tree, tree
        for step in pointer:
            inner = _step(value, step)
            if inner is None:
                return range(0)
            name, value = inner
        # A block ends where the next one begins, which is after the line break and the blanks between them.
        written = len(self._text[: value.end_mark.index].rstrip())
        last = max(value.start_mark.index, written - 1)
        return range(source.line_of(name.start_mark.index), source.line_of(last) + 1)

    def _parsed(self) -> tuple[SourceText, Node | None]:
        if self._source is None:
            self._source = SourceText(self._text)
        if self._tree is None:
            self._tree = self._compose(self._text)
        return self._source, self._tree


def _step(node: Node, step: str | int) -> tuple[Node, Node] | None:
    if isinstance(node, MappingNode):
        for name, value in node.value:
            if isinstance(name, ScalarNode) and name.value == step:
                return name, value
    elif isinstance(node, SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
        return node.value[step], node.value[step]
    return None


def _place(source: SourceText, node: Node) -> Place:
    return source.position(node.start_mark.index, node.end_mark.index)
