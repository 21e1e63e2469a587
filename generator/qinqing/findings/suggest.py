"""Did you mean: the known word that a mistyped one most probably stands for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from qinqing.findings.finding import Text

NO_SUGGESTION = Text("", "")


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that ``word`` most probably stands for, or None when none is near enough to be honest.

    ``word`` and ``candidates`` are identifiers (``"qu-tongji-ju"``), field names or Chinese names.  Letter case and
    full-width forms do not count as a difference.  Of several equally near candidates the one with the longer common
    beginning wins, then the first in code point order, so that the answer never depends on the order of
    ``candidates``.  A candidate equal to ``word`` is never returned.
    """
    wanted = _comparable(word)
    if not wanted:
        return None
    others = {candidate: _comparable(candidate) for candidate in candidates if candidate != word}
    near: list[tuple[int, int, str]] = []
    for candidate, known in others.items():
        limit = _tolerated_edits(max(wanted, known, key=len))
        distance = _edits(wanted, known, limit)
        if distance <= limit:
            near.append((distance, -_common_beginning(wanted, known), candidate))
    if near:
        return min(near)[2]
    return _only_abbreviated(wanted, others)


def suggestion(word: str, candidates: Iterable[str]) -> Text:
    """Return the question that offers the closest candidate, in both languages, or an empty text."""
    found = closest(word, candidates)
    return NO_SUGGESTION if found is None else Text(f"是否应为“{found}”？", f"did you mean '{found}'?")


def _comparable(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold().strip()


def _tolerated_edits(word: str) -> int:
    """Return how many edits still look like a slip: a Chinese character says as much as several letters."""
    if any(ord(letter) > 0x2E7F for letter in word):
        return 0 if len(word) < 2 else max(1, len(word) // 3)
    if len(word) < 3:
        return 0
    if len(word) < 6:
        return 1
    return 2 if len(word) < 16 else 3


def _edits(first: str, second: str, limit: int) -> int:
    """Return the insertions, removals, replacements and swaps of neighbours between two words, at most limit + 1."""
    if abs(len(first) - len(second)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, left in enumerate(first, 1):
        earlier, before, row = before, row, [i]
        for j, right in enumerate(second, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == second[j - 2] and first[i - 2] == right:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > limit and (not before or min(before) > limit):
            return limit + 1
    return min(row[-1], limit + 1)


def _common_beginning(first: str, second: str) -> int:
    length = 0
    for left, right in zip(first, second, strict=False):
        if left != right:
            break
        length += 1
    return length


def _only_abbreviated(wanted: str, others: dict[str, str]) -> str | None:
    """Return the only candidate that holds every character of ``wanted`` in order, as “市监局” is in a full name."""
    if len(wanted) < 2:
        return None
    holding = [candidate for candidate, known in others.items() if _abbreviates(wanted, known)]
    return holding[0] if len(holding) == 1 else None


def _abbreviates(wanted: str, known: str) -> bool:
    # Letters recur so often that a loose fit means nothing: an identifier has to be most of the candidate.
    if wanted.isascii() and (len(wanted) * 3 < len(known) * 2 or wanted not in known):
        return False
    remaining = iter(known)
    return all(letter in remaining for letter in wanted)
