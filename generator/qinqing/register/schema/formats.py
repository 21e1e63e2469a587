"""Formats of text (文本格式): dates and web addresses, checked the same way by either validation engine."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LETTER = r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})"
_URI = re.compile(
    r"[A-Za-z][A-Za-z0-9+.\-]*://"
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?)(?:\.[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?)*(?::[0-9]{1,5})?"
    rf"(?:/{_LETTER}*)?(?:\?(?:{_LETTER}|\?)*)?(?:\#(?:{_LETTER}|\?)*)?"
)


def is_date(value: object) -> bool:
    """Return whether ``value`` is a day that exists, written ``2023-08-31``; what is not text passes."""
    if not isinstance(value, str):
        return True
    if _DATE.fullmatch(value) is None:
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def is_uri(value: object) -> bool:
    """Return whether ``value`` is an absolute address with a host and only ASCII letters; what is not text passes."""
    return not isinstance(value, str) or _URI.fullmatch(value) is not None


FORMATS: Mapping[str, Callable[[object], bool]] = MappingProxyType({"date": is_date, "uri": is_uri})
