"""How one total came about (计分说明): every number from the records to the place, with where each one stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from qinqing.register.records.words import AdjustmentKind
from qinqing.standing.boards.board import Board, BoardGroup
from qinqing.standing.boards.method import conversion_in_words, method_of
from qinqing.standing.boards.scoring import BONUS, DEDUCTION, Adjustment, Contribution, Standing, full_mark_of
from qinqing.standing.measures.measure import Measure
from qinqing.standing.numbers.arithmetic import exact_sum
from qinqing.standing.numbers.display import plain, shown
from qinqing.standing.numbers.value import Known, Source, exact

Locate = Callable[[Source], int | None]
"""Tells the line of a source in its file, or that it is not known; who has the files gives one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One standing on its board, with its neighbours: the one just above and the one just below in the same group."""

    board: Board
    group: BoardGroup
    standing: Standing
    above: Standing | None
    below: Standing | None


def explain(board: Board, subject: str) -> Explanation:
    """Return the explanation of ``subject``, an identifier; KeyError where it is not on the board."""
    standing = next((one for one in board.standings if one.subject.id == subject), None)
    if standing is None:
        raise KeyError(subject)
    group = board.group_of(standing)
    above = below = None
    if standing in group.ranked:
        position = group.ranked.index(standing)
        above = group.ranked[position - 1] if position else None
        below = group.ranked[position + 1] if position + 1 < len(group.ranked) else None
    return Explanation(board=board, group=group, standing=standing, above=above, below=below)


def board_data(board: Board, measures: Mapping[str, Measure]) -> dict[str, Any]:
    """Return ``board`` as plain data: numbers exactly and as displayed, no line numbers."""
    return {
        **_head(board),
        "previous": board.previous,
        "method": list(method_of(board.version, measures)),
        "groups": [
            {
                "id": group.id,
                "name": group.name,
                "full_mark": plain(group.full_mark),
                "participants": group.participants,
                "ranked": [_row(board, one) for one in group.ranked],
                "apart": [
                    {
                        "subject": one.subject.id,
                        "name": one.subject.name,
                        "state": one.state.value,
                        "reason": one.reason.zh if one.reason is not None else "",
                    }
                    for one in group.apart
                ],
            }
            for group in board.groups
        ],
    }


def explanation_data(explanation: Explanation, measures: Mapping[str, Measure], locate: Locate) -> dict[str, Any]:
    """Return ``explanation`` as plain data, from which anyone can compute the total again.

    Every number stands exactly (a decimal, or a fraction such as ``200/3``) and, where it is displayed, rounded.
    ``locate`` tells the lines.
    """
    board, standing, version = explanation.board, explanation.standing, explanation.board.version
    decimals = version.decimals
    return {
        **_head(board),
        "group": {"id": explanation.group.id, "name": explanation.group.name},
        "subject": standing.subject.id,
        "name": standing.subject.name,
        "state": standing.state.value,
        "reason": standing.reason.zh if standing.reason is not None else None,
        "components": [_contribution(one, decimals, measures, locate) for one in standing.contributions],
        "rescale": plain(standing.rescale),
        "group_factor": plain(standing.group_factor),
        "adjustments": [_adjustment(one, locate) for one in standing.adjustments],
        "bonus": _capped(standing, BONUS, plain(standing.bonus), plain(exact(version.bonus_cap))),
        "deduction": _capped(standing, DEDUCTION, plain(standing.deduction), plain(exact(version.deduction_cap))),
        "total": None if standing.total is None else plain(standing.total),
        "total_shown": None if standing.total is None else shown(standing.total, decimals),
        "place": standing.place or None,
        "from_bottom": standing.from_bottom or None,
        "participants": explanation.group.participants,
        "movement": _movement(board, standing),
        "previous": board.previous,
        "above": _neighbour(explanation.above, decimals),
        "below": _neighbour(explanation.below, decimals),
        "method": list(method_of(version, measures)),
    }


def _head(board: Board) -> dict[str, Any]:
    return {
        "board": board.scheme.board,
        "title": board.scheme.name,
        "publication": board.scheme.publication,
        "period": board.period,
        "scheme": {
            "file": board.scheme.path,
            "effective_from": board.version.effective_from.isoformat(),
            "basis": board.version.basis,
        },
    }


def _row(board: Board, standing: Standing) -> dict[str, Any]:
    assert standing.total is not None
    return {
        "place": standing.place,
        "from_bottom": standing.from_bottom,
        "subject": standing.subject.id,
        "name": standing.subject.name,
        "total": plain(standing.total),
        "total_shown": shown(standing.total, board.version.decimals),
        "movement": _movement(board, standing),
        "components": {
            one.component.id: None if one.share is None else plain(one.share) for one in standing.contributions
        },
    }


def _movement(board: Board, standing: Standing) -> dict[str, Any] | None:
    movement = board.movements.get(standing.subject.id)
    return None if movement is None else {"sign": movement.sign, "steps": movement.steps}


def _contribution(one: Contribution, decimals: int, measures: Mapping[str, Measure], locate: Locate) -> dict[str, Any]:
    component = one.component
    measure = measures.get(component.measure)
    return {
        "id": component.id,
        "name": component.name,
        "measure": component.measure,
        "measure_title": measure.title if measure is not None else component.measure,
        "unit": measure.unit if measure is not None else "",
        "weight": None if component.weight is None else plain(exact(component.weight)),
        "full_mark": plain(full_mark_of(component)),
        "conversion": {
            "method": component.conversion.method,
            "direction": component.conversion.direction,
            "in_words": conversion_in_words(component),
            **{
                name: plain(exact(number))
                for name in ("target", "slope", "floor", "worst", "best", "step")
                if (number := getattr(component.conversion, name)) is not None
            },
        },
        "missing": component.missing,
        "value": _value(one, decimals),
        "points": None if one.points is None else plain(one.points),
        "share": None if one.share is None else plain(one.share),
        "share_shown": None if one.share is None else shown(one.share, decimals),
        "sources": [_source(source, locate) for source in one.value.sources],
    }


def _value(one: Contribution, decimals: int) -> dict[str, Any]:
    value = one.value
    if not isinstance(value, Known):
        return {"known": False, "reason": value.reason.zh}
    found: dict[str, Any] = {"known": True, "amount": plain(value.amount), "shown": shown(value.amount, decimals)}
    if value.numerator is not None and value.denominator is not None:
        found |= {"numerator": plain(value.numerator), "denominator": plain(value.denominator)}
    if value.marks:
        found["marks"] = [plain(mark) for mark in value.marks]
    return found


def _adjustment(one: Adjustment, locate: Locate) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "points": plain(one.points),
        "date": one.date.isoformat(),
        "reason": one.reason,
        "basis": one.basis,
        "source": _source(one.source, locate),
    }


def _capped(standing: Standing, kind: AdjustmentKind, counted: str, cap: str) -> dict[str, str]:
    given = exact_sum(one.points for one in standing.adjustments if one.kind == kind)
    return {"given": plain(given), "cap": cap, "counted": counted}


def _neighbour(standing: Standing | None, decimals: int) -> dict[str, Any] | None:
    if standing is None or standing.total is None:
        return None
    return {
        "place": standing.place,
        "subject": standing.subject.id,
        "name": standing.subject.name,
        "total": plain(standing.total),
        "total_shown": shown(standing.total, decimals),
    }


def _source(source: Source, locate: Locate) -> dict[str, Any]:
    return {"file": source.path, "line": locate(source), "pointer": list(source.pointer)}
