"""Every rule about one register, in the order of their modules."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import walk_packages

import qinqing.rules as room
from qinqing.rules.common.check import Check


@cache
def all_checks() -> tuple[Check, ...]:
    """Return the rules of every module of this room that exports ``CHECKS``, module by module in order of name."""
    names = sorted(module.name for module in walk_packages(room.__path__, f"{room.__name__}.") if not module.ispkg)
    found: list[Check] = []
    for name in names:
        if name != __name__:
            found.extend(getattr(import_module(name), "CHECKS", ()))
    return tuple(found)
