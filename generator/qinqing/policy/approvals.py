"""Who may approve (批准) an exception, for whom, and for how long: never one who gains by it, and never for ever."""

from __future__ import annotations

from datetime import date
from typing import Final

from qinqing.policy.actors import is_body
from qinqing.policy.tenure import in_force
from qinqing.register.records.register import Register
from qinqing.register.records.typed import PolicyWaiversWaiver

LONGEST_WAIVER: Final = 366
"""Days from the approval of a waiver (豁免) to its last day, at most: a year."""


def may_approve(register: Register, actor: str, *, day: date | None = None) -> bool:
    """Return whether ``actor`` may approve exceptions: the office, the commission, or a body above the units.

    With ``day`` a unit has to be in force on it.
    """
    site = register.site
    if site is None:
        return False
    if is_body(register, actor):
        return True
    unit = register.units.get(actor)
    if unit is None or actor not in (site.office, site.commission):
        return False
    return day is None or in_force(unit, day)


def units_behind(register: Register, path: str) -> frozenset[str]:
    """Return the units whose own matter the file at ``path`` is: they may not approve that anything in it stands.

    A record is the matter of its unit, an entry of the registry of that unit, an indicator of those that lead it or
    answer for it, and everything that is set for the whole district of the office, which keeps it.
    """
    _, room, name, *_ = *path.removesuffix(".yaml").split("/"), "", "", ""
    indicator = register.indicators.get(name) if room == "indicators" else None
    if indicator is not None:
        return frozenset((*indicator.lead_units, *indicator.responsible_units))
    if room in ("records", "units"):
        return frozenset({name})
    return frozenset({register.site.office}) if register.site is not None else frozenset()


def is_too_long(waiver: PolicyWaiversWaiver) -> bool:
    """Return whether ``waiver`` runs for more than a year from its approval."""
    return (waiver.expires_on - waiver.approved_on).days > LONGEST_WAIVER


def is_approved(register: Register, waiver: PolicyWaiversWaiver, *, as_of: date) -> bool:
    """Return whether ``waiver`` was approved by ``as_of``, by one who may, for a time that may be, in another's matter.

    What is wrong with one that was not is told by the rules about approvals; it covers nothing.
    """
    return (
        may_approve(register, waiver.approved_by, day=waiver.approved_on)
        and waiver.approved_by not in units_behind(register, waiver.path)
        and waiver.approved_on <= as_of
        and not is_too_long(waiver)
    )
