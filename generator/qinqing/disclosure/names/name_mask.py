"""The mask of names (隐名): what stands in place of the names in a text, registered or only looking like one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qinqing.disclosure.masking import SOME_ENTERPRISE
from qinqing.disclosure.names.enterprise_names import EnterpriseName, enterprise_names
from qinqing.disclosure.names.folded_text import FoldedText, fold
from qinqing.disclosure.names.name_search import NameSearch

_Part = tuple[int, int, str]

_PREMISES = re.compile("厂(?=[房址界]|区(?![域别分]))|店(?=铺(?!面)|面)")


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMask:
    """Masks the texts of ``unit`` by the names that ``search`` knows; what may stand is known to it as well."""

    search: NameSearch
    unit: str = ""

    def without_registered(self, text: str) -> str:
        """Return ``text`` with every registered name that is withheld masked by its rule."""
        folded = fold(text)
        return _replaced(
            folded,
            (
                (found.start, found.end, found.shown)
                for found in self.search.occurrences(folded, unit=self.unit)
                if found.shown is not None
            ),
        )

    def without_any(self, text: str) -> str:
        """Return ``text`` masked as :meth:`without_registered` does, and what looks like an enterprise's name too."""
        folded = fold(text)
        return _replaced(folded, self._every_name(folded))

    def _every_name(self, folded: FoldedText) -> Iterator[_Part]:
        position = 0
        for found in self.search.occurrences(folded, unit=self.unit):
            yield from _enterprises(folded.folded, position, found.start)
            if found.shown is not None:
                yield found.start, found.end, found.shown
            position = found.end
        yield from _enterprises(folded.folded, position, len(folded.folded))


def unregistered_enterprises(text: str, search: NameSearch) -> Iterator[tuple[str, EnterpriseName]]:
    """Yield what looks like an enterprise's name between the names that ``search`` knows, as folded and as found."""
    folded = fold(text)
    position = 0
    for end, following in (
        *((found.start, found.end) for found in search.occurrences(folded)),
        (len(folded.folded), len(folded.folded)),
    ):
        for name in enterprise_names(folded.folded, position, end):
            yield folded.folded[name.start : name.end], name
        position = following


def _enterprises(folded: str, start: int, end: int) -> Iterator[_Part]:
    for name in enterprise_names(folded, start, end):
        yield name.start, name.end, SOME_ENTERPRISE


def _replaced(folded: FoldedText, parts: Iterable[_Part]) -> str:
    """Return the text with ``parts`` of its folded form replaced where they stand in it."""
    pieces: list[str] = []
    position = 0
    for start, end, shown in parts:
        first, last = folded.span(start, end)
        before = folded.text[position:first]
        if shown == SOME_ENTERPRISE:
            # 某水泥厂 is 某企业, not 某某企业; of 水泥厂区 the word 厂区 remains.
            before = before.removesuffix("某")
            premises = _PREMISES.match(folded.folded, end - 1)
            shown += premises.group() if premises is not None else ""
        pieces += (before, shown)
        position = last
    if not pieces:
        return folded.text
    pieces.append(folded.text[position:])
    return "".join(pieces)
