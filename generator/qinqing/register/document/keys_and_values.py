"""Keys and values (字段和值): what a parsed file says in plain values, and what in it must not be guessed at.

A key that is written twice, a key that is no word and a value that YAML would read as something else are noted.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from qinqing.findings.finding import Argument, Text
from qinqing.register.document.core_schema import SUSPECT_STARTS, WORDS, DoubtfulValueError, number_or_text
from qinqing.register.document.source_text import Remark, SourceText
from qinqing.register.document.yaml_document import Value
from qinqing.register.document.yaml_lints import find_wide_commas

WIDE_SPACES: Final = ("\u3000", "\u00a0")
SUSPECT_KEY_STARTS: Final = SUSPECT_STARTS | {"<", *WIDE_SPACES}
_KINDS: Final = {
    int: Text("数字", "a number"),
    Decimal: Text("数字", "a number"),
    bool: Text("真假值", "a truth value"),
    type(None): Text("空值", "nothing"),
}


class Walk:
    """Turns a tree of nodes into plain values and notes what must not be guessed at."""

    __slots__ = ("remarks", "source", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.remarks: list[Remark] = []
        self.source: SourceText | None = None

    def build(self, node: Node) -> Value:
        """Return the value of ``node``."""
        if isinstance(node, MappingNode):
            return self._mapping(node)
        if isinstance(node, ScalarNode):
            return self._scalar(node)
        assert isinstance(node, SequenceNode)
        if node.flow_style:
            self.remarks += find_wide_commas(node)
        return [self._scalar(item) if item.__class__ is ScalarNode else self.build(item) for item in node.value]

    def _mapping(self, node: MappingNode) -> dict[str, Value]:
        # Most of the walk is spent here, so the usual key and the usual value are told apart in line.
        words, starts, key_starts = WORDS, SUSPECT_STARTS, SUSPECT_KEY_STARTS
        fields: dict[str, Value] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            odd = key_node.__class__ is not ScalarNode or key in words or key in fields or key[0] in key_starts
            if odd and not self._accepts_key(node, key_node, fields):
                continue
            if value_node.__class__ is not ScalarNode:
                fields[key] = self.build(value_node)
                continue
            text = value_node.value
            if value_node.style or (text not in words and text[0] not in starts):
                fields[key] = text
                if text.isspace():
                    self._note("QQ142", value_node)
            else:
                fields[key] = self._scalar(value_node)
        return fields

    def _scalar(self, node: ScalarNode) -> bool | int | Decimal | str | None:
        text: str = node.value
        if text.isspace():
            self._note("QQ142", node)
            return text
        if node.style:
            return text
        if text in WORDS:
            return WORDS[text]
        if text[0] not in SUSPECT_STARTS:
            return text
        try:
            return number_or_text(text)
        except DoubtfulValueError as doubt:
            self._note(doubt.code, node, doubt.arguments)
            return text

    def _accepts_key(self, mapping: MappingNode, node: Node, fields: Mapping[str, Value]) -> bool:
        """Note what is wrong with a key, and return whether its value can be taken all the same."""
        if not isinstance(node, ScalarNode):
            self._note("QQ156", node, {"kind": Text("列表或对象", "a list or a mapping")})
            return False
        key = node.value
        if not node.style:
            if key == "<<":
                self._note("QQ154", node)
                return False
            if key.startswith(WIDE_SPACES):
                self._note("QQ138", node)
                return False
            value = self._scalar(node)
            if not isinstance(value, str):
                self._note("QQ156", node, {"kind": _KINDS[type(value)]})
                return False
        if key in fields:
            first = next(name for name, _ in mapping.value if isinstance(name, ScalarNode) and name.value == key)
            self.source = self.source or SourceText(self.text)
            first_line = self.source.line_of(first.start_mark.index)
            self._note("QQ150", node, {"key": key, "first_line": first_line})
            return False
        return True

    def _note(self, code: str, node: Node, arguments: Mapping[str, Argument] = MappingProxyType({})) -> None:
        self.remarks.append(Remark(code, node.start_mark.index, node.end_mark.index, arguments))
