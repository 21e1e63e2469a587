"""Who acts in a record (办理单位): a unit of the registry or a body of the site settings above the units."""

from __future__ import annotations

from qinqing.register.records.register import Register


def is_body(register: Register, actor: str) -> bool:
    """Return whether ``actor`` is a superior or deliberative body (上级和议事机构) of the site settings."""
    return register.site is not None and any(body.id == actor for body in register.site.bodies)


def is_known(register: Register, actor: str) -> bool:
    """Return whether ``actor`` is a unit or a body; an unknown one is told by the rules about references."""
    return actor in register.units or is_body(register, actor)
