"""The register of units: 72 of them, with heads, windows, sections and what they owe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from qinqing.demo.chance import chance, happens
from qinqing.demo.names import WITHHELD, another, person
from qinqing.demo.tables import Section, Tables, UnitRow
from qinqing.desk.district.entry import Entry, filled, registry

OFFICE: Final = "qu-youhua-ban"
COMMISSION: Final = "qu-jiwei-jianwei"
_SUCCESSIONS: Final = {
    "qu-shuiwu-ju": date(2023, 4, 10),
    "qu-jinrong-zhongxin": date(2023, 5, 8),
    "qu-ziran-ziyuan-ju": date(2023, 6, 15),
    "qu-renshe-ju": date(2023, 8, 1),
}
_WITHHELD_HEADS: Final = frozenset({"qu-shenji-ju"})
_MODELS: Final = frozenset({"qu-xingzheng-shenpi-ju"})
_PILOTS_SINCE: Final = "2023-06"
_OTHERS_SINCE: Final = "2023-08"


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Who heads a unit from a day on; ``former`` is who did before, if that changed in the year."""

    name: str
    since: date | None
    former: str | None


def draw_heads(tables: Tables, seed: int) -> Mapping[str, Head]:
    """Return the head of every unit."""
    random = chance(seed, "heads")
    heads = {}
    for unit in tables.units:
        name = person(random)
        since = _SUCCESSIONS.get(unit.id)
        former = another(random, name) if since else None
        heads[unit.id] = Head(name=WITHHELD if unit.id in _WITHHELD_HEADS else name, since=since, former=former)
    return heads


def resident_group(unit: UnitRow) -> str:
    """Return the name of the resident discipline group (派驻纪检监察组) that watches ``unit``."""
    return f"区纪委监委派驻{unit.short_name}纪检监察组"


def month_of_first_meeting(unit: UnitRow) -> str | None:
    """Return the month since which ``unit`` holds monthly supervision meetings; None if it does not."""
    if not unit.holds_meetings:
        return None
    return _PILOTS_SINCE if unit.pilot else _OTHERS_SINCE


def _post_of(section: Section) -> str:
    for ending, post in (("股", "股长"), ("办", "主任"), ("中心", "主任"), ("站", "站长"), ("庭", "庭长")):
        if section.name.endswith(ending):
            return post
    return "科长" if section.name.endswith("科") else "大队长" if section.name.endswith("大队") else "负责人"


def section_post(section: Section) -> str:
    """Return how the one in charge of ``section`` is addressed: ``"行政许可股股长"``."""
    return f"{section.name}{_post_of(section)}"


def _stage(unit: UnitRow) -> str:
    if not unit.holds_meetings:
        return "未纳入"
    return "试点" if unit.pilot else "推广"


def unit_entries(tables: Tables, heads: Mapping[str, Head], seed: int) -> Iterator[Entry]:
    """Yield the record of every unit."""
    random = chance(seed, "units")
    for unit in tables.units:
        head = heads[unit.id].name
        same_person = happens(random, 85)
        secretary = head if same_person else another(random, head)
        deputy = WITHHELD if happens(random, 4) else person(random)
        sections: list[dict[str, Any]] = [
            {
                "id": section.id,
                "name": section.name,
                "post": _post_of(section),
                "head": person(random),
                "window": section.window,
            }
            for section in unit.sections
        ]
        login = unit.id.replace("-", "")[:24]
        data = filled(
            id=unit.id,
            name=unit.name,
            short_name=unit.short_name,
            aliases=list(unit.aliases) or None,
            kind=unit.kind,
            function=unit.function,
            head={"name": head, "post": unit.post},
            deputies=[{"name": deputy, "post": unit.deputy_post}],
            party_organisation={"name": unit.party, "secretary": secretary, "post": unit.party_post},
            resident_group=resident_group(unit) if unit.holds_meetings else None,
            monthly_meeting=filled(
                stage=_stage(unit),
                since=month_of_first_meeting(unit),
                model=unit.id in _MODELS if unit.holds_meetings else None,
            ),
            duties={
                "public_service": "s" in unit.flags,
                "hotline": "h" in unit.flags,
                "enforcement": "e" in unit.flags,
                "publicity": "p" in unit.flags,
            },
            windows=[{"id": key, "name": name} for key, name in unit.windows] or None,
            sections=sections or None,
            submitters=[
                {"login": f"{login}-tb", "role": "填报人"},
                {"login": f"{login}-sh", "role": "审核人"},
            ],
            can_verify="v" in unit.flags,
            can_review="v" in unit.flags,
            can_decide="d" in unit.flags,
            valid_from="2023-01-01",
        )
        yield registry("unit", unit.id, data)
