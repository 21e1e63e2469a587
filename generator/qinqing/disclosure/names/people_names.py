"""What looks like somebody's name (姓名): what a field for names holds must not deface the texts of others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qinqing.disclosure.masking import COMPOUND_SURNAMES
from qinqing.disclosure.names import people_words as words

_BRACKETED = re.compile(r"[（(].*")
_BETWEEN_NAMES = re.compile(r"[、，,；;/]")
_HIDDEN_ALREADY = re.compile(r"[某*＊×○]")
_OTHER_SCRIPT = re.compile(r"[A-Za-z·•‧・]")
_SHORT, _USUAL, _LONG = 2, 3, 4


def people_in(text: str) -> Iterator[str]:
    """Yield the names in a field for one; none where it says that there is none, or hides the name already."""
    for part in _BETWEEN_NAMES.split(_BRACKETED.sub("", text)):
        name = part.strip()
        if name and name not in words.NO_NAMES and _HIDDEN_ALREADY.search(name) is None:
            yield name


def looks_like_a_name(name: str) -> bool:
    """Return whether ``name`` is made as names are: a surname and one or two characters, or in another script.

    What is not, such as 营商环境 or 常态化, would be masked in the texts of all units for the word that it is.
    """
    if _OTHER_SCRIPT.search(name) is not None:
        return True
    if name[:_SHORT] in COMPOUND_SURNAMES and len(name) in (_USUAL, _LONG):
        return True
    if name[:1] not in words.SURNAMES:
        return False
    if len(name) == _LONG:
        # Of two surnames, as some children of two families bear them.
        return name[1] in words.SURNAMES and name[:_SHORT] not in words.ORDINARY_WORDS
    is_longer_word = name[:_SHORT] in words.ORDINARY_WORDS and name[-1] in words.ENDS_OF_WORDS
    return len(name) == _SHORT or (len(name) == _USUAL and not is_longer_word)


def characters_before_words(name: str) -> frozenset[str]:
    """Return the characters behind which ``name`` is part of another word, as 任强 is behind 责."""
    if len(name) > _SHORT:
        return frozenset()
    return words.BEFORE_SURNAME.get(name[0], frozenset()) | words.BEFORE_ORDINARY.get(name, frozenset())
