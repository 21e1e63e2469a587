"""Scoring (计分): from the values of every component to totals and places, by one version of a scheme."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import compress
from typing import Any, Final, NamedTuple

from qinqing.findings.finding import Text
from qinqing.register.bulk import without_garbage_collection
from qinqing.register.records.typed import SchemeVersion, SchemeVersionComponent
from qinqing.register.records.words import AdjustmentKind, MissingValues, TieRule
from qinqing.standing.boards.conversions import RELATIVE, convert
from qinqing.standing.numbers.arithmetic import exact_sum, order_key, sum_of_products
from qinqing.standing.numbers.display import plain
from qinqing.standing.numbers.ranking import places_from_both_ends
from qinqing.standing.numbers.value import Known, Source, Undefined, Value, exact

BONUS: Final[AdjustmentKind] = "加分"
DEDUCTION: Final[AdjustmentKind] = "扣分"
VETO: Final[AdjustmentKind] = "一票否决"
ZERO: Final[MissingValues] = "记零分"
LEFT_OUT: Final[MissingValues] = "不参加排名"
COMPARED_IN_TURN: Final[TieRule] = "依次比较"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Who or what is ranked (排名对象): a unit, a secretary, a section or an indicator; ``kind`` decides its group."""

    id: str
    name: str
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """A dated bonus, deduction or veto (加分扣分) with its reason; never an edit of a figure (S08)."""

    kind: AdjustmentKind
    points: Fraction
    date: datetime.date
    reason: str
    basis: str
    source: Source


class Contribution(NamedTuple):
    """What one component gives to one total: ``points`` on the component's scale.

    ``points`` is None where the component is missing and left out, or where the subject is compared with nobody.  A
    tuple, since a board of many subjects has several of these for each.
    """

    component: SchemeVersionComponent
    value: Value
    points: Fraction | None

    @property
    def share(self) -> Fraction | None:
        """The points as they enter the total: by weight, where the component has one."""
        if self.points is None or self.component.weight is None:
            return self.points
        return self.points * exact(self.component.weight) / full_mark_of(self.component)


class State(Enum):
    """Whether a subject has a place on the board."""

    RANKED = "参加排名"
    NOT_RANKED = "不参加排名"
    VETOED = "一票否决"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One subject on a board with the whole arithmetic of its total.

    ``total`` = sum of shares × ``rescale`` × ``group_factor`` + ``bonus`` − ``deduction``.  ``place`` and
    ``from_bottom`` are counted within the group and are 0 where the subject is not ranked, ``total`` is None there
    and ``reason`` says why.
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
Adjustments = Mapping[str, Sequence[Adjustment]]


def score(
    version: SchemeVersion, subjects: Sequence[Subject], values: Values, adjustments: Adjustments
) -> tuple[Standing, ...]:
    """Return the standings of ``subjects``, group by group in the order of the scheme, best place first.

    ``values`` maps the id of a component and of a subject to a value.  Ranking is on exact totals; rounding is for
    whoever prints.  Equal totals share a place (1-2-2-4) unless the scheme names a chain of components to compare.
    A subject whose kind is in none of the groups is not on the board.
    """
    found: list[Standing] = []
    with without_garbage_collection():
        for group, members in members_by_group(version, subjects):
            found.extend(_scored(version, group, members, values, adjustments))
    return tuple(found)


def full_mark_of(component: SchemeVersionComponent) -> Fraction:
    """Return the top of a component's own scale: its full mark, or 100 where it has none."""
    return Fraction(100) if component.full_mark is None else exact(component.full_mark)


def worth_of(component: SchemeVersionComponent) -> Fraction:
    """Return what a component counts for in the total: its weight, or else its full mark."""
    return full_mark_of(component) if component.weight is None else exact(component.weight)


def whole_of(version: SchemeVersion) -> Fraction:
    """Return what all components of ``version`` count for together."""
    return exact_sum(worth_of(component) for component in version.components)


def group_full_mark(version: SchemeVersion, group: str) -> Fraction:
    """Return the full mark of ``group``; of a scheme without groups, what its components count for together."""
    return next((exact(found.full_mark) for found in version.groups if found.id == group), whole_of(version))


def members_by_group(
    version: SchemeVersion, subjects: Sequence[Subject]
) -> tuple[tuple[str, tuple[Subject, ...]], ...]:
    """Return the subjects of each group in the order of the scheme; of a scheme without groups, all under ``""``."""
    if not version.groups:
        return (("", tuple(subjects)),)
    return tuple(
        (group.id, tuple(subject for subject in subjects if subject.kind in group.kinds)) for group in version.groups
    )


def total_of(standing: Standing) -> Fraction:
    """Return the total that the numbers of ``standing`` give, which is how anyone may recompute it."""
    shares = exact_sum(one.share for one in standing.contributions if one.share is not None)
    factor = standing.rescale * standing.group_factor
    return (shares if factor == 1 else shares * factor) + standing.bonus - standing.deduction


def _scored(
    version: SchemeVersion, group: str, members: Sequence[Subject], values: Values, adjustments: Adjustments
) -> Iterable[Standing]:
    vetoes = _vetoes(members, adjustments)
    absences = _absences(version, members, values)
    compared = [member for member in members if member.id not in vetoes and member.id not in absences]
    # Whoever is compared with nobody still sees its points wherever they depend on nobody.
    components = tuple(
        (component, values[component.id], _points(component, compared if _is_relative(component) else members, values))
        for component in version.components
    )
    weights = [(worth_of(component) / full_mark_of(component)).as_integer_ratio() for component in version.components]
    rescales = _Rescales(version)
    group_factor = group_full_mark(version, group) / rescales.whole if rescales.whole else Fraction(1)
    contributions: dict[str, tuple[Contribution, ...]] = {}
    factors: dict[str, Fraction] = {}
    unfounded: dict[str, Text] = {}
    totals: dict[str, Fraction] = {}
    adjusted: dict[str, tuple[Fraction, Fraction]] = {}
    # The factor of whoever has every component: where it changes nothing, nobody is multiplied by it.
    unscaled = rescales.complete if group_factor == 1 else None
    rows = _rows(members, [own.__getitem__ for _, own, _ in components])
    points_of_rows = _rows(members, [points.get for _, _, points in components])
    for member, own, points in zip(members, rows, points_of_rows, strict=True):
        contributions[member.id] = tuple(map(Contribution, version.components, own, points))
        if member.id in adjustments:
            adjusted[member.id] = (
                min(exact(version.bonus_cap), _sum_of(adjustments[member.id], BONUS)),
                min(exact(version.deduction_cap), _sum_of(adjustments[member.id], DEDUCTION)),
            )
        factor = rescales.of(points)
        if isinstance(factor, Text):
            unfounded[member.id] = factor
            continue
        factors[member.id] = factor
        if member.id in vetoes or member.id in absences:
            continue
        total = sum_of_products(points, weights)
        if factor is not unscaled:
            total = total * factor * group_factor
        if member.id in adjusted:
            total = total + adjusted[member.id][0] - adjusted[member.id][1]
        totals[member.id] = total
    places = _places(version, totals, contributions)
    return [
        Standing(
            subject=member,
            group=group,
            contributions=contributions[member.id],
            adjustments=tuple(adjustments.get(member.id, ())),
            rescale=factors.get(member.id, _UNSCALED),
            group_factor=group_factor,
            bonus=adjusted.get(member.id, _UNADJUSTED)[0],
            deduction=adjusted.get(member.id, _UNADJUSTED)[1],
            total=totals.get(member.id),
            state=_state(member, vetoes, totals),
            reason=vetoes.get(member.id) or absences.get(member.id) or unfounded.get(member.id),
            place=places.get(member.id, _NO_PLACE)[0],
            from_bottom=places.get(member.id, _NO_PLACE)[1],
        )
        for member in _in_order(members, places)
    ]


def _rows(members: Sequence[Subject], columns: Sequence[Callable[[str], Any]]) -> list[tuple[Any, ...]]:
    """Return for each member what every column gives for its identifier."""
    names = [member.id for member in members]
    return list(zip(*(map(column, names) for column in columns), strict=True)) if columns else [()] * len(names)


def _in_order(members: Sequence[Subject], places: Mapping[str, tuple[int, int]]) -> Iterable[Subject]:
    """Yield the ranked by their place, which is the order of ``places``, then the others by identifier."""
    by_id = {member.id: member for member in members}
    yield from (by_id[subject] for subject in places)
    yield from (by_id[subject] for subject in sorted(by_id.keys() - places.keys()))


_UNADJUSTED = (Fraction(0), Fraction(0))
_UNSCALED = Fraction(1)
_NO_PLACE = (0, 0)


def _state(member: Subject, vetoes: Mapping[str, Text], totals: Mapping[str, Fraction]) -> State:
    if member.id in vetoes:
        return State.VETOED
    return State.RANKED if member.id in totals else State.NOT_RANKED


class _Rescales:
    """By how much the components that are there are raised to stand for all, remembered by which are there."""

    def __init__(self, version: SchemeVersion) -> None:
        self.whole = whole_of(version)
        self._worths = [worth_of(component) for component in version.components]
        self._least = exact(version.minimum_weight or 0)
        self.complete = Fraction(1)
        self._known: dict[tuple[bool, ...], Fraction | Text] = {}

    def of(self, points: tuple[Fraction | None, ...]) -> Fraction | Text:
        """Return the factor for the points of every component, or why too little is there to rank by."""
        present = tuple([one is not None for one in points])
        if present not in self._known:
            self._known[present] = self._factor(exact_sum(compress(self._worths, present)))
        return self._known[present]

    def _factor(self, worth: Fraction) -> Fraction | Text:
        # What counts for nothing is no ground to rank anybody by.
        if not worth:
            return Text("各项均无数据", "no component has a value")
        if worth < self._least:
            return Text(
                f"有数据的项目权重合计{plain(worth)}，不足{plain(self._least)}",
                f"the components with values weigh {plain(worth)} together, less than {plain(self._least)}",
            )
        return self.complete if worth == self.whole else self.whole / worth


def _vetoes(members: Sequence[Subject], adjustments: Adjustments) -> Mapping[str, Text]:
    return {
        member.id: Text(veto.reason, veto.reason)
        for member in members
        for veto in reversed(adjustments.get(member.id, ()))
        if veto.kind == VETO
    }


def _absences(version: SchemeVersion, members: Sequence[Subject], values: Values) -> Mapping[str, Text]:
    """Return why a subject is not ranked: the first component that it must have and has not."""
    return {
        member.id: value.reason
        for component in reversed(version.components)
        if component.missing == LEFT_OUT
        for member in members
        if isinstance(value := values[component.id][member.id], Undefined)
    }


def _is_relative(component: SchemeVersionComponent) -> bool:
    return component.conversion.method in RELATIVE


def _points(component: SchemeVersionComponent, subjects: Sequence[Subject], values: Values) -> Mapping[str, Fraction]:
    given = values[component.id]
    known = {subject.id: value for subject in subjects if isinstance(value := given[subject.id], Known)}
    points = convert(component.conversion, known, full_mark_of(component))
    if component.missing == ZERO:
        points.update((subject.id, Fraction(0)) for subject in subjects if subject.id not in known)
    return points


def _sum_of(adjustments: Sequence[Adjustment], kind: AdjustmentKind) -> Fraction:
    return exact_sum(one.points for one in adjustments if one.kind == kind)


def _places(
    version: SchemeVersion, totals: Mapping[str, Fraction], contributions: Mapping[str, tuple[Contribution, ...]]
) -> Mapping[str, tuple[int, int]]:
    """Return the place from the top and from the bottom of everyone that has a total, the first place first."""
    compared = version.tie_break if version.ties == COMPARED_IN_TURN else ()
    keys = {
        subject: (
            *order_key(total),
            *(_tie_key(component, contributions[subject]) for component in compared),
        )
        for subject, total in totals.items()
    }
    return places_from_both_ends(keys)


def _tie_key(component: str, contributions: tuple[Contribution, ...]) -> tuple[bool, Fraction]:
    share = next((one.share for one in contributions if one.component.id == component), None)
    return share is not None, share or Fraction(0)
