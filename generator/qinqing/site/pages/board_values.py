"""What a board says in words (榜单用语): places, movements, figures, and whether its parts may be shown."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import Final

from qinqing.register.records.words import MeasureName
from qinqing.site.model.view import SiteView
from qinqing.site.model.wording import DASH, Value
from qinqing.standing.boards.board import Board, Movement
from qinqing.standing.boards.scoring import Contribution, Standing, State
from qinqing.standing.measures import MEASURES
from qinqing.standing.numbers.display import plain, shown
from qinqing.standing.numbers.value import Known

INTERNAL_MEASURES: Final[frozenset[MeasureName]] = frozenset({"exam-mark"})
"""Measures whose figures stay in the district unless it decides otherwise (S64): 向全区通报, not to the public."""
_MOST_DIGITS: Final = 9
"""Digits of the longest number that a page prints exactly: of eleven it may look like a telephone number, and the last
gate would then stop the site for a number that nobody filed."""


def parts_are_told(board: Board, view: SiteView) -> bool:
    """Return whether the parts of the totals may be shown; one hidden part would follow from the rest, so all hide."""
    return view.site.disclosure.exam_marks or not any(
        component.measure in INTERNAL_MEASURES for component in board.version.components
    )


def tied_places(board: Board) -> frozenset[tuple[str, int]]:
    """Return the places of each group that are shared (并列)."""
    counts = Counter((one.group, one.place) for group in board.groups for one in group.ranked)
    return frozenset(key for key, count in counts.items() if count > 1)


def movement_value(movement: Movement | None) -> Value:
    """Return a movement as it is printed, with its words in the note for whoever cannot see the sign."""
    if movement is None:
        return Value("无上期", "absent")
    if movement.steps is None:
        return Value("新", "", "上期没有名次")
    if movement.steps == 0:
        return Value(DASH, "absent", "持平")
    word = f"{'上升' if movement.steps > 0 else '下降'}{abs(movement.steps)}位"
    return Value(movement.sign, "good" if movement.steps > 0 else "bad", word)


def share_text(contribution: Contribution, decimals: int) -> str:
    """Return what a component gives to the total, rounded for display."""
    return DASH if contribution.share is None else shown(contribution.share, decimals)


def raw_value(contribution: Contribution, decimals: int) -> Value:
    """Return the figure behind a component with its unit, or that there is none and why."""
    value = contribution.value
    if not isinstance(value, Known):
        return Value("无数据", "absent", value.reason.zh)
    measure = MEASURES.get(contribution.component.measure)
    unit = measure.unit if measure is not None else ""
    parts = ""
    if value.numerator is not None and value.denominator is not None:
        parts = f"{plain(value.numerator)}／{plain(value.denominator)}"
    elif value.marks:
        parts = "、".join(plain(mark) for mark in value.marks)
    number = number_shown(value.amount, decimals)
    return Value(f"第{number}名" if unit == "名" and value.amount > 0 else f"{number}{unit}", "", parts)


def number_shown(number: Fraction, decimals: int) -> str:
    """Return ``number`` as short as it is exact, else rounded to ``decimals``: ``5`` but ``66.67``."""
    return plain(number) if len(plain(number)) <= decimals + 3 and "/" not in plain(number) else shown(number, decimals)


def exact_text(number: Fraction, decimals: int) -> str:
    """Return ``number`` exactly; a long or endless one as a fraction, with its rounded value: ``200/3（约66.67）``.

    One with too many digits for a page is only rounded: ``约19790.88``.
    """
    text = plain(number)
    if "/" not in text and _is_short(text):
        return text
    fraction, rounded = f"{number.numerator}/{number.denominator}", f"约{shown(number, decimals)}"
    return f"{fraction}（{rounded}）" if _is_short(fraction) else rounded


def part_text(number: Fraction, decimals: int) -> str:
    """Return ``number`` exactly, as part of a sum; one with too many digits for a page is only rounded."""
    text = plain(number)
    return text if _is_short(text) else f"约{shown(number, decimals)}"


def _is_short(text: str) -> bool:
    return sum(map(str.isdigit, text)) <= _MOST_DIGITS


def outcome_value(standing: Standing) -> Value:
    """Return why a subject has no place; a veto is called one."""
    reason = standing.reason.zh if standing.reason is not None else ""
    if standing.state is State.VETOED:
        return Value(standing.state.value, "bad", reason)
    return Value(reason or standing.state.value, "absent")
