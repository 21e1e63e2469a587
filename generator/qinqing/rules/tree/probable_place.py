"""Where a misplaced or misnamed file probably belongs: the counterpart of did-you-mean for paths."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from qinqing.findings.suggest import closest
from qinqing.register.records.kinds import KINDS, LASTING_KINDS, PERIOD_KINDS, POLICY_KINDS, Family, kinds_of, locate

_REGISTRIES = tuple(KINDS[kind].attribute for kind in kinds_of(Family.REGISTRY))
_FOLDERS = (*_REGISTRIES, "policy", "records")
_POLICIES = tuple(KINDS[kind].attribute for kind in POLICY_KINDS)
_LOOSE_PERIOD = re.compile(
    r"(?P<year>20[0-9]{2})[-_.年]?(?:(?P<month>[0-9]{1,2})月?|[qQ](?P<quarter>[1-4])|[hH](?P<half>[12]))"
)


def probable_place(path: str) -> str | None:
    """Return the valid path that ``path`` (``"data/records/qu-tongji-ju/2023-8/service.yml"``) stands for, if clear."""
    for candidate in _candidates(path):
        if candidate != path and locate(candidate) is not None:
            return candidate
    return None


def _candidates(path: str) -> Iterator[str]:
    plain = unicodedata.normalize("NFKC", path).replace(" ", "").replace("_", "-")
    *folders, name = [part if _period(part) else part.casefold() for part in plain.split("/")]
    stem, point, _ = name.rpartition(".")
    stem = stem if point else name
    yield "/".join((*folders, f"{stem}.yaml"))
    if len(folders) == 1:
        yield from _in_data(stem)
    elif len(folders) == 2:
        yield from _in_registry(folders[1], stem)
    elif len(folders) == 4:
        yield from _in_records(folders[1], folders[2], folders[3], stem)
    elif len(folders) == 3 and folders[1] not in _FOLDERS:
        yield from _in_records("records", folders[1], folders[2], stem)


def _in_data(stem: str) -> Iterator[str]:
    if stem in _POLICIES:
        yield f"data/policy/{stem}.yaml"
    if closest(stem, ("site",)):
        yield "data/site.yaml"


def _in_registry(folder: str, stem: str) -> Iterator[str]:
    known = folder if folder in _FOLDERS else closest(folder, _FOLDERS)
    if known == "policy":
        kind = stem.removeprefix("policy-")
        known_policy = kind if kind in _POLICIES else closest(kind, _POLICIES)
        if known_policy:
            yield f"data/policy/{known_policy}.yaml"
    elif known == "indicators":
        yield f"data/indicators/{stem.replace('.', '-')}.yaml"
    elif known in _REGISTRIES:
        yield f"data/{known}/{stem}.yaml"


def _in_records(folder: str, unit: str, inner: str, stem: str) -> Iterator[str]:
    if folder != "records" and closest(folder, _FOLDERS) != "records":
        return
    period, stem_period = _period(inner), _period(stem)
    if period:
        kind = stem if stem in PERIOD_KINDS else closest(stem, PERIOD_KINDS)
        if kind:
            yield f"data/records/{unit}/{period}/{kind}.yaml"
    elif stem_period and (inner in PERIOD_KINDS or closest(inner, PERIOD_KINDS)):
        kind = inner if inner in PERIOD_KINDS else closest(inner, PERIOD_KINDS)
        yield f"data/records/{unit}/{stem_period}/{kind}.yaml"
    else:
        kind = inner if inner in LASTING_KINDS else closest(inner, LASTING_KINDS)
        if kind:
            yield f"data/records/{unit}/{kind}/{stem}.yaml"


def _period(word: str) -> str | None:
    """Return the period that ``word`` (``"202308"``, ``"2023年8月"``, ``"2023-q3"``) means, in its proper form."""
    match = _LOOSE_PERIOD.fullmatch(word)
    if match is None:
        return word if re.fullmatch(r"20[0-9]{2}", word) else None
    if match["month"]:
        return f"{match['year']}-{int(match['month']):02d}" if 1 <= int(match["month"]) <= 12 else None
    return f"{match['year']}-Q{match['quarter']}" if match["quarter"] else f"{match['year']}-H{match['half']}"
