"""The one exception family: what is raised where the program cannot go on."""

from __future__ import annotations

from qinqing.findings.finding import Text


class QinqingError(Exception):
    """The program cannot go on; ``message`` says what, where and why, ``remedy`` what to do about it."""

    def __init__(self, message: Text, remedy: Text) -> None:
        super().__init__(message.en)
        self.message = message
        self.remedy = remedy
