"""Personal information spread over values (拆分填写): folded lines, items of a list, fields side by side.

A number that no line of the file shows whole is whole again where values are put together, on a page or by whoever
reads them.  So the texts of a record are joined as they follow each other, and those of one field over the members of
a list, and the same search looks at them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from qinqing.disclosure.personal.characters import BETWEEN, DIGIT
from qinqing.disclosure.personal.kinds import PersonalDetail
from qinqing.disclosure.personal.search import personal_details
from qinqing.findings.place import Pointer
from qinqing.register.records.register import Register
from qinqing.rules.common.texts import all_records, texts_of, words_of
from qinqing.rules.people.personal_information import CODES, CONTACT_FIELDS, FOR_CONTACT

_JOINT = " "
_EDGE = re.compile(f"^{BETWEEN}*{DIGIT}|{DIGIT}{BETWEEN}*$|\n")
_FEWEST_DIGITS = 10

Texts = Sequence[tuple[Pointer, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadDetail:
    """A piece of personal information in the values of the file at ``path``, at ``pointers`` in their order."""

    code: str
    path: str
    pointers: tuple[Pointer, ...]


def spread_details(register: Register) -> Iterator[SpreadDetail]:
    """Yield the personal information in the values of every record, also what one line of a file shows."""
    for record in all_records(register):
        if not _is_worth_a_look(words_of(record)):
            continue
        texts = tuple(texts_of(record))
        yield from dict.fromkeys((*_joined(record, texts), *_over_members(record, texts)))


def _is_worth_a_look(words: Sequence[str]) -> bool:
    parts = [word for word in words if _EDGE.search(word)]
    return sum(sum(map(str.isalnum, part)) for part in parts) >= _FEWEST_DIGITS


def _over_members(record: Any, texts: Texts) -> Iterator[SpreadDetail]:
    """Yield what one field says over all members of its list."""
    columns: dict[Pointer, list[tuple[Pointer, str]]] = defaultdict(list)
    for pointer, text in texts:
        columns[tuple(step for step in pointer if isinstance(step, str))].append((pointer, text))
    for column in columns.values():
        if len(column) > 1:
            yield from _joined(record, column)


def _joined(record: Any, texts: Texts) -> Iterator[SpreadDetail]:
    begins = list(accumulate((len(text) + len(_JOINT) for _, text in texts), initial=0))
    for detail in personal_details(_JOINT.join(text for _, text in texts)):
        first, last = bisect_right(begins, detail.start) - 1, bisect_right(begins, detail.end - 1) - 1
        pointers = tuple(pointer for pointer, _ in texts[first : last + 1])
        if not _is_an_offices(detail, pointers):
            yield SpreadDetail(code=CODES[detail.kind], path=record.path, pointers=pointers)


def _is_an_offices(detail: PersonalDetail, pointers: Sequence[Pointer]) -> bool:
    """Return whether this is a telephone or address of an office, in the field made for it.

    Codes and counts that stand side by side look like one too often for it to be looked for over several fields.
    """
    return detail.kind in FOR_CONTACT and (len(pointers) > 1 or pointers[0][-1] in CONTACT_FIELDS)
