"""Releases of false alarms (误报放行): what looks personal and is not, for one file, by two who are not its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from qinqing.policy.actors import is_known
from qinqing.policy.approvals import may_approve, units_behind
from qinqing.register.records.register import Register
from qinqing.register.records.typed import PolicyReleasesRelease


class ReleaseFault(Enum):
    """Why a release does not hold."""

    UNKNOWN = "unknown"
    SAME = "same"
    OWN = "own"
    NEITHER_MAY = "neither may"
    NOT_YET = "not yet"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedRelease:
    """A release, its place in the list, and what is wrong with it, None where it holds."""

    index: int
    release: PolicyReleasesRelease
    fault: ReleaseFault | None


def judged_releases(register: Register, as_of: date) -> Iterator[JudgedRelease]:
    """Yield every release of ``register`` with what is wrong with it on the day ``as_of``."""
    if register.releases is not None:
        for index, release in enumerate(register.releases.releases):
            yield JudgedRelease(index=index, release=release, fault=_fault(register, release, as_of))


def released(register: Register, as_of: date) -> frozenset[tuple[str, str]]:
    """Return the fingerprints that are released on the day ``as_of``, each with the file in which it may stand."""
    return frozenset(
        (judged.release.sha256, judged.release.path)
        for judged in judged_releases(register, as_of)
        if judged.fault is None
    )


def released_values(register: Register, as_of: date) -> frozenset[str]:
    """Return the fingerprints that are released for any file on the day ``as_of``: a page shows what files hold."""
    return frozenset(value for value, _ in released(register, as_of))


def _fault(register: Register, release: PolicyReleasesRelease, as_of: date) -> ReleaseFault | None:
    approvers = (release.approved_by, release.second_approver)
    if not all(is_known(register, approver) for approver in approvers):
        return ReleaseFault.UNKNOWN
    if release.approved_by == release.second_approver:
        return ReleaseFault.SAME
    if not units_behind(register, release.path).isdisjoint(approvers):
        return ReleaseFault.OWN
    if not any(may_approve(register, approver, day=release.approved_on) for approver in approvers):
        return ReleaseFault.NEITHER_MAY
    if release.approved_on > as_of:
        return ReleaseFault.NOT_YET
    return ReleaseFault.EXPIRED if release.expires_on < as_of else None
