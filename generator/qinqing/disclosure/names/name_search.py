"""The search for names (名称检索): one pass over a text, leftmost first and of those that begin alike the longest."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from qinqing.disclosure.names.folded_text import FoldedText, fold

_HEAD = 2
"""How many characters a name has at the least, and by how many of them it is looked up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """What becomes of a name: it stands (``shown`` is None) or ``shown`` stands in its place.

    After one of the characters in ``not_after`` the same characters are no name but part of another word.  In the texts
    of ``units`` the treatment is ``own``: that of a person's name among colleagues.
    """

    shown: str | None = None
    not_after: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    own: Treatment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """A name in a folded text, from ``start`` to before ``end``, and what stands in its place."""

    start: int
    end: int
    shown: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSearch:
    """Names by their folded form, ready to be looked for in one pass."""

    treatments: Mapping[str, Treatment]
    lengths: Mapping[str, Sequence[int]]
    heads: re.Pattern[str]

    def occurrences(self, text: FoldedText, *, unit: str = "") -> Iterator[Occurrence]:
        """Yield every name in ``text``, one of the texts of ``unit``, none overlapping another, in order."""
        folded = text.folded
        candidate = self.heads.search(folded)
        while candidate is not None:
            start = candidate.start()
            end = start + 1
            for length in self.lengths.get(folded[start : start + _HEAD], ()):
                name = folded[start : start + length]
                treatment = self.treatments.get(name)
                if treatment is None:
                    continue
                if treatment.own is not None and unit in treatment.units:
                    treatment = treatment.own
                # At the end of the text ``name`` may be shorter than ``length``, and still be another name.
                last = start + len(name)
                if _stands_alone(text, start, last, treatment.not_after):
                    end = last
                    yield Occurrence(start=start, end=end, shown=treatment.shown)
                    break
            candidate = self.heads.search(folded, end)


def name_search(treatments: Mapping[str, Treatment]) -> NameSearch:
    """Return the search for the names that ``treatments`` lists; names of a single character are left out.

    Where two names fold alike, the one that comes later counts.
    """
    known: dict[str, Treatment] = {}
    for name, treatment in treatments.items():
        folded = fold(name).folded
        if len(folded) >= _HEAD:
            known[folded] = treatment
    lengths: dict[str, set[int]] = defaultdict(set)
    for folded in known:
        lengths[folded[:_HEAD]].add(len(folded))
    firsts, seconds = (_class_of({name[place] for name in known}) for place in range(_HEAD))
    return NameSearch(
        treatments=known,
        lengths={head: sorted(found, reverse=True) for head, found in lengths.items()},
        heads=re.compile(f"{firsts}(?={seconds})" if known else "(?!)"),
    )


def _class_of(characters: set[str]) -> str:
    return f"[{''.join(map(re.escape, sorted(characters)))}]"


def _stands_alone(text: FoldedText, start: int, end: int, not_after: frozenset[str]) -> bool:
    """Return whether a name is whole: no part of a longer Latin word or number, nor of a word that ends inside it."""
    if start and text.folded[start - 1] in not_after:
        return False
    first, last = text.span(start, end)
    written = text.text
    return not (
        (_is_latin(written[first]) and first > 0 and _is_latin(written[first - 1]))
        or (_is_latin(written[last - 1]) and last < len(written) and _is_latin(written[last]))
    )


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
