"""Agreement (数字核对): a committed bulletin says what the records say, as they stood on the day it was issued."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from qinqing.bulletin.names import listed, subject_name
from qinqing.bulletin.number_display import Number, decimals_of, in_digits
from qinqing.bulletin.quantities import Origins, quantity_of_board, quantity_of_measure, sources_of
from qinqing.findings.finding import Text
from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.policy.periods import chinese_period
from qinqing.register.records.kinds import PERIOD_KINDS
from qinqing.register.records.names import names_of, scheme_names, suggested_identifier
from qinqing.register.records.register import records_of_kind
from qinqing.register.records.typed import Bulletin, BulletinFigure, BulletinStanding
from qinqing.standing.boards.board import Board, BoardGroup
from qinqing.standing.boards.scoring import Standing
from qinqing.standing.facts.lookup import Lookup, lookup_at
from qinqing.standing.measures import MEASURES
from qinqing.standing.numbers.display import shown
from qinqing.standing.numbers.ranking import head, tail
from qinqing.standing.numbers.value import Known, Source, Undefined, Value

DISAGREES, CHANGED_SINCE, UNKNOWN_ORIGIN, NO_SUCH_TEXT, INTERNAL_BOARD = "QQ480", "QQ490", "QQ336", "QQ455", "QQ450"
_MOST_NAMED: Final = 3


def disagreements(lookup: Lookup) -> Iterator[Violation]:
    """Yield what does not hold in any bulletin, each worked out as of the day it was issued, and at most today.

    Nothing can be worked out while a record cannot be read: that record is told of, and its consequences are not.
    """
    if lookup.register.unreadable:
        return
    desks: dict[datetime.date, _Desk] = {}
    for bulletin in lookup.register.bulletins:
        day = min(bulletin.issued_on, lookup.as_of)
        if day not in desks:
            desks[day] = _Desk.at(lookup_at(lookup, day))
        yield from _disagreements_of(bulletin, desks[day])


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a bulletin of one day is held against; ``filed_on`` tells when each report was filed."""

    lookup: Lookup
    origins: Origins
    filed_on: Mapping[str, datetime.date]

    @classmethod
    def at(cls, lookup: Lookup) -> _Desk:
        register = lookup.register
        filed_on = {
            report.path: report.submitted_on for kind in PERIOD_KINDS for report in records_of_kind(register, kind)
        }
        return cls(lookup, Origins(lookup), filed_on)

    def code_for(self, bulletin: Bulletin, sources: Iterable[Source]) -> str:
        """Return the rule that a wrong number breaks: the lesser one where a source was filed or corrected later."""
        paths = {source.path for source in sources}
        corrected = {
            f"data/{amendment.target.path}"
            for amendment in self.lookup.register.amendments
            if amendment.date >= bulletin.issued_on
        }
        late = {path for path in paths if self.filed_on.get(path, bulletin.issued_on) > bulletin.issued_on}
        return CHANGED_SINCE if late or paths & corrected else DISAGREES


def _disagreements_of(bulletin: Bulletin, desk: _Desk) -> Iterator[Violation]:
    for index, problem in enumerate(bulletin.problems):
        if problem.measure is not None and problem.measure not in MEASURES:
            yield _unknown_measure(bulletin, problem.measure, ("problems", index, "measure"))
    for index, standing in enumerate(bulletin.standings):
        yield from _of_standing(bulletin, standing, ("standings", index), desk)
    prose = (*bulletin.overview, *(problem.text for problem in bulletin.problems), *bulletin.requirements)
    for index, figure in enumerate(bulletin.figures):
        yield from _of_figure(bulletin, figure, ("figures", index), desk, prose)


def _of_figure(
    bulletin: Bulletin, figure: BulletinFigure, pointer: Pointer, desk: _Desk, prose: Sequence[str]
) -> Iterator[Violation]:
    if figure.measure is not None and figure.measure not in MEASURES:
        yield _unknown_measure(bulletin, figure.measure, (*pointer, "measure"))
        return
    if figure.board is not None:
        board = desk.origins.board(figure.board, figure.period)
        if isinstance(board, Undefined):
            yield _unknown_board(bulletin, figure.board, board, (*pointer, "board"), desk)
            return
        if bulletin.public and board.scheme.publication != "公开":
            yield _internal(bulletin, board, (*pointer, "board"))
    if not any(figure.text in text for text in prose) or not all(_carries(figure.text, one) for one in figure.values):
        numbers = "、".join(map(in_digits, figure.values))
        yield Violation(
            code=NO_SUCH_TEXT,
            path=bulletin.path,
            pointer=(*pointer, "text"),
            arguments={"text": figure.text, "numbers": numbers},
        )
    subjects: tuple[str | None, ...] = figure.subjects or (None,)
    values = figure.values if len(figure.values) > 1 else figure.values * len(subjects)
    if len(values) != len(subjects):
        yield Violation(
            code=NO_SUCH_TEXT,
            path=bulletin.path,
            pointer=(*pointer, "values"),
            arguments={"text": figure.text, "numbers": f"{len(values)}个，对象{len(subjects)}个"},
        )
        return
    for index, (subject, written) in enumerate(zip(subjects, values, strict=True)):
        found = _number(figure, subject, desk)
        if isinstance(found, Known) and shown(found.amount, decimals_of(written)) == in_digits(written):
            continue
        place = index if len(figure.values) > 1 else 0
        yield _wrong_number(bulletin, figure, (*pointer, "values", place), desk, subject, written, found)


def _carries(text: str, number: Number) -> bool:
    """Return whether ``number`` stands in ``text``, not as a part of a longer one; zero may be written 零."""
    digits = in_digits(number)
    position = text.find(digits)
    while position >= 0:
        before = text[position - 1] if position else " "
        after = text[position + len(digits) : position + len(digits) + 2] + "  "
        continues = after[0].isdigit() or (after[0] == "." and after[1].isdigit())
        if not before.isdigit() and before != "." and not continues:
            return True
        position = text.find(digits, position + 1)
    return number == 0 and "零" in text


def _number(figure: BulletinFigure, subject: str | None, desk: _Desk) -> Value:
    if figure.measure is not None:
        measure = MEASURES[figure.measure]
        return quantity_of_measure(desk.origins, measure, figure.period, figure.quantity, subject)
    board = desk.origins.board(figure.board or "", figure.period)
    return board if isinstance(board, Undefined) else quantity_of_board(board, figure.quantity, subject)


def _wrong_number(
    bulletin: Bulletin,
    figure: BulletinFigure,
    pointer: Pointer,
    desk: _Desk,
    subject: str | None,
    written: Number,
    found: Value,
) -> Violation:
    register = desk.lookup.register
    if figure.measure is not None:
        origin = Text(MEASURES[figure.measure].title, figure.measure)
    else:
        name = register.schemes[figure.board or ""].name
        origin = Text(f"榜单“{name}”", f"the board {figure.board}")
    whose = subject_name(register, subject) if subject is not None else "全区"
    if isinstance(found, Undefined):
        now = Text(f"没有数据（{found.reason.zh}）", f"without data ({found.reason.en})")
    else:
        number = shown(found.amount, decimals_of(written))
        now = Text(number, number)
    return Violation(
        code=desk.code_for(bulletin, found.sources),
        path=bulletin.path,
        pointer=pointer,
        arguments={
            "what": Text(
                f"{whose}{chinese_period(figure.period)}{origin.zh}（{figure.quantity}）",
                f"{origin.en} of {subject or 'the district'} for {figure.period} ({figure.quantity})",
            ),
            "written": in_digits(written),
            "found": now,
        },
    )


def _of_standing(bulletin: Bulletin, standing: BulletinStanding, pointer: Pointer, desk: _Desk) -> Iterator[Violation]:
    if standing.board not in desk.lookup.register.schemes:
        return  # The rules of references tell of it.
    board = desk.origins.board(standing.board, standing.period)
    if isinstance(board, Undefined):
        yield _unknown_board(bulletin, standing.board, board, (*pointer, "board"), desk)
        return
    groups = [group for group in board.groups if standing.group in (None, group.id)]
    if not groups:
        names = names_of((group.id, (group.name,)) for group in board.groups if group.id)
        hint = suggested_identifier(standing.group or "", names)
        reason = Text(f"榜单没有组别{standing.group}", f"the board has no group {standing.group}")
        yield Violation(
            code=UNKNOWN_ORIGIN,
            path=bulletin.path,
            pointer=(*pointer, "group"),
            arguments={"reason": reason, "suggestion": hint},
        )
        return
    if bulletin.public and board.scheme.publication != "公开":
        yield _internal(bulletin, board, (*pointer, "board"))
    ranked = [one for group in groups for one in group.ranked]
    for name, subjects, whole in (("top", standing.top, _firsts), ("bottom", standing.bottom, _lasts)):
        expected = whole(groups, subjects)
        if subjects and set(subjects) != set(expected):
            yield _wrong_list(bulletin, board, (*pointer, name), desk, subjects, expected)
    yield from _wrong_rows(bulletin, standing, pointer, board, ranked, desk)


def _firsts(groups: Sequence[BoardGroup], subjects: Sequence[str]) -> tuple[str, ...]:
    return _whole(groups, subjects, lambda one: one.place, head)


def _lasts(groups: Sequence[BoardGroup], subjects: Sequence[str]) -> tuple[str, ...]:
    return _whole(groups, subjects, lambda one: one.from_bottom, tail)


def _whole(
    groups: Sequence[BoardGroup],
    subjects: Sequence[str],
    place: Callable[[Standing], int],
    part: Callable[[Sequence[Standing], int, Callable[[Standing], int]], tuple[Standing, ...]],
) -> tuple[str, ...]:
    """Return whom a list as long as ``subjects`` has to name in each group: no place passed over, no tie broken."""
    named: list[str] = []
    for group in groups:
        listed_here = sum(one.subject.id in set(subjects) for one in group.ranked)
        deepest = max((place(one) for one in group.ranked if one.subject.id in set(subjects)), default=0)
        # A list cannot reach deeper than it is long: whoever is named below has been moved up.
        count = min(deepest, listed_here)
        named += [one.subject.id for one in part(group.ranked, count, place)]
    return tuple(named)


def _wrong_list(
    bulletin: Bulletin,
    board: Board,
    pointer: Pointer,
    desk: _Desk,
    subjects: Sequence[str],
    expected: Sequence[str],
) -> Violation:
    register = desk.lookup.register
    which = {"top": Text("靠前单位", "top"), "bottom": Text("靠后单位", "bottom")}[str(pointer[-1])]
    names = listed(register, expected) or "无"
    return Violation(
        code=desk.code_for(bulletin, sources_of(board)),
        path=bulletin.path,
        pointer=pointer,
        arguments={
            "what": Text(
                f"榜单“{board.scheme.name}”{chinese_period(board.period)}{which.zh}",
                f"the {which.en} of {board.scheme.board} for {board.period}",
            ),
            "written": listed(register, subjects),
            "found": Text(names, ", ".join(expected) or "none"),
        },
    )


def _wrong_rows(
    bulletin: Bulletin,
    standing: BulletinStanding,
    pointer: Pointer,
    board: Board,
    ranked: Sequence[Standing],
    desk: _Desk,
) -> Iterator[Violation]:
    """Yield one disagreement for the table, at its first wrong line, with the first few of them."""
    known = {one.subject.id: one for one in ranked}
    wrong: list[tuple[int, str, str]] = []
    for index, row in enumerate(standing.rows):
        written = _row_in_words(row.place, in_digits(row.points))
        one = known.get(row.subject)
        if one is None:
            found = "没有排名"
        else:
            found = _row_in_words(one.place, shown(one.total or Fraction(0), decimals_of(row.points)))
        if found != written:
            wrong.append((index, f"{subject_name(desk.lookup.register, row.subject)}{written}", found))
    if wrong:
        more = f"等{len(wrong)}行" if len(wrong) > _MOST_NAMED else ""
        yield Violation(
            code=desk.code_for(bulletin, sources_of(board)),
            path=bulletin.path,
            pointer=(*pointer, "rows", wrong[0][0]),
            arguments={
                "what": Text(
                    f"榜单“{board.scheme.name}”{chinese_period(board.period)}排名表",
                    f"the table of {board.scheme.board} for {board.period}",
                ),
                "written": "、".join(written for _, written, _ in wrong[:_MOST_NAMED]) + more,
                "found": "、".join(found for _, _, found in wrong[:_MOST_NAMED]) + more,
            },
        )


def _row_in_words(place: int, points: str) -> str:
    return f"第{place}名{points}分"


def _unknown_measure(bulletin: Bulletin, name: str, pointer: Pointer) -> Violation:
    names = names_of((measure.name, (measure.title,)) for measure in MEASURES.values())
    return Violation(
        code=UNKNOWN_ORIGIN,
        path=bulletin.path,
        pointer=pointer,
        arguments={
            "reason": Text(f"没有度量{name}", f"there is no measure {name}"),
            "suggestion": suggested_identifier(name, names),
        },
    )


def _unknown_board(bulletin: Bulletin, name: str, why: Undefined, pointer: Pointer, desk: _Desk) -> Violation:
    return Violation(
        code=UNKNOWN_ORIGIN,
        path=bulletin.path,
        pointer=pointer,
        arguments={"reason": why.reason, "suggestion": suggested_identifier(name, scheme_names(desk.lookup.register))},
    )


def _internal(bulletin: Bulletin, board: Board, pointer: Pointer) -> Violation:
    return Violation(code=INTERNAL_BOARD, path=bulletin.path, pointer=pointer, arguments={"board": board.scheme.name})
