"""Rules that fail (规则执行失败): what the program cannot carry out is told of, and the other rules go on."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, is_dataclass

from qinqing.errors import QinqingError, fault_of
from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Argument, Finding, Text
from qinqing.findings.violation import Violation
from qinqing.register.tree.source import DATA_FOLDER


@dataclass(frozen=True, slots=True)
class RuleInHand:
    """A rule (规则) with all that it asks for, ready to be carried out; ``name`` is that of its function."""

    name: str
    find: Callable[[], Iterator[Violation]]


def carry_out(rule: RuleInHand, *, raise_faults: bool = False) -> Iterator[Violation]:
    """Yield what breaks ``rule``; where the program fails on it, that it did, and at which record.

    What was found before the failure is kept.  With ``raise_faults`` the failure goes on as it is, to be looked into.
    """
    try:
        yield from rule.find()
    except Exception as error:
        if raise_faults:
            raise
        yield _failed(rule.name, error)


def find_or_tell(
    name: str, find: Callable[[], tuple[Finding, ...]], *, raise_faults: bool = False
) -> tuple[Finding, ...]:
    """Return what ``find``, the check ``name`` of what lies beside the data, finds, or that the program fails on it."""
    try:
        return find()
    except Exception as error:
        if raise_faults:
            raise
        failed = _failed(name, error)
        severity = CATALOGUE[failed.code].severity
        return (Finding(code=failed.code, severity=severity, file=failed.path, arguments=failed.arguments),)


def _failed(name: str, error: Exception) -> Violation:
    path = _record_in_hand(error) or DATA_FOLDER
    return Violation("QQ901", path, arguments={"rule": name, "fault": _told(error)})


def _told(error: Exception) -> Argument:
    """Return what is told of ``error``: the reason that it gives in both languages, else only its kind and place."""
    if isinstance(error, QinqingError):
        return Text(error.message.zh.removesuffix("。"), error.message.en.removesuffix("."))
    return fault_of(error)


def _record_in_hand(error: Exception) -> str | None:
    """Return the path of the record that the innermost function had in hand when ``error`` was raised, if any had."""
    found = None
    for frame, _ in traceback.walk_tb(error.__traceback__):
        for value in frame.f_locals.values():
            path = getattr(value, "path", None) if is_dataclass(value) else None
            if isinstance(path, str) and path.startswith(f"{DATA_FOLDER}/"):
                found = path
    return found
