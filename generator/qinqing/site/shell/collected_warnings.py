"""What MkDocs warns of (生成时的警告), kept so that it can be told when it stops the build."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager


class _Collector(logging.Handler):
    """Keeps every message that is a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def collected_warnings(name: str) -> Iterator[list[str]]:
    """Collect what the logger ``name`` warns of instead of printing it."""
    collector, logger = _Collector(), logging.getLogger(name)
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(collector)
    try:
        yield collector.messages
    finally:
        logger.removeHandler(collector)
        logger.propagate = propagate
