"""The one search for personal information (个人信息): used by the check, by the last gate and for published files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qinqing.disclosure.personal.accounts import chat_accounts, mail_addresses
from qinqing.disclosure.personal.dictated import numbers_told_in_parts
from qinqing.disclosure.personal.documents import travel_documents, vehicle_plates
from qinqing.disclosure.personal.kinds import PersonalDetail, PersonalKind
from qinqing.disclosure.personal.lookalikes import numbers_with_letters
from qinqing.disclosure.personal.numbers import personal_numbers
from qinqing.disclosure.personal.readings import encoded_words, unescaped

_ORDER = {kind: number for number, kind in enumerate(PersonalKind)}
_DEEPEST = 2


def personal_details(text: str) -> tuple[PersonalDetail, ...]:
    """Return the personal information in ``text``, in order; where two overlap, the one that begins first.

    A text is also read without its escapes, entities and tags, and words of Base64 or hexadecimal digits are read as
    what they say; what is found there stands where it is written.
    """
    return _details(text, 0)


def _details(text: str, depth: int) -> tuple[PersonalDetail, ...]:
    found = [*_plainly_written(text)]
    reading = unescaped(text)
    if reading is not None:
        for detail in _plainly_written(reading.text):
            found.append(PersonalDetail(detail.kind, *reading.source_of(detail.start, detail.end)))
    if depth < _DEEPEST:
        for said, start, end in encoded_words(text):
            found.extend(PersonalDetail(detail.kind, start, end) for detail in _details(said, depth + 1)[:1])
    return tuple(_without_overlap(found))


def _plainly_written(text: str) -> Iterator[PersonalDetail]:
    yield from personal_numbers(text)
    yield from numbers_with_letters(text)
    yield from numbers_told_in_parts(text)
    yield from mail_addresses(text)
    yield from vehicle_plates(text)
    yield from chat_accounts(text)
    yield from travel_documents(text)


def _without_overlap(details: Iterable[PersonalDetail]) -> Iterator[PersonalDetail]:
    end = 0
    for detail in sorted(details, key=_place):
        if detail.start >= end:
            yield detail
            end = detail.end


def _place(detail: PersonalDetail) -> tuple[int, int, int]:
    return detail.start, _ORDER[detail.kind], -detail.end
