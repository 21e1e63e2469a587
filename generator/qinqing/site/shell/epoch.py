"""The day that MkDocs writes into what it makes (``SOURCE_DATE_EPOCH``): that of the data, not of the build."""

from __future__ import annotations

import os
from calendar import timegm
from datetime import date

_EPOCH = "SOURCE_DATE_EPOCH"


class BuildEpoch:
    """The variable of the environment that MkDocs asks for the day; set for one build, then as it was before."""

    def __init__(self) -> None:
        self._before: tuple[str | None] | None = None

    def set(self, as_of: date | None) -> None:
        """Set the variable to the beginning of ``as_of``; leave it alone where there is no day."""
        if as_of is not None:
            self._before = (os.environ.get(_EPOCH),)
            os.environ[_EPOCH] = str(timegm(as_of.timetuple()))

    def restore(self) -> None:
        """Leave the environment as it was."""
        if self._before is None:
            return
        (before,), self._before = self._before, None
        if before is None:
            del os.environ[_EPOCH]
        else:
            os.environ[_EPOCH] = before
