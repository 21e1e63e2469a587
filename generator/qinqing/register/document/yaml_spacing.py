"""Spacing (间隔): what stands between the values of a file, where both parsers let pass what YAML 1.2 forbids.

Another reader refuses such a file or reads something else in it, so that a record would say two things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from qinqing.register.document.source_text import Remark

GLUED_COMMENT, SHALLOW_LINE, STRAY_MARK = "QQ139", "QQ140", "QQ141"

# Both begin with a character that is rare, which makes the search for them quick.
_LONE_MARK = re.compile(r"\?(?<=[\[{,\s]\?)\S").search
_LONE_HYPHEN = re.compile(r"-\s*[,\]}]").search
_CLOSED = re.compile(r"""\"[^"\\\n]*+"|'[^'\n]*+'|\[[^][{}"'\n]*+\]|\{[^][{}"'\n]*+\}""")
_GLUED_HEADER = re.compile(r"[|>][-+0-9]*(#)")
_BETWEEN = re.compile(r"(?P<comment>(?:(?<=\s)|^)#[^\n]*)|(?P<glued>#[^\n]*)|(?P<question>\?)", re.MULTILINE)


def find_lenient_spacing(text: str, root: Node) -> Iterator[Remark]:
    """Yield each place of ``text``, whose tree is ``root``, that YAML 1.2 forbids and the parsers let pass."""
    # Most files hold nothing of the kind and are told so by a search for single characters; the tree is left alone.
    brackets = "[" in text or "{" in text
    if _may_glue(text) or ("?" in text and _LONE_MARK(text)) or (brackets and _LONE_HYPHEN(text)):
        yield from _find_between(text, root)
    if (brackets or '"' in text or "'" in text) and _may_go_on(text):
        yield from _find_shallow_lines(text, root)


def _may_glue(text: str) -> bool:
    """Return whether a number sign stands behind something that is no blank, be it in a text or not."""
    place = text.find("#", 1)
    while place > 0:
        before = text[place - 1]
        if before != "#" and not before.isspace():
            return True
        place = text.find("#", place + 1)
    return False


def _may_go_on(text: str) -> bool:
    """Return whether quotes or brackets that open on one line may close on another."""
    rest = _CLOSED.sub("", text)
    return any(sign in rest for sign in "\"'[]{}")


def _find_between(text: str, root: Node) -> Iterator[Remark]:
    """Yield comments without a blank before them, and question marks and hyphens that stand in brackets alone."""
    end = 0
    for scalar, in_brackets in _scalars(root):
        start = scalar.start_mark.index
        yield from _in_gap(text, end, start)
        end = scalar.end_mark.index
        if scalar.style in ("|", ">"):
            header = _GLUED_HEADER.match(text, start)
            if header is not None:
                yield Remark(GLUED_COMMENT, header.start(1), header.start(1) + 1)
        elif in_brackets and not scalar.style and scalar.value == "-":
            yield Remark(STRAY_MARK, start, start + 1, {"mark": "-"})
    yield from _in_gap(text, end, len(text))


def _in_gap(text: str, start: int, end: int) -> Iterator[Remark]:
    for match in _BETWEEN.finditer(text, start, end):
        if match["glued"]:
            yield Remark(GLUED_COMMENT, match.start(), match.start() + 1)
        elif match["question"] and not text[match.end() : match.end() + 1].isspace():
            yield Remark(STRAY_MARK, match.start(), match.start() + 1, {"mark": "?"})


def _scalars(root: Node) -> Iterator[tuple[ScalarNode, bool]]:
    """Yield the scalars of the tree in the order of the text, and whether each is an item of a list in brackets."""
    open_nodes: list[tuple[Node, bool]] = [(root, False)]
    while open_nodes:
        node, in_brackets = open_nodes.pop()
        if isinstance(node, ScalarNode):
            yield node, in_brackets
        elif isinstance(node, SequenceNode):
            open_nodes.extend((item, bool(node.flow_style)) for item in reversed(node.value))
        elif isinstance(node, MappingNode):
            open_nodes.extend((part, False) for pair in reversed(node.value) for part in reversed(pair))


def _find_shallow_lines(text: str, root: Node) -> Iterator[Remark]:
    """Yield each further line of a quoted text or of a list in brackets that stands no further in than its field."""
    lines: list[str] | None = None
    starts: list[int] = []
    told = -1
    open_nodes: list[tuple[Node, int, bool]] = [(root, -1, False)]
    while open_nodes:
        node, column, in_brackets = open_nodes.pop()
        flows = isinstance(node, CollectionNode) and bool(node.flow_style)
        if node.start_mark.line != node.end_mark.line and (flows or getattr(node, "style", None) in ('"', "'")):
            if lines is None:
                lines = text.split("\n")
                starts = _starts(lines)
            for number in range(max(node.start_mark.line, told) + 1, min(node.end_mark.line + 1, len(lines))):
                line = lines[number]
                content = line.lstrip(" ")
                if not content.strip() or (flows and content.startswith("#")):
                    continue
                depth = len(line) - len(content)
                if depth <= column:
                    told = number
                    yield Remark(SHALLOW_LINE, starts[number] + depth, starts[number] + len(line.rstrip()))
        if isinstance(node, CollectionNode):
            inner = column if flows or in_brackets else node.start_mark.column
            parts = node.value if isinstance(node, SequenceNode) else [part for pair in node.value for part in pair]
            open_nodes.extend((part, inner, flows or in_brackets) for part in reversed(parts))


def _starts(lines: list[str]) -> list[int]:
    starts, position = [], 0
    for line in lines:
        starts.append(position)
        position += len(line) + 1
    return starts
