"""Where a name becomes an identifier (名称与编号): every name, whoever carries it, and what a word stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qinqing.findings.finding import Text
from qinqing.findings.suggest import NO_SUGGESTION, closest
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Unit, UnitSection


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """The one thing that ``name`` stands for."""

    name: str
    identifier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """A name that several things carry (同名): only an identifier can tell which of them is meant."""

    name: str
    identifiers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """A word that is nobody's name; ``nearest`` is what the nearest name stands for, None where none is near."""

    nearest: Meant | Ambiguous | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Every name of some things with the identifiers that carry it, and what each identifier is listed as."""

    carriers: Mapping[str, tuple[str, ...]]
    titles: Mapping[str, str]

    def knows(self, identifier: str) -> bool:
        """Return whether ``identifier`` is one of these things, and not merely a name of one."""
        return identifier in self.titles

    def meaning_of(self, word: str) -> Meant | Ambiguous | Unknown:
        """Return what ``word`` stands for; a name that several things carry is never decided between them."""
        if word in self.carriers:
            return self._carried(word)
        near = closest(word, self.carriers)
        return Unknown(nearest=None if near is None else self._carried(near))

    def _carried(self, name: str) -> Meant | Ambiguous:
        identifiers = self.carriers[name]
        if len(identifiers) == 1:
            return Meant(name=name, identifier=identifiers[0])
        return Ambiguous(name=name, identifiers=identifiers)

    def listed(self, identifiers: Iterable[str]) -> Text:
        """Return ``identifiers`` in one line, in Chinese each with what it is called."""
        found = tuple(identifiers)
        return Text(
            "、".join(f"{one}（{self.titles[one]}）" if self.titles[one] != one else one for one in found),
            ", ".join(found),
        )

    def candidates(self, found: Ambiguous) -> Text:
        """Return the sentence that lists who carries the name and asks for one identifier."""
        listed = self.listed(found.identifiers)
        return Text(
            f"“{found.name}”有同名：{listed.zh}，请写明编号。",
            f" '{found.name}' is the name of {listed.en}; write the identifier of the one you mean.",
        )


def names_of(things: Iterable[tuple[str, Iterable[str]]]) -> Names:
    """Return the names of ``things``, pairs of an identifier and its names, the one it is listed as first.

    An identifier is a name of its own and is never taken for a name of something else.
    """
    called = [(identifier, tuple(name for name in names if name)) for identifier, names in things]
    titles = {identifier: names[0] if names else identifier for identifier, names in called}
    found: dict[str, set[str]] = {}
    for identifier, names in called:
        for name in names:
            found.setdefault(name, set()).add(identifier)
    carriers = {name: tuple(sorted(identifiers)) for name, identifiers in found.items()}
    return Names(carriers={**carriers, **{identifier: (identifier,) for identifier in titles}}, titles=titles)


def suggested_identifier(word: str, names: Names) -> Text:
    """Return the question that offers the identifier that ``word`` or the name nearest to it stands for.

    Where several carry the name, all of them are listed; where no name is near, the text is empty.
    """
    meaning = names.meaning_of(word)
    found = meaning.nearest if isinstance(meaning, Unknown) else meaning
    if found is None:
        return NO_SUGGESTION
    if isinstance(found, Ambiguous):
        return names.candidates(found)
    shown = found.identifier if found.name == found.identifier else f"{found.identifier}（{found.name}）"
    return Text(f"是否应为“{shown}”？", f" Did you mean '{shown}'?")


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


def names_of_unit(unit: Unit) -> tuple[str, ...]:
    """Return what ``unit`` is called: its name, its short name (简称) and its aliases (其他名称)."""
    return unit.name, unit.short_name, *unit.aliases


def names_of_section(unit: Unit, section: UnitSection) -> tuple[str, ...]:
    """Return what ``section`` (股室) of ``unit`` is called: by its own name after any of the unit's, or alone."""
    named = (f"{name}{slash}{section.name}" for name in names_of_unit(unit) for slash in ("", "/"))
    return *named, section.name


def unit_names(register: Register) -> Names:
    """Return the names of all units."""
    return names_of(_units(register))


def _units(register: Register) -> Iterable[tuple[str, Iterable[str]]]:
    return ((unit.id, names_of_unit(unit)) for unit in register.units.values())


def actor_names(register: Register) -> Names:
    """Return the names of units and, beside them, of the superior bodies (上级和议事机构) of the site settings."""
    bodies = register.site.bodies if register.site is not None else ()
    return names_of((*_units(register), *((body.id, (body.name, body.short_name)) for body in bodies)))


def section_names(register: Register) -> Names:
    """Return the names of all sections; the identifier of one is ``"unit/section"``."""
    return names_of(
        (f"{unit.id}/{section.id}", names_of_section(unit, section))
        for unit in register.units.values()
        for section in unit.sections
    )


def indicator_names(register: Register) -> Names:
    """Return the names of all indicators."""
    return names_of((indicator.code, (indicator.name,)) for indicator in register.indicators.values())


def scheme_names(register: Register) -> Names:
    """Return the names and aliases (又称) of all boards."""
    return names_of((scheme.board, (scheme.name, *scheme.aliases)) for scheme in register.schemes.values())
