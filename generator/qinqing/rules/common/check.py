"""The shape of every rule: what it is asked about, and what it yields."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from qinqing.findings.violation import Violation
from qinqing.register.records.register import Register

Check = Callable[[Register, date], Iterator[Violation]]
"""A rule (检查规则): what breaks it in one register on one day."""
