"""Places of an indicator in the city and the province (位次): the table, the line over time, deductions (S07-S09)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from qinqing.policy.periods import chinese_period
from qinqing.site.model.index import SiteIndex
from qinqing.site.model.wording import DASH, NO_DATA, Value, date_text, number_text, rounded
from qinqing.site.pages.parts import Link, rectification_page, unit_link
from qinqing.standing.facts.placings import Placing
from qinqing.standing.measures.places import FALLEN, RISEN, change_word, placing_before

_TONES = {RISEN: "good", FALLEN: "bad"}
_STEP, _EDGE, _TOP, _BOTTOM, _FOOT = 90, 45, 26, 86, 112


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """The place the city or the province gave, told both ways (第k名, 倒数第k名)."""

    assessment: str
    level: str
    period: str
    published: str
    place: Value
    from_bottom: Value
    participants: int
    change: Value
    points: str
    document: str
    path: str


@dataclass(frozen=True, slots=True)
class DeductionRow:
    """Points taken off, with the reason (S08)."""

    assessment: str
    points: str
    reason: str
    by: Link
    channel: str
    date: str
    rectification: Link


@dataclass(frozen=True, slots=True)
class PlacePoint:
    """One place on the line: where it stands, and what is written above and below it."""

    x: str
    y: str
    above: str
    place: str
    period: str


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """The places in one assessment over time, the first place at the top; ``words`` say the same without the line."""

    number: int
    title: str
    words: str
    width: int
    height: int
    runs: tuple[str, ...]
    points: tuple[PlacePoint, ...]


def place_row(placing: Placing, index: SiteIndex) -> PlaceRow:
    """Return one place as a row of the table, with how it moved against the period before (S09)."""
    assessment, entry = placing.assessment, placing.entry
    top, bottom = placing.place, placing.from_bottom
    points = DASH
    if entry.points is not None:
        full = f"／{number_text(entry.full_mark)}" if entry.full_mark is not None else ""
        points = f"{number_text(entry.points)}{full}"
    absent = Value(NO_DATA, "absent", entry.missing or "")
    return PlaceRow(
        assessment=assessment.name,
        level=assessment.level,
        period=chinese_period(assessment.period),
        published=date_text(assessment.published_on),
        place=absent if top is None else Value(f"第{top}名"),
        from_bottom=Value(DASH, "absent") if bottom is None else Value(f"倒数第{bottom}名"),
        participants=assessment.participants,
        change=_change(placing, index),
        points=points,
        document=assessment.source_document,
        path=assessment.path,
    )


def deduction_rows(placings: tuple[Placing, ...], index: SiteIndex) -> Iterator[DeductionRow]:
    """Yield every deduction, the latest first."""
    for placing in reversed(placings):
        for item in placing.entry.deductions:
            linked = item.rectification
            known = linked is not None and linked in index.entries
            yield DeductionRow(
                assessment=f"{chinese_period(placing.assessment.period)} {placing.assessment.name}",
                points=number_text(item.points),
                reason=item.reason,
                by=unit_link(item.by, index),
                channel=item.channel,
                date=date_text(item.date) if item.date else DASH,
                rectification=Link(linked, rectification_page(linked)) if linked and known else Link(DASH),
            )


def _change(placing: Placing, index: SiteIndex) -> Value:
    """Return 进位, 退位 or 持平 against the assessment of the same name before, with the number of places."""
    before = placing_before(index.lookup, placing)
    if before is None:
        return Value(DASH, "absent", "无上期")
    if before.place is None or placing.place is None:
        return Value(DASH, "absent", "无法比较")
    steps = before.place - placing.place
    word = change_word(Fraction(steps))
    return Value(f"{word}{abs(steps)}位" if steps else word, _TONES.get(word, ""))


def place_lines(placings: tuple[Placing, ...]) -> tuple[PlaceLine, ...]:
    """Return a line for each assessment that gave the indicator two places or more."""
    names = dict.fromkeys((item.assessment.level, item.assessment.name) for item in placings)
    series = (
        (level, name, [item for item in placings if (item.assessment.level, item.assessment.name) == (level, name)])
        for level, name in names
    )
    drawn = [item for item in series if sum(one.place is not None for one in item[2]) > 1]
    return tuple(_line(number, level, name, items) for number, (level, name, items) in enumerate(drawn, 1))


def _line(number: int, level: str, name: str, items: list[Placing]) -> PlaceLine:
    last = max(max(item.assessment.participants, item.place or 1) for item in items)
    points: list[PlacePoint] = []
    runs: list[list[str]] = [[]]
    for position, item in enumerate(items):
        if item.place is None:
            # Where no place was published the line is broken: nothing is drawn across a gap.
            runs.append([])
            continue
        down = Fraction((_BOTTOM - _TOP) * (item.place - 1), max(1, last - 1))
        x, y = _EDGE + _STEP * position, number_text(rounded(_TOP + down, 1))
        runs[-1].append(f"{x},{y}")
        above = number_text(rounded(_TOP + down - 9, 1))
        points.append(PlacePoint(str(x), y, above, f"第{item.place}名", _short(item.assessment.period)))
    told = "，".join(_told(item) for item in items)
    return PlaceLine(
        number=number,
        title=f"“{name}”全{level}位次变化",
        words=f"{told}。第1名在最上方。",
        width=2 * _EDGE + _STEP * (len(items) - 1),
        height=_FOOT,
        runs=tuple(" ".join(run) for run in runs if len(run) > 1),
        points=tuple(points),
    )


def _told(item: Placing) -> str:
    place = f"第{item.place}名（{item.assessment.participants}个参评）" if item.place is not None else "没有位次"
    return f"{chinese_period(item.assessment.period)}{place}"


def _short(period: str) -> str:
    """Return a period as short as it stands under a point: ``2023-Q2`` gives ``2023年二季度``."""
    return chinese_period(period).replace("第", "")
