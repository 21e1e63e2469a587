"""Who may take a step of a rectification (办理主体), by the lifecycle of the policy file."""

from __future__ import annotations

from qinqing.policy.actors import is_body
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Rectification

VERIFIER = "核验单位"
OFFICE = "优化办"
RESPONSIBLE = "责任单位"
ANYONE = "任何单位"


def may_act(register: Register, record: Rectification, actor: str, role: str) -> bool:
    """Return whether ``actor``, a unit or a superior body, may take a step of ``record`` in ``role`` (办理主体).

    A body of the site settings stands above all units.  The office's own matters are handled for it by a unit that
    may verify, since nobody closes their own matter.
    """
    site = register.site
    if role == ANYONE:
        return True
    if role == RESPONSIBLE:
        return actor == record.unit
    if is_body(register, actor):
        return True
    if role == OFFICE and site is not None and record.unit != site.office:
        return actor == site.office
    unit = register.units.get(actor)
    may_verify = (unit is not None and unit.can_verify) or (site is not None and actor == site.office)
    return may_verify and actor != record.unit
