"""The monthly dispatches (月调度) of the office: what lags in the figures is resolved and put on the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from qinqing.demo.calendar import MONTHS
from qinqing.demo.chance import chance
from qinqing.demo.course import verified_on
from qinqing.demo.rectifications import Rectification, draw_outcome, make_rectification
from qinqing.demo.tables import Tables
from qinqing.demo.units import OFFICE
from qinqing.demo.workdays import after, in_month, working_from
from qinqing.desk.district.entry import filled
from qinqing.policy.periods import month_after


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """A monthly dispatch (月调度) of the office with the rectifications it resolved."""

    month: str
    day: date
    members: Sequence[str]
    behind: Sequence[str]
    resolved: Sequence[Rectification]


def draw_dispatches(
    tables: Tables, progress: Mapping[tuple[str, str], Mapping[str, Any]], seed: int
) -> Sequence[Dispatch]:
    """Return every monthly dispatch: what lags in the last month's progress is resolved and put on the ledger."""
    random = chance(seed, "dispatches")
    names = {row.code: row for row in tables.third_level}
    taken: set[str] = set()
    found = []
    for month in MONTHS:
        day = in_month(month, random.randint(11, 16))
        before = month_after(month, -1)
        lagging = [
            (unit, entry["indicator"])
            for (unit, period), report in progress.items()
            if period == before
            for entry in report["entries"]
            if entry["status"] == "预警" and unit != OFFICE and entry["indicator"] not in taken
        ]
        chosen = sorted(random.sample(lagging, min(len(lagging), random.randint(1, 2))))
        resolved = []
        for number, (unit_id, code) in enumerate(chosen, start=1):
            taken.add(code)
            stream = tables.workstreams[code[:5]]
            step = random.choice(stream.next_steps)
            deadline = working_from(day + timedelta(days=random.randint(30, 50)))
            resolved.append(
                make_rectification(
                    random,
                    tables.unit_by_id[unit_id],
                    key=f"dispatch:{month}:{number}",
                    title=f"{names[code].name}进度滞后",
                    description=f"月调度发现，{names[code].name}低于本期目标，{random.choice(stream.obstacles)}。",
                    source="月调度",
                    start=day,
                    deadline=deadline,
                    deadline_kind="规定",
                    goal=f"{names[code].name}达到本期目标。",
                    measures=[step, "每半月向领导小组办公室报告进展"],
                    outcome=draw_outcome(random, deadline),
                    registrar=OFFICE,
                    registered="月调度会议定后登记。",
                    resolution={"unit": OFFICE, "period": month, "number": number},
                    indicator=code,
                    lead_unit=OFFICE,
                )
            )
        members = {unit for unit, period in progress if period == before or month == MONTHS[0]} - {OFFICE}
        found.append(
            Dispatch(
                month=month,
                day=day,
                members=sorted(members),
                behind=[names[code].name for _, code in chosen],
                resolved=resolved,
            )
        )
    return found


def _dispatch_followup(dispatch: Dispatch, earlier: Sequence[Dispatch]) -> Iterator[dict[str, Any]]:
    for previous in earlier[-1:]:
        for rectification in previous.resolved:
            verified = verified_on(rectification.events, dispatch.day)
            measure = rectification.fields["measures"][0]
            yield filled(
                period=previous.month,
                resolution=rectification.fields["resolution"]["number"],
                date=dispatch.day,
                result="已完成" if verified else "推进中",
                text=f"已{measure}。" if verified else f"责任单位正在{measure}。",
                # What the office itself verified it does not attest a second time in its own minutes.
                verified_by=verified[1] if verified and verified[1] != OFFICE else None,
            )


def dispatch_minutes(tables: Tables, dispatches: Sequence[Dispatch], seed: int) -> Iterator[dict[str, Any]]:
    """Yield the office's minutes of every monthly dispatch."""
    for number, dispatch in enumerate(dispatches):
        random = chance(seed, f"dispatch:{dispatch.month}")
        month = int(dispatch.month[5:])
        agenda = ["通报上月各项重点工作任务进展情况", *(f"研究{name}滞后问题" for name in dispatch.behind)]
        agenda.append("部署下步工作")
        meeting = filled(
            number=1,
            type="月调度",
            title=f"全区优化营商环境月调度会（2023年{month}月）",
            date=dispatch.day,
            place="区政务服务大厅三楼会议室",
            chair={"post": "区委常委、常务副区长"},
            recorder="区优化办综合组干部",
            convener="领导小组办公室",
            member_units=list(dispatch.members),
            materials=[{"kind": "通报", "title": f"{(month - 2) % 12 + 1}月份重点工作任务进展情况通报"}],
            agenda=agenda,
            resolutions=[
                {
                    "number": rectification.fields["resolution"]["number"],
                    "text": f"针对{rectification.fields['title']}，{rectification.fields['measures'][0]}。",
                    "unit": rectification.unit,
                    "responsible": tables.unit_by_id[rectification.unit].deputy_post,
                    "due": rectification.fields["deadline"]["date"],
                }
                for rectification in dispatch.resolved
            ]
            or None,
            followup=list(_dispatch_followup(dispatch, dispatches[:number])) or None,
            next_meeting=in_month(month_after(dispatch.month), random.randint(11, 16)),
        )
        yield {
            "unit": OFFICE,
            "period": dispatch.month,
            "submitted_on": after(dispatch.day, 2).isoformat(),
            "submitted_by": "综合组组长",
            "meetings": [meeting],
        }
