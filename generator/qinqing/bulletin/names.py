"""What bulletins are known by, and what those they speak of are called: units, sections with their unit, indicators."""

from __future__ import annotations

from collections.abc import Iterable

from qinqing.errors import QinqingError
from qinqing.findings.finding import Text
from qinqing.findings.suggest import suggestion
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Bulletin
from qinqing.standing.measures.measure import SECRETARY

_LISTED = 8


def subject_name(register: Register, subject: str, *, kind: str = "") -> str:
    """Return the name of ``subject``: ``"qu-tongji-ju"``, ``"qu-tongji-ju/bangongshi"``, an indicator or a batch.

    With the ``kind`` 书记 it is the post of the unit's secretary.  What nobody knows keeps its identifier.
    """
    identifier, _, part = subject.partition("/")
    unit = register.units.get(identifier)
    if unit is not None:
        if part:
            section = next((section.name for section in unit.sections if section.id == part), f"/{part}")
            return f"{unit.short_name}{section}"
        return f"{unit.short_name}{unit.party_organisation.post}" if kind == SECRETARY else unit.short_name
    if subject in register.indicators:
        return register.indicators[subject].name
    batches = register.batches.batches if register.batches is not None else ()
    return next((batch.theme for batch in batches if batch.id == subject), subject)


def listed(register: Register, subjects: Iterable[str], *, kind: str = "") -> str:
    """Return the names of ``subjects`` in one line, as an official text lists them."""
    return "、".join(subject_name(register, subject, kind=kind) for subject in subjects)


def find_bulletin(register: Register, identifier: str) -> Bulletin:
    """Return the bulletin ``identifier``; QinqingError where there is none."""
    known = {bulletin.id: bulletin for bulletin in register.bulletins}
    if identifier in known:
        return known[identifier]
    hint = suggestion(identifier, known)
    listed = "、".join(sorted(known)[-_LISTED:]) or "无"
    raise QinqingError(
        Text(f"没有通报“{identifier}”", f"no such bulletin '{identifier}'"),
        Text(
            f"{hint.zh}最近的通报：{listed}",
            f"{hint.en + '; ' if hint.en else ''}the latest: {', '.join(sorted(known)[-_LISTED:]) or 'none'}",
        ),
    )
