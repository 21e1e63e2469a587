"""月例会: the matrix of units and months, and one page for each file of minutes (S01-S04, S45-S49, S52)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from qinqing.policy.monthly_meetings import MONTHLY_MEETING, NOT_INCLUDED
from qinqing.policy.obligations import excused_periods, filing_since
from qinqing.policy.periods import chinese_period, months_between
from qinqing.register.records import typed as r
from qinqing.register.records.words import MinutesMeetingFollowupResult, RepresentativeGroup
from qinqing.site.model.index import SiteIndex
from qinqing.site.model.page import SitePage
from qinqing.site.model.view import SiteView
from qinqing.site.model.wording import DASH, EXCUSED, Value, date_text, list_text, person_text
from qinqing.site.pages.parts import (
    HOME,
    MEETINGS,
    Correction,
    Fact,
    Head,
    Link,
    corrections_of,
    minutes_page,
    page_head,
    rectification_page,
    state_value,
    unit_link,
    unit_links,
    unit_page,
    with_corrections,
)

_TRAIL = (Link("首页", HOME), Link("月例会", MEETINGS))
MISSING = "缺"
_RESULT_TONES: Mapping[MinutesMeetingFollowupResult, str] = {"已完成": "good", "推进中": "", "未完成": "bad"}


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What a unit did in a month: the day of its meeting, or 缺, or why nothing was due."""

    value: Value
    target: str = ""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A unit's row of the matrix."""

    unit: Link
    stage: str
    held: int
    due: int
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class MinutesRow:
    """One file of minutes in the list."""

    unit: Link
    link: Link
    types: str
    dates: str
    resolutions: int


@dataclass(frozen=True, slots=True)
class MinutesGroup:
    """The minutes of one period."""

    period: str
    anchor: str
    rows: tuple[MinutesRow, ...]


@dataclass(frozen=True, slots=True)
class MeetingList:
    """The list page."""

    head: Head
    months: tuple[str, ...]
    matrix: tuple[MatrixRow, ...]
    pilots: int
    rollout: int
    rollout_includes_pilots: bool
    groups: tuple[MinutesGroup, ...]


@dataclass(frozen=True, slots=True)
class Issue:
    """A question raised and the answer given."""

    number: int
    kind: str
    text: str
    reply: Value


@dataclass(frozen=True, slots=True)
class Resolution:
    """What was resolved (议定事项), by whom it is done and by when, and where it stands in the ledger."""

    number: int
    text: str
    unit: Link
    responsible: str
    due: str
    entries: tuple[tuple[Link, Value], ...]


@dataclass(frozen=True, slots=True)
class Followup:
    """What became of an earlier resolution (会后跟进)."""

    origin: Link
    date: str
    result: Value
    text: str
    verified_by: Link


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of the minutes."""

    number: int
    title: str
    facts: tuple[Fact, ...]
    survey: tuple[Fact, ...]
    survey_issues: tuple[str, ...]
    attendance: tuple[Fact, ...]
    agenda: tuple[str, ...]
    issues: tuple[Issue, ...]
    resolutions: tuple[Resolution, ...]
    followups: tuple[Followup, ...]
    opinions: tuple[str, ...]
    next_meeting: str


@dataclass(frozen=True, slots=True)
class MinutesDetail:
    """The page of one file of minutes."""

    head: Head
    unit: Link
    submitted: str
    meetings: tuple[Meeting, ...]
    source_path: str
    corrections: tuple[Correction, ...]


def pages(view: SiteView, index: SiteIndex) -> Iterator[SitePage]:
    """Return the list of minutes and the page of each."""
    yield SitePage(
        path=MEETINGS,
        kind="meeting-list",
        section="meetings",
        title="月例会",
        description=f"{view.site.district_short}优化营商环境监督月例会召开情况和会议纪要。",
        template="meeting_list.html",
        model=_list(view, index),
        hide=("navigation", "toc"),
    )
    for record in index.public.minutes:
        yield _detail_page(record, view, index)


def meeting_cell(unit: r.Unit, month: str, index: SiteIndex, free: frozenset[tuple[str, str]]) -> MatrixCell:
    """Return what ``unit`` shows for ``month``: the day of its supervision meeting, 缺, or a reason for neither."""
    record = index.minutes.get((unit.id, month))
    days = [meeting.date for meeting in record.meetings if meeting.type == MONTHLY_MEETING] if record else []
    if days:
        return MatrixCell(Value(f"{days[0].day}日"), minutes_page(unit.id, month))
    if (unit.monthly_meeting.since or month) > month:
        return MatrixCell(Value(DASH, "absent", "尚未纳入"))
    if (unit.id, month) in free:
        return MatrixCell(Value(EXCUSED, "absent"))
    return MatrixCell(Value(MISSING, "bad"))


def meeting_months(index: SiteIndex) -> tuple[str, ...]:
    """Return the months in which supervision meetings are due."""
    site = index.public.site
    return months_between(filing_since(index.public, "meeting"), site.current_period) if site else ()


def _list(view: SiteView, index: SiteIndex) -> MeetingList:
    months = meeting_months(index)
    free = excused_periods(index.public, "meeting")
    units = [unit for _, group in index.units_by_kind for unit in group if unit.monthly_meeting.stage != NOT_INCLUDED]
    units.sort(key=lambda unit: unit.monthly_meeting.stage != "试点")
    counts = view.site.counts
    return MeetingList(
        head=page_head(
            view,
            trail=_TRAIL,
            title="监督月例会",
            lead="由区纪委监委牵头，会前有调研、会后有跟进。应开未开或未报送纪要的月份标为“缺”。",
        ),
        months=months,
        matrix=tuple(_matrix_row(unit, months, index, free) for unit in units),
        pilots=counts.meeting_pilots,
        rollout=counts.meeting_rollout,
        rollout_includes_pilots=counts.rollout_includes_pilots,
        groups=tuple(_groups(index)),
    )


def _matrix_row(unit: r.Unit, months: tuple[str, ...], index: SiteIndex, free: frozenset[tuple[str, str]]) -> MatrixRow:
    cells = tuple(meeting_cell(unit, month, index, free) for month in months)
    held = sum(bool(cell.target) for cell in cells)
    missing = sum(cell.value.text == MISSING for cell in cells)
    return MatrixRow(
        unit=Link(unit.short_name, unit_page(unit.id)),
        stage=unit.monthly_meeting.stage,
        held=held,
        due=held + missing,
        cells=cells,
    )


def _groups(index: SiteIndex) -> Iterator[MinutesGroup]:
    records = sorted(index.public.minutes, key=lambda item: item.unit)
    records.sort(key=lambda item: item.period, reverse=True)
    for period, group in groupby(records, key=lambda item: item.period):
        yield MinutesGroup(
            period=chinese_period(period),
            anchor=f"p-{period.lower()}",
            rows=tuple(minutes_row(record, index) for record in group),
        )


def minutes_row(record: r.Minutes, index: SiteIndex) -> MinutesRow:
    """Return a file of minutes as a row of a list."""
    return MinutesRow(
        unit=unit_link(record.unit, index),
        link=Link(record.meetings[0].title, minutes_page(record.unit, record.period)),
        types=list_text(dict.fromkeys(meeting.type for meeting in record.meetings)),
        dates=list_text(date_text(meeting.date) for meeting in record.meetings),
        resolutions=sum(len(meeting.resolutions) for meeting in record.meetings),
    )


def _detail_page(record: r.Minutes, view: SiteView, index: SiteIndex) -> SitePage:
    name = index.unit_name(record.unit)
    period = chinese_period(record.period)
    corrections = corrections_of((record.path,), index)
    title = f"{name}{period}会议纪要"
    head = page_head(
        view,
        trail=(*_TRAIL, unit_link(record.unit, index), Link(period)),
        title=title,
        period=record.period,
        published=record.submitted_on,
    )
    return SitePage(
        path=minutes_page(record.unit, record.period),
        kind="meeting",
        section="meetings",
        title=title,
        description=f"{title}：会前调研、出席情况、反映问题及答复、议定事项和跟进情况。",
        template="meeting.html",
        model=MinutesDetail(
            head=head,
            unit=unit_link(record.unit, index),
            submitted=f"{record.submitted_by}，{date_text(record.submitted_on)}",
            meetings=tuple(_meeting(record, meeting, index) for meeting in record.meetings),
            source_path=record.path,
            corrections=corrections,
        ),
        published_on=record.submitted_on,
        hide=("navigation", "toc"),
        sources=with_corrections((record.path,), corrections),
        content_source=name,
    )


def _meeting(record: r.Minutes, meeting: r.MinutesMeeting, index: SiteIndex) -> Meeting:
    survey = meeting.pre_survey
    return Meeting(
        number=meeting.number,
        title=meeting.title,
        facts=tuple(_facts(meeting, index)),
        survey=(
            Fact("调研时间", Value(f"{date_text(survey.from_)}至{date_text(survey.to)}")),
            Fact("调研方式", Value(survey.method)),
            Fact("走访企业", Value(f"{survey.enterprises_visited}家")),
        )
        if survey
        else (),
        survey_issues=survey.issues if survey else (),
        attendance=tuple(_attendance(meeting.attendance)) if meeting.attendance else (),
        agenda=meeting.agenda,
        issues=tuple(
            Issue(item.number, item.kind, item.text, Value(item.reply) if item.reply else Value("未答复", "bad"))
            for item in meeting.issues_raised
        ),
        resolutions=tuple(_resolution(record, item, index) for item in meeting.resolutions),
        followups=tuple(_followup(record, item, index) for item in meeting.followup),
        opinions=meeting.opinions,
        next_meeting=date_text(meeting.next_meeting) if meeting.next_meeting else "",
    )


def _facts(meeting: r.MinutesMeeting, index: SiteIndex) -> Iterator[Fact]:
    chair = meeting.chair
    yield Fact("会议类型", Value(meeting.type))
    yield Fact("时间", Value(date_text(meeting.date)))
    yield Fact("地点", Value(meeting.place))
    yield Fact("主持", Value(f"{chair.post}{'　' + person_text(chair.name) if chair.name else ''}"))
    optional = (
        ("记录", meeting.recorder),
        ("召集单位", meeting.convener),
        ("牵头部门", meeting.lead),
        ("监督单位", meeting.resident_group),
        ("聚焦环节", list_text(meeting.focus, none="")),
        ("所属活动", meeting.campaign),
        ("整治问题", list_text(meeting.faults, none="")),
    )
    for label, text in optional:
        if text:
            yield Fact(label, Value(text))
    if meeting.member_units:
        yield Fact("成员单位", links=unit_links(meeting.member_units, index))
    if meeting.materials:
        yield Fact("会议材料", Value(list_text(f"{item.kind}《{item.title}》" for item in meeting.materials)))


def _attendance(attendance: r.MinutesMeetingAttendance) -> Iterator[Fact]:
    if attendance.first_in_charge:
        yield Fact("“一把手”", Value("到会", "good"))
    else:
        yield Fact("“一把手”", Value("未到会", "bad", attendance.absence_reason or "未说明原因"))
    yield Fact("班子成员", Value(list_text(attendance.leadership)))
    groups: tuple[tuple[RepresentativeGroup, int], ...] = (
        ("人大代表", attendance.npc_deputies),
        ("政协委员", attendance.cppcc_members),
        ("服务企业代表", attendance.enterprise_representatives),
    )
    for group, count in groups:
        names = list_text(
            (person_text(item.name) for item in attendance.representatives if item.group == group), none=""
        )
        yield Fact(group, Value(f"{count}人", "" if count else "warn", names))
    yield Fact("派驻纪检监察组", Value(f"{attendance.resident_group}人"))


def _resolution(record: r.Minutes, item: r.MinutesMeetingResolution, index: SiteIndex) -> Resolution:
    entries = index.entries_of_resolution.get((record.unit, record.period, item.number), ())
    return Resolution(
        number=item.number,
        text=item.text,
        unit=unit_link(item.unit, index),
        responsible=item.responsible,
        due=date_text(item.due),
        entries=tuple(
            (Link(entry.record.id, rectification_page(entry.record.id)), state_value(entry)) for entry in entries
        ),
    )


def _followup(record: r.Minutes, item: r.MinutesMeetingFollowup, index: SiteIndex) -> Followup:
    known = (record.unit, item.period) in index.minutes
    target = f"{minutes_page(record.unit, item.period)}#resolution-{item.resolution}" if known else ""
    return Followup(
        origin=Link(f"{chinese_period(item.period)}第{item.resolution}项", target),
        date=date_text(item.date),
        result=Value(item.result, _RESULT_TONES[item.result]),
        text=item.text,
        verified_by=unit_link(item.verified_by, index) if item.verified_by else Link("未核验"),
    )
