"""Boards (榜单): one scheme, one period, everyone ranked, whoever has no place listed apart, and who moved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from qinqing.errors import QinqingError
from qinqing.findings.finding import Text
from qinqing.policy.periods import chinese_period, last_day
from qinqing.register.records.typed import Scheme, SchemeVersion
from qinqing.standing.boards.adjustments import adjustments_of
from qinqing.standing.boards.board_periods import is_over, periods_of
from qinqing.standing.boards.scoring import Standing, State, Subject, group_full_mark, members_by_group, score
from qinqing.standing.boards.subjects import subjects_of
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures import MEASURES
from qinqing.standing.measures.filed_marks import FILED_MARK, filed_mark
from qinqing.standing.measures.measure import Measure
from qinqing.standing.numbers.value import Value


@dataclass(frozen=True, slots=True)
class Movement:
    """Movement against the period before (升降): ``steps`` up, or down where negative; None for whoever is new."""

    steps: int | None

    @property
    def sign(self) -> str:
        """The movement as it is printed: ``↑2``, ``↓1``, ``—`` or ``新``."""
        if self.steps is None:
            return "新"
        if self.steps == 0:
            return "—"
        return f"↑{self.steps}" if self.steps > 0 else f"↓{-self.steps}"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardGroup:
    """One group that is ranked apart (组别); the only one of a board without groups has an empty ``id`` and name.

    ``ranked`` is in order of place, ``apart`` holds whoever has no place, each with a reason; ``participants`` is how
    many have a place, also where only some of them are shown.
    """

    id: str
    name: str
    full_mark: Fraction
    participants: int
    ranked: tuple[Standing, ...]
    apart: tuple[Standing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A board for one period.

    ``version`` is the one in force on the period's last day, also when a later one exists.  ``previous`` is the
    period that ``movements`` compare with, None for the first; then there are no movements.  Whether a board may be
    published, ``scheme.publication``, is for whoever publishes to heed.
    """

    scheme: Scheme
    version: SchemeVersion
    period: str
    previous: str | None
    groups: tuple[BoardGroup, ...]
    movements: Mapping[str, Movement]

    @property
    def standings(self) -> tuple[Standing, ...]:
        """Everyone, group by group, whoever has no place last."""
        return tuple(one for group in self.groups for one in (*group.ranked, *group.apart))

    def group_of(self, standing: Standing) -> BoardGroup:
        """Return the group that ``standing`` is in."""
        return next(group for group in self.groups if group.id == standing.group)


def version_in_force(scheme: Scheme, day: date) -> SchemeVersion | None:
    """Return the version of ``scheme`` in force on ``day``, None before the first."""
    in_force = [version for version in scheme.versions if version.effective_from <= day]
    return max(in_force, key=lambda version: version.effective_from, default=None)


def board_of(lookup: Lookup, scheme: Scheme, period: str, *, measures: Mapping[str, Measure] = MEASURES) -> Board:
    """Return the board of ``scheme`` for ``period``, which :func:`periods_of` gives.

    Raises QinqingError where no version was in force on the period's last day, the period is not over, or a version
    names a measure that does not exist.
    """
    earlier = [before for before in periods_of(lookup, scheme) if last_day(before) < last_day(period)]
    before = _standings(lookup, scheme, earlier[-1], measures)[1] if earlier else ()
    return _board(lookup, scheme, period, measures, earlier[-1] if earlier else None, before)


def boards_of(lookup: Lookup, scheme: Scheme, *, measures: Mapping[str, Measure] = MEASURES) -> tuple[Board, ...]:
    """Return the boards of ``scheme`` for all its periods, each computed once."""
    boards: list[Board] = []
    for period in periods_of(lookup, scheme):
        previous, before = (boards[-1].period, boards[-1].standings) if boards else (None, ())
        boards.append(_board(lookup, scheme, period, measures, previous, before))
    return tuple(boards)


def _board(
    lookup: Lookup,
    scheme: Scheme,
    period: str,
    measures: Mapping[str, Measure],
    previous: str | None,
    before: Iterable[Standing],
) -> Board:
    version, standings = _standings(lookup, scheme, period, measures)
    return Board(
        scheme=scheme,
        version=version,
        period=period,
        previous=previous,
        groups=_groups(version, standings),
        movements={} if previous is None else _movements(standings, before),
    )


def _standings(
    lookup: Lookup, scheme: Scheme, period: str, measures: Mapping[str, Measure]
) -> tuple[SchemeVersion, tuple[Standing, ...]]:
    version = version_in_force(scheme, last_day(period))
    if version is None or not is_over(lookup, scheme, period):
        raise QinqingError(
            Text(f"“{scheme.name}”没有{chinese_period(period)}的排名", f"{scheme.board} has no board for {period}"),
            Text("请换一个已经结束、办法已生效的报告期", "choose a period that is over and for which a version holds"),
        )
    subjects = _on_the_board(version, subjects_of(lookup.register, scheme.subject, min(last_day(period), lookup.as_of)))
    values = {
        component.id: _values(lookup, scheme, component.id, component.measure, subjects, period, measures)
        for component in version.components
    }
    return version, score(version, subjects, values, adjustments_of(lookup, scheme, period))


def _on_the_board(version: SchemeVersion, subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    return tuple(subject for _, members in members_by_group(version, subjects) for subject in members)


def _values(
    lookup: Lookup,
    scheme: Scheme,
    component: str,
    name: str,
    subjects: Sequence[Subject],
    period: str,
    measures: Mapping[str, Measure],
) -> Mapping[str, Value]:
    if name not in measures:
        raise QinqingError(
            Text(f"“{scheme.name}”使用的度量“{name}”不存在", f"{scheme.board} names a measure '{name}' that is none"),
            Text(f"请更正 {scheme.path}，并运行 qinqing check", f"correct {scheme.path} and run qinqing check"),
        )
    # Filed marks belong to the scheme that files them, so a board asks its own.
    measure = filed_mark(scheme, component) if name == FILED_MARK.name else measures[name]
    return {subject.id: measure.compute(lookup, subject.id, period) for subject in subjects}


def _groups(version: SchemeVersion, standings: Sequence[Standing]) -> tuple[BoardGroup, ...]:
    names = {group.id: group.name for group in version.groups} or {"": ""}
    by_group: dict[str, list[Standing]] = {identifier: [] for identifier in names}
    for standing in standings:
        by_group[standing.group].append(standing)
    return tuple(
        BoardGroup(
            id=identifier,
            name=names[identifier],
            full_mark=group_full_mark(version, identifier),
            participants=sum(one.state is State.RANKED for one in members),
            ranked=tuple(one for one in members if one.state is State.RANKED),
            apart=tuple(one for one in members if one.state is not State.RANKED),
        )
        for identifier, members in by_group.items()
    )


def _movements(standings: Iterable[Standing], before: Iterable[Standing]) -> Mapping[str, Movement]:
    places = {(one.subject.id, one.group): one.place for one in before if one.state is State.RANKED}
    found: dict[str, Movement] = {}
    for one in standings:
        if one.state is State.RANKED:
            earlier = places.get((one.subject.id, one.group))
            found[one.subject.id] = Movement(None if earlier is None else earlier - one.place)
    return found
