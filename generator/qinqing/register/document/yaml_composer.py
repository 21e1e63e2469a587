"""The parsers beneath the reader: libyaml through PyYAML, and PyYAML's own where libyaml was not built in.

Both give a tree of nodes with marks.  The hooks overridden here are called once per node by PyYAML's composer; they
are not documented, so ``tests/register/document/test_yaml_composer.py`` pins them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from yaml.composer import Composer
from yaml.events import Event
from yaml.nodes import Node
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

GREATEST_DEPTH: Final = 64
MOST_NODES: Final = 100_000
# A value takes two bytes at least: a file below this size cannot hold too many.
COUNTED_FROM_BYTES: Final = MOST_NODES


class LimitReachedError(Exception):
    """The file is nested too deeply (``QQ157``) or holds too many values (``QQ162``); no node is made of it."""

    def __init__(self, code: str, limit: int) -> None:
        super().__init__(code)
        self.code = code
        self.limit = limit


class NodeComposer(Protocol):
    """What the reader asks of a parser."""

    def get_single_node(self) -> Node | None:
        """Return the root of the only document, or None where there is none."""

    def check_event(self) -> bool:
        """Return whether another event follows."""

    def get_event(self) -> Event:
        """Return the next event."""


class _Hooks:
    """Stops at a depth that the C stack still bears; leaves the meaning of values to the reader."""

    depth = 0

    def descend_resolver(self, _parent: object, _index: object) -> None:
        self.depth += 1
        if self.depth > GREATEST_DEPTH:
            raise LimitReachedError("QQ157", GREATEST_DEPTH)

    def ascend_resolver(self) -> None:
        self.depth -= 1

    def resolve(self, _kind: object, _value: object, _implicit: object) -> str:
        return ""


class _Counting(_Hooks):
    nodes = 0

    def descend_resolver(self, _parent: object, _index: object) -> None:
        self.depth += 1
        self.nodes += 1
        if self.depth > GREATEST_DEPTH:
            raise LimitReachedError("QQ157", GREATEST_DEPTH)
        if self.nodes > MOST_NODES:
            raise LimitReachedError("QQ162", MOST_NODES)


class PureComposer(_Counting, Reader, Scanner, Parser, Composer):
    """PyYAML's own parser, ten times slower."""

    def __init__(self, data: bytes) -> None:
        Reader.__init__(self, data)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)


LibyamlComposer: Callable[[bytes], NodeComposer] | None
CountingLibyamlComposer: Callable[[bytes], NodeComposer] | None

try:
    from yaml._yaml import CParser
except ImportError:
    LibyamlComposer = CountingLibyamlComposer = None
else:
    # For files too small to hold too many values, and for larger ones.
    LibyamlComposer = type("LibyamlComposer", (_Hooks, CParser), {})
    CountingLibyamlComposer = type("CountingLibyamlComposer", (_Counting, CParser), {})


def open_composer(data: bytes, *, pure: bool = False) -> NodeComposer:
    """Return a parser over ``data``, which is UTF-8: libyaml, or PyYAML's own where ``pure`` or there is no libyaml."""
    composer = LibyamlComposer if len(data) < COUNTED_FROM_BYTES else CountingLibyamlComposer
    return PureComposer(data) if pure or composer is None else composer(data)


def has_libyaml() -> bool:
    """Return whether PyYAML was built with libyaml."""
    return LibyamlComposer is not None
