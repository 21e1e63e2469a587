"""One file of a data repository, before it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from qinqing.register.records.kinds import Location, path_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A record (``data``) of ``kind`` and the path where it lies."""

    kind: str
    path: str
    data: Mapping[str, Any]


def registry(kind: str, identifier: str, data: Mapping[str, Any]) -> Entry:
    """Return the entry of a unit, an indicator, a scheme, a policy or the site."""
    return Entry(kind=kind, path=path_of(Location(kind=kind, id=identifier)), data=data)


def periodic(kind: str, data: Mapping[str, Any]) -> Entry:
    """Return the entry of a record that belongs to a period; ``data`` names its unit and period."""
    location = Location(kind=kind, unit=data["unit"], period=data["period"])
    return Entry(kind=kind, path=path_of(location), data=data)


def lasting(kind: str, data: Mapping[str, Any]) -> Entry:
    """Return the entry of a record that outlives a period; ``data`` names its identifier and unit."""
    return Entry(kind=kind, path=path_of(Location(kind=kind, unit=data["unit"], id=data["id"])), data=data)


def filled(**fields: Any) -> dict[str, Any]:
    """Return ``fields`` without those that are None, dates written as ISO days."""
    return {
        key.rstrip("_"): value.isoformat() if isinstance(value, date) else value
        for key, value in fields.items()
        if value is not None
    }
