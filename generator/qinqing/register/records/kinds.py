"""Record kinds: which file of ``data/`` holds what, and where a record of a kind belongs."""

from __future__ import annotations

import re
from dataclasses import dataclass

PERIOD_KINDS = ("progress", "meeting", "inspection-plan", "visits", "service")
LASTING_KINDS = (
    "rectification",
    "appeal",
    "reform",
    "assessment",
    "evaluation",
    "exam",
    "contest",
    "decision",
    "bulletin",
    "case",
    "amendment",
)
POLICY_KINDS = (
    "policy-accountability",
    "policy-reporting",
    "policy-lifecycle",
    "policy-batches",
    "policy-holidays",
    "policy-waivers",
)
REGISTRY_KINDS = ("site", "unit", "indicator", "scheme", *POLICY_KINDS)
ALL_KINDS = (*REGISTRY_KINDS, *PERIOD_KINDS, *LASTING_KINDS)

_SLUG = r"[a-z0-9][a-z0-9-]{0,59}"
_PERIOD = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?"
_RECORDS = "data/records/"
_REGISTRY_SHAPES = (
    ("site", re.compile(r"data/site\.yaml")),
    ("unit", re.compile(rf"data/units/(?P<id>{_SLUG})\.yaml")),
    ("indicator", re.compile(r"data/indicators/(?P<id>[0-9]{2}(?:-[0-9]{2}){0,2})\.yaml")),
    ("scheme", re.compile(rf"data/schemes/(?P<id>{_SLUG})\.yaml")),
    ("policy", re.compile(r"data/policy/(?P<kind>accountability|reporting|lifecycle|batches|holidays|waivers)\.yaml")),
)
_RECORD_SHAPES = (
    (
        "period",
        re.compile(
            rf"{_RECORDS}(?P<unit>{_SLUG})/(?P<period>{_PERIOD})/(?P<kind>{'|'.join(PERIOD_KINDS)})\.yaml",
        ),
    ),
    (
        "lasting",
        re.compile(rf"{_RECORDS}(?P<unit>{_SLUG})/(?P<kind>{'|'.join(LASTING_KINDS)})/(?P<id>{_SLUG})\.yaml"),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """What a path says about the record in it; a part that the path does not carry is empty."""

    kind: str
    unit: str = ""
    period: str = ""
    id: str = ""


def locate(path: str) -> Location | None:
    """Return what ``path`` (``"data/records/qu-tongji-ju/2023-08/service.yaml"``) holds, or None if it has no place."""
    for shape, pattern in _RECORD_SHAPES if path.startswith(_RECORDS) else _REGISTRY_SHAPES:
        match = pattern.fullmatch(path)
        if match is None:
            continue
        parts = match.groupdict()
        kind = parts.pop("kind", shape)
        return Location(kind=f"policy-{kind}" if shape == "policy" else kind, **parts)
    return None


def path_of(location: Location) -> str:
    """Return the path where a record of ``location`` belongs, the inverse of :func:`locate`."""
    match location.kind:
        case "site":
            return "data/site.yaml"
        case "unit" | "indicator" | "scheme":
            return f"data/{location.kind}s/{location.id}.yaml"
        case kind if kind.startswith("policy-"):
            return f"data/policy/{kind.removeprefix('policy-')}.yaml"
        case kind if kind in PERIOD_KINDS:
            return f"data/records/{location.unit}/{location.period}/{kind}.yaml"
        case kind:
            return f"data/records/{location.unit}/{kind}/{location.id}.yaml"
