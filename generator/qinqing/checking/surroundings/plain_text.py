"""Texts that MkDocs and its theme write into pages as they are, and that therefore must hold no markup."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[^<>&\"'\\\x00-\x1f\x7f]*")
_ICON = re.compile(r"[a-z0-9_-]+(?:/[a-z0-9_-]+)*")
_PAGE = re.compile(r"(?:[^<>&\"'\\\s:/.][^<>&\"'\\\s:/]*/)*[^<>&\"'\\\s:/.][^<>&\"'\\\s:/]*\.md(?:#[\w-]+)?")
_WEB = re.compile(r"https://[^<>\"'\\\s@]+")


def is_plain(text: str) -> bool:
    """Return whether ``text`` means the same as text and as markup."""
    return _PLAIN.fullmatch(text) is not None


def is_icon(text: str) -> bool:
    """Return whether ``text`` is the name of an icon or of a setting."""
    return _ICON.fullmatch(text) is not None


def is_page_address(text: str) -> bool:
    """Return whether ``text`` is the path of a hand-written page within its folder, or an https address."""
    return _PAGE.fullmatch(text) is not None or _WEB.fullmatch(text) is not None
