"""What a new record can know before the clerk opens it: taken from the registers and last month's records."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from qinqing.forms.form import BLANK
from qinqing.policy.lifecycle import REGISTERED
from qinqing.policy.monthly_meetings import MONTHLY_MEETING, NOT_INCLUDED
from qinqing.policy.periods import chinese_period, is_month, last_day, month_after
from qinqing.register.records import typed as r
from qinqing.register.records.kinds import PERIOD_KINDS
from qinqing.register.records.register import Register


def known_values(
    kind: str, unit: r.Unit, register: Register, *, period: str = "", identifier: str = ""
) -> Mapping[str, Any]:
    """Return the fields of a new record that are settled already, ``BLANK`` for those that should stand open."""
    place = {"unit": unit.id, "period": period} if kind in PERIOD_KINDS else {"id": identifier, "unit": unit.id}
    match kind:
        case "progress":
            return {**place, "entries": _entries(unit, register, last_day(period)) or BLANK}
        case "service":
            return {**place, **_services(unit)}
        case "meeting" if unit.monthly_meeting.stage != NOT_INCLUDED and is_month(period):
            return {**place, "meetings": [_monthly_meeting(unit, register, period)]}
        case "rectification":
            return {**place, "events": [{"action": REGISTERED, "by": unit.id}]}
        case "assessment":
            return {**place, "entries": [{"place": BLANK}]}
        case "exam":
            rows = [{"unit": secretary, "mark": BLANK, "absent": False} for secretary in sorted(register.units)]
            return {**place, "results": rows}
        case "contest":
            return {**place, "image": [{"unit": secretary} for secretary in sorted(register.units)]}
    return place


def _entries(unit: r.Unit, register: Register, day: date) -> list[dict[str, Any]]:
    return [
        {
            "indicator": indicator.code,
            **({"numerator": BLANK, "denominator": BLANK} if indicator.filing == "分子分母" else {"value": BLANK}),
            **({"target": indicator.target.value} if indicator.target is not None else {}),
        }
        for code, indicator in sorted(register.indicators.items())
        if indicator.level == 3 and unit.id in indicator.responsible_units and _is_valid(indicator, day)
    ]


def _is_valid(indicator: r.Indicator, day: date) -> bool:
    return indicator.valid_from <= day and (indicator.valid_to is None or day <= indicator.valid_to)


def _services(unit: r.Unit) -> dict[str, Any]:
    parts: dict[str, Any] = {}
    if unit.duties.public_service and unit.windows:
        parts["reviews"] = [{"window": window.id} for window in unit.windows]
    if unit.duties.hotline:
        parts["hotline"] = BLANK
    if unit.duties.publicity:
        parts["publicity"] = {"items": []}
    return parts


def _monthly_meeting(unit: r.Unit, register: Register, period: str) -> dict[str, Any]:
    site = register.site
    commission = register.units.get(site.commission) if site is not None else None
    return {
        "number": 1,
        "type": MONTHLY_MEETING,
        "title": f"{unit.short_name}优化营商环境监督月例会（{chinese_period(period)}）",
        **({"lead": commission.short_name} if commission is not None else {}),
        **({"resident_group": unit.resident_group} if unit.resident_group is not None else {}),
        "pre_survey": BLANK,
        "attendance": BLANK,
        "issues_raised": BLANK,
        "resolutions": [{"number": 1, "unit": unit.id}],
        "followup": _followups(unit, register, month_after(period, -1)),
    }


def _followups(unit: r.Unit, register: Register, period: str) -> list[dict[str, Any]]:
    return [
        {"period": period, "resolution": resolution.number}
        for minutes in register.minutes
        if minutes.unit == unit.id and minutes.period == period
        for meeting in minutes.meetings
        for resolution in meeting.resolutions
    ]
