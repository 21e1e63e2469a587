"""Fingerprints (内容摘要): how a value that was found is named where it must not be written.

A fingerprint is no secret.  Telephones can be tried one by one, so whoever has it has the number; it names only what
stands in the repository anyway, and it is printed by no check, only by a command that is run beside the file.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable
from hashlib import sha256

from qinqing.disclosure.personal.characters import plain_digits
from qinqing.disclosure.personal.kinds import PersonalDetail, PersonalKind

_NUMBERS = frozenset(
    {
        PersonalKind.IDENTITY,
        PersonalKind.OLD_IDENTITY,
        PersonalKind.MOBILE,
        PersonalKind.BANK_CARD,
        PersonalKind.LANDLINE,
    }
)


def fingerprint(text: str, detail: PersonalDetail) -> str:
    """Return the fingerprint of ``detail`` in ``text``: the same value of one kind has one, however it is written."""
    written = text[detail.start : detail.end]
    return sha256(f"{detail.kind.value}\n{_plain(detail.kind, written)}".encode()).hexdigest()


def without_released(
    text: str, details: Iterable[PersonalDetail], released: Collection[str]
) -> tuple[PersonalDetail, ...]:
    """Return ``details`` of ``text`` but for those whose fingerprint is ``released``."""
    if not released:
        return tuple(details)
    return tuple(detail for detail in details if fingerprint(text, detail) not in released)


def _plain(kind: PersonalKind, written: str) -> str:
    plain = unicodedata.normalize("NFKC", written).casefold()
    if kind not in _NUMBERS:
        return "".join(filter(str.isalnum, plain))
    ends_with_letter = kind is PersonalKind.IDENTITY and not plain_digits(written[-1])
    return plain_digits(written) + ("X" if ends_with_letter else "")
