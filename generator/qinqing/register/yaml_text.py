"""A value as YAML text: plain where the strict reader gives the same text back, quoted everywhere else."""

from __future__ import annotations

import json
import re
from decimal import Decimal

_PLAIN = re.compile(
    r"[A-Za-z\u4e00-\u9fff“《（][^\x00-\x1f\x7f\u0085\u2028\u2029]*|[0-9]{4}-[0-9A-Z-]+|[0-9]{2}(?:-[0-9]{2})+"
)
_RESERVED = frozenset({"true", "false", "null", "True", "False", "Null", "TRUE", "FALSE", "NULL"})


def scalar_text(value: str | int | Decimal | bool) -> str:
    """Return ``value`` as one YAML scalar: ``"03"`` gives ``'"03"'``, ``True`` gives ``'true'``."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value if _is_plain(value) else json.dumps(value, ensure_ascii=False)


def _is_plain(text: str) -> bool:
    return (
        _PLAIN.fullmatch(text) is not None
        and text not in _RESERVED
        and text == text.strip()
        and not text.endswith(":")
        and not any(mark in text for mark in (": ", " #", "\t"))
    )
