"""Document numbers (发文字号): the sign of the office, the year, and the next number of the year without a gap."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qinqing.errors import QinqingError
from qinqing.findings.finding import Text
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Bulletin

_NUMBER = re.compile(r"(?P<sign>[\u4e00-\u9fff]{1,10})〔(?P<year>[0-9]{4})〕(?P<order>[1-9][0-9]{0,3})号")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document number in its parts: ``示优办〔2023〕5号`` has the sign 示优办 (机关代字)."""

    sign: str
    year: int
    order: int

    def __str__(self) -> str:
        return f"{self.sign}〔{self.year}〕{self.order}号"


def parse_number(text: str) -> DocumentNumber | None:
    """Return the parts of ``text``, None where it is no document number."""
    match = _NUMBER.fullmatch(text)
    return DocumentNumber(match["sign"], int(match["year"]), int(match["order"])) if match else None


def read_number(text: str) -> DocumentNumber | int:
    """Return the whole number that ``text`` writes, or its order alone (``"5"``); QinqingError where it is neither."""
    if text.isascii() and text.isdigit() and 0 < int(text) < 10_000:
        return int(text)
    number = parse_number(text)
    if number is None:
        raise QinqingError(
            Text(f"“{text}”不是发文字号", f"'{text}' is no document number"),
            Text(
                "应写顺序号，如 5，或者完整的字号，如 示优办〔2023〕5号（六角括号）",
                "write its order, e.g. 5, or all of it, e.g. 示优办〔2023〕5号",
            ),
        )
    return number


def next_number(register: Register, unit: str, year: int) -> DocumentNumber:
    """Return the number that follows the highest of ``unit`` in ``year``; the first of a year is 1.

    The sign is that of the unit's latest bulletin.  Raises QinqingError where it has issued none, since no sign is
    invented.
    """
    issued = [
        (bulletin, number)
        for bulletin in bulletins_of(register, unit)
        if (number := parse_number(bulletin.number)) is not None
    ]
    if not issued:
        raise QinqingError(
            Text("本单位没有发过通报，不知道机关代字", "the unit has issued no bulletin, so its sign is not known"),
            Text(
                f"请用 --number 写明完整的发文字号，如 --number 示优办〔{year}〕1号",
                f"give the whole number, e.g. --number 示优办〔{year}〕1号",
            ),
        )
    sign = issued[-1][1].sign
    highest = max((number.order for _, number in issued if (number.sign, number.year) == (sign, year)), default=0)
    return DocumentNumber(sign, year, highest + 1)


def bulletins_of(register: Register, unit: str) -> tuple[Bulletin, ...]:
    """Return the bulletins of ``unit``, the latest last."""
    found = [bulletin for bulletin in register.bulletins if bulletin.unit == unit]
    return tuple(sorted(found, key=lambda bulletin: (bulletin.issued_on, _order_of(bulletin), bulletin.id)))


def _order_of(bulletin: Bulletin) -> int:
    number = parse_number(bulletin.number)
    return number.order if number is not None else 0
