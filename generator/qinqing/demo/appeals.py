"""Appeals of enterprises (企业诉求): through every channel, mostly done in time, the unreasonable ones explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from qinqing.demo.agenda import Agenda
from qinqing.demo.calendar import AS_OF
from qinqing.demo.chance import chance, happens, shuffled, weighted
from qinqing.demo.rectifications import Rectification, draw_outcome, make_rectification, measures_for
from qinqing.demo.tables import Matter, Tables
from qinqing.demo.visits import any_class, enterprise
from qinqing.demo.workdays import after, working_from
from qinqing.desk.district.entry import Entry, filled, lasting

_FREE_APPEALS: Final = 190
_OVERDUE_APPEALS: Final = 4
_CHANNELS: Final = (("扫码", 34), ("12345", 26), ("走访", 16), ("窗口", 14), ("信访", 10))
_SATISFACTION: Final = (("满意", 60), ("基本满意", 25), ("不满意", 6), ("未评价", 9))
_SUMMARIES: Final = (
    "反映{issue}。",
    "某{size}反映{issue}。",
    "一家{size}反映{issue}，希望尽快解决。",
    "{size}经营者反映{issue}。",
    "反映{issue}，影响正常经营。",
    "某{size}反映{issue}，请求协调。",
)
_REPLIES: Final = (
    "已收悉，{reply}。",
    "经核实，{reply}。",
    "已安排专人联系，{reply}。",
    "感谢反映，{reply}，办理结果将及时告知。",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """An appeal before it has a number; ``rectification_key`` names what it became, if it did."""

    key: str
    unit: str
    received: date
    rectification_key: str | None
    fields: Mapping[str, Any]


def _due(random: Random, via: str, received: date) -> tuple[date, str]:
    match via:
        case "12345":
            return after(received, 10), "规定"
        case "扫码":
            return after(received, 15), "规定"
        case "信访":
            return working_from(received + timedelta(days=60)), "规定"
        case _:
            return after(received, random.randint(8, 18)), "承诺"


def _words(random: Random, matter: Matter, size: str) -> dict[str, str]:
    return {
        "summary": random.choice(_SUMMARIES).format(issue=matter.issue, size=size),
        "text": f"我单位反映{matter.issue}，请有关部门予以核实解决。",
        "reply": random.choice(_REPLIES).format(reply=matter.reply),
    }


def _appeal(
    random: Random,
    *,
    key: str,
    unit: str,
    via: str,
    received: date,
    due: tuple[date, str],
    judged: str,
    words: Mapping[str, str],
    size: str,
    resolved: date | None,
    rectification_key: str | None,
) -> Appeal:
    replied = after(received, random.randint(1, 4))
    if replied > AS_OF or (resolved is not None and replied > resolved):
        replied = received if resolved is None or received <= resolved else resolved
    if resolved is not None and resolved > AS_OF:
        resolved = None
    answered = resolved is not None or judged == "不合理"
    fields = filled(
        via=via,
        enterprise=enterprise(random, size),
        enterprise_class=size,
        summary=words["summary"],
        text=words["text"],
        received_on=received,
        due={"date": due[0].isoformat(), "kind": due[1]},
        judged=judged,
        replied_on=replied,
        reply=words["reply"],
        resolved_on=resolved,
        explanation=words.get("explanation"),
        satisfaction=weighted(random, _SATISFACTION) if answered else None,
        relief=judged == "合理" and happens(random, 28),
        rectification=rectification_key,
    )
    return Appeal(key=key, unit=unit, received=received, rectification_key=rectification_key, fields=fields)


def from_agendas(agendas: Iterable[Agenda], rectifications: Mapping[str, Rectification], seed: int) -> Iterator[Appeal]:
    """Yield the appeals raised in monthly supervision meetings; those that were resolved end with the ledger."""
    random = chance(seed, "appeals:agendas")
    for agenda in agendas:
        resolved_numbers = {resolution.raised: resolution for resolution in agenda.resolutions}
        for raised in sorted(agenda.appealing):
            matter = agenda.matters[raised]
            size = any_class(random)
            resolution = resolved_numbers.get(raised)
            rectification = rectifications[agenda.resolution_key(resolution.number)] if resolution else None
            due = (resolution.due, "承诺") if resolution else _due(random, "月例会", agenda.day)
            if rectification is not None:
                done = rectification.verified[0] if rectification.verified else None
            else:
                done = after(agenda.day, random.randint(3, 8))
            yield _appeal(
                random,
                key=str(agenda.appeal_key(raised)),
                unit=agenda.unit.id,
                via="月例会",
                received=agenda.day,
                due=due,
                judged="合理",
                words=_words(random, matter, size),
                size=size,
                resolved=done,
                rectification_key=rectification.key if rectification else None,
            )


def _received(random: Random) -> date:
    return working_from(date(2023, 1, 4) + timedelta(days=random.randint(0, 305)))


def draw_appeals(tables: Tables, seed: int) -> tuple[Sequence[Appeal], Sequence[Rectification]]:
    """Return the appeals of the other channels, and the rectifications that the harder ones became."""
    random = chance(seed, "appeals")
    appeals: list[Appeal] = []
    rectifications: list[Rectification] = []
    pool = shuffled(random, tables.matters)
    for number in range(_FREE_APPEALS):
        matter = pool[number % len(pool)]
        unit = tables.unit_by_id[matter.unit]
        key, via, size = f"free:{number}", weighted(random, _CHANNELS), any_class(random)
        received = _received(random)
        due = _due(random, via, received)
        rectification = None
        if number < _OVERDUE_APPEALS:
            received = date(2023, 8, 14 + 3 * number)
            due, resolved = (after(received, 15), "承诺"), None
        elif matter.kind == "难点" and happens(random, 55):
            deadline = working_from(received + timedelta(days=random.randint(25, 60)))
            due = (deadline, "承诺")
            rectification = make_rectification(
                random,
                unit,
                key=f"appeal:{key}",
                title=matter.title,
                description=f"企业通过{via}反映{matter.issue}。",
                source="企业诉求",
                start=after(received, 1),
                deadline=deadline,
                deadline_kind="承诺",
                goal=f"解决“{matter.title}”问题，企业满意。",
                measures=measures_for(random, matter),
                outcome=draw_outcome(random, deadline, steady=True),
                registrar=unit.id,
                registered="由企业诉求转入整改。",
                appeal_key=key,
                problem_kind=matter.kind,
            )
            rectifications.append(rectification)
            resolved = rectification.verified[0] if rectification.verified else None
        else:
            late = happens(random, 5) and due[0] < AS_OF - timedelta(days=30)
            span = max(2, (due[0] - received).days * random.randint(25, 80) // 100)
            resolved = after(due[0], random.randint(1, 6)) if late else received + timedelta(days=span)
            resolved = working_from(resolved)
        appeals.append(
            _appeal(
                random,
                key=key,
                unit=unit.id,
                via=via,
                received=received,
                due=due,
                judged="合理",
                words=_words(random, matter, size),
                size=size,
                resolved=resolved,
                rectification_key=rectification.key if rectification else None,
            )
        )
    appeals += _unreasonable(tables, random)
    return appeals, rectifications


def _unreasonable(tables: Tables, random: Random) -> Iterator[Appeal]:
    for number, row in enumerate(tables.unreasonable):
        via, received, size = weighted(random, _CHANNELS), _received(random), any_class(random)
        yield _appeal(
            random,
            key=f"unreasonable:{number}",
            unit=row.unit,
            via=via,
            received=received,
            due=_due(random, via, received),
            judged="不合理",
            words={
                "summary": f"{row.summary}。",
                "text": f"我单位{row.summary}。",
                "reply": "已收悉，经研判该诉求缺乏依据，将当面解释说明。",
                "explanation": row.explanation,
            },
            size=size,
            resolved=None,
            rectification_key=None,
        )


def numbered(appeals: Sequence[Appeal]) -> Mapping[str, str]:
    """Return the number of each appeal by its key: in the order in which they came in."""
    ordered = sorted(appeals, key=lambda appeal: (appeal.received, appeal.unit, appeal.key))
    return {appeal.key: f"su-2023-{number:04d}" for number, appeal in enumerate(ordered, start=1)}


def appeal_entries(
    appeals: Iterable[Appeal], numbers: Mapping[str, str], rectification_numbers: Mapping[str, str]
) -> Iterator[Entry]:
    """Yield the record of every appeal."""
    for appeal in appeals:
        fields = dict(appeal.fields)
        if appeal.rectification_key is not None:
            fields["rectification"] = rectification_numbers[appeal.rectification_key]
        yield lasting("appeal", {"id": numbers[appeal.key], "unit": appeal.unit, **fields})
