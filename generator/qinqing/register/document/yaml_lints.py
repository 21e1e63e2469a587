"""Mistakes that YAML accepts without a word and that change what a record says."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from qinqing.register.document.source_text import Remark
from qinqing.register.document.text_checks import MOST_REMARKS, check_escaped

_SWALLOWED = re.compile(
    r"\n[ ]*+(?:- ++)*+"
    r"(?:(?P<key>[a-z][a-z0-9_]*+)(?:(?P<QQ121>：)|(?P<QQ128>:)(?![\s/]))|(?P<QQ137>-)(?![\s0-9.-]))"
)


def find_swallowed_lines(text: str, root: Node) -> Iterator[Remark]:
    """Yield each line written as a field or as an item of a list that YAML took for a part of a text."""
    count = 0
    # Searching for a line feed is far quicker than for the beginning of a line: the text gets one put before it.
    for match in _SWALLOWED.finditer(f"\n{text}"):
        code = str(match.lastgroup)
        start = match.start(code) - 1
        if count < MOST_REMARKS and _stands_in_plain_value(root, start):
            count += 1
            yield Remark(code, start, start + 1, {"key": match["key"] or ""})


def find_escaped_characters(text: str, root: Node) -> Iterator[Remark]:
    """Yield each value that holds a forbidden character by way of an escape."""
    for node in _scalars(root):
        if node.style == '"':
            remark = check_escaped(node.value, text, node.start_mark.index, node.end_mark.index)
            if remark is not None:
                yield remark


def find_wide_commas(node: SequenceNode) -> Iterator[Remark]:
    """Yield the full-width comma in each unquoted item of a list in brackets."""
    for item in node.value:
        if isinstance(item, ScalarNode) and not item.style and "，" in item.value:
            place = item.start_mark.index + item.value.index("，")
            yield Remark("QQ122", place, place + 1)


def _scalars(root: Node) -> Iterator[ScalarNode]:
    open_nodes = [root]
    while open_nodes:
        node = open_nodes.pop()
        if isinstance(node, ScalarNode):
            yield node
        elif isinstance(node, MappingNode):
            open_nodes.extend(part for pair in reversed(node.value) for part in reversed(pair))
        else:
            open_nodes.extend(reversed(node.value))


def _stands_in_plain_value(root: Node, index: int) -> bool:
    node = root
    while not isinstance(node, ScalarNode):
        place = bisect_right(node.value, index, key=_start_of) - 1
        if place < 0:
            return False
        node = node.value[place][1] if isinstance(node, MappingNode) else node.value[place]
    return not node.style and node.start_mark.index <= index < node.end_mark.index


def _start_of(part: Node | tuple[Node, Node]) -> int:
    first = part[0] if isinstance(part, tuple) else part
    start: int = first.start_mark.index
    return start
