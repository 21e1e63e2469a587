"""First and last places keep ties whole and never overlap."""

from __future__ import annotations

from fractions import Fraction

import pytest

from qinqing.bulletin.quoted_standings import first_and_last
from qinqing.standing.boards.scoring import Standing, State, Subject


def ranked(*places: int) -> list[Standing]:
    last = len(places)
    return [
        Standing(
            subject=Subject(id=f"s{index}", name=""),
            group="",
            contributions=(),
            adjustments=(),
            rescale=Fraction(1),
            group_factor=Fraction(1),
            bonus=Fraction(0),
            deduction=Fraction(0),
            total=Fraction(100 - place),
            state=State.RANKED,
            place=place,
            from_bottom=last - (place + places.count(place) - 1) + 1,
        )
        for index, place in enumerate(places)
    ]


@pytest.mark.parametrize(
    ("places", "first", "last"),
    [
        ((1, 2, 3, 4, 5, 6, 7), 3, 3),
        ((1, 2, 3, 3, 5, 6, 7, 8), 4, 3),
        ((1, 2, 3, 4, 5, 5, 5, 5), 3, 4),
        ((1, 2, 3, 4), 2, 2),
        ((1, 2, 3), 1, 1),
        ((1, 1, 3, 3), 2, 2),
        ((1, 1, 1), 0, 0),
        ((1,), 0, 0),
        ((1, 2, 2, 2, 2), 1, 4),
    ],
)
def test_three_at_each_end_with_ties_whole(places: tuple[int, ...], first: int, last: int) -> None:
    standings = ranked(*places)
    top, bottom = first_and_last(standings)
    assert (len(top), len(bottom)) == (first, last)
    assert not {one.subject.id for one in top} & {one.subject.id for one in bottom}
    if top:
        deepest = max(one.place for one in top)
        assert {one.subject.id for one in standings if one.place <= deepest} == {one.subject.id for one in top}
