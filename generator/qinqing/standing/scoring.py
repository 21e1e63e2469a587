"""Scoring (计分): from the values of every component to totals and places, by one version of a scheme."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction

from qinqing.findings.finding import Text
from qinqing.register.records import SchemeVersion, SchemeVersionComponent
from qinqing.standing.conversions import convert
from qinqing.standing.ranking import bottom_places, competition_places
from qinqing.standing.value import Known, Source, Undefined, Value, exact

BONUS, DEDUCTION, VETO = "加分", "扣分", "一票否决"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Who or what is ranked (排名对象): a unit, a secretary, a section or an indicator; ``kind`` decides its group."""

    id: str
    name: str
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """A dated bonus, deduction or veto (加分扣分) with its reason; never an edit of a figure (S08)."""

    kind: str
    points: Fraction
    date: datetime.date
    reason: str
    basis: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What one component gives to one total: ``points`` on the component's scale, ``share`` as it enters the total."""

    component: SchemeVersionComponent
    value: Value
    points: Fraction | None
    share: Fraction | None


class State(Enum):
    """Whether a subject has a place on the board."""

    RANKED = "参加排名"
    NOT_RANKED = "不参加排名"
    VETOED = "一票否决"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One subject on a board with the whole arithmetic of its total.

    ``total`` = sum of shares × ``rescale`` × ``group_factor`` + ``bonus`` − ``deduction``.  ``place`` and
    ``from_bottom`` are counted within the group and are 0 where the subject is not ranked.
    """

    subject: Subject
    group: str
    contributions: tuple[Contribution, ...]
    adjustments: tuple[Adjustment, ...]
    rescale: Fraction
    group_factor: Fraction
    bonus: Fraction
    deduction: Fraction
    total: Fraction | None
    state: State
    reason: Text | None = None
    place: int = 0
    from_bottom: int = 0


Values = Mapping[str, Mapping[str, Value]]


def score(
    version: SchemeVersion,
    subjects: Sequence[Subject],
    values: Values,
    adjustments: Mapping[str, Sequence[Adjustment]],
) -> tuple[Standing, ...]:
    """Return the standings of ``subjects``, group by group in the order of the scheme, best place first.

    ``values`` maps the id of a component and of a subject to a value.  Ranking is on exact totals; rounding is for
    whoever prints.  Equal totals share a place (1-2-2-4) unless the scheme names a chain of components to compare.
    """
    return tuple(
        standing
        for group, members in _grouped(version, subjects)
        for standing in _ranked(version, _scored(version, group, members, values, adjustments))
    )


def group_full_mark(version: SchemeVersion, group: str) -> Fraction:
    """Return the full mark of ``group``; 100 where the scheme does not rank in groups."""
    return next((exact(found.full_mark) for found in version.groups if found.id == group), Fraction(100))


def _grouped(version: SchemeVersion, subjects: Sequence[Subject]) -> Iterable[tuple[str, list[Subject]]]:
    if not version.groups:
        return [("", list(subjects))]
    group_of_kind = {kind: group.id for group in version.groups for kind in group.kinds}
    members: dict[str, list[Subject]] = {group.id: [] for group in version.groups}
    for subject in subjects:
        if subject.kind in group_of_kind:
            members[group_of_kind[subject.kind]].append(subject)
    return members.items()


def _scored(
    version: SchemeVersion,
    group: str,
    members: Sequence[Subject],
    values: Values,
    adjustments: Mapping[str, Sequence[Adjustment]],
) -> list[Standing]:
    vetoed = {member.id for member in members if any(one.kind == VETO for one in adjustments.get(member.id, ()))}
    absent = {
        member.id: component
        for component in reversed(version.components)
        if component.missing == "不参加排名"
        for member in members
        if isinstance(_value(values, component, member), Undefined)
    }
    compared = [member for member in members if member.id not in vetoed and member.id not in absent]
    points = {component.id: _points(component, compared, values) for component in version.components}
    # Whoever is not compared with the others still sees its own points wherever they depend on no one else.
    return [
        _standing(version, group, member, values, points, adjustments.get(member.id, ()), absent.get(member.id))
        for member in members
    ]


def _value(values: Values, component: SchemeVersionComponent, subject: Subject) -> Value:
    return values[component.id][subject.id]


def full_mark_of(component: SchemeVersionComponent) -> Fraction:
    """Return the top of a component's own scale: its full mark, or 100 where it carries a weight."""
    return Fraction(100) if component.full_mark is None else exact(component.full_mark)


def _points(
    component: SchemeVersionComponent, subjects: Sequence[Subject], values: Values
) -> Mapping[str, Fraction | None]:
    known = {
        subject.id: value for subject in subjects if isinstance(value := _value(values, component, subject), Known)
    }
    points: dict[str, Fraction | None] = {**convert(component.conversion, known, full_mark_of(component))}
    if component.missing == "记零分":
        points.update((subject.id, Fraction(0)) for subject in subjects if subject.id not in known)
    return points


def _share(component: SchemeVersionComponent, points: Fraction | None) -> Fraction | None:
    if points is None or component.weight is None:
        return points
    return points * exact(component.weight) / full_mark_of(component)


def _worth(component: SchemeVersionComponent) -> Fraction:
    return full_mark_of(component) if component.weight is None else exact(component.weight)


def _standing(
    version: SchemeVersion,
    group: str,
    subject: Subject,
    values: Values,
    points: Mapping[str, Mapping[str, Fraction | None]],
    adjustments: Sequence[Adjustment],
    absent: SchemeVersionComponent | None,
) -> Standing:
    contributions = tuple(
        Contribution(
            component=component,
            value=_value(values, component, subject),
            points=(given := points[component.id].get(subject.id)),
            share=_share(component, given),
        )
        for component in version.components
    )
    counted = [one for one in contributions if one.share is not None]
    worth = sum((_worth(one.component) for one in counted), Fraction(0))
    whole = sum((_worth(component) for component in version.components), Fraction(0))
    standing = Standing(
        subject=subject,
        group=group,
        contributions=contributions,
        adjustments=tuple(adjustments),
        rescale=whole / worth if worth else Fraction(1),
        group_factor=group_full_mark(version, group) / 100,
        bonus=min(exact(version.bonus_cap), _sum_of(adjustments, BONUS)),
        deduction=min(exact(version.deduction_cap), _sum_of(adjustments, DEDUCTION)),
        total=None,
        state=State.NOT_RANKED,
    )
    if any(one.kind == VETO for one in adjustments):
        reason = next(one.reason for one in adjustments if one.kind == VETO)
        return replace(standing, state=State.VETOED, reason=Text(reason, reason))
    if absent is not None:
        missing = _value(values, absent, subject)
        assert isinstance(missing, Undefined)
        return replace(standing, reason=missing.reason)
    if not counted:
        return replace(standing, reason=Text("各项均无数据", "no component has a value"))
    return replace(standing, state=State.RANKED, total=total_of(standing))


def _sum_of(adjustments: Sequence[Adjustment], kind: str) -> Fraction:
    return sum((one.points for one in adjustments if one.kind == kind), Fraction(0))


def total_of(standing: Standing) -> Fraction:
    """Return the total that the numbers of ``standing`` give, which is how anyone may recompute it."""
    shares = sum((one.share for one in standing.contributions if one.share is not None), Fraction(0))
    return shares * standing.rescale * standing.group_factor + standing.bonus - standing.deduction


def _ranked(version: SchemeVersion, standings: Sequence[Standing]) -> list[Standing]:
    keys = {one.subject.id: _key(version, one) for one in standings if one.total is not None}
    places, from_bottom = competition_places(keys), bottom_places(keys)
    placed = [
        replace(one, place=places.get(one.subject.id, 0), from_bottom=from_bottom.get(one.subject.id, 0))
        for one in standings
    ]
    return sorted(placed, key=lambda one: (one.state is not State.RANKED, one.place, one.subject.id))


def _key(version: SchemeVersion, standing: Standing) -> tuple[Fraction | tuple[bool, Fraction], ...]:
    assert standing.total is not None
    if version.ties != "依次比较":
        return (standing.total,)
    shares = {one.component.id: one.share for one in standing.contributions}
    chain = (shares.get(component) for component in version.tie_break)
    return (standing.total, *((share is not None, share or Fraction(0)) for share in chain))
