"""Who acts in a record (办理单位), a unit of the registry or a body of the site settings above them, and who may."""

from __future__ import annotations

from typing import Final

from qinqing.register.records.register import Register
from qinqing.register.records.typed import Rectification
from qinqing.register.records.words import StepTaker

VERIFIER: Final[StepTaker] = "核验单位"
OFFICE: Final[StepTaker] = "优化办"
RESPONSIBLE: Final[StepTaker] = "责任单位"
ANYONE: Final[StepTaker] = "任何单位"


def is_body(register: Register, actor: str) -> bool:
    """Return whether ``actor`` is a superior or deliberative body (上级和议事机构) of the site settings.

    A unit of the registry is none, whatever the settings say: nobody is put above the units by repeating its name.
    """
    if register.site is None or actor in register.units:
        return False
    return any(body.id == actor for body in register.site.bodies)


def is_known(register: Register, actor: str) -> bool:
    """Return whether ``actor`` is a unit or a body; an unknown one is told by the rules about references."""
    return actor in register.units or is_body(register, actor)


def may_act(register: Register, record: Rectification, actor: str, role: StepTaker) -> bool:
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
    return may_verify(register, actor) and actor != record.unit


def may_verify(register: Register, actor: str) -> bool:
    """Return whether ``actor`` may verify (核验) the work of others: a unit with that power, the office, or a body."""
    unit = register.units.get(actor)
    if unit is None:
        return is_body(register, actor)
    return unit.can_verify or (register.site is not None and actor == register.site.office)


def may_decide(register: Register, actor: str) -> bool:
    """Return whether ``actor`` may approve a decision (处理决定): a unit with that power, or a superior body."""
    unit = register.units.get(actor)
    return is_body(register, actor) if unit is None else unit.can_decide
