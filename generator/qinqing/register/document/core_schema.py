"""The core schema of YAML 1.2: what an unquoted value means, without a silent choice.

``yes``, ``no``, ``on``, ``off``, dates and times stay text; numbers become int or Decimal, never float.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from qinqing.findings.finding import Argument

LONGEST_NUMBER: Final = 40
GREATEST_EXPONENT: Final = 40

WORDS: Final[dict[str, bool | None]] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}

# Every unquoted value that is not plainly text begins with one of these.
SUSPECT_STARTS: Final = frozenset("-+.0123456789０１２３４５６７８９＋－．“”‘’「『＂＇")

# The two usual forms first: a number without a point, and a date, which is text.
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)").fullmatch
_DATE = re.compile(r"[0-9]{4}-[0-9]").match
_UNUSUAL = re.compile(
    r"""(?P<decimal>[-+]?(?:0|[1-9][0-9]*)?(?:\.[0-9]+|(?<=[0-9])\.)(?:[eE][-+]?[0-9]+)?
               |[-+]?(?:0|[1-9][0-9]*)[eE][-+]?[0-9]+)
    |0o(?P<octal>[0-7]+)
    |0x(?P<hexadecimal>[0-9a-fA-F]+)
    |(?P<infinite>[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))
    |(?P<padded>[-+]?0[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?)
    |(?P<grouped>[-+]?(?:[0-9]+_[0-9_]*(?:\.[0-9_]*)?|0[xob][0-9a-fA-F_]+))
    |(?P<wide>[-+－＋]?[0-9.．,，％%]*[０-９][0-9０-９.．,，％%]*)
    |(?P<dash>-[^\s0-9.\-].*)
    |(?P<quotes>(?:“[^“”]*”|”[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』|＂[^＂]*＂|＇[^＇]*＇))""",
    re.VERBOSE | re.DOTALL,
).fullmatch
_DIGITS = re.compile(r"[0-9]")
_EXPONENT = re.compile(r"[eE]([-+]?[0-9]+)$")

_CODES: Final = {
    "infinite": "QQ160",
    "padded": "QQ159",
    "grouped": "QQ159",
    "wide": "QQ130",
    "dash": "QQ137",
    "quotes": "QQ129",
}


class DoubtfulValueError(Exception):
    """An unquoted value that must not be guessed at; ``code`` is the rule it breaks, ``value`` what stands for it."""

    def __init__(self, code: str, value: str, **arguments: Argument) -> None:
        super().__init__(code)
        self.code = code
        self.value = value
        self.arguments = arguments


def number_or_text(text: str) -> int | Decimal | str:
    """Return what ``text`` means when it stands unquoted and begins with one of ``SUSPECT_STARTS``.

    Raises DoubtfulValueError where a reader could take it for something else than the author meant.
    """
    if _INTEGER(text):
        if len(text) > LONGEST_NUMBER:
            _refuse_long(text)
        return int(text)
    match = None if _DATE(text) else _UNUSUAL(text)
    if match is None:
        return text
    form = match.lastgroup
    if form == "decimal":
        _refuse_long(text)
        return Decimal(text)
    if form == "octal" or form == "hexadecimal":
        if len(text) > LONGEST_NUMBER:
            raise DoubtfulValueError("QQ158", text, limit=LONGEST_NUMBER)
        return int(match[form], 8 if form == "octal" else 16)
    raise DoubtfulValueError(_CODES[str(form)], text)


def _refuse_long(text: str) -> None:
    mantissa = text
    exponent = _EXPONENT.search(text)
    if exponent is not None:
        mantissa = text[: exponent.start()]
        if len(exponent[1]) > 4 or abs(int(exponent[1])) > GREATEST_EXPONENT:
            raise DoubtfulValueError("QQ158", text, limit=LONGEST_NUMBER)
    if len(text) > LONGEST_NUMBER and len(_DIGITS.findall(mantissa)) > LONGEST_NUMBER:
        raise DoubtfulValueError("QQ158", text, limit=LONGEST_NUMBER)
