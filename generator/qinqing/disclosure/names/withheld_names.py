"""Withheld names (不公开的名称): collected from all that the schemas keep from the public, and masked in every text.

A field says with ``x-name`` that it holds a name, of a person or an enterprise or a unit.  What a registry or the site
settings show under such a mark may stand in any text; what a field keeps internal or masks is withheld in every text.
Names of enterprises have no field of their own: they are those found in masked texts (``x-mask: enterprise``), also the
doubtful ones, and the certain ones found in internal texts.

Where a person's name of two characters is also an ordinary word (高峰), the word stands in the texts of other units,
unless an office stands beside it; in those of the person's own unit the name is masked, unless the word is part of a
known longer one (用电高峰, 高峰期).  What does not look like a name at all (营商环境) is masked in the texts of its own
unit alone, so that nobody can deface those of others.  Any other name is masked everywhere.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from qinqing.disclosure.masking import SOME_ENTERPRISE, mask_surname
from qinqing.disclosure.names import people_words as words
from qinqing.disclosure.names.free_texts import Schema, Schemas, is_free, texts_of_kind, with_free_texts
from qinqing.disclosure.names.name_mask import NameMask, unregistered_enterprises
from qinqing.disclosure.names.name_search import NameSearch, Treatment, name_search
from qinqing.disclosure.names.people_names import characters_before_words, looks_like_a_name, people_in
from qinqing.register.records.kinds import KINDS, Family, locate
from qinqing.register.records.register import Register

_STANDING = Treatment()
_HIDDEN = Treatment(shown=SOME_ENTERPRISE)
_SETTLING = frozenset({Family.SITE, Family.REGISTRY})
_LEGAL_FORM = re.compile("(?:有限责任|股份有限|有限)(?=公司$)")
_COMPANY = re.compile("(?:集团)?(?:有限责任|股份有限|有限)公司$")
_PLACE_IN_BRACKETS = re.compile(r"\([一-龥]+\)")
_SHORTEST_PART = 4
"""How long what stands before 有限公司 has to be to name a company alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMasks:
    """The withheld names of one register, for the texts of any unit."""

    search: NameSearch

    def of(self, path: str) -> NameMask:
        """Return the mask for the texts of the record at ``path``."""
        return NameMask(search=self.search, unit=_owner(path))

    @property
    def general(self) -> NameMask:
        """The mask for texts of no unit in particular."""
        return NameMask(search=self.search)


def name_masks(register: Register, schemas: Schemas) -> NameMasks:
    """Return the masks of all names that ``register`` withholds; ``schemas`` gives the JSON Schema of every kind."""
    named = _named(register, schemas)
    # What the registries show stands, whatever else bears the same name.
    known = dict.fromkeys(named.enterprises, _HIDDEN) | dict.fromkeys(named.shown, _STANDING)
    known |= _people(named)
    # Enterprises without a field of their own are looked for between the names that are known without them.
    return NameMasks(search=name_search(_enterprises(register, schemas, name_search(known)) | known))


def standing_names(register: Register, schemas: Schemas) -> NameSearch:
    """Return the search for the names that may stand in any text: those that the registries show."""
    return name_search(dict.fromkeys(_named(register, schemas).shown, _STANDING))


def without_withheld_names(public: Register, masks: NameMasks, schemas: Schemas) -> Register:
    """Return a public register in no free text of which a withheld name stands."""
    return with_free_texts(public, schemas, lambda path: masks.of(path).without_registered)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """The names that have a field of their own: what is shown and what is withheld, with the units that name it."""

    shown: Mapping[str, frozenset[str]]
    people: Mapping[str, frozenset[str]]
    enterprises: frozenset[str]


def _named(register: Register, schemas: Schemas) -> _Named:
    shown: dict[str, set[str]] = defaultdict(set)
    people: dict[str, set[str]] = defaultdict(set)
    enterprises: set[str] = set()
    for kind, schema in schemas.items():
        for path, written in texts_of_kind(register, kind, schema, _is_name):
            is_person = written.schema["x-name"] == "person"
            for name in people_in(written.text) if is_person else (written.text,):
                if written.visibility == "public":
                    if KINDS[kind].family in _SETTLING:
                        shown[name].add(_owner(path))
                elif is_person:
                    people[name].add(_owner(path))
                else:
                    enterprises.add(name)
    return _Named(shown=_frozen(shown), people=_frozen(people), enterprises=frozenset(enterprises))


def _is_name(schema: Schema, _visibility: str) -> bool:
    return "x-name" in schema


def _frozen(found: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(units) for name, units in found.items()}


def _owner(path: str) -> str:
    """Return the unit whose texts stand in the record at ``path``; empty where they are no unit's."""
    location = locate(path)
    if location is None:
        return ""
    return location.id if location.kind == "unit" else location.unit


def _people(named: _Named) -> dict[str, Treatment]:
    """Return what becomes of the names of people, and of ordinary words around those that are such a word."""
    found: dict[str, Treatment] = {}
    for name, units in named.people.items():
        shown = mask_surname(name)
        is_word = name in words.ORDINARY_WORDS
        stands = is_word or name in named.shown or not looks_like_a_name(name)
        joined = characters_before_words(name)
        # Where its own unit shows the name, nobody there is hidden by it.
        found[name] = replace(
            _STANDING if stands else Treatment(shown=shown, not_after=joined),
            units=units - named.shown.get(name, frozenset()),
            own=Treatment(shown=shown, not_after=joined - words.PREPOSITIONS),
        )
        if is_word and name not in named.shown:
            beside = {f"{name}{post}": f"{shown}{post}" for post in words.POSTS}
            beside |= {f"{post}{name}": f"{post}{shown}" for post in words.POSTS}
            found |= {written: Treatment(shown=masked) for written, masked in beside.items()}
            found |= dict.fromkeys((word for word in words.LONGER_WORDS if word.startswith(name)), _STANDING)
    return found


def _enterprises(register: Register, schemas: Schemas, known: NameSearch) -> dict[str, Treatment]:
    """Return what becomes of the enterprises that masked and internal texts name between the names ``known`` already.

    What stands before 有限公司 may be words in anybody's use (绿色能源): alone it is masked in texts of its unit only.
    """
    found: dict[str, Treatment] = {}
    parts: dict[str, set[str]] = defaultdict(set)
    for kind, schema in schemas.items():
        for path, written in texts_of_kind(register, kind, schema, _may_name_enterprises):
            for name, mention in unregistered_enterprises(written.text, known):
                if mention.certain:
                    for form in (name, _PLACE_IN_BRACKETS.sub("", name)):
                        found |= dict.fromkeys((form, _LEGAL_FORM.sub("", form)), _HIDDEN)
                        part = _COMPANY.sub("", form)
                        if len(part) >= _SHORTEST_PART:
                            parts[part].add(_owner(path))
                elif written.visibility == "masked":
                    found[name] = _HIDDEN
    return {part: Treatment(units=frozenset(units), own=_HIDDEN) for part, units in parts.items()} | found


def _may_name_enterprises(schema: Schema, visibility: str) -> bool:
    return is_free(schema) and visibility in ("internal", "masked")
