"""Every name under which a unit, an indicator or a body is known, and the identifier that a wrong one stands for."""

from __future__ import annotations

from collections.abc import Mapping

from qinqing.findings.finding import Text
from qinqing.findings.suggest import NO_SUGGESTION, closest
from qinqing.register.records.register import Register


def unit_name(register: Register, unit: str) -> str:
    """Return the short name of ``unit`` (单位简称), or its identifier where the registry does not know it."""
    known = register.units.get(unit)
    return known.short_name if known is not None else unit


def actor_name(register: Register, actor: str) -> str:
    """Return the short name of ``actor``, or its identifier where nobody knows it."""
    if register.site is not None:
        for body in register.site.bodies:
            if body.id == actor:
                return body.short_name
    return unit_name(register, actor)


def unit_names(register: Register) -> Mapping[str, str]:
    """Return every identifier, name, short name and alias of a unit with the unit's identifier."""
    found: dict[str, str] = {}
    for identifier, unit in register.units.items():
        for name in (unit.name, unit.short_name, *unit.aliases):
            found.setdefault(name, identifier)
    return {**found, **{identifier: identifier for identifier in register.units}}


def actor_names(register: Register) -> Mapping[str, str]:
    """Return the names of units and, beside them, of the superior bodies (上级和议事机构) of the site settings."""
    found = dict(unit_names(register))
    for body in register.site.bodies if register.site is not None else ():
        for name in (body.id, body.name, body.short_name):
            found.setdefault(name, body.id)
    return found


def indicator_names(register: Register) -> Mapping[str, str]:
    """Return every code and name of an indicator with its code."""
    names = {indicator.name: code for code, indicator in sorted(register.indicators.items(), reverse=True)}
    return {**names, **{code: code for code in register.indicators}}


def suggested_identifier(word: str, names: Mapping[str, str]) -> Text:
    """Return the question that offers the identifier of the name nearest to ``word``, or an empty text."""
    name = word if word in names else closest(word, names)
    if name is None:
        return NO_SUGGESTION
    identifier = names[name]
    shown = identifier if name == identifier else f"{identifier}（{name}）"
    return Text(f"是否应为“{shown}”？", f" Did you mean '{shown}'?")
