"""Every rule about one register, in the order of their codes."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import qinqing.rules as room
from qinqing.rules.violation import Check


def all_checks() -> tuple[Check, ...]:
    """Return the rules of every module of this room that exports ``CHECKS``, module by module in order of name."""
    found: list[Check] = []
    for module in sorted(iter_modules(room.__path__), key=lambda module: module.name):
        if module.name != __name__.rpartition(".")[2]:
            found.extend(getattr(import_module(f"{room.__name__}.{module.name}"), "CHECKS", ()))
    return tuple(found)
