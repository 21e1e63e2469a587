"""Names of enterprises that nobody registered (未登记企业名称), told by how they end and by what stands before them.

Chinese has no breaks between words.  What stands before a name is cut off where a word is known that no name holds.
What is then left is either an ordinary word, such as 药店, or taken for a name: too much is hidden rather than too
little.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qinqing.disclosure.names import enterprise_words as words

# A name may hold a place in brackets or its own part in quotes: 示例（天宝）有限公司, “恒示”公司.
_BOUNDARY = r"""，。；：、！？,.;:!?()《》〈〉〔〕\[\]{}“”‘’「」"'<>/|"""
_LONGEST = 60
"""How far before its end a name may begin, at the most."""


def _any_of(table: Iterable[str]) -> str:
    """Return a pattern for the words of ``table``, the longest first."""
    return "|".join(map(re.escape, sorted(table, key=lambda word: (-len(word), word))))


_END = re.compile(_any_of(words.ENDS))
_END_IS_NEAR = f"(?=[^{_BOUNDARY}]{{0,8}}(?:{_any_of(words.ENDS)}))"
_CLAUSE = re.compile(
    f"(?:[^{_BOUNDARY}]|\\([一-龥]{{2,6}}\\){_END_IS_NEAR}|[“‘「][^{_BOUNDARY}]{{1,20}}[”’」]{_END_IS_NEAR})+"
)
# The first characters are looked for first: trying hundreds of words at every place would take long.
_BREAK = re.compile(
    f"(?=[{''.join(sorted({word[0] for word in words.BREAKS}))}])(?:{_any_of(words.BREAKS)})|{words.BREAKING_PATTERNS}"
)
_LEAD = re.compile(f"(?:{words.LEADING_PATTERNS})*+")
_AFTER_NAME = re.compile("(?:等|[和及同跟或与的])?+")
_MODIFIERS = re.compile(f"(?:{_any_of(words.MODIFIERS)})*+")
_COMMON = re.compile(_any_of(words.MODIFIERS.union(words.TRADES, *words.ENDS.values())))
_KINDS = {end: re.compile(f"(?:{_any_of(words.MODIFIERS | kinds)})*+") for end, kinds in words.ENDS.items()}
_LONGER_ENDS = {end: re.compile(longer) for end, longer in words.LONGER_ENDS.items()}
_ENDS_IN_TRADE = re.compile(f"(?:{_any_of(words.TRADES)})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterpriseName:
    """What looks like the name of an enterprise, from ``start`` to before ``end`` of a folded text.

    ``certain`` tells a name with a part of its own (字号) from one that only says what is made or sold, such as 水泥厂.
    """

    start: int
    end: int
    certain: bool


def enterprise_names(folded: str, start: int = 0, end: int | None = None) -> Iterator[EnterpriseName]:
    """Yield what looks like the name of an enterprise between ``start`` and ``end`` of a folded text, in order.

    Names that follow each other without a break, such as a company and its branch, are yielded as one.
    """
    last = len(folded) if end is None else end
    if _END.search(folded, start, last) is None:
        return
    waiting: EnterpriseName | None = None
    for clause in _CLAUSE.finditer(folded, start, last):
        for found in _in_clause(folded, clause.start(), clause.end()):
            if waiting is not None and waiting.end == found.start:
                certain = waiting.certain or found.certain
                waiting = EnterpriseName(start=waiting.start, end=found.end, certain=certain)
                continue
            if waiting is not None:
                yield waiting
            waiting = found
    if waiting is not None:
        yield waiting


def _in_clause(text: str, start: int, stop: int) -> Iterator[EnterpriseName]:
    begin, named_to, after_name = start, -1, False
    for end in _END.finditer(text, start, stop):
        first = _beginning(text, begin, end.start(), after_name=after_name)
        stem = text[first : end.start()]
        certain = _has_own_part(stem)
        if _is_ordinary(stem, end.group()):
            # A kind of enterprise in place of a name, behind which a name may begin; or the end of a longer name.
            if first == named_to:
                named_to = end.end()
                yield EnterpriseName(start=first, end=named_to, certain=False)
        elif _goes_on(text, end.end(), stop, end.group()) and not (certain and _ENDS_IN_TRADE.search(stem)):
            continue
        else:
            named_to = end.end()
            yield EnterpriseName(start=first, end=named_to, certain=certain)
        begin, after_name = end.end(), True


def _beginning(text: str, begin: int, end: int, *, after_name: bool) -> int:
    """Return where the name that ends at ``end`` begins: behind the last word before it that no name holds."""
    begin = max(begin, end - _LONGEST)
    if after_name:
        begin = _matched_to(_AFTER_NAME, text, begin, end)
    for found in _BREAK.finditer(text, begin, end):
        begin = found.end()
    begin = _matched_to(_LEAD, text, begin, end)
    behind = _matched_to(_MODIFIERS, text, begin, end)
    # 某 and 该 are said of no name: 该示例公司 leaves 该.
    return begin if behind == end else _behind_demonstratives(text, begin, behind)


def _behind_demonstratives(text: str, begin: int, end: int) -> int:
    while begin < end and text[begin] in "某该本我贵其各":
        begin += 1
    return begin


def _matched_to(pattern: re.Pattern[str], text: str, begin: int, end: int) -> int:
    match = pattern.match(text, begin, end)
    return begin if match is None else match.end()


def _goes_on(text: str, position: int, stop: int, end: str) -> bool:
    """Return whether the word that would end a name is the beginning of another, as 厂 is of 厂房."""
    longer = _LONGER_ENDS.get(end)
    return longer is not None and longer.match(text, position, stop) is not None


def _is_ordinary(stem: str, end: str) -> bool:
    return _KINDS[end].fullmatch(stem) is not None


def _has_own_part(stem: str) -> bool:
    """Return whether ``stem`` holds two characters or more that say neither what is made nor of which sort it is."""
    return len(_COMMON.sub("", stem)) >= 2
