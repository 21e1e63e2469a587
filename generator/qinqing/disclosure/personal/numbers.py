"""Numbers that belong to a person: identity numbers, telephones and bank cards, in whatever way they are written.

The digits may be decorated, Chinese or apart.  What digits say by themselves, the more so with a birthday and a check
character, is weighed against the way they are grouped: a number must begin and end at the border of a group, so that
a part of a longer one is never taken for one, and a row of counts is not read as a telephone.  Source: research on
personal information in Chinese text (GB 11643, ISO 7812).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qinqing.disclosure.personal.grouping import (
    is_evidently_one,
    is_written_as_mobile,
    is_written_as_one,
)
from qinqing.disclosure.personal.kinds import PersonalDetail, PersonalKind
from qinqing.disclosure.personal.number_forms import (
    country_digits,
    has_known_issuer,
    is_credit_code,
    is_identity_number,
    is_landline,
    is_old_identity_number,
    may_begin,
    passes_as_card,
    resembles_identity_number,
)
from qinqing.disclosure.personal.rows import Row, Window, rows
from qinqing.disclosure.personal.surroundings import (
    is_amount,
    is_called_card,
    is_called_identity_number,
    is_in_dated_address,
    is_in_digest,
    is_in_fraction,
    is_named_credit_code,
)

_OF_NOBODY = (is_amount, is_in_digest, is_in_dated_address, is_in_fraction)


def personal_numbers(text: str) -> Iterator[PersonalDetail]:
    """Yield the numbers of persons in ``text``, in order and without overlap."""
    end = 0
    for row in rows(text):
        identities = list(_identity_numbers(row))
        for number in sorted((*identities, *_lesser_numbers(row, identities)), key=_start):
            if number.start >= end:
                yield number
                end = number.end


def _start(number: PersonalDetail) -> int:
    return number.start


def _identity_numbers(row: Row) -> Iterator[PersonalDetail]:
    taken = 0
    for first in row.begins:
        if first < taken or not row.may_begin(first):
            continue
        for after in row.ends(first):
            window = _identity_window(row, first, after)
            if window is not None and _is_identity(window):
                yield PersonalDetail(PersonalKind.IDENTITY, window.start, window.end)
                taken = after
                break


def _identity_window(row: Row, first: int, after: int) -> Window | None:
    """Return the groups as an identity number, with the check letter after the row's last group; None if it is none."""
    number = row.digits[row.offsets[first] : row.offsets[after]]
    if row.check_end and after == len(row.groups) and resembles_identity_number(number + "X"):
        return replace(row.window(first, after), number=number + "X", end=row.check_end)
    return row.window(first, after) if resembles_identity_number(number) else None


def _is_identity(window: Window) -> bool:
    if is_named_credit_code(window) or not is_evidently_one(window):
        return False
    return is_identity_number(window.number) or is_called_identity_number(window)


def _lesser_numbers(row: Row, identities: Sequence[PersonalDetail]) -> Iterator[PersonalDetail]:
    """Yield the numbers beside the ``identities``; of two that begin at one group, the longer."""
    starts = [number.start for number in identities]
    end = 0
    for first in row.begins:
        start = row.groups[first][0]
        if start < end or not row.may_begin(first) or not may_begin(row.digits, row.offsets[first]):
            continue
        place = bisect_right(starts, start) - 1
        if place >= 0 and start < identities[place].end:
            continue
        for after in row.ends(first):
            kind = _lesser_kind(row, first, after)
            if kind is not None:
                end = row.groups[after - 1][1]
                yield PersonalDetail(kind, start, end)
                break


def _lesser_kind(row: Row, first: int, after: int) -> PersonalKind | None:
    """Return what the groups from ``first`` to the one before ``after`` are if not an identity number."""
    number = row.digits[row.offsets[first] : row.offsets[after]]
    country = country_digits(number)
    is_card = passes_as_card(number)
    is_old = is_old_identity_number(number)
    if country is None and not is_card and not is_old and not is_landline(number):
        return None
    window = row.window(first, after)
    kind = _kind_of(window, country, is_card=is_card, is_old=is_old)
    return None if kind is None or any(is_no_person(window) for is_no_person in _OF_NOBODY) else kind


def _kind_of(window: Window, country: int | None, *, is_card: bool, is_old: bool) -> PersonalKind | None:
    if country is not None:
        return PersonalKind.MOBILE if is_written_as_mobile(window, country) else None
    if not is_written_as_one(window):
        return None
    if is_card and _is_bank_card(window):
        return PersonalKind.BANK_CARD
    if is_old:
        return PersonalKind.OLD_IDENTITY
    return PersonalKind.LANDLINE if is_landline(window.number) else None


def _is_bank_card(window: Window) -> bool:
    if is_called_card(window):
        return True
    return has_known_issuer(window.number) and not is_credit_code(window.number)
