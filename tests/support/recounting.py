"""The key figures of the district counted a second time: from the bare YAML files, by other means than the measures.

States are read off the last telling event instead of replaying the lifecycle, and who owes what off the registry.
Each count is a part and its whole, or an amount and None.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

Count = tuple[int, int | None]
Record = Mapping[str, Any]
_JUDGING = ("核验通过", "退回重办", "长期整改", "不予受理", "销号")


class District:
    """The files of one repository as they would be known on ``day``; ``month`` is the month that is reported."""

    def __init__(self, root: Path, day: date, month: str) -> None:
        self.root, self.day, self.month = root, day, month

    def read(self, pattern: str) -> Iterator[Record]:
        """Yield the files that match ``pattern`` below ``data/``."""
        return (_load(path) for path in sorted((self.root / "data").glob(pattern)))

    def secret(self) -> frozenset[str]:
        """Return the batches whose leads are not published by title."""
        return frozenset(batch["id"] for batch in self.batches() if not batch["publish_titles"])

    def batches(self) -> list[Record]:
        """Return the batches that had been assigned by ``day``."""
        policies = self.read("policy/batches.yaml")
        return [batch for policy in policies for batch in policy["batches"] if _day(batch["assigned_on"]) <= self.day]

    def open_and_closed(self) -> Iterator[tuple[Record, str, date]]:
        """Yield every rectification registered by ``day``, the last event that judged it, and its deadline."""
        for item in self.read("records/*/rectification/*.yaml"):
            past = [event for event in item["events"] if _day(event["date"]) <= self.day]
            if past:
                judged = [event["action"] for event in past if event["action"] in _JUDGING]
                deadlines = [item["deadline"]["date"], *(one["new_deadline"] for one in past if "new_deadline" in one)]
                yield item, judged[-1] if judged else "", max(map(_day, deadlines))

    def told(self) -> list[tuple[Record, str, date]]:
        """Return those of :meth:`open_and_closed` that are published by title."""
        return [one for one in self.open_and_closed() if one[0].get("batch", {}).get("id") not in self.secret()]

    def excused(self, kind: str) -> frozenset[str]:
        """Return the units that are excused from ``kind`` in ``month``."""
        plans = [item for plan in self.read("policy/reporting.yaml") for item in plan["excused"]]
        return frozenset(one["unit"] for one in plans if one["kind"] == kind and self.month in map(str, one["periods"]))

    def units(self) -> list[Record]:
        """Return the units in force on the first and on the last day of ``month``."""
        year, month = map(int, self.month.split("-"))
        first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return [unit for unit in self.read("units/*.yaml") if _in_force(unit, first) and _in_force(unit, last)]

    def reports(self, kind: str) -> Iterator[Record]:
        """Yield the reports of ``kind`` for ``month``."""
        return self.read(f"records/*/{self.month}/{kind}.yaml")


def _load(path: Path) -> Record:
    return _parsed(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=4000)
def _parsed(path: Path, _changed: int) -> Record:
    found: Record = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    return found


def _day(written: object) -> date:
    return written if isinstance(written, date) else date.fromisoformat(str(written))


def _in_force(record: Record, day: date) -> bool:
    return _day(record["valid_from"]) <= day <= _day(record.get("valid_to", date.max))


def _closed(district: District) -> Count:
    items = [last for _, last, _ in district.told()]
    return items.count("销号"), len(items) - items.count("不予受理")


def _overdue(district: District) -> Count:
    done = {"核验通过", "销号", "长期整改", "不予受理"}
    return sum(deadline < district.day and last not in done for _, last, deadline in district.told()), None


def _leads(district: District) -> Count:
    batches = {batch["id"]: batch["total"] for batch in district.batches()}
    leads = [last for item, last, _ in district.open_and_closed() if item.get("batch", {}).get("id") in batches]
    return leads.count("销号"), sum(batches.values())


def _meetings(district: District) -> Count:
    held = {
        report["unit"]
        for report in district.reports("meeting")
        if any(one["type"] == "监督月例会" and _day(one["date"]) <= district.day for one in report["meetings"])
    }
    owing = {
        unit["id"]
        for unit in district.units()
        if unit["monthly_meeting"]["stage"] != "未纳入"
        and str(unit["monthly_meeting"].get("since", "")) <= district.month
    } - (district.excused("meeting") - held)
    return len(owing & held), len(owing)


def _claimed(district: District) -> Count:
    tree = [item for item in district.read("indicators/*.yaml") if _in_force(item, district.day)]
    serving = [
        chief
        for item in tree
        for chief in item["chiefs"]
        if _day(chief["from"]) <= district.day <= _day(chief.get("to", date.max))
    ]
    return sum(_day(chief.get("claimed_on", date.max)) <= district.day for chief in serving), len(tree)


def _progress(district: District) -> Count:
    owing = {
        unit
        for item in district.read("indicators/*.yaml")
        if item["level"] == 3 and item["cycle"] == "月"
        for unit in item["responsible_units"]
    } & {unit["id"] for unit in district.units()}
    owing -= district.excused("progress")
    filed = {one["unit"] for one in district.reports("progress") if _day(one["submitted_on"]) <= district.day}
    return len(owing & filed), len(owing)


def _targets(district: District) -> Count:
    tree = {item["code"]: item for item in district.read("indicators/*.yaml")}
    scales = {"%": 100, "‰": 1000}
    met = []
    for report in district.reports("progress"):
        for entry in report["entries"]:
            indicator = tree[entry["indicator"]]
            if "value" in entry:
                value = Fraction(str(entry["value"]))
            elif entry.get("denominator"):
                scale = scales.get(indicator["measure"], 1)
                value = Fraction(str(entry["numerator"])) * scale / Fraction(str(entry["denominator"]))
            else:
                continue
            target = Fraction(str(entry["target"]))
            met.append(value >= target if indicator["direction"] == "越高越好" else value <= target)
    return sum(met), len(met)


def _reviews(district: District) -> Count:
    rows = [row for report in district.reports("service") for row in report.get("reviews", [])]
    return sum(row["evaluated"] for row in rows), sum(row["handled"] for row in rows)


def _hotline(district: District) -> Count:
    rows = [report["hotline"] for report in district.reports("service") if "hotline" in report]
    return sum(row["on_time"] for row in rows), sum(row["due"] for row in rows)


def _no_publicity(district: District) -> Count:
    filed = {one["unit"]: one["publicity"]["items"] for one in district.reports("service") if "publicity" in one}
    owing = {unit["id"] for unit in district.units() if unit["duties"]["publicity"]}
    owing -= district.excused("service") - set(filed)
    return sum(not filed.get(unit) for unit in owing), len(owing)


RECOUNTS: Mapping[str, Callable[[District], Count]] = {
    "rectification-closed": _closed,
    "rectification-overdue": _overdue,
    "batch-resolution": _leads,
    "meeting-held": _meetings,
    "indicator-claimed": _claimed,
    "progress-filed": _progress,
    "progress-completion": _targets,
    "review-coverage": _reviews,
    "hotline-on-time": _hotline,
    "publicity-zero": _no_publicity,
}
"""How each key figure of the home page is counted again, by its measure."""
