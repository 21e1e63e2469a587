"""Fields for somebody's name (姓名栏): what stands there and is withheld is masked, and has to be a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from qinqing.disclosure.names.folded_text import fold
from qinqing.disclosure.names.free_texts import Schema, is_free, texts_of_kind
from qinqing.disclosure.names.name_search import Treatment, name_search
from qinqing.disclosure.names.people_names import looks_like_a_name, people_in
from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.register.records.register import Register
from qinqing.register.schema.schema_files import read_schemas
from qinqing.rules.common.check import Check


def check_names_of_people(register: Register, as_of: date) -> Iterator[Violation]:
    """No field for a withheld name holds words that stand in the texts of other records."""
    fields = _doubtful_fields(register)
    if not fields:
        return
    # A word that stands only beside its field is nobody else's affair.
    used = _used_elsewhere(register, frozenset(fields))
    for word, places in sorted(fields.items()):
        for place in places:
            if used.get(word, frozenset()) - {place.path}:
                yield Violation("QQ721", place.path, place.pointer)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    path: str
    pointer: Pointer


def _doubtful_fields(register: Register) -> Mapping[str, list[_Place]]:
    """Return the words in fields for withheld names that are not made as names are, as folded, with their places."""
    found: dict[str, list[_Place]] = defaultdict(list)
    for kind, schema in _schemas().items():
        for path, written in texts_of_kind(register, kind, schema, _is_withheld_name):
            for word in people_in(written.text):
                if not looks_like_a_name(word):
                    found[fold(word).folded].append(_Place(path=path, pointer=written.pointer))
    return found


def _used_elsewhere(register: Register, words: frozenset[str]) -> Mapping[str, set[str]]:
    search = name_search(dict.fromkeys(words, Treatment()))
    found: dict[str, set[str]] = defaultdict(set)
    for kind, schema in _schemas().items():
        for path, written in texts_of_kind(register, kind, schema, _is_public_text):
            text = fold(written.text)
            for one in search.occurrences(text):
                found[text.folded[one.start : one.end]].add(path)
    return found


@cache
def _schemas() -> Mapping[str, Schema]:
    return read_schemas()


def _is_withheld_name(schema: Schema, visibility: str) -> bool:
    return visibility != "public" and schema.get("x-name") == "person"


def _is_public_text(schema: Schema, visibility: str) -> bool:
    return visibility == "public" and is_free(schema)


CHECKS: tuple[Check, ...] = (check_names_of_people,)
